"""What a goal says without writing it: the target that baseline and change come to."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.days.counted_time import repeated
from smartlint.model.goal import Goal
from smartlint.model.quantity import Change, ChangeKind, UnitKind
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
    """Return the value that "by 50 to 350" or "double to 9,000" begins with.

    None where that is not said; of a share, "by 20%" may be points.
    """
    change = goal.reading.change if goal.reading is not None else None
    target = goal.target
    if goal.reading is None or change is None or target is None:
        return None
    factor = _factor(goal, change)
    if factor is not None:
        exact = target.value / factor if factor > 0 else None
        return None if exact is None else round(exact, _digits(target.value))
    if change.kind is not ChangeKind.ABSOLUTE or change.quantity.unit != target.unit:
        return None
    if goal.reading.direction is _DECREASE:
        return target.value + change.quantity.value
    is_rise = goal.reading.direction is Direction.INCREASE
    return target.value - change.quantity.value if is_rise else None


def _factor(goal: Goal, change: Change) -> Decimal | None:
    """Return by what a value of today is multiplied; None for any other change."""
    amount, target = change.quantity.value, goal.target
    if change.quantity.upper is not None or repeated(goal) is not None:
        return None
    if change.kind is _MULTIPLE:
        return amount
    if change.kind is not _PERCENT or target is None:
        return None
    if target.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS):
        return None
    falls = goal.reading is not None and goal.reading.direction is _DECREASE
    return 1 + (-amount if falls else amount) / 100


def _digits(value: Decimal) -> int:
    """Return how many digits a value has behind its point."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
