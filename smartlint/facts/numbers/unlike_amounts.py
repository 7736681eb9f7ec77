"""Tells where today's value and the target are written in ways that do not compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.quantity import Quantity, UnitKind

if TYPE_CHECKING:
    from smartlint.model.goal import Goal

_PERCENT, _SCORE = UnitKind.PERCENT, UnitKind.SCORE

# From "8 to 5%" both are shares; a number so many times as large is hardly one.
_HARDLY_SHARE = 5
_PERCENT_SIGNS = ("%", "percent", "per cent", "pct", "percentage")
_RATES = frozenset(
    ("rate", "rates", "share", "percentage", "margin", "ratio", "score", "growth")
)


def are_unlike(goal: Goal) -> bool:
    """Tell whether a bare count stands beside a share, or points out of two tops.

    "Complaints from 40 to 2%", "bookings from 20% to 40", "from 3.8/5 to 8/10"; a rate
    may be written without its sign.
    """
    baseline, target = goal.baseline, goal.target
    if baseline is None or target is None:
        return False
    kinds = (baseline.unit.kind, target.unit.kind)
    if kinds == (_SCORE, _SCORE):
        return "" not in (_top(baseline), _top(target)) and _top(baseline) != _top(
            target
        )
    if _PERCENT not in kinds or _names_rate(goal):
        return False
    if _has_sign(baseline) == _has_sign(target):
        return False
    if _has_sign(baseline):
        return kinds[1] is UnitKind.COUNT
    is_bare = kinds[0] in (_PERCENT, UnitKind.COUNT)
    return is_bare and baseline.value >= _HARDLY_SHARE * target.value > 0


def _top(quantity: Quantity) -> str:
    """Return the top of the scale that is written: 5 of "3.8/5"; empty for none."""
    return quantity.text.partition("/")[2].strip()


def _has_sign(quantity: Quantity) -> bool:
    return any(sign in quantity.text.lower() for sign in _PERCENT_SIGNS)


def _names_rate(goal: Goal) -> bool:
    words = goal.metric.text.lower().split() if goal.metric is not None else ()
    return not words or not _RATES.isdisjoint(words)
