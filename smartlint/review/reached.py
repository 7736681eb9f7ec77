"""The goals that were reached: with them a session begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.progress.status import Status
from smartlint.review.goal_review import GoalReview


def reached(goals: Sequence[GoalReview]) -> tuple[GoalReview, ...]:
    """Return the goals that were achieved, the newest first, undated ones last."""
    found = [one for one in goals if _status(one) == Status.ACHIEVED.value]
    return tuple(sorted(found, key=_day, reverse=True))


def _status(goal: GoalReview) -> str:
    return goal.standing.status if goal.standing is not None else ""


def _day(goal: GoalReview) -> date:
    ended = goal.outcome.day if goal.outcome is not None else None
    seen = goal.standing.on if goal.standing is not None else None
    return ended or seen or date.min
