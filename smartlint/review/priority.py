"""Which goal to give time first: by what it brings for its effort, as the team rates."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from smartlint.review.goal_review import GoalReview

# Where only the impact is rated, the effort counts as the middle of 1 to 5.
_USUAL_EFFORT = Decimal(3)


def by_priority(goals: Sequence[GoalReview]) -> tuple[GoalReview, ...]:
    """Return the open goals with a rated impact, the most for its effort first."""
    rated = [g for g in goals if g.is_open and g.facts.impact is not None]
    return tuple(sorted(rated, key=_rank))


def _rank(goal: GoalReview) -> tuple[Decimal, Decimal, str]:
    impact = goal.facts.impact or Decimal(0)
    effort = goal.facts.effort or _USUAL_EFFORT
    return -impact / effort, -impact, goal.key
