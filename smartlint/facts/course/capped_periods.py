"""A total that is to be smaller than that of an earlier period: "tickets from 900 in 2026 to 600 in 2027".

What came in by March is less than a year's, and nothing is achieved by that: the number is a
limit of its period, kept or broken when that is over.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.days.compared_period import (
    is_of_last_time,
    is_total_of_time,
    own_period,
)
from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.days.spaced_periods import level_since
from smartlint.model.goal import Goal
from smartlint.model.limit import is_at_its_end
from smartlint.model.period import Deadline
from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.progress.course import Course

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

_SUMS = frozenset({UnitKind.COUNT, UnitKind.MONEY})


def is_capped(subject: GoalSubject) -> bool:
    """Tell whether a fall leads to a number of the goal's own period, and to no level.

    "By the end of 2027" asks for a level on that day.
    """
    goal = subject.goal
    if not _falls_from_earlier(goal):
        return False
    stated = goal.target or goal.baseline
    is_sum = stated is not None and stated.unit.kind in _SUMS
    if not is_sum or counted_per(goal) is not None:
        return False
    if goal.deadline is None or _asks_for_level(subject, goal.deadline):
        return False
    if is_total_of_time(subject) is False or _opening(subject) is None:
        return False
    return level_since(subject) is None


def _falls_from_earlier(goal: Goal) -> bool:
    """Whether a number is to be less than one of a period that is over."""
    reading, low = goal.reading, goal.baseline
    if reading is None or low is None or (goal.target or reading.change) is None:
        return False
    if reading.direction is not Direction.DECREASE:
        return False
    return reading.baseline_period is not None or is_of_last_time(reading, low)


def _asks_for_level(subject: GoalSubject, deadline: Deadline) -> bool:
    """Whether a number is to stand at a level on a day: "by May".

    Costs stand at none: from a first day on they come together until then.
    """
    is_sum = is_total_of_time(subject) is True and subject.start_date is not None
    return is_at_its_end(deadline) and not is_sum


def _opening(subject: GoalSubject) -> date | None:
    """Return the first day of the goal's own period; None where nobody knows.

    Of a season or a year that no calendar has, `start:` tells it.
    """
    opens = own_period(subject)
    if opens is None and is_total_of_time(subject) is True:
        return subject.start_date
    return opens


def capped(subject: GoalSubject, course: Course) -> Course:
    """Return the course of a capped total as that of a limit."""
    is_sum = is_total_of_time(subject) is True
    return course._replace(adds_up=is_sum, opens=_opening(subject))


def between_both(subject: GoalSubject, course: Course) -> str | None:
    """Return why a value between both totals cannot be judged, as a clause.

    620 on the way from 900 to 600 is too much of what comes together, and a good step of
    what stands at a level.
    """
    goal = subject.goal
    if not is_capped(subject) or is_total_of_time(subject) is True:
        return None
    values = [one.quantity for one in goal.clauses.check_ins if one.quantity]
    target, baseline = goal.target, goal.baseline
    if not values or target is None or baseline is None or course.flaw is not None:
        return None
    if not target.value < values[-1].value < baseline.value:
        return None
    return (
        f"nothing says whether {values[-1].text} came together so far or stands at that "
        f"level: write “no more than {target.text} in <time>” for a total, “by the end of "
        "<time>” for a level"
    )
