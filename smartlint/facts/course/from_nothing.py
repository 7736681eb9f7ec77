"""Tells what begins with nothing: what is to be made, sold or to come in over a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.days.compared_period import is_compared, own_period
from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.days.spaced_periods import level_since
from smartlint.facts.metric.good_way import counts_new
from smartlint.facts.numbers.implied import implied_baseline
from smartlint.model.reading import Direction
from smartlint.model.winning import comes_in, is_getting

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

# Where people pass by in numbers that are counted by the month: visits, clicks, views.
_PASSING = ("awareness", "interest")


def is_counted_anew(subject: GoalSubject) -> bool:
    """Tell whether the count starts anew, whatever an earlier period had."""
    return is_compared(subject) and level_since(subject) is None


def begins_with_nothing(subject: GoalSubject) -> bool:
    """Tell whether what a goal counts is not there at its start."""
    goal = subject.goal
    if goal.baseline is not None:
        return is_counted_anew(subject)
    if implied_baseline(goal) is not None:
        return False
    if _is_made(subject) or counts_new(subject):
        return True
    if counted_per(goal) is not None:
        return False
    return comes_in(goal) or _is_flowing(subject)


def counted_from(subject: GoalSubject) -> date | None:
    """Return the first day of what is counted from nothing; None where nobody knows."""
    return subject.start_date or own_period(subject)


def _is_made(subject: GoalSubject) -> bool:
    reading = subject.goal.reading
    is_deed = reading is not None and reading.direction is Direction.DELIVER
    return is_deed and subject.goal.target is not None


def _is_flowing(subject: GoalSubject) -> bool:
    """Whether one gets what a KPI counts anew: "get 180 registrations for the talk".

    Of visits nobody knows whether those of a month are meant (M216).
    """
    goal = subject.goal
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if kpi is None or kpi.accrual != "flow" or kpi.stage in _PASSING:
        return False
    is_bare = goal.baseline is None and goal.clauses.target is None
    return is_bare and is_getting(goal)
