"""The schema of a rubric file; imported when one is read, as pydantic is slow."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from smartlint.config.rubric import Criterion, Grade, Rubric
from smartlint.errors import ConfigError
from smartlint.meant import did_you_mean


class CriterionTable(BaseModel):
    """One line of the rubric: ``[[criteria]]``; give a letter or rules."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, description="What is judged, as feedback calls it.")
    points: Decimal = Field(gt=0, description="How many points there are to be had.")
    letter: Literal["S", "M", "A", "R", "T"] | None = Field(
        None, description="All points when this letter of SMART passes, none when not."
    )
    unknown: Decimal = Field(
        Decimal(0), ge=0, description="Points where the letter cannot be decided."
    )
    rules: tuple[str, ...] = Field(
        (), description="Rules, by code or name, that must find nothing."
    )
    each: Decimal | None = Field(
        None,
        gt=0,
        description="Points that each of their findings costs; all unless set.",
    )
    today: bool = Field(
        False,
        description="It is about today's value, and only one that is written is praised.",
    )


class GradeTable(BaseModel):
    """A mark: ``[[grades]]``."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    name: str = Field(min_length=1, description="The mark.")
    least: Decimal = Field(
        alias="from", ge=0, le=100, description="Per cent of the points it starts at."
    )


class RubricFile(BaseModel):
    """What a rubric file may hold."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1, description="The rubric's name.")
    goals: int = Field(1, ge=1, description="How many goals are to be handed in.")
    profile: Literal["draft", "team", "strict", "classroom"] = Field(
        "classroom", description="The rules that feedback is told by."
    )
    criteria: tuple[CriterionTable, ...] = Field(
        min_length=1, description="What is judged, in the order of the feedback."
    )
    grades: tuple[GradeTable, ...] = Field((), description="Marks; none gives points.")


def rubric_schema() -> dict[str, Any]:  # Any: a JSON value
    """Return the JSON Schema of a rubric, which editors complete from."""
    schema = RubricFile.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def read_rubric(text: str, path: str, code_of: Callable[[str], str | None]) -> Rubric:
    """Return the rubric of a file.

    Args:
        text: What the file holds.
        path: What to call it.
        code_of: Returns the code of the rule with a code or name; None for none.

    Raises:
        ConfigError: It is no TOML, a value cannot be, or a rule is unknown.
    """
    try:
        table = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"this rubric is no TOML: {error}", path=path) from error
    try:
        file = RubricFile.model_validate(table)
    except ValidationError as error:
        raise ConfigError(_explained(error), path=path) from error
    criteria = tuple(_criterion(one, path, code_of) for one in file.criteria)
    grades = sorted(file.grades, key=lambda one: -one.least)
    return Rubric(
        file.title,
        file.goals,
        criteria,
        tuple(Grade(one.name, one.least) for one in grades),
        file.profile,
    )


def _criterion(
    table: CriterionTable, path: str, code_of: Callable[[str], str | None]
) -> Criterion:
    if (table.letter is None) == (not table.rules):
        problem = f"criterion “{table.name}” needs either a letter or rules"
        raise ConfigError(problem, path=path)
    if table.unknown > table.points:
        problem = f"criterion “{table.name}” gives more for unknown than for a pass"
        raise ConfigError(problem, path=path)
    codes = []
    for name in table.rules:
        code = code_of(name)
        if code is None:
            problem = f"criterion “{table.name}”: there is no rule {name}"
            raise ConfigError(f"{problem}; see: smartlint rules list", path=path)
        codes.append(code)
    each = table.points if table.each is None else table.each
    return Criterion(
        table.name,
        table.points,
        table.letter or "",
        table.unknown,
        tuple(codes),
        each,
        table.today,
    )


def _explained(error: ValidationError) -> str:
    first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
    place = ".".join(
        str(key + 1 if isinstance(key, int) else key) for key in first["loc"]
    )
    if first["type"] == "extra_forbidden":
        own = str(first["loc"][-1])
        known = [*RubricFile.model_fields, *CriterionTable.model_fields, "from"]
        return f"unknown key '{place}'{did_you_mean(own, known)}"
    if first["type"] == "missing":
        return f"'{place}' is missing"
    return f"'{place}' cannot be {first['input']!r}: {first['msg'].lower()}"
