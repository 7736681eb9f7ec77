"""What counts as getting there for a goal: to rise, to fall, to keep to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.course.capped_periods import is_capped
from smartlint.facts.course.kept_times import is_level_of_time, is_steady
from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.metric.good_way import is_more_better, is_place
from smartlint.model.limit import allowed_side, is_limit
from smartlint.model.quantity import Bound, Quantity
from smartlint.model.reading import Direction
from smartlint.progress.course import CourseKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

# What is delivered over a long time comes bit by bit.
_SHORT_TIMES = frozenset({"day", "week", "month"})
_KINDS = {
    Direction.INCREASE: CourseKind.INCREASE,
    Direction.DECREASE: CourseKind.DECREASE,
    Direction.REACH: CourseKind.REACH,
    Direction.DELIVER: CourseKind.DELIVER,
}


def course_kind(subject: GoalSubject) -> CourseKind:
    """Return what counts as getting there by a goal's direction, bound and unit."""
    reading, target = subject.goal.reading, subject.goal.target
    if reading is None:
        return CourseKind.NONE
    if target is None:
        kept = CourseKind.KEEP_BELOW if is_capped(subject) else None
    else:
        kept = _kept(subject, target)
    if kept is not None:
        return kept
    if reading.direction is Direction.MAINTAIN:
        return CourseKind.NONE
    if reading.direction is Direction.DELIVER and target is not None:
        return _delivered(subject)
    if reading.direction is Direction.INCREASE and is_place(subject):
        return CourseKind.DECREASE  # who climbs has a lower number
    return _KINDS.get(reading.direction, CourseKind.NONE)


def _kept(subject: GoalSubject, target: Quantity) -> CourseKind | None:
    """Return how a value is to be kept; None where it is one to be arrived at."""
    if is_limit(subject.goal) or is_level_of_time(subject):
        return _kept_side(subject, target)  # what is above a ceiling never meets it
    if is_steady(subject.goal):
        return CourseKind.KEEP_ABOVE
    return CourseKind.KEEP_BELOW if is_capped(subject) else None


def _delivered(subject: GoalSubject) -> CourseKind:
    if counted_per(subject.goal) in _SHORT_TIMES:
        return CourseKind.KEEP_ABOVE  # so many a week are delivered every week
    if subject.goal.baseline is not None:
        return CourseKind.REACH  # "bring it from 3.4 to 2.5" makes no thing
    return CourseKind.DELIVER


def _kept_side(subject: GoalSubject, target: Quantity) -> CourseKind:
    """Return on which side of its value a goal wants to stay."""
    if target.upper is not None:
        return CourseKind.KEEP_BETWEEN
    side = allowed_side(target)
    if side is not None:
        is_least = side is Bound.AT_LEAST
        return CourseKind.KEEP_ABOVE if is_least else CourseKind.KEEP_BELOW
    is_more = is_more_better(subject)
    if is_more is None:
        return CourseKind.KEEP_AT
    return CourseKind.KEEP_ABOVE if is_more else CourseKind.KEEP_BELOW
