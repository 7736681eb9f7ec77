"""Reads what a body has or runs today before it tells of its plan.

"The chain has 80 clinics and plans to reach 200", "the inn, with 12 rooms, aims for 30",
"now a choir of 20 singers, we hope to reach 45".
"""

from __future__ import annotations

from itertools import takewhile

from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_AIMS = frozenset({"value", "more_value", "to_value"})
_HELD = frozenset({"value", "current_value", "of_value"})
_LONGEST_NAME = 4
_LONGEST_OPENING = 16
_FURTHEST_NOW = 3  # words from "now" to what is counted: "now sells 300 boxes"
_NOW = frozenset({"currently", "today", "now", "at present", "presently"})


def with_present(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with today's value, where the goal counts the same things.

    What is counted may stand beside today's value alone: "to reach 200".
    """
    anchor = found.anchor
    if anchor is None or anchor.name not in _AIMS:
        return found
    aim = found.target or (found.change.quantity if found.change is not None else None)
    today = _today(sentence, frame.lead[0], frame.subject[0])
    if today is None or today in found.used or aim is None:
        return found
    quantity = amount_at(sentence, today)
    if quantity.unit != aim.unit:
        return found
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_bare = not (after and after[0].is_plain)
    if not is_bare and _counted(sentence, anchor) != _counted(sentence, today):
        return found
    used = (*found.used, today)
    anchor = today if is_bare else anchor
    return found._replace(baseline=quantity, used=used, anchor=anchor)


def _is_over(after: list[Token]) -> bool:
    """Whether a time that is over follows: "hit 900 readers last year"."""
    when = after[0].when if after else None
    return when is not None and when.offset is not None and when.offset < 0


def _counted(sentence: Sentence, island: Island) -> str | None:
    """Return the word for what an amount counts: "hotels" in "12 partner hotels"."""
    words = sentence.tokens[island.last + 1 : island.last + 1 + _LONGEST_NAME]
    plain = list(takewhile(lambda word: word.is_plain, words))
    return plain[-1].lower if plain else None


def _today(sentence: Sentence, first: int, end: int) -> Island | None:
    """Return what is counted today before ``end``: "has 80 clinics"; None for none.

    What stands before ``first`` is another clause (:mod:`told_before`).
    """
    tokens = sentence.tokens
    is_now = _opens_now(sentence, end)
    for island in sentence.islands:
        if island.first >= end:
            return None
        if island.name not in _HELD or island.first <= first:
            continue
        after = tokens[island.last + 1 : island.last + 2]
        counts = bool(after) and after[0].is_plain
        before = tokens[max(0, island.first - _FURTHEST_NOW) : island.first]
        is_had = is_now or "running" in before[-1].groups or before[-1].lower == "with"
        is_had = is_had or any(token.role == "CURRENT" for token in before)
        if counts and (is_had or _is_over(tokens[island.last + 2 : island.last + 3])):
            return island
    return None


def _opens_now(sentence: Sentence, end: int) -> bool:
    """Whether it is told first how it is today: "now a choir of 20 singers, we …"."""
    words = sentence.tokens[: min(end, _LONGEST_OPENING)]
    commas = (at for at, word in enumerate(words[:-1]) if word.kind == "COMMA")
    comma = next(commas, 0)
    if not comma or words[comma + 1].lower not in WE:
        return False
    is_now = words[0].lower in _NOW
    is_led = words[0].lower == "with"
    return is_now or (is_led and any(word.lower in _NOW for word in words[:comma]))
