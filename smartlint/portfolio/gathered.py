"""Numbers that come together over a time, and what a goal asks of those that gather it."""

from __future__ import annotations

from smartlint.portfolio.measure import Measure


def asked_of(parent: Measure, children: list[Measure]) -> Measure:
    """Return what a goal asks of its children: all of a number that they gather.

    “From 400 in 2026 to 600 in 2027” is 600 for those that win 100 and 50 in 2027.
    """
    own = parent.movement
    is_flow = parent.kpi is not None and parent.kpi.accrual == "flow"
    of_it = [one for one in children if one.metric == parent.metric]
    if not is_flow or own.per is not None or own.target is None:
        return parent
    if own.way != 1 or not of_it or not all(one.is_gathered for one in of_it):
        return parent
    whole = own._replace(baseline=None, delta=own.target, factor=None)
    return parent._replace(movement=whole)
