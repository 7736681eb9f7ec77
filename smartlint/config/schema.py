"""The schema of ``smartlint.toml``; imported on a cache miss only, as pydantic is slow."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from smartlint.errors import ConfigError

_Option = bool | int | float | str | list[str]

# What to write instead, by pydantic's name for the mistake.
_WANTED = {
    "list_type": 'write a list in brackets, such as ["{value}"]',
    "string_type": "write words in quotes",
    "dict_type": "write a table of settings, such as [rules.overlong-sentence]; "
    "ignore = [...] turns rules off",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "greater_than_equal": "write a month from 1 to 12",
    "less_than_equal": "write a month from 1 to 12",
}


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class ConfigFile(BaseModel):
    """What ``smartlint.toml``, or ``[tool.smartlint]`` in pyproject.toml, may hold."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab)

    extends: list[str] | str = Field(
        default_factory=list,
        description="Configuration files to start from, relative to this one.",
    )
    profile: Literal["draft", "team", "strict", "classroom"] | None = Field(
        None, description="The set of rules to start from; team unless set."
    )
    select: list[str] | None = Field(
        None, description="Rules to take instead of the profile's: codes, names, ALL."
    )
    extend_select: list[str] = Field([], description="Rules to take besides.")
    ignore: list[str] | None = Field(None, description="Rules to leave out.")
    extend_ignore: list[str] = Field([], description="More rules to leave out.")
    severity: dict[str, Literal["error", "warning", "info", "hint", "off"]] = Field(
        {}, description="How much a rule matters here, by its name or code."
    )
    rules: dict[str, dict[str, _Option]] = Field(
        {}, description="Thresholds of rules: [rules.NAME] option = value."
    )
    per_file_ignores: dict[str, list[str]] = Field(
        {}, description="Rules to leave out for paths that fit a pattern."
    )
    packs: list[str] | None = Field(
        None, description="Folders of rule pages of your own, relative to this file."
    )
    extend_packs: list[str] = Field([], description="More such folders.")
    plugins: list[str] | None = Field(
        None, description="Installed packs to use, by the name of their entry point."
    )
    fail_on: Literal["error", "warning", "info", "hint"] | None = Field(
        None, description="The mildest severity that fails a run."
    )
    fiscal_year_start: int | None = Field(
        None, ge=1, le=12, description="Month in which the fiscal year starts."
    )


# Any: a JSON value
def config_schema() -> dict[str, Any]:
    """Return the JSON Schema of the configuration, which editors complete from."""
    schema = ConfigFile.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


# Any: whatever TOML holds
def checked_values(
    values: dict[str, Any], path: str, lines: dict[str, int]
) -> dict[str, Any]:
    """Return the values that are set, checked.

    Raises:
        ConfigError: A key is unknown or has a value that cannot be.
    """
    try:
        checked = ConfigFile.model_validate(values, by_alias=True, by_name=False)
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(key) for key in first["loc"]]
        name = ".".join(keys)
        line = next(
            (
                lines[".".join(keys[:depth])]
                for depth in range(len(keys), 0, -1)
                if ".".join(keys[:depth]) in lines
            ),
            1,
        )
        problem = _problem(first["type"], name, first["input"], first["msg"])
        raise ConfigError(problem, path=path, line=line) from error
    return checked.model_dump(by_alias=True, exclude_unset=True)


# object: the offending value
def _problem(kind: str, name: str, value: object, message: str) -> str:
    if kind == "extra_forbidden":
        known = [_kebab(field) for field in ConfigFile.model_fields]
        near = get_close_matches(name, known, 1)
        hint = f"did you mean '{near[0]}'" if near else f"there are {', '.join(known)}"
        return f"unknown key '{name}'; {hint}"
    if kind == "literal_error":
        return f"'{name}' cannot be {value!r}; {_one_of(value, message)}"
    wanted = _WANTED.get(kind)
    if wanted is None:
        return f"'{name}' cannot be {value!r}: {message.lower()}"
    return f"'{name}' cannot be {value!r}; {wanted.format(value=value)}"


# object: the offending value
def _one_of(value: object, message: str) -> str:
    allowed = message.removeprefix("Input should be ")
    known = [word.strip("', ") for word in allowed.replace(" or ", ", ").split(",")]
    near = get_close_matches(str(value), known, 1)
    hint = f"; did you mean '{near[0]}'" if near else ""
    return f"it is {allowed}{hint}"
