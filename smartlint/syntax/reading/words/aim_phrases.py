"""Finds phrases that name an aim, whatever stands in them: "with the clear goal of"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.syntax.chunking.pieces import Piece
from smartlint.syntax.reading.words.packed_words import Phrases, seconds_of
from smartlint.syntax.reading.words.phrase_matching import match_phrase

_OWN = frozenset({"the", "a", "an", "our", "its", "their", "my", "this", "that"})
_WISHES = frozenset(
    {"aim", "ambition", "aspiration", "aspirations", "desire", "eye", "goal", "hope",
     "hopes", "idea", "intent", "intention", "mission", "objective", "purpose", "target",
     "view", "vision", "wish"}
)  # fmt: skip
_NOUNS = {
    "with": _WISHES,
    "in": frozenset(
        {"anticipation", "attempt", "attempts", "bid", "drive", "effort", "efforts",
         "furtherance", "hope", "hopes", "interest", "interests", "preparation",
         "pursuit", "push", "quest", "readiness", "service", "support"}
    ),
    "as": frozenset(
        {"contribution", "instrument", "means", "mechanism", "milestone", "move",
         "springboard", "stage", "step", "tool", "vehicle", "way"}
    ),
    "for": frozenset({"purpose", "purposes", "reason", "reasons", "sake"}),
    "out": frozenset({"desire", "wish"}),  # "out of a wish to"
}  # fmt: skip
_EFFORTS = frozenset(
    {"aim", "ambition", "bid", "campaign", "commitment", "drive", "effort", "efforts",
     "goal", "mission", "plan", "plans", "push", "quest", "strategy", "vision", "work"}
)  # fmt: skip
_LINKS = frozenset({"of", "to", "that", "towards", "toward"})
_ON_TIME = frozenset({"anticipation", "preparation", "readiness"})  # "in readiness for"
_LONGEST = 5  # words from "with" to its noun: "with the clear and stated goal of"

_OPENERS = {
    opener: frozenset(nouns | _OWN | {"of", "part"}) for opener, nouns in _NOUNS.items()
}


def role_seconds(phrases: Phrases[str], first: str) -> Iterable[str]:
    """Return the words that may follow a word where it opens a function phrase."""
    seconds = seconds_of(phrases, first) or ()
    return (*seconds, *_OPENERS[first]) if first in _OPENERS else seconds


def match_role(
    phrases: Phrases[str], chunks: Sequence[Piece], index: int, first: str
) -> tuple[int, str] | None:
    """Return how many chunks the function phrase at a word takes, and its role."""
    followers = _OPENERS.get(first)
    if followers is not None and chunks[index + 1].lower in followers:
        size = _aim(chunks, index)
        if size is not None:
            return size, "PURPOSE"
    return match_phrase(phrases, chunks, index, first)


def _aim(chunks: Sequence[Piece], index: int) -> int | None:
    """Return how many chunks a phrase that names an aim takes; None for no such."""
    nouns, first, stop = _NOUNS[chunks[index].lower], index + 1, len(chunks) - 1
    opening = chunks[first].lower
    if opening == "part":
        nouns, first = _EFFORTS, first + 2
    elif opening == "of":  # "out of a wish to"
        first += 1
    has_owner = first < stop and chunks[first].lower in _OWN
    for at in range(first, min(stop, first + (_LONGEST if has_owner else 1))):
        lower = chunks[at].lower
        if lower in nouns and _leads_on(lower, chunks[at + 1].lower):
            return at + 2 - index
        if lower in _LINKS or chunks[at].kind != "WORD":
            return None
    return None


def _leads_on(noun: str, link: str) -> bool:
    return link in _LINKS or (link == "for" and noun in _ON_TIME)
