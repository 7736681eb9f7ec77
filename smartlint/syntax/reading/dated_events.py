"""Reads the date that stands behind an event: "before the season starts on 1 June 2027"."""

from __future__ import annotations

from smartlint.model.period import When, WhenKind
from smartlint.syntax.reading.islands import Island, Sentence

_BEGINNING = frozenset(
    {"start", "starts", "starting", "begin", "begins", "beginning", "open", "opens",
     "opening", "end", "ends", "ending", "close", "closes", "closing", "is", "are",
     "falls", "takes", "place", "held", "which"}
)  # fmt: skip
_DATING = frozenset({"ON", "IN", "BE", "AT", "BY"})
_COMPARING = frozenset({"VERSUS", "SINCE"})
_MOST_WORDS = 4  # ", which is on"
_SIGNS = frozenset({"COMMA", "OPEN", "DASH", "HYPHEN"})


def day_of_event(
    sentence: Sentence, island: Island, when: When
) -> tuple[Island, When] | None:
    """Return an event with the date behind it, and that date; None for no such.

    Args:
        sentence: The sentence.
        island: The time that was read, whose words tell no day.
        when: What they tell.
    """
    if when.year is not None or (when.kind is not WhenKind.EVENT and when.unit is None):
        return None
    tokens = sentence.tokens
    start = island.last + 1
    for at in range(start, min(len(tokens), start + _MOST_WORDS + 1)):
        token = tokens[at]
        if token.kind == "DATE":
            day = token.when
            is_dated = at > start and day is not None and day.year is not None
            return (island._replace(last=at), day) if is_dated and day else None
        is_sign = token.kind in _SIGNS and at == start
        if not (is_sign or token.role in _DATING or token.lower in _BEGINNING):
            return None
    return None


def ends_compared(sentence: Sentence, island: Island) -> bool:
    """Whether an event ends another value's time: "against 2025 to the day before it"."""
    at = island.first - 1
    if at < 0 or sentence.tokens[at].lower != "day":
        return False
    return any(token.role in _COMPARING for token in sentence.tokens[:at])
