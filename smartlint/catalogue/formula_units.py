"""Checks that a formula gives what its KPI is measured in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from smartlint.catalogue.formula import NUMBER, Formula, FormulaError
from smartlint.named_tuple import NamedTuple


class Dimension(NamedTuple):
    """What a value is made of.

    Attributes:
        money: Power of money: 1 for an amount, 0 for none.
        time: Power of time.
        hundreds: Powers of a hundred in it: 1 for a value in per cent.
    """

    money: int = 0
    time: int = 0
    hundreds: int = 0


_TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
_HUNDRED = Decimal(100)


def dimension_of_unit(unit: str) -> Dimension:
    """Return the dimension of a unit of the catalogue."""
    if unit == "money":
        return Dimension(money=1)
    if unit == "percent":
        return Dimension(hundreds=1)
    return Dimension(time=1) if unit in _TIMES else Dimension()


def dimension_of(formula: Formula, units: Mapping[str, str]) -> Dimension:
    """Return the dimension of a formula's value.

    Args:
        formula: The formula.
        units: KPI id -> unit, for all ids in it.

    Raises:
        FormulaError: It adds what does not add up, such as money and a rate.
    """
    if isinstance(formula, str):
        return dimension_of_unit(units[formula])
    if formula[0] == NUMBER:
        # Only × 100 makes a percentage; any other factor leaves the kind of value.
        return Dimension(hundreds=int(Decimal(formula[1]) == _HUNDRED))
    left = dimension_of(formula[1], units)
    right = dimension_of(formula[2], units)
    if formula[0] in "+-":
        if left != right:
            raise FormulaError("it adds or subtracts values of different units")
        return left
    sign = 1 if formula[0] == "*" else -1
    return Dimension(*(a + sign * b for a, b in zip(left, right, strict=True)))
