"""What management is asked to decide: the goals that need it, and a question for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.review.goal_review import GoalReview
from smartlint.review.priority import worst_first

# States of a goal that need somebody's decision.
_WORRIES = frozenset({"missed", "off pace"})


def to_decide(goals: Sequence[GoalReview], as_of: date) -> list[GoalReview]:
    """Return the goals off their pace, past their last day or missed of late.

    Objectives come first, as the other goals are there for them, then what can still be
    reached, then the worst.
    """
    found = [
        goal
        for goal in goals
        if not _WORRIES.isdisjoint(goal.states) or is_overdue(goal, as_of)
    ]
    return sorted(
        worst_first(found),
        key=lambda goal: (goal.kind != "objective", not goal.is_open),
    )


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
    if not goal.is_open:
        return "Try again, with which day and target, or let it go?"
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
