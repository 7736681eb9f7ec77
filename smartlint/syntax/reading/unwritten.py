"""Reads the amounts that no number states: "no incidents", "a hat a month"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import COUNT, Quantity
from smartlint.syntax.reading.figures import Figures
from smartlint.syntax.reading.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import DOING

_ARTICLES = frozenset({"a", "an"})
_RATES = ("a ", "per ")
_LONGEST_THING = 6
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}


def with_unwritten(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the target 0 of "No incidents in production", the 1 of "a hat a month"."""
    first, end = frame.object
    often = _how_often(sentence, frame)
    if often is not None:
        at, value = often
        return _with_target(sentence, found, at, value)
    if first + 1 >= end:
        return found
    if frame.form == NOMINAL:
        token = sentence.tokens[first]
        is_none = token.lower == "no" and not sentence.tokens[first + 1].role
        return _with_target(sentence, found, first, 0) if is_none else found
    if frame.form == IMPERATIVE and _is_rate_of_one(sentence, first, end):
        return _with_target(sentence, found, first, 1)
    return found


def _how_often(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """Return where and how often "volunteer twice in 2031" says; None for no such."""
    verb = frame.entry
    if verb is None or verb.verb_class not in DOING or frame.verb is None:
        return None
    if sentence.lowers.isdisjoint(_OFTEN):
        return None
    first, end = frame.object
    for index in range(first, end):
        value = _OFTEN.get(sentence.tokens[index].lower)
        if value is not None:
            return (index, value) if _ends_there(sentence, index + 1, end) else None
    return None


def _ends_there(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a time or nothing follows "twice": "twice as long" counts nothing."""
    if index >= end or sentence.island_at[index] is not None:
        return True
    token = sentence.tokens[index]
    return token.kind == "COMMA" or token.role in {"IN", "BY", "BEFORE", "AT"}


def _with_target(sentence: Sentence, found: Figures, index: int, value: int) -> Figures:
    """Return the figures with what the word at ``index`` counts."""
    words, span = sentence.slice(index, index + 1), sentence.span(index, index + 1)
    return found._replace(target=Quantity(Decimal(value), COUNT, words, span))


def _is_rate_of_one(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "a hat a month" starts at ``first``; "a book every day" only says when."""
    tokens = sentence.tokens
    if tokens[first].lower not in _ARTICLES:
        return False
    for index in range(first + 1, min(end, first + _LONGEST_THING)):
        token = tokens[index]
        if token.role == "RECURRING" and index > first + 1:
            return token.lower.startswith(_RATES)
        if not token.is_plain:
            return False
    return False
