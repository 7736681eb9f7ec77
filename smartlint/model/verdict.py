"""The verdict on each letter of SMART, with what it stands on."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.text import Span


class Letter(StrEnum):
    """The five letters, by the names the outputs use."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"


class Judgement(StrEnum):
    """Passed, failed, or not decidable from what is known."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNKNOWN = "unknown"


ClueKind = Literal["bounds", "history", "benchmark", "resources", "formula"]


class Clue(NamedTuple):
    """One piece of evidence on whether a goal can be achieved.

    Attributes:
        kind: Where it is from.
        judgement: What it says by itself; unknown when it is shown only.
        text: One clause for people, with its figures and where they are from.
        is_decisive: It had something to judge by, so that no later clue is asked.
        headline: The finding in one clause, where ``text`` goes on to say more.
        data: Where its own values can be looked up: "email.csv#opens, rows 2 and 14";
            empty where ``text`` names its source itself.
    """

    kind: ClueKind
    judgement: Judgement
    text: str
    is_decisive: bool = False
    headline: str = ""
    data: str = ""


class Verdict(NamedTuple):
    """The judgement on one letter.

    Attributes:
        letter: Which letter.
        judgement: Its outcome.
        reason: One line: why, in the goal's own words.
        evidence: The words it stands on.
        rule: Code of the rule that explains a failure or an unknown; on a pass, of the
            one it is held to.
        clues: What speaks for and against it, of A alone; in the order of deciding.
    """

    letter: Letter
    judgement: Judgement
    reason: str
    evidence: tuple[Span, ...]
    rule: str
    clues: tuple[Clue, ...] = ()

    @property
    def passed(self) -> bool | None:
        """True, False, or None for unknown, as in JSON."""
        return passed(self.judgement)


def passed(judgement: Judgement) -> bool | None:
    """Return True, False, or None for unknown, as in JSON."""
    if judgement is Judgement.UNKNOWN:
        return None
    return judgement is Judgement.PASS
