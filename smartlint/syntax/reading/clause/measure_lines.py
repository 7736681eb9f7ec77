"""Tells a name with its values from an order: "Gift card sales 40 → 60", "LTV:CAC 3:1"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.words.now import is_now

_TELLING = MOVING_OR_KEEPING | {"reach"}
_LONGEST_NAME = 6
_SHORT_NAME = 3
_NAMING = frozenset({"OF", "IN", "ON", "PER", "RECURRING"})
_RATIO_SIGNS = frozenset({"COLON", "SLASH"})  # "LTV:CAC of 3:1", "DAU/MAU of 35%"
_FURTHEST_ARROW, _FURTHEST_RATIO = 5, 4
_STEPS = ("+", "-", "−")
_CLOSING = frozenset({"SEMICOLON", "OPEN", "SLASH", "COMMA", "STOP"})


def names_figures(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words before values name them, though the first may be a verb.

    "Store clicks: +30%", "Support tickets 40 → 20", "Gift sales 40 now, 60 by May"; of a
    verb of change the values are where it goes: "raise sales 40 → 60".
    """
    tokens = sentence.tokens
    entry = tokens[start].verb
    if entry is None or entry.verb_class in MOVING_OR_KEEPING:
        return False
    for at in range(start + 1, min(end, start + _LONGEST_NAME)):
        token = tokens[at]
        if token.amount is not None:
            return at > start + 1 and _are_values(sentence, at, end)
        if token.kind != "COLON" and not (token.is_plain or token.role in _NAMING):
            return False
    return False


def joins_ratio(sentence: Sentence, index: int) -> bool:
    """Whether a colon joins the parts of a ratio: "our LTV:CAC ratio"."""
    tokens = sentence.tokens
    if not 0 < index < len(tokens) - 1 or tokens[index].kind not in _RATIO_SIGNS:
        return False
    before, after = sentence.ends[index - 1], sentence.starts[index + 1]
    is_joined = before == sentence.starts[index] and sentence.ends[index] == after
    words = tokens[index + 1 : index + _FURTHEST_RATIO]
    is_pair = "quantity" in tokens[index - 1].nouns & tokens[index + 1].nouns
    is_pair = is_pair or any(word.lower.startswith("ratio") for word in words)
    return is_joined and is_pair


def _are_values(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a colon, an arrow or "now" shows that an amount is a value."""
    tokens, island = sentence.tokens, sentence.island_at[at]
    if tokens[at - 1].kind == "COLON":
        return not (at + 1 < end and tokens[at + 1].is_plain)
    is_arrow = island is not None and island.name == "arrow"
    return is_arrow or (at + 1 < end and is_now(tokens[at + 1]))


def closes_name(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a word that may be a verb ends a name before values: "Shop reviews 60 → 90"."""
    tokens = sentence.tokens
    after = index + 1
    entry = tokens[index].verb
    if entry is None or entry.verb_class in _TELLING:
        return False
    if not tokens[index].is_noun or after >= end or tokens[after].amount is None:
        return False
    if index - start > _SHORT_NAME or not tokens[start].is_plain:
        return False
    if after + 1 >= end or tokens[after].lower.startswith(_STEPS):
        return True
    values = tokens[after + 1 : min(end, after + _FURTHEST_ARROW)]
    if any(token.kind == "ARROW" for token in values):
        return True
    return values[0].kind in _CLOSING or is_now(values[0])


def ends_capitals(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a capital word ends a name of several: "visits from Google Maps Profile".

    In a title, where all words are capital, none tells.
    """
    tokens = sentence.tokens
    if index < start + 2 or not (
        tokens[index].is_capital and tokens[index - 1].is_capital
    ):
        return False
    return any(
        token.kind == "WORD" and not token.is_capital
        for token in tokens[start + 1 : index]
    )
