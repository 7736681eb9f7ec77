"""What to talk about in the session: misaligned, stale, off pace, unconfirmed."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.review.goal_review import GoalReview, State
from smartlint.review.review import AgendaItem

_ORDER: tuple[State, ...] = ("misaligned", "stale", "off pace", "unconfirmed")


def agenda(goals: Sequence[GoalReview]) -> tuple[AgendaItem, ...]:
    """Return what to decide on open goals, in the order of how it is dealt with."""
    return tuple(
        [
            AgendaItem(state, goal, _question(state, goal))
            for state in _ORDER
            for goal in goals
            if goal.is_open and state in goal.states
        ]
    )


def neglected(goals: Sequence[GoalReview]) -> tuple[GoalReview, ...]:
    """Return open goals that nobody looked at for two review periods."""
    return tuple(
        [goal for goal in goals if goal.is_open and "neglected" in goal.states]
    )


def _question(state: State, goal: GoalReview) -> str:
    if state == "misaligned":
        relevant = next((one for one in goal.letters if one.letter == "R"), None)
        reason = relevant.reason if relevant is not None else ""
        return f"What is it for? {reason} Name what it serves, or drop it."
    if state == "unconfirmed":
        names = " and ".join(goal.facts.unconfirmed)
        return f"Has {names} agreed? Without an answer the goal has no partner."
    standing = goal.standing
    words = standing.text if standing is not None else ""
    if state == "stale":
        return f"How does it stand? {words}".strip()
    return f"What do we change? {words}".strip()
