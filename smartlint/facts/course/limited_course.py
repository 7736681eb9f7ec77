"""What the words of a target say of a limit, brought to the course of a goal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.course.capped_periods import capped, is_capped
from smartlint.facts.course.parts_of_limit import adds_parts
from smartlint.model.limit import adds_up, allowed_side, is_over_a_time
from smartlint.model.quantity import Bound, UnitKind
from smartlint.progress.course import Course, is_rising

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def limited(subject: GoalSubject, course: Course) -> Course:
    """Return the course with what the words of its target say of a limit."""
    goal = subject.goal
    if is_capped(subject):
        return capped(subject, course)
    course = course._replace(opens=_opening(subject))
    side, rises = allowed_side(goal.target), is_rising(course)
    if goal.target is None or side is None or rises is None:
        return course
    if rises is not (side is Bound.AT_LEAST):
        return course
    course = course._replace(is_strict=goal.target.is_strict)
    if not (adds_up(goal) or adds_parts(goal)):
        return course
    is_spent = goal.target.unit.kind is UnitKind.MONEY
    return course._replace(adds_up=True, is_spent=is_spent)


def _opening(subject: GoalSubject) -> date | None:
    """Return the first day of a limit's time; None of one that only has an end."""
    deadline = subject.goal.deadline
    if subject.start_date is not None:
        return subject.start_date
    is_span = deadline is not None and is_over_a_time(deadline)
    return deadline.when.begin(subject.context) if deadline and is_span else None
