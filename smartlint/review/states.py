"""Why a goal is to be talked about in the session."""

from __future__ import annotations

from smartlint.review.goal_review import GoalReview, Standing, State


def with_standing(goal: GoalReview, standing: Standing | None) -> GoalReview:
    """Return the goal with its standing and what follows from it for the agenda."""
    return goal._replace(standing=standing, states=tuple(_states(goal)))


def _states(goal: GoalReview) -> list[State]:
    states: list[State] = []
    relevant = [one for one in goal.letters if one.letter == "R"]
    if any(one.judgement != "pass" for one in relevant):
        states.append("misaligned")
    if goal.facts.unconfirmed:
        states.append("unconfirmed")
    return states
