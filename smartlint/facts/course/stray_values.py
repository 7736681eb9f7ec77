"""Values that a plan or a judgement does without: of another time, or beyond the target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.facts.course.from_nothing import begins_with_nothing
from smartlint.facts.days.counted_time import comes_together
from smartlint.facts.numbers.goal_unit import unit_of
from smartlint.model.days import day_words
from smartlint.progress.actuals import Actuals
from smartlint.progress.course import KEEPING, Course, CourseKind, is_met

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def without_strays(subject: GoalSubject, course: Course) -> Course:
    """Return the course with the milestones that can be planned.

    A step beyond the target plans a way back. Beside an earlier total, which is more, the
    parts of a new one would plan a fall.
    """
    kept = [one for one in course.milestones if not _is_beyond(course, one.value)]
    low = course.baseline
    may_fall = bool(kept) and course.kind is CourseKind.INCREASE
    if low is not None and may_fall and comes_together(subject, unit_of(subject)):
        kept = [one for one in kept if one.value >= low]
    return course._replace(milestones=tuple(kept))


def in_its_time(
    subject: GoalSubject, course: Course, actuals: Actuals
) -> tuple[Actuals, str]:
    """Return the readings of a goal's own time, and why there are none where all are older.

    A limit of the second quarter is not broken in March, and what was sold before the first
    day is no part of what is counted from nothing.
    """
    opens = course.opens if course.kind in KEEPING else None
    if course.kind not in KEEPING and begins_with_nothing(subject):
        opens = course.begins
    if opens is None or not actuals.readings or actuals.readings[0].on >= opens:
        return actuals, ""
    kept = tuple([one for one in actuals.readings if one.on >= opens])
    newest = actuals.readings[-1]
    early = (
        f"the newest value is of {day_words(newest.on)}, and its time begins on "
        f"{day_words(opens)}"
    )
    return actuals._replace(readings=kept), "" if kept else early


def _is_beyond(course: Course, value: Decimal) -> bool:
    if course.kind in KEEPING or value == course.target:
        return False
    return is_met(course, value) is True
