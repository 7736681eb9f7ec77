"""What management is asked to decide: the goals that need it, and a question for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.review.goal_review import GoalReview
from smartlint.review.priority import worst_first


def to_decide(goals: Sequence[GoalReview], as_of: date) -> list[GoalReview]:
    """Return the open goals off their pace or past their last day.

    Objectives come first, as the other goals are there for them, then the worst.
    """
    found = [
        goal
        for goal in goals
        if goal.is_open and ("off pace" in goal.states or is_overdue(goal, as_of))
    ]
    return sorted(worst_first(found), key=lambda goal: goal.kind != "objective")


def is_overdue(goal: GoalReview, as_of: date) -> bool:
    """Tell whether the last day is over and no line says how the goal ended."""
    last = goal.facts.deadline
    return goal.is_open and last is not None and last < as_of


def decision_on(goal: GoalReview, as_of: date) -> str:
    """Return what is to be decided on a goal, as a question or an errand."""
    if is_overdue(goal, as_of):
        return (
            "The last day has passed and nothing says how it ended: reached, missed or "
            "dropped?"
        )
    step = goal.check_ins[-1].next_step if goal.check_ins else ""
    if step:
        return f"Is “{step}” enough? If not: more means, another day or another target."
    owner = owner_of(goal)
    if not owner:
        return "Nobody answers for it: who does?"
    return f"No next step is written down: {owner} owes one."


def owner_of(goal: GoalReview) -> str:
    """Return who answers for a goal, else its team; empty where nobody does."""
    return goal.facts.owner or goal.facts.team
