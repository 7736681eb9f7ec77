"""Says where a target lies from today's value, whatever unit each is written in."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import Bound, Quantity
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures

# Which way a limit is that today's value breaks.
_BROKEN = {Bound.AT_MOST: Direction.DECREASE, Bound.AT_LEAST: Direction.INCREASE}
# How many of the smallest unit of their kind units hold.
_SMALLEST = {
    "MB": Decimal(1000),
    "GB": Decimal(1_000_000),
    "TB": Decimal(1_000_000_000),
    "ms": Decimal("0.001"),
    "minutes": Decimal(60),
    "hours": Decimal(3600),
    "days": Decimal(86_400),
    "weeks": Decimal(604_800),
    "months": Decimal(2_592_000),
    "years": Decimal(31_536_000),
}


def way_between(figures: Figures) -> Direction | None:
    """Return where the target lies from today's value; None without both."""
    if figures.baseline is None or figures.target is None:
        return None
    if _in_smallest(figures.target) > _in_smallest(figures.baseline):
        return Direction.INCREASE
    return Direction.DECREASE


def way_of_limit(figures: Figures) -> Direction:
    """Return maintain, or the way to a limit that is not kept today: "(now 4.5%)"."""
    way, target = way_between(figures), figures.target
    if way is None or target is None or target.bound not in _BROKEN:
        return Direction.MAINTAIN
    return way if way is _BROKEN[target.bound] else Direction.MAINTAIN


def _in_smallest(quantity: Quantity) -> Decimal:
    """Return a value that can be compared: seconds for a time, KB for a size."""
    return quantity.value * _SMALLEST.get(quantity.unit.code, Decimal(1))
