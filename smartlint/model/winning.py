"""Tells goals that win something from those that reach a level.

"Win 900 customers" counts the new ones; "reach 900 customers" counts all there are.
"""

from __future__ import annotations

from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi


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
