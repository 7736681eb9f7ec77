"""Says where a target lies from today's value, whatever unit each is written in."""

from __future__ import annotations

from smartlint.model.dimensions import value_beside
from smartlint.model.quantity import Bound
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures

# Which way a limit is that today's value breaks.
_BROKEN = {Bound.AT_MOST: Direction.DECREASE, Bound.AT_LEAST: Direction.INCREASE}


def way_between(figures: Figures) -> Direction | None:
    """Return where the target lies from today's value; None without both."""
    if figures.baseline is None or figures.target is None:
        return None
    if figures.target.value > value_beside(figures.baseline, figures.target):
        return Direction.INCREASE
    return Direction.DECREASE


def way_of_limit(figures: Figures) -> Direction:
    """Return maintain, or the way to a limit that is not kept today: "(now 4.5%)"."""
    way, target = way_between(figures), figures.target
    if way is None or target is None or target.bound not in _BROKEN:
        return Direction.MAINTAIN
    return way if way is _BROKEN[target.bound] else Direction.MAINTAIN
