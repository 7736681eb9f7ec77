"""What a subject may ask beyond its own text; who answers stands above this room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from smartlint.model.evidence import Evidence, Meaning
from smartlint.model.series import Series

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


class Knowledge(Protocol):
    """The catalogue, benchmarks and histories of a run."""

    def meaning(self, subject: GoalSubject) -> Meaning | None:
        """Return what the goal's metric is; None when it names none."""

    def explains(self, subject: GoalSubject, word: str) -> bool:
        """Tell whether anything says what a short word stands for."""

    def evidence(self, subject: GoalSubject) -> Evidence:
        """Return what speaks for and against the goal's target."""

    def actuals(self, subject: GoalSubject) -> Series | None:
        """Return the readings of the goal's table that were known on the day."""
