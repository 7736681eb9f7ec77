"""The unit in which the values of one goal compare, and how others get there."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.model.dimensions import converted
from smartlint.model.parts import share_of_whole
from smartlint.model.quantity import BARE_KINDS, COUNT, Quantity, Unit, UnitKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def unit_of(subject: GoalSubject) -> Unit:
    """Return the unit in which a goal's values compare.

    That is its target's or baseline's, else that of its first check-in with a value.
    """
    goal = subject.goal
    quantities = (goal.target, goal.baseline)
    units = [one.unit for one in quantities if one is not None] or [
        line.quantity.unit
        for line in goal.clauses.check_ins
        if line.quantity is not None
    ][:1]
    # A bare number takes the unit that the goal has: "from 2% to 3%", then "2.4".
    own = [unit for unit in units if unit.kind not in BARE_KINDS]
    return (own or units or [COUNT])[0]


def in_unit(quantity: Quantity | None, unit: Unit) -> Decimal | None:
    """Return an amount in a unit; None when it is none or has a unit of its own."""
    if quantity is None:
        return None
    if unit.kind is UnitKind.PERCENT and " of " in quantity.text:
        part = share_of_whole(quantity)  # "2 of 5"
        if part is not None:
            return part
    return _converted(quantity.value, quantity.unit, unit)


def _converted(value: Decimal, own: Unit, unit: Unit) -> Decimal | None:
    same = converted(value, own.code, unit.code)
    if same is not None:
        return same
    if own.kind in BARE_KINDS or unit.kind in BARE_KINDS:
        is_stranger = own.kind in (UnitKind.MONEY, UnitKind.DURATION, UnitKind.PERCENT)
        return None if is_stranger else value
    return value if own.kind is unit.kind is UnitKind.SCORE else None
