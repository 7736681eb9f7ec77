"""Reads which way a bare amount goes off a word or sign beside it: "20% revenue growth"."""

from __future__ import annotations

from smartlint.model.quantity import Quantity
from smartlint.syntax.reading.clause.figures import (
    KINDS,
    amount_at,
    as_many,
    heads_change,
)
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.marked_changes import COUNTING_MORE, SIGNS
from smartlint.syntax.reading.words.topics import DIFFERING

_AIMED_AT = frozenset({"for_value", "goal_value"})
_FURTHEST_CHANGE_NOUN = 5


def marked_way(
    sentence: Sentence,
    frame: Frame,
    island: Island,
    quantity: Quantity,
    stretch: tuple[int, int],
) -> str | None:
    """Return which way a word or sign beside a bare amount says that it goes."""
    if sentence.topics & DIFFERING and as_many(sentence, island):
        return "increase" if quantity.value > 1 else "decrease"
    way = None
    if island.name != "changed_value":
        way = _later_change_noun(sentence, island, stretch[1])
    if way is None and island.name in _AIMED_AT:
        way = _compared(sentence, island)
    if way is not None or frame.form != NOMINAL:
        return way
    if island.name != "goal_value":
        way = earlier_change_noun(sentence, island, stretch[0])
    if way is None and not _rates(sentence, island):
        way = SIGNS.get(quantity.text.lstrip("= ")[:1])  # "members = +80"
        if way is None and island.first > 1:  # "members + 80"
            way = "increase" if sentence.tokens[island.first - 1].lower == "+" else None
    return "decrease" if way is None and _is_off(sentence, island) else way


def _compared(sentence: Sentence, island: Island) -> str | None:
    """Return which way "aim for 20% more leads" and "goal: 40 fewer calls" go."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    if not after or after[0].comparative is None:
        return None
    kind = amount_at(sentence, island).unit.kind
    if kind not in KINDS and after[0].lower not in COUNTING_MORE:
        return None
    return "decrease" if after[0].comparative == "less" else "increase"


def _is_off(sentence: Sentence, island: Island) -> bool:
    """Whether so much is to be gone: "8 kg off by June", "4 days off the wait"."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    return any(word.lower == "off" for word in after)


def _rates(sentence: Sentence, island: Island) -> bool:
    """Whether a sign belongs to a score, which may be below zero: "NPS: +20"."""
    words = sentence.tokens[max(0, island.first - 3) : island.first]
    return any("scale" in token.nouns for token in words)


def _later_change_noun(sentence: Sentence, island: Island, end: int) -> str | None:
    """Return which way "20% revenue growth" goes: a noun of change soon after."""
    stop = min(end, island.last + 1 + _FURTHEST_CHANGE_NOUN)
    for index in range(island.last + 1, stop):
        token = sentence.tokens[index]
        if token.kind not in {"WORD", "AMOUNT"} or (
            token.role and token.role not in {"RECURRING", "TO"}
        ):
            return None
        if token.change is not None:
            return token.change if heads_change(sentence, island, index) else None
    return None


def earlier_change_noun(sentence: Sentence, island: Island, first: int) -> str | None:
    """Return which way "growth in MAU: 20%" goes."""
    for index in range(first, island.first):
        token = sentence.tokens[index]
        is_put_by = token.lower == "savings" and index + 2 == island.first
        if token.change is not None and not is_put_by:
            return token.change  # "savings: £4,000" is a level
    return None
