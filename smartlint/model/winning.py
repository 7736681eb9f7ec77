"""Tells goals that win something from those that reach a level.

"Win 900 customers" counts the new ones; "reach 900 customers" counts all there are.
"""

from __future__ import annotations

from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.limit import counts_deeds
from smartlint.model.reading import Direction

BROUGHT_IN = frozenset(
    {"sell", "generate", "earn", "raise", "collect", "gather", "save"}
)
"""Verbs of which what comes is counted anew each time: "sell 300 cups in 2027"."""


def comes_in(goal: Goal) -> bool:
    """Tell whether the target is what comes in over the goal's time, from nothing."""
    reading = goal.reading
    verb = reading.verb if reading is not None else None
    if reading is None or verb is None or verb.lemma not in BROUGHT_IN:
        return False
    if goal.baseline is not None or goal.clauses.target is not None:
        return False
    return reading.direction is Direction.REACH and counts_deeds(goal)


def is_won(goal: Goal, kpi: Kpi | None) -> bool:
    """Tell whether the target comes on top of a level.

    With a value of today or a line ``to:`` it is the level itself.
    """
    verb = goal.reading.verb if goal.reading is not None else None
    return (
        kpi is not None
        and kpi.accrual == "stock"
        and verb is not None
        and verb.counts_new
        and goal.target is not None
        and goal.clauses.target is None
        and goal.baseline is None
    )
