"""How a goal goes, and what the words of a check-in claim of that."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from smartlint.named_tuple import NamedTuple


class Status(StrEnum):
    """How it goes; the order is that of a list in which trouble comes first."""

    MISSED = "missed"
    OFF_TRACK = "off track"
    STALE = "stale"
    AT_RISK = "at risk"
    UNKNOWN = "unknown"
    ON_TRACK = "on track"
    ACHIEVED = "achieved"
    DROPPED = "dropped"


TROUBLE_FIRST = tuple(Status)
GREEN = frozenset({Status.ON_TRACK, Status.ACHIEVED})

STATUS_OF_WORDS: dict[str, Status | None] = {
    "achieved": Status.ACHIEVED,
    "ahead": Status.ON_TRACK,
    "ahead of plan": Status.ON_TRACK,
    "at risk": Status.AT_RISK,
    "behind": Status.AT_RISK,
    "behind plan": Status.AT_RISK,
    "blocked": Status.OFF_TRACK,
    "cancelled": Status.DROPPED,
    "delayed": Status.AT_RISK,
    "done": Status.ACHIEVED,
    "dropped": Status.DROPPED,
    "in progress": None,
    "missed": Status.OFF_TRACK,
    "not started": None,
    "off track": Status.OFF_TRACK,
    "on hold": Status.AT_RISK,
    "on track": Status.ON_TRACK,
    "paused": Status.AT_RISK,
}
"""The status that each word of a check-in claims; None for words that claim none.

Only a ``result`` line says "missed" for good; before, it is what somebody expects.
"""


class Stated(NamedTuple):
    """The newest check-in that the day of the run knows.

    Attributes:
        on: Its day.
        status: What its words claim; None when they claim nothing.
        words: The status as written; empty when there is none.
        confidence: N of ``confidence N/10``.
        has_next_step: It says what is done next.
        strange: Its value as written, where it does not count, and why; else empty.
    """

    on: date
    status: Status | None = None
    words: str = ""
    confidence: Decimal | None = None
    has_next_step: bool = False
    strange: str = ""


def stated_status(words: str) -> Status | None:
    """Return the status that words of a check-in claim."""
    return STATUS_OF_WORDS.get(" ".join(words.lower().replace("-", " ").split()))
