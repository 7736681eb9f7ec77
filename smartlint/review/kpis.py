"""The numbers that the business watches: which to raise, to replace or to retire."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview

_UNREVIEWED, _NEVER_MISSED = "unreviewed-kpi", "target-never-missed"


class KpiReview(NamedTuple):
    """A number that is watched.

    Attributes:
        goal: The goal on it.
        question: What to decide of it; empty when it is fine as it is.
    """

    goal: GoalReview
    question: str


def kpis(goals: Sequence[GoalReview]) -> tuple[KpiReview, ...]:
    """Return the goals marked as KPI, and those that were kept in every period.

    Those that ask for a decision come first.
    """
    found = []
    for goal in goals:
        question = _question(goal)
        if goal.facts.is_kpi or question:
            found.append(KpiReview(goal, question))
    return tuple(sorted(found, key=lambda one: not one.question))


def _question(goal: GoalReview) -> str:
    return next(
        (
            found.message
            for found in goal.findings
            if found.name in (_UNREVIEWED, _NEVER_MISSED)
        ),
        "",
    )
