"""Tells a "to" that completes a thing from one that says what it is for.

"Become the first club to win", "give staff room to grow", "strong enough to lift 90 kg".
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_ROOMS = frozenset({"show", "class", "common", "server", "board", "stock", "break"})
_RANKS = frozenset({"first", "only", "last", "next"})
_PAYING = frozenset({"spend", "pay"})
_BEST = frozenset({"best", "utmost", "hardest"})
_TRYING = frozenset({"do", "try"})
_ONE = frozenset({"a", "an", "one", "each", "every"})
_FURTHEST_AMOUNT = 40  # words; a limit at all keeps a long line linear


def names_room(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a room has its kind before it: "the waiting room"; no "give staff room to"."""
    kind = tokens[index - 1]
    is_kind = kind.lower.endswith("ing") or kind.lower in _ROOMS
    return index - 1 >= first and is_kind and tokens[index].lower == "room"


def is_price_of_one(sentence: Sentence, verb: VerbEntry, index: int, end: int) -> bool:
    """Whether it is told what one costs: "spend no more than £40 to win a member"."""
    amount = sentence.tokens[index - 1].amount
    if amount is None or verb.lemma not in _PAYING or index + 2 >= end:
        return False
    is_limit = amount.bound is Bound.AT_MOST
    return is_limit and sentence.tokens[index + 2].lower in _ONE


def is_tried(main: VerbEntry, before: Token) -> bool:
    """Whether one only says that one tries: "do our best to answer"."""
    return before.lower in _BEST and main.lemma in _TRYING


def ranks_first(sentence: Sentence, verb: VerbEntry, first: int) -> bool:
    """Whether one is to be the first that does what follows: "become the first club to"."""
    tokens = sentence.tokens
    is_named = first + 1 < len(tokens) and tokens[first].role == "DETERMINER"
    return verb.lemma == "become" and is_named and tokens[first + 1].lower in _RANKS


def wants_so_much(tokens: Sequence[Token], first: int, index: int, end: int) -> bool:
    """Whether a "to" behind "enough" says why, and is no measure.

    An amount behind it is the measure where none stands before: "strong enough to lift
    90 kg".

    Args:
        tokens: Those of a sentence.
        first: Where what is aimed at starts.
        index: The "to".
        end: Where the statement ends.
    """
    before = tokens[max(first, index - _FURTHEST_AMOUNT) : index]
    after = tokens[index : min(end, index + _FURTHEST_AMOUNT)]
    is_counted = any(token.amount is not None for token in before)
    return is_counted or all(token.amount is None for token in after)
