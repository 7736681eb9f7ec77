"""What management is asked to decide: the goals that need it, and a question for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.model.days import day_words
from smartlint.review.goal_review import GoalReview
from smartlint.review.priority import worst_first

# States of a goal that need somebody's decision.
_WORRIES = frozenset({"missed", "off pace", "stale"})


def to_decide(goals: Sequence[GoalReview], as_of: date) -> list[GoalReview]:
    """Return the goals off their pace, past their last day, missed of late or stale.

    Objectives come first, as the other goals are there for them, then what can still be
    reached, then what somebody has to look at before anything can be decided, then
    initiatives, which management knows from no table, and of equals the worst.
    """
    found = [
        goal
        for goal in goals
        if not _WORRIES.isdisjoint(goal.states) or is_overdue(goal, as_of)
    ]
    return sorted(
        worst_first(found),
        key=lambda goal: (
            goal.kind != "objective",
            not goal.is_open,
            "stale" in goal.states,
            goal.kind == "initiative",
        ),
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
    if "stale" in goal.states:
        return _how_it_stands(goal)
    step = goal.check_ins[-1].next_step if goal.check_ins else ""
    if step:
        return f"Is “{step}” enough? If not: more means, another day or another target."
    owner = owner_of(goal)
    if not owner:
        return "Nobody answers for it: who does?"
    return f"No next step is written down: {owner} owes one."


def _how_it_stands(goal: GoalReview) -> str:
    looked = goal.standing.looked if goal.standing is not None else None
    if looked is None:
        return "Nobody has looked at it since it began: how does it stand?"
    return f"It was last looked at on {day_words(looked)}: how does it stand now?"


def owner_of(goal: GoalReview) -> str:
    """Return who answers for a goal, else its team; empty where nobody does."""
    return goal.facts.owner or goal.facts.team
