"""What the words of a target say of a limit, brought to the course of a goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.course.parts_of_limit import adds_parts
from smartlint.model.limit import adds_up, allowed_side
from smartlint.model.quantity import Bound
from smartlint.progress.course import Course, is_rising

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def limited(subject: GoalSubject, course: Course) -> Course:
    """Return the course with what the words of its target say of a limit."""
    goal = subject.goal
    side, rises = allowed_side(goal.target), is_rising(course)
    if goal.target is None or side is None or rises is None:
        return course
    if rises is not (side is Bound.AT_LEAST):
        return course
    course = course._replace(is_strict=goal.target.is_strict)
    if not (adds_up(goal) or adds_parts(goal)):
        return course
    opens = subject.start_date
    if opens is None and goal.deadline is not None:
        opens = goal.deadline.when.begin(subject.context)
    return course._replace(adds_up=True, opens=opens)
