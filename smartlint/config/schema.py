"""The schema of ``smartlint.toml``; imported on a cache miss only, as pydantic is slow."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from smartlint.config.address import literal_secret
from smartlint.errors import ConfigError
from smartlint.meant import did_you_mean, meant

_Option = bool | int | float | str | list[str]

# What to write instead, by pydantic's name for the mistake.
_WANTED = {
    "list_type": 'write a list in brackets, such as ["{value}"]',
    "string_type": "write words in quotes",
    "dict_type": "write a table of settings, such as [rules.overlong-sentence]; "
    "ignore = [...] turns rules off",
    "int_type": "write a whole number",
    "greater_than_equal": "write a month from 1 to 12",
    "less_than_equal": "write a month from 1 to 12",
    "float_type": "write a number, without quotes",
}
# Likewise for what should be a table, by its name.
_TABLES = {
    "per-file-ignores": "write a table of patterns and rules, such as "
    '[per-file-ignores] and beneath it "notes/*.md" = ["missing-owner"]',
    "severity": "write a table of rules, such as [severity] and beneath it "
    'missing-owner = "info"',
}


_NOT_IN_A_FILE = (
    "a password does not belong in a file; write ${DB_PASSWORD} in its place "
    "and set DB_PASSWORD in the environment"
)


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class KpiTable(BaseModel):
    """What a team knows better of a KPI than the catalogue: ``[kpis.ID]``."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=_kebab
    )

    lag_days: int | None = Field(
        None, gt=-1, description="Days until work shows in the KPI."
    )
    cadence: Literal["daily", "weekly", "monthly", "quarterly", "yearly"] | None = (
        Field(None, description="How often there are new values.")
    )


class SourceTable(BaseModel):
    """A table or database of past values: ``[sources.NAME]``."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=_kebab
    )

    url: str | None = Field(
        None,
        description="Of a database, such as postgresql://${DB_USER}:${DB_PASSWORD}@host/"
        "name; what stands in ${} is taken from the environment.",
    )
    path: str | None = Field(
        None, description="Of a CSV, Parquet or JSON file, relative to this file."
    )
    query: str | None = Field(
        None, description="What to ask the database: one SELECT. It is only ever read."
    )
    table: str | None = Field(
        None, description="The database's table, instead of a query."
    )
    date: str | None = Field(
        None, description="The column that holds the day; date unless set."
    )
    columns: dict[str, str] | None = Field(
        None,
        description="How the rows of one day become one value, by metric: "
        '"sign-ups [count]" = "sum(amount)".',
    )

    @field_validator("url")
    @classmethod
    def _has_no_secret(cls, url: str | None) -> str | None:
        if url is not None and literal_secret(url):
            raise ValueError(_NOT_IN_A_FILE)
        return url


class ProgressTable(BaseModel):
    """From where on a goal counts as late, silent or unsure: ``[progress]``."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=_kebab
    )

    silent_after: float | None = Field(
        None, gt=0, description="Stale after so many review intervals; 1.5 unless set."
    )
    usual_review_days: int | None = Field(
        None, gt=0, description="Interval of a goal without review:; 30 unless set."
    )
    slack: float | None = Field(
        None, gt=-1, description="Points behind plan that are no delay; 3 unless set."
    )
    risky_pace: float | None = Field(
        None, gt=0, description="At risk above this factor; 1.15 unless set."
    )
    lost_pace: float | None = Field(
        None, gt=0, description="Off track above this factor; 1.5 unless set."
    )
    low_confidence: float | None = Field(
        None, gt=-1, description="Tenths of confidence that are a risk; 4 unless set."
    )
    conflict_percent: float | None = Field(
        None,
        gt=-1,
        description="How far a check-in may differ from the table; 2 unless set.",
    )


class ConfigFile(BaseModel):
    """What ``smartlint.toml``, or ``[tool.smartlint]`` in pyproject.toml, may hold."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=_kebab
    )

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
    exclude: list[str] | None = Field(
        None,
        description="Patterns of paths that folders are read without; a file that is "
        "named is read all the same.",
    )
    extend_exclude: list[str] = Field([], description="More such patterns.")
    ratchet: str | None = Field(
        None, description="The file of accepted findings, relative to this file."
    )
    templates: str | None = Field(
        None,
        description="The folder of document templates of your own, relative to this "
        "file.",
    )
    fail_on: Literal["error", "warning", "info", "hint"] | None = Field(
        None, description="The mildest severity that fails a run."
    )
    progress: ProgressTable | None = Field(
        None, description="From where on a goal is late or silent (docs/progress.md)."
    )
    fiscal_year_start: int | None = Field(
        None, ge=1, le=12, description="Month in which the fiscal year starts."
    )
    industry: str | None = Field(
        None, description="Whom to compare with, in the words of the figures."
    )
    region: str | None = Field(
        None, description="Where, as the figures name it; the whole world unless set."
    )
    figures: list[str] | None = Field(
        None, description="Benchmark files of your own, relative to this file."
    )
    extend_figures: list[str] = Field([], description="More such files.")
    kpis: dict[str, KpiTable] = Field(
        {}, description="What you know better of a KPI: [kpis.ID] lag-days, cadence."
    )
    sources: dict[str, SourceTable] = Field(
        {}, description="Tables and databases of past values: [sources.NAME]."
    )


# What the tables of a table may hold, for the hint at a misspelt key.
_INNER: dict[str, type[BaseModel]] = {
    "kpis": KpiTable,
    "progress": ProgressTable,
    "sources": SourceTable,
}


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
    if kind == "value_error":
        return f"'{name}' holds a secret: {_NOT_IN_A_FILE}"
    if kind == "extra_forbidden":
        return f"unknown key '{name}'; {_known_key(name, value)}"
    if kind == "literal_error":
        return f"'{name}' cannot be {value!r}; {_one_of(value, message)}"
    if kind == "greater_than":
        least = "0 or more" if message.endswith("-1") else "more than 0"
        of_days = " of days" if name.endswith("days") else ""
        return f"'{name}' cannot be {value!r}; write a number{of_days}, {least}"
    wanted = _TABLES.get(name) if kind == "dict_type" else None
    wanted = wanted or _WANTED.get(kind)
    if wanted is None:
        return f"'{name}' cannot be {value!r}: {message.lower()}"
    return f"'{name}' cannot be {value!r}; {wanted.format(value=value)}"


# object: the offending value
def _known_key(name: str, value: object) -> str:
    """Return which key was probably meant, or where this one belongs."""
    if name == "tool":
        return "[tool.smartlint] is for pyproject.toml; leave it out here"
    table, _, key = name.rpartition(".")
    fields = _INNER.get(table.partition(".")[0], ConfigFile).model_fields
    known = [_kebab(field) for field in fields]
    if not table and _kebab(key) in map(_kebab, ProgressTable.model_fields):
        return f"write '{_kebab(key)}' beneath [progress]"
    is_threshold = isinstance(value, int | float) and _kebab(key) not in known
    if not table and is_threshold and "_" in key:
        return (
            f"a threshold stands beneath its rule, such as [rules.NAME] {key} = {value}"
        )
    near = meant(key, known)
    return f"did you mean '{near}'?" if near else f"there are {', '.join(known)}"


# object: the offending value
def _one_of(value: object, message: str) -> str:
    allowed = message.removeprefix("Input should be ")
    known = [word.strip("', ") for word in allowed.replace(" or ", ", ").split(",")]
    return f"it is {allowed}{did_you_mean(str(value), known)}"
