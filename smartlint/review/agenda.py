"""What to talk about in the session: missed, misaligned, stale, off pace, unconfirmed."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.review.goal_review import GoalReview, State
from smartlint.review.priority import worst_first
from smartlint.review.review import AgendaItem

_ORDER: tuple[State, ...] = (
    "missed",
    "misaligned",
    "stale",
    "off pace",
    "unconfirmed",
)

_QUESTIONS: dict[State, str] = {
    "missed": "These were missed in the last three months. What did we learn, and do we "
    "try again?",
    "misaligned": "These goals do not say what they serve, or it is not in the plan. "
    "What is each of them for? Name it, or drop the goal.",
    "stale": "Nobody has looked at these for longer than was agreed. How do they stand?",
    "off pace": "These are behind their plan. What do we change?",
    "unconfirmed": "These wait for a partner's word. Who asks, and by when?",
    "neglected": "Nobody has looked at these for two review periods.",
}


def agenda(goals: Sequence[GoalReview]) -> tuple[AgendaItem, ...]:
    """Return what to decide on goals, in the order of how it is dealt with.

    Of the goals in one state those with the most trouble come first.
    """
    return tuple(
        [
            AgendaItem(state, goal, _question(state, goal))
            for state in _ORDER
            for goal in worst_first(goals)
            if state in goal.states
        ]
    )


def question(state: State) -> str:
    """Return what the session asks of all goals in a state."""
    return _QUESTIONS[state]


def neglected(goals: Sequence[GoalReview]) -> tuple[GoalReview, ...]:
    """Return open goals that nobody looked at for two review periods."""
    return tuple(
        [goal for goal in goals if goal.is_open and "neglected" in goal.states]
    )


def _question(state: State, goal: GoalReview) -> str:
    if state == "misaligned":
        relevant = next((one for one in goal.letters if one.letter == "R"), None)
        is_told = relevant is not None and relevant.judgement == "fail"
        return relevant.reason if relevant is not None and is_told else ""
    if state == "unconfirmed":
        names = " and ".join(goal.facts.unconfirmed)
        has = "Have" if len(goal.facts.unconfirmed) > 1 else "Has"
        return f"{has} {names} agreed?"
    text = goal.standing.text if goal.standing is not None else ""
    if state == "missed" and goal.outcome is not None:
        told = [goal.outcome.value, goal.outcome.reason]
        ended = ": ".join([one for one in told if one])
        return f"It ended with {ended}." if ended else text
    return text
