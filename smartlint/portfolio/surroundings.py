"""The market and the team's own capability, as a plan states them once for all goals.

They decide nothing: what people write of them in a sentence holds no number to compare.
They are cited beside the evidence, so that whoever reads it can weigh one by the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.goal_file import GoalFile
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple

MARKET = "the market"
CAPABILITY = "what you can do"


class Surroundings(NamedTuple):
    """Where a run speaks of the market and of what the team can do.

    Attributes:
        market: File and line of the first ``market:``, as ``plan.goals:12``; empty for
            none.
        capability: The same of ``capability:``.
    """

    market: str = ""
    capability: str = ""

    @property
    def unstated(self) -> str | None:
        """What no file speaks of; None where both lines stand."""
        named = (MARKET, self.market), (CAPABILITY, self.capability)
        return " or ".join(name for name, place in named if not place) or None


def surroundings_of(files: Sequence[GoalFile]) -> Surroundings:
    """Return where the files of a run state them first."""
    return Surroundings(
        next((_place(file, file.market) for file in files if file.market), ""),
        next((_place(file, file.capability) for file in files if file.capability), ""),
    )


def _place(file: GoalFile, said: Phrase) -> str:
    return f"{file.source.path}:{file.source.position(said.span.start).line}"
