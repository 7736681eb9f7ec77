"""Tells a value of an earlier period from one that a goal begins with.

"Win 90 members in Q2 (Q1: 40)" counts the members of Q2 from nothing; 40 is only what
they are compared with. "Reach 90 members in Q2 (Q1: 40)" begins with 40.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.days.counted_time import counted_per
from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Reading, VerbClass
from smartlint.model.winning import BROUGHT_IN

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

_COMING = frozenset({VerbClass.REACH, VerbClass.DELIVER})
_SUMS = frozenset({UnitKind.COUNT, UnitKind.MONEY})


def is_compared(subject: GoalSubject) -> bool:
    """Tell whether today's value is that of an earlier period, and the count starts anew.

    Never for a level ("reach 900 members"), a rate ("30 a week") or a share.
    """
    goal = subject.goal
    reading, target = goal.reading, goal.target
    if reading is None or reading.baseline_period is None or target is None:
        return False
    if target.unit.kind not in _SUMS or counted_per(goal) is not None:
        return False
    return _comes_anew(subject, reading)


def own_period(subject: GoalSubject) -> date | None:
    """Return the first day of the goal's own period; None where it names no such one.

    It is of the kind that is compared: "in Q2" beside "Q1: 40".
    """
    goal = subject.goal
    earlier = goal.reading.baseline_period if goal.reading is not None else None
    if earlier is None or goal.deadline is None:
        return None
    when = goal.deadline.when
    return when.begin(subject.context) if when.kind is earlier.kind else None


def _comes_anew(subject: GoalSubject, reading: Reading) -> bool:
    verb = reading.verb
    if verb is None or verb.verb_class not in _COMING:
        return False
    if (
        verb.counts_new
        or verb.lemma in BROUGHT_IN
        or verb.verb_class is VerbClass.DELIVER
    ):
        return True
    metric = subject.goal.metric
    if metric is not None and metric.text.lower().startswith("new "):
        return True
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    return kpi is not None and kpi.accrual == "flow"
