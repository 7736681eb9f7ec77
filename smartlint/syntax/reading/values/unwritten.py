"""Reads the amounts that no number states: "no incidents", "a hat a month"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import COUNT, Quantity
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence

_ARTICLES = frozenset({"a", "an"})
_RATES = ("a ", "per ")
_LONGEST_THING = 6


def with_unwritten(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the target 0 of "(have) no incidents", the 1 of "a hat a month"."""
    first, end = frame.object
    if first + 1 >= end:
        return found
    if frame.form == NOMINAL or sentence.tokens[first - 1].role == "HAVE":
        token = sentence.tokens[first]
        is_none = token.lower == "no" and not sentence.tokens[first + 1].role
        return _with_target(sentence, found, first, 0) if is_none else found
    if frame.form == IMPERATIVE and _is_rate_of_one(sentence, first, end):
        return _with_target(sentence, found, first, 1)
    return found


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
