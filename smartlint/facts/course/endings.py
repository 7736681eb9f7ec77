"""Whether a goal is still to be worked on, by its lines and its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.endings import is_called_reached, is_ended
from smartlint.progress.status import Status

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def is_open(subject: GoalSubject) -> bool:
    """Tell whether a goal is open: not ended, nor said to be reached by a value that is."""
    goal = subject.goal
    if is_ended(goal):
        return False
    return not is_called_reached(goal) or subject.standing.status is not Status.ACHIEVED
