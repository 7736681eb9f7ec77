"""What a goal says without writing it: the target that baseline and change come to."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.days.counted_time import repeated
from smartlint.model.goal import Goal
from smartlint.model.quantity import ChangeKind
from smartlint.model.reading import Direction

_MULTIPLE, _PERCENT = ChangeKind.MULTIPLE, ChangeKind.PERCENT
_DECREASE = Direction.DECREASE


def implied_target(goal: Goal) -> Decimal | None:
    """Return the target that baseline and change come to; None when either is missing.

    A change in per cent of a percentage is taken as relative.
    """
    change = goal.reading.change if goal.reading is not None else None
    baseline = goal.baseline
    if goal.reading is None or change is None or baseline is None:
        return None
    if repeated(goal) is not None:
        return None
    amount = change.quantity.value
    if change.kind is _MULTIPLE:
        return baseline.value * amount
    if change.kind is _PERCENT:
        amount = baseline.value * amount / 100
    falls = goal.reading.direction is _DECREASE
    return baseline.value - amount if falls else baseline.value + amount


def implied_baseline(goal: Goal) -> Decimal | None:
    """Return the value that "by 50 to 350" begins with; None where that is not said."""
    change = goal.reading.change if goal.reading is not None else None
    target = goal.target
    if goal.reading is None or change is None or target is None:
        return None
    if change.kind is not ChangeKind.ABSOLUTE or change.quantity.unit != target.unit:
        return None
    if goal.reading.direction is _DECREASE:
        return target.value + change.quantity.value
    is_rise = goal.reading.direction is Direction.INCREASE
    return target.value - change.quantity.value if is_rise else None
