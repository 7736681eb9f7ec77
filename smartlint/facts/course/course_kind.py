"""What counts as getting there for a goal: to rise, to fall, to keep to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.flaws import rate_period
from smartlint.facts.metric.good_way import is_place
from smartlint.model.kpi import Better
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
    if target is not None and is_limit(subject.goal):
        return _kept_side(subject, target)  # what is above a ceiling never meets it
    if reading.direction is Direction.MAINTAIN:
        return CourseKind.NONE
    if reading.direction is Direction.DELIVER and target is not None:
        return _delivered(subject)
    if reading.direction is Direction.INCREASE and is_place(subject):
        return CourseKind.DECREASE  # who climbs has a lower number
    return _KINDS.get(reading.direction, CourseKind.NONE)


def _delivered(subject: GoalSubject) -> CourseKind:
    if rate_period(subject.goal) in _SHORT_TIMES:
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
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if kpi is None or kpi.better is Better.RANGE:
        return CourseKind.KEEP_AT
    is_more = kpi.better is Better.HIGHER
    return CourseKind.KEEP_ABOVE if is_more else CourseKind.KEEP_BELOW
