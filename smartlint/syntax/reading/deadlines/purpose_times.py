"""Tells a time that belongs to what a goal is for from the goal's: "to fund next season"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.phrases.islands import Island, Sentence

_REASONS = ("because", "that", "since", "as")
_CLOSING = frozenset({"COMMA", "CLOSE", "DASH", "OPEN"})
_FREE = frozenset({"period", "until"})
_ENDED = frozenset({"STOP", "SEMICOLON", "COLON"})
_ENDING = frozenset({"BY", "UNTIL"})
_DATED = frozenset({"deadline", "event"})
_TAKING_TIME = frozenset(
    {
        "PREPOSITION",
        "LIKE",
        "OF",
        "FOR",
        "FROM",
        "MANNER",
        "BE",
        "DETERMINER",
        "PRONOUN",
    }
)


def without_purposes(
    sentence: Sentence, times: list[Island], whys: Sequence[range]
) -> list[Island]:
    """Return those times that are the goal's, and not part of what it is for.

    "To fund the next season", "because our lease ends in 2029"; where no other time is
    told, "to halve waste by 2030" has the goal's.

    Args:
        sentence: The sentence.
        times: Its times, in order.
        whys: Where its purposes stand.
    """
    own, ending = [], []
    for island in times:
        why = next((why for why in whys if island.first in why), None)
        if why is None or _is_apart(sentence, island.first, why):
            own.append(island)
        elif _ends_it(sentence, island, why.start):
            ending.append(island)
    return own or ending


def _is_apart(sentence: Sentence, index: int, why: range) -> bool:
    """Whether a comma closes a purpose before a time: "…, to fund the club, by May"."""
    before = sentence.tokens[index - 1]
    return before.kind in _CLOSING and index - 1 > why.start


def _ends_it(sentence: Sentence, island: Island, first: int) -> bool:
    """Whether a time is one by which a purpose is reached."""
    tokens = sentence.tokens
    opener, role = tokens[first], tokens[island.first].role
    before = tokens[island.first - 1]
    is_reason = opener.lower.endswith(_REASONS) and not opener.lower.startswith("so")
    if is_reason or (first and tokens[first - 1].kind in _ENDED):
        return False
    if island.name in _FREE or role in _ENDING:
        return True
    if island.name in _DATED:
        is_named = tokens[island.first - 2].role == "DETERMINER"
        is_event = "event" in before.groups or before.verb is not None
        return not (is_named and is_event)  # "the move in 2029"
    if island.name == "for_date":
        return bool(before.nouns)  # "to win back members for 2030"; no "ready for"
    is_object = island.first == first + 2  # "to fund the next season"
    if island.name != "when" or is_object or before.role in _TAKING_TIME:
        return False
    return before.verb is None or before.is_noun
