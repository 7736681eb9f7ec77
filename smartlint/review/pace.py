"""The picture of several goals, each against how far it should be."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.review.amounts import percent
from smartlint.review.goal_review import GoalReview
from smartlint.review.picture import PacePicture, PaceRow


def pace_picture(goals: Sequence[GoalReview]) -> PacePicture | None:
    """Return how far goals are against how far they should be; None for none."""
    rows = [
        PaceRow(goal.short_title, goal.standing.done, goal.standing.expected)
        for goal in goals
        if goal.standing is not None
        and goal.standing.done is not None
        and goal.standing.expected is not None
    ]
    if not rows:
        return None
    words = "; ".join(
        f"{row.name}: {percent(row.done)} done, {percent(row.due)} planned"
        for row in rows
    )
    return PacePicture("Progress against plan", f"{words}.", tuple(rows))
