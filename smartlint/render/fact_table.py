"""Goals by chosen facts: a table for the terminal, CSV, and JSON.

What ``query`` prints, and the wide forms of ``status``. A fact that is unknown is an
empty cell and null.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from smartlint.exchange.csv_table import csv_bytes
from smartlint.facts.fact import Fact
from smartlint.facts.subjects import GoalSubject
from smartlint.render.json_text import json_bool, json_number, json_string
from smartlint.render.style import Style
from smartlint.render.table import table

_Value = bool | int | Decimal | date | str | tuple[str, ...] | None


def fact_table(
    goals: Sequence[GoalSubject], columns: Sequence[Fact], style: Style
) -> Iterator[str]:
    """Yield a line a goal beneath the names of the facts."""
    rows = [[_cell(fact.read(goal)) for fact in columns] for goal in goals]
    yield from table(rows, style, titles=[fact.name for fact in columns])


def fact_csv(goals: Sequence[GoalSubject], columns: Sequence[Fact]) -> bytes:
    """Return the goals as CSV, a column for each fact."""
    rows = [[_cell(fact.read(goal)) for fact in columns] for goal in goals]
    return csv_bytes([[fact.name for fact in columns], *rows])


def fact_json(
    goals: Sequence[GoalSubject], columns: Sequence[Fact], as_of: date
) -> Iterator[str]:
    """Yield the pieces of one JSON object with an object for each goal."""
    yield f'{{"version": 1, "as_of": "{as_of.isoformat()}", "goals": ['
    separator = "\n  "
    for goal in goals:
        fields = ", ".join(
            f"{json_string(fact.name)}: {_json(fact.read(goal))}" for fact in columns
        )
        yield f"{separator}{{{fields}}}"
        separator = ",\n  "
    yield "\n]}\n" if goals else "]}\n"


def _cell(value: _Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return json_number(value)
        case date():
            return value.isoformat()
        case tuple():
            return "; ".join(value)
        case _:
            return str(value)


def _json(value: _Value) -> str:
    if value is None or isinstance(value, bool):
        return json_bool(value)
    if isinstance(value, int | Decimal):
        return json_number(Decimal(value))
    if isinstance(value, tuple):
        return f"[{', '.join(map(json_string, value))}]"
    return json_string(value.isoformat() if isinstance(value, date) else str(value))
