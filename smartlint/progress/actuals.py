"""What was really measured: check-ins and the team's own table, joined by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from smartlint.named_tuple import NamedTuple


class Origin(StrEnum):
    """Where a reading is from."""

    CHECK_IN = "check-in"
    TABLE = "table"


class Actual(NamedTuple):
    """A value, its day, and where it is written.

    Attributes:
        on: The day it speaks of.
        value: In the unit of the goal's course.
        origin: A check-in or the table of ``source:``.
        place: Of a table, its file and column; of a check-in, empty.
    """

    on: date
    value: Decimal
    origin: Origin = Origin.CHECK_IN
    place: str = ""


class Conflict(NamedTuple):
    """A check-in and the table that give different values for the same day."""

    stated: Actual
    measured: Actual


class Actuals(NamedTuple):
    """All readings of a goal, oldest first, one a day.

    Attributes:
        readings: On one day the table's value counts, as it is where the numbers are
            from; of two check-ins on one day, the later line.
        conflicts: The days on which check-in and table differ.
    """

    readings: tuple[Actual, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def joined(
    check_ins: Sequence[Actual],
    table: Sequence[Actual],
    *,
    as_of: date,
    tolerance: Decimal,
) -> Actuals:
    """Return what was known on a day, from both.

    Args:
        check_ins: In the order they are written.
        table: Of the team's own figures.
        as_of: Readings from after this day are not known yet.
        tolerance: How many per cent of the table's value a check-in may differ.
    """
    stated = {one.on: one for one in check_ins if one.on <= as_of}
    measured = {one.on: one for one in table if one.on <= as_of}
    both = stated | measured
    conflicts = [
        Conflict(stated[day], measured[day])
        for day in sorted(stated.keys() & measured.keys())
        if _differ(stated[day].value, measured[day].value, tolerance)
    ]
    return Actuals(tuple([both[day] for day in sorted(both)]), tuple(conflicts))


def _differ(stated: Decimal, measured: Decimal, tolerance: Decimal) -> bool:
    return abs(stated - measured) * 100 > abs(measured) * tolerance
