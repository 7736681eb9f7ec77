"""Tells a value of an earlier period from one that a goal begins with.

"Win 90 members in Q2 (Q1: 40)" and "raise €900 in 2027 (2026: €700)" count from nothing;
the value in brackets is only compared with. "Reach 90 members in Q2 (Q1: 40)" begins
with 40.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from smartlint.facts.days.counted_time import (
    LONG_TIMES,
    counted_per,
    was_low,
    whole_time,
)
from smartlint.model.days import around
from smartlint.model.limit import counts_deeds
from smartlint.model.period import When
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.reading import Direction, Reading, VerbClass
from smartlint.model.winning import BROUGHT_IN, befalls, passes_by, stands

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject
    from smartlint.model.kpi import Kpi

_COMING = frozenset({VerbClass.REACH, VerbClass.DELIVER})
_SUMS = frozenset({UnitKind.COUNT, UnitKind.MONEY})


def is_compared(subject: GoalSubject) -> bool:
    """Tell whether today's value is that of an earlier period, and the count starts anew.

    Never for a level ("reach 900 members"), a rate ("30 a week") or a share.
    """
    goal = subject.goal
    reading, baseline = goal.reading, goal.baseline
    if reading is None or baseline is None:
        return False
    if goal.target is None and reading.change is None:
        return False
    unit = baseline.unit if goal.target is None else goal.target.unit
    if unit.kind not in _SUMS or counted_per(goal) is not None:
        return False
    if reading.baseline_period is None and not is_of_last_time(reading, baseline):
        return is_planned_anew(subject)
    return _comes_anew(subject, reading) or _begins_low(reading, subject)


def is_planned_anew(subject: GoalSubject) -> bool:
    """Tell whether a milestone shows that a total is counted from nothing.

    "€40,000 by the end of June" on the way from €70,000 to €90,000 in 2027 is half of the
    new total, and no planned fall.
    """
    goal = subject.goal
    baseline, target = goal.baseline, goal.target
    if not goal.clauses.milestones or baseline is None or target is None:
        return False
    if baseline.value >= target.value or not _is_flow(subject):
        return False
    values = [one.quantity for one in goal.clauses.milestones]
    return whole_time(subject) is not None and any(
        one is not None and one.per is None and 0 <= one.value < baseline.value
        for one in values
    )


def is_past_total(subject: GoalSubject) -> bool:
    """Tell whether today's value is the total of a time that is over, and none of today.

    "Grow sales from €70,000 to €90,000 in 2027": on no day of it they stand at €70,000.
    """
    goal = subject.goal
    if is_compared(subject):
        return True
    if goal.baseline is None or goal.baseline_on is not None or goal.target is None:
        return False
    is_bare = counted_per(goal) is None and whole_time(subject) is not None
    return _is_flow(subject) and is_bare and goal.baseline.value < goal.target.value


def own_period(subject: GoalSubject) -> date | None:
    """Return the first day of the goal's own period; None where it names no such one.

    It is of the kind that is compared: "in Q2" beside "Q1: 40", and so is "by 30 June".
    """
    goal = subject.goal
    if goal.reading is None or goal.deadline is None:
        return None
    when, earlier = goal.deadline.when, goal.reading.baseline_period
    if earlier is not None and earlier.kind is not when.kind:
        return _ended_period(subject, earlier)
    is_alike = (
        earlier.kind is when.kind
        if earlier is not None
        else whole_time(subject) is not None
    )
    return when.begin(subject.context) if is_alike else None


def is_of_last_time(reading: Reading, baseline: Quantity) -> bool:
    """Tell whether a value of today is of a time no calendar has: "last season 1,900"."""
    start = max(baseline.span.start - reading.span.start, 0)
    end = max(baseline.span.end - reading.span.start, 0)
    if _last_time_pattern().search(reading.text[:start]) is not None:
        return True
    return _behind_pattern().match(reading.text[end:]) is not None


def _ended_period(subject: GoalSubject, earlier: When) -> date | None:
    """Return the first day of the like of a long period that the deadline ends."""
    kind, ends = earlier.unit or earlier.kind.value, subject.deadline_date
    if ends is None or kind not in LONG_TIMES:
        return None
    first, last = around(ends, kind, 0, subject.context.fiscal_year_start)
    return first if last == ends else None


def _comes_anew(subject: GoalSubject, reading: Reading) -> bool:
    verb, goal = reading.verb, subject.goal
    if verb is None:
        return False
    if verb.verb_class not in _COMING:
        return reading.direction is Direction.INCREASE and _is_total(subject, reading)
    if (
        verb.counts_new
        or verb.lemma in BROUGHT_IN
        or verb.verb_class is VerbClass.DELIVER
    ):
        return True
    metric = goal.metric
    if metric is not None and metric.text.lower().startswith("new "):
        return True
    return is_total_of_time(subject) is True


def _begins_low(reading: Reading, subject: GoalSubject) -> bool:
    """Whether the first check-in shows that a count of each season starts anew.

    "31" in November of "reach 90 classes (last season: 72)" is no loss of more than half.
    """
    goal = subject.goal
    told = [one.quantity for one in goal.clauses.check_ins if one.quantity is not None]
    if not told or goal.baseline is None or told[0].per is not None:
        return False
    is_fall = reading.direction is Direction.DECREASE
    if is_fall or is_total_of_time(subject) is False:
        return False  # a price, or what is to be less
    if told[0].unit.kind is not goal.baseline.unit.kind:
        return False
    is_low = 0 <= told[0].value < goal.baseline.value / 2
    return is_low and is_of_last_time(reading, goal.baseline)


def _is_total(subject: GoalSubject, reading: Reading) -> bool:
    """Whether what rises is a total: "raise €900", "raise donations from … to …"."""
    goal, verb, earlier = subject.goal, reading.verb, reading.baseline_period
    if verb is not None and verb.lemma in BROUGHT_IN and counts_deeds(goal):
        return goal.target is not None and goal.target.unit.kind is UnitKind.MONEY
    if earlier is None or goal.baseline is None or own_period(subject) is None:
        return False
    kpi = _kpi(subject)
    if kpi is not None and not kpi.is_house:
        return kpi.accrual == "flow"
    return passes_by(goal) or was_low(goal, goal.baseline.value)


def is_total_of_time(subject: GoalSubject) -> bool | None:
    """Tell whether the metric is counted anew in each time; None where nobody knows."""
    kpi = _kpi(subject)
    if kpi is not None and not kpi.is_house:
        return kpi.accrual == "flow"
    if stands(subject.goal):
        return False
    return True if passes_by(subject.goal) or befalls(subject.goal) else None


def _is_flow(subject: GoalSubject) -> bool:
    """Whether the metric counts what comes in anew, and stands at no level."""
    kpi = _kpi(subject)
    return kpi.accrual == "flow" if kpi is not None else passes_by(subject.goal)


def _kpi(subject: GoalSubject) -> Kpi | None:
    return subject.meaning.kpi if subject.meaning is not None else None


@cache
def _last_time_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:last|previous|prior|past) [a-z]+(?::| was| were| had|,)? ?$"
    )


@cache
def _behind_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i) (?:last|the previous|the prior|the past) [a-z]+\b")
