"""Reads the amounts that no number states: "no incidents", "a hat a month"."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from smartlint.model.quantity import COUNT, Quantity
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, STATE, Frame
from smartlint.syntax.reading.clause.verb_place import SPANS
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_ARTICLES = frozenset({"a", "an"})
_RATES = ("a ", "per ")
_LONGEST_THING = 6
_SINGLE = ["a", "single"]
_STATING = frozenset({"HAVE", "BE"})
_GETTING = frozenset({"reach", "decrease"})
_SHORTEST_STATE = 3  # words: "will have no"


def with_unwritten(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the target 0 of "(have) no incidents", the 1 of "a hat a month"."""
    first, end = frame.object
    if first < end and frame.form == STATE and _will_have_none(sentence, frame):
        return _with_target(sentence, found, (first - 1, first), 0)
    if first + 1 >= end:
        return found
    tokens = sentence.tokens
    if tokens[first].lower in _ARTICLES and _is_not_one(sentence, frame):
        return _with_target(sentence, found, (first, first + 2), 0)
    if tokens[first].lower == "no" and tokens[first + 1].lower in SPANS:
        return _level_of_none(sentence, first, end) or found
    if frame.form == NOMINAL or tokens[first - 1].role == "HAVE":
        is_none = tokens[first].lower == "no" and not tokens[first + 1].role
        return (
            _with_target(sentence, found, (first, first + 1), 0) if is_none else found
        )
    if frame.form != IMPERATIVE:
        return found
    if tokens[first].lower == "no" and _gets_none(sentence, frame):
        return _with_target(sentence, found, (first, first + 1), 0)
    if _is_rate_of_one(sentence, first, end):
        return _with_target(sentence, found, (first, first + 1), 1)
    return found


def _level_of_none(sentence: Sentence, first: int, end: int) -> Figures | None:
    """Return the level of "no month with less than £900 in the till"; None for none."""
    for island in sentence.islands:
        amount = sentence.amount(island.last)
        if first < island.first < end and amount is not None:
            return Figures(target=amount, used=(island,), anchor=island)
    return None


def _is_not_one(sentence: Sentence, frame: Frame) -> bool:
    """Whether "a single" follows a "not": "do not lose a single customer"."""
    tokens, first = sentence.tokens, frame.object[0]
    is_single = [token.lower for token in tokens[first : first + 2]] == _SINGLE
    return is_single and (
        frame.is_negated
        or any(token.role == "NOT" for token in tokens[max(0, first - 2) : first])
    )


def _will_have_none(sentence: Sentence, frame: Frame) -> bool:
    """Whether "we will have no leaks" tells of what is to come.

    Of what is so today nobody knows whether it is a goal: "we have no lifts".
    """
    first, end = frame.object
    if first < _SHORTEST_STATE:
        return False
    modal, verb, no = sentence.tokens[first - _SHORTEST_STATE : first]
    is_none = modal.role == "MODAL" and verb.role in _STATING and no.lower == "no"
    return is_none and _counts(sentence, first, end)


def _gets_none(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to get or lose none: "receive no fines"; "buy no shoes" is a deed."""
    (first, end), verb = frame.object, frame.entry
    is_got = verb is not None and verb.verb_class in _GETTING
    return is_got and _counts(sentence, first + 1, end)


def _counts(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a stretch starts with a plural: "open tickets"; no "idea" or "fear"."""
    named = takewhile(lambda token: token.is_plain, sentence.tokens[first:end])
    return any("plural" in token.nouns or _is_plural(token) for token in named)


def _is_plural(token: Token) -> bool:
    return (
        not token.nouns and token.lower.endswith("s") and token.lower[-2] not in "isu"
    )


def _with_target(
    sentence: Sentence, found: Figures, stretch: tuple[int, int], value: int
) -> Figures:
    """Return the figures with what the words in a stretch count."""
    first, end = stretch
    words, span = sentence.stretch(first, end)
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
