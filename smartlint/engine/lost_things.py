"""Whose loss a goal is about: "lose fewer members" counts the members lost.

Reads the goal only. Nothing is told where those that leave are not named.
"""

from __future__ import annotations

import re
from functools import lru_cache

from smartlint.model.goal import Goal
from smartlint.model.quantity import UnitKind

_LOSING = r"(?i)^(?:losing|(?:the )?loss of|(?:the )?loss in) (?P<things>\S.*)"
_GOING = (
    r"(?i)^(?P<things>\S.*?)(?: from| who| that| which)?"
    r"(?: leaving| leave| quitting| quit| defecting| defect| churning| churn"
    r"| cancelling| canceling| cancel| unsubscribing| unsubscribe"
    r"| (?:that |who |whom )?we(?: are)? los(?:e|ing)| being lost)"
    r"(?= us\b| our\b| within\b| in\b| per\b| each\b| every\b| for\b| after\b| before\b"
    r"| a (?:month|week|year|quarter)\b|$)"
)
# One of these stands in whatever either of them finds.
_SIGNS_OF_LOSS = frozenset(
    {"losing", "loss", "leaving", "leave", "quitting", "quit", "defecting", "defect",
     "churning", "churn", "cancelling", "canceling", "cancel", "unsubscribing",
     "unsubscribe", "lose", "lost"}
)  # fmt: skip
_CANCELLING = "cancel"  # who cancels a booking is no customer lost
_COUNTED = r"(?i)^(?:the )?(?:number|share|percentage|proportion|rate) of |^the |^our "


def lost_things(goal: Goal, words: str) -> str | None:
    """Return the name of what is lost, for a metric that names whose loss it is.

    Args:
        goal: Whose metric it is.
        words: The metric's words.

    Returns:
        "Lost customers" for "customers who leave", "customer churn" where a share of
        them is written; None where nobody is lost.
    """
    reading = goal.reading
    verb = reading.verb if reading is not None else None
    found = None
    lower = words.lower()
    if not _SIGNS_OF_LOSS.isdisjoint(lower.split()):
        found = re.search(_LOSING, words) or re.search(_GOING, words)
    if found is not None:
        words = found["things"]
    elif verb is None or verb.lemma != "lose" or goal.clauses.metric is not None:
        return None
    words = re.sub(_COUNTED, "", words)
    value, is_cancelled = goal.target or goal.baseline, _CANCELLING in lower
    if value is not None and value.unit.kind is UnitKind.PERCENT:
        return f"{words} cancellations" if is_cancelled else f"{words} churn"
    return f"{words} cancellations" if is_cancelled else f"lost {words}"


# A plan names the same metrics again and again.
@lru_cache(maxsize=512)
def _tells_of_loss(words: str) -> bool:
    return not _SIGNS_OF_LOSS.isdisjoint(words.lower().split())
