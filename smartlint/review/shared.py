"""What most goals lack alike, so that it is said once and not beneath each of them."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.diagnostics.told import ToldFinding
from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview

# Fewer goals than these are told each by itself.
_FEWEST = 3


class SharedFinding(NamedTuple):
    """A finding that reads the same on most goals."""

    finding: ToldFinding
    goals: tuple[GoalReview, ...]


def shared_findings(goals: Sequence[GoalReview]) -> tuple[SharedFinding, ...]:
    """Return what is found word for word on more than half of the goals."""
    found: dict[ToldFinding, list[GoalReview]] = {}
    for goal in goals:
        for one in dict.fromkeys(goal.findings):
            found.setdefault(one, []).append(goal)
    return tuple(
        [
            SharedFinding(one, tuple(on))
            for one, on in found.items()
            if len(on) >= _FEWEST and len(on) * 2 > len(goals)
        ]
    )
