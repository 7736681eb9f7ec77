"""Tells goals that win something from those that reach a level.

"Win 900 customers" counts the new ones; "reach 900 customers" counts all there are.
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.limit import counts_deeds
from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction

BROUGHT_IN = frozenset(
    {"sell", "sell out", "generate", "earn", "raise", "collect", "gather", "save"}
)
"""Verbs of which what comes is counted anew each time: "sell 300 cups in 2027"."""


TAKINGS = frozenset(
    {"contributions", "donations", "earnings", "fundraising", "gifts", "grants", "income",
     "legacies", "pledges", "proceeds", "profit", "profits", "receipts", "revenue",
     "revenues", "sales", "sponsorship", "takings", "turnover"}
)  # fmt: skip
"""Money that comes together over a time, and never stands at a moment."""
CALLERS = frozenset(
    {
        "admissions",
        "arrivals",
        "attendance",
        "callers",
        "footfall",
        "guests",
        "pageviews",
        "sessions",
        "visitors",
        "visits",
    }
)
"""Those who come and go, so that only a time has a number of them."""
BEFALLING = frozenset(
    {"absences", "accidents", "breakdowns", "cancellations", "chargebacks", "claims",
     "collisions", "complaints", "costs", "crashes", "days", "deaths", "delays", "departures",
     "disruptions", "dropouts", "emergencies", "errors", "expenditure", "expenses", "failures", "falls", "faults",
     "fines", "incidents", "infections", "injuries", "interruptions", "losses", "mistakes",
     "no-shows", "outages", "penalties", "recalls", "refunds", "resignations", "returns",
     "spend", "spending", "stoppages", "thefts", "tickets"}
)  # fmt: skip
"""What befalls one time after time, so that only a time has a number of it."""
_STANDING = frozenset(
    {"average", "backlog", "balance", "debt", "debts", "distance", "fee", "fees", "headcount",
     "inventory", "mean", "median", "overdraft", "price", "prices", "stock", "temperature",
     "typical", "weight",
     "active", "backlogged", "current", "existing", "known", "live", "open", "outstanding",
     "overdue", "pending", "remaining", "standing", "unanswered", "unpaid", "unresolved",
     "unsolved", "waiting"}
)  # fmt: skip

# "Get 250 people to our fair": they are brought there, and one day sees them all.
_GETTING = frozenset({"get", "bring", "have", "welcome", "draw", "see"})


def comes_in(goal: Goal) -> bool:
    """Tell whether the target is what comes in over the goal's time, from nothing."""
    reading = goal.reading
    if reading is None or goal.baseline is not None or goal.clauses.target is not None:
        return False
    if reading.direction is not Direction.REACH:
        return False
    if _told_of_pattern().match(reading.text) is not None:
        return goal.target is not None and goal.target.unit.kind is UnitKind.COUNT
    verb = reading.verb
    if verb is None:
        return _is_of_new(goal)
    if verb.lemma in _GETTING:
        return _is_brought_there(goal)
    return verb.lemma in BROUGHT_IN and counts_deeds(goal)


def passes_by(goal: Goal) -> bool:
    """Tell whether the noun of the metric names what only a time has a number of."""
    if goal.metric is None:
        return False
    words = _behind_pattern().sub("", goal.metric.text.casefold()).split()
    return bool(words) and words[-1] in TAKINGS | CALLERS


def stands(goal: Goal) -> bool:
    """Tell whether the metric stands at a level: a price, an average, what is still open."""
    if goal.metric is None:
        return False
    words = _behind_pattern().sub("", goal.metric.text.casefold()).split()
    return "per" in words or not _STANDING.isdisjoint(words)


def befalls(goal: Goal) -> bool:
    """Tell whether the metric counts what befalls one, and not what of it stands open."""
    if goal.metric is None:
        return False
    words = _behind_pattern().sub("", goal.metric.text.casefold()).split()
    return bool(words) and words[-1] in BEFALLING and not stands(goal)


def is_getting(goal: Goal) -> bool:
    """Tell whether the target counts what one gets, right behind the verb."""
    verb = goal.reading.verb if goal.reading is not None else None
    return verb is not None and verb.lemma == "get" and counts_deeds(goal)


def _is_of_new(goal: Goal) -> bool:
    """Whether new ones are counted: "60 new reviews per shop"."""
    target, metric = goal.target, goal.metric
    if target is None or metric is None or target.unit.kind is not UnitKind.COUNT:
        return False
    is_new = metric.text.casefold().startswith(("new ", "additional ", "extra "))
    return is_new and target.per is None


def _is_brought_there(goal: Goal) -> bool:
    """Whether so many are brought to one place, or to what happens on one day."""
    target, metric, deadline = goal.target, goal.metric, goal.deadline
    if target is None or target.unit.kind is not UnitKind.COUNT or target.per:
        return False
    if metric is None or metric.span.start < target.span.start:
        return False
    on_a_day = deadline is not None and deadline.text.casefold().startswith("on ")
    return on_a_day or _there_pattern().search(metric.text) is not None


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


def comes_together(goal: Goal, kpi: Kpi | None) -> bool:
    """Tell whether the target is all that comes together by its end, counted from nothing.

    So many new customers, leads or sales are won in a time; a rate has its own period.
    """
    reading, target = goal.reading, goal.target
    if kpi is None or kpi.accrual != "flow" or reading is None or target is None:
        return False
    if target.per is not None or target.unit.kind not in (
        UnitKind.COUNT,
        UnitKind.MONEY,
    ):
        return False
    verb = reading.verb
    is_counted = verb is not None and (verb.counts_new or verb.lemma in BROUGHT_IN)
    is_bare = goal.baseline is None and goal.clauses.target is None
    return (
        is_bare
        and reading.direction is Direction.REACH
        and (is_counted or comes_in(goal))
    )


@cache
def _behind_pattern() -> re.Pattern[str]:
    # What follows the noun that a metric is about: "visitors to the museum".
    return re.compile(
        r"(?i)\s+(?:to|at|of|in|from|for|on|with|by|about|over)\b.*", re.DOTALL
    )


@cache
def _told_of_pattern() -> re.Pattern[str]:
    # "Be mentioned in six papers" counts what others do; "be stocked in 40 shops" is a level.
    return re.compile(
        r"(?i)\W*(?:(?:be|get|to be|to get|being|getting) )?"
        r"(?:mentioned|featured|quoted|cited|reviewed|interviewed|profiled|nominated|shown)\b"
    )


@cache
def _there_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:to|into|along)\b")
