"""Adds up what a limit allows where it is counted by the month or the like.

"No more than 20 complaints in 2027" with "9 a month" in May and "8 a month" in June has 17 of
its 20. A level has no time of its own, so a value that names one is no level.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from smartlint.model.goal import Goal
from smartlint.model.limit import allowed_side, is_limit
from smartlint.model.quantity import Bound, UnitKind
from smartlint.progress.actuals import Actual

_COUNTED = frozenset({UnitKind.COUNT, UnitKind.MONEY, UnitKind.OTHER})
_MONTHS_OF_QUARTER = 3


def adds_parts(goal: Goal) -> bool:
    """Tell whether the values of a limit are counts of parts of its time, all alike."""
    target, lines = goal.target, goal.clauses.check_ins
    if target is None or not lines or target.per is not None or not is_limit(goal):
        return False
    if allowed_side(target) is not Bound.AT_MOST or target.unit.kind not in _COUNTED:
        return False
    spans = {line.quantity.per for line in lines if line.quantity is not None}
    return len(spans) == 1 and spans <= _PARTS.keys()


def added_up(goal: Goal, counted: Iterable[Actual]) -> list[Actual]:
    """Return what came together by each value; of two in one part the later counts.

    Args:
        goal: The goal, whose check-ins name a time.
        counted: Its values, oldest first.
    """
    span = next(line.quantity.per for line in goal.clauses.check_ins if line.quantity)
    part_of = _PARTS[span or "day"]
    parts: dict[tuple[int, ...], Decimal] = {}
    total = Decimal(0)
    found = []
    for one in counted:
        part = part_of(one.on)
        total += one.value - parts.get(part, 0)
        parts[part] = one.value
        found.append(one._replace(value=total))
    return found


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, ...]:
    return day.year, day.month


def _quarter(day: date) -> tuple[int, ...]:
    return day.year, (day.month - 1) // _MONTHS_OF_QUARTER


def _day(day: date) -> tuple[int, ...]:
    return (day.toordinal(),)


_PARTS = {"day": _day, "week": _week, "month": _month, "quarter": _quarter}
