"""A total that is to be smaller than that of an earlier period: "tickets from 900 in 2026 to 600 in 2027".

What came in by March is less than a year's, and nothing is achieved by that: the number is a
limit of its period, kept or broken when that is over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.days.compared_period import is_total_of_time, own_period
from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.days.spaced_periods import level_since
from smartlint.model.limit import is_at_its_end
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
    reading, target = goal.reading, goal.target
    if reading is None or target is None or goal.baseline is None:
        return False
    if reading.direction is not Direction.DECREASE or reading.baseline_period is None:
        return False
    if target.unit.kind not in _SUMS or counted_per(goal) is not None:
        return False
    if goal.deadline is None or is_at_its_end(goal.deadline):
        return False
    if is_total_of_time(subject) is False or own_period(subject) is None:
        return False
    return level_since(subject) is None


def capped(subject: GoalSubject, course: Course) -> Course:
    """Return the course of a capped total as that of a limit."""
    is_sum = is_total_of_time(subject) is True
    return course._replace(adds_up=is_sum, opens=own_period(subject))


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
