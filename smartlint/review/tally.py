"""How goals go, in one of four words, and how many go so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from smartlint.review.goal_review import GoalReview

Course = Literal["on pace", "needs attention", "not known", "ended"]
_COURSES: dict[Course, str] = {
    "on pace": "on pace",
    "needs attention": "need attention",
    "not known": "not known",
    "ended": "ended",
}


def course_of(goal: GoalReview) -> Course:
    """Return how a goal goes, in one of four words."""
    if not goal.is_open or (
        goal.standing is not None and goal.standing.status == "achieved"
    ):
        return "ended"  # what is reached is on no pace any more
    if goal.standing is None or not goal.standing.is_told:
        return "not known"
    return "needs attention" if goal.standing.is_behind else "on pace"


def standing_counts(goals: Sequence[GoalReview]) -> str:
    """Return how goals go, counted: 2 on pace, 1 needs attention; empty for none."""
    counts = Counter(course_of(goal) for goal in goals)
    return ", ".join(
        f"{counts[name]} {name if counts[name] == 1 else many}"
        for name, many in _COURSES.items()
        if counts[name]
    )
