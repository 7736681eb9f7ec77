"""Finds how many times today's value is meant: "twice the size", "half last year's level"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import (
    COUNT,
    MULTIPLE,
    Change,
    ChangeKind,
    Quantity,
    UnitKind,
)
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.token import Token

TIMES = {
    "twice": Decimal(2),
    "double": Decimal(2),
    "thrice": Decimal(3),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "half": Decimal("0.5"),
}
"""Words that multiply what follows them: "twice the size"."""

_FURTHEST_NOW = 7  # words: "what it was at the end of 2019"
_LEVELS = frozenset({"value", "at_value", "to_value"})
_DATED = frozenset({"when", "deadline", "current_value", "of_date"})
_SHARE = Decimal(100)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def times_today(sentence: Sentence, frame: Frame) -> Figures | None:
    """Return the change to so many times what there is; None for none.

    A level told beside it is the target: "three times today's, 90 berths".
    """
    first, end = frame.object
    first = min(first, frame.subject[0])
    for index, token in enumerate(sentence.tokens[first:end], first):
        if token.amount is None and token.lower not in TIMES:
            continue
        times = _times_at(token)
        if times is None or index == frame.verb:
            continue  # "double its sales of £3m to £6m" is read by its verb
        after = _end_of_today(sentence, index + 1, end)
        if after is None:
            continue
        words, span = sentence.stretch(index, after)
        amount = Quantity(times, MULTIPLE, words, span)
        island = Island("multiple", index, after - 1)
        level = _level_beside(sentence, index, after)
        return Figures(
            target=None if level is None else amount_at(sentence, level),
            change=Change(ChangeKind.MULTIPLE, amount),
            way="increase" if times > 1 else "decrease",
            used=(island,) if level is None else (island, level),
            anchor=island,
        )
    return None


def _times_at(token: Token) -> Decimal | None:
    """Return the factor of "twice", "three times" and "a third (of)"; None for none."""
    amount = token.amount
    if amount is None:
        return TIMES.get(token.lower)
    if amount.unit == MULTIPLE or token.lower.endswith(" times"):
        return amount.value
    is_share = amount.unit.kind is UnitKind.PERCENT and "per" not in token.lower
    is_written = is_share and not any(map(str.isdigit, token.lower))
    return amount.value / _SHARE if is_written else None


def _end_of_today(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the index after what is multiplied: "the size", "the 2019 figure".

    "Half the staff" is a share of them, and "twice as many" is read elsewhere.
    """
    tokens = sentence.tokens
    if index >= end:
        return None
    if tokens[index].role == "OF" and index + 1 < end:
        index += 1
    token = tokens[index]
    if token.lower == "as" and index + 1 < end:
        return index + 2 if "so large" in tokens[index + 1].groups else None
    if token.lower == "what":
        return _end_of_what(sentence, index, end)
    if token.role == "CURRENT":
        return _end_of_level(tokens, index + 1, end)
    if _is_year(token) and _is_level(tokens, index + 1, end):
        return index + 2  # "half of 2019 levels"
    if token.role != "DETERMINER" or index + 1 >= end:
        return None
    after = tokens[index + 1]
    if after.role == "CURRENT" or _is_year(after):
        return index + 3 if _is_level(tokens, index + 2, end) else None
    is_of_other = index + 2 < end and tokens[index + 2].role == "OF"
    is_own = "extent" in after.groups and not is_of_other
    return index + 2 if is_own else None


def _is_year(token: Token) -> bool:
    amount = token.amount
    if amount is None:
        return token.when is not None
    return amount.unit == COUNT and _FIRST_YEAR <= amount.value <= _LAST_YEAR


def _is_level(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a word for a number stands at ``index``: "figure", "level"."""
    return index < end and "level of today" in tokens[index].groups


def _end_of_level(tokens: list[Token], index: int, end: int) -> int | None:
    """Return the index after "today's (level)"; None for "today's traffic"."""
    if _is_level(tokens, index, end):
        return index + 1
    is_alone = index >= end or not (tokens[index].is_plain or tokens[index].amount)
    return index if is_alone else None


def _end_of_what(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the index after "what it is today" and "what they were in 2019"."""
    for at in range(index + 2, min(end, index + _FURTHEST_NOW)):
        island = sentence.island_at[at]
        if sentence.tokens[at].role == "BE" and at + 1 >= end:
            return at + 1  # "double what it is"
        if sentence.tokens[at].role == "CURRENT":
            return at + 1
        if island is not None:
            return island.last + 1 if island.name in _DATED else None
    return None


def _level_beside(sentence: Sentence, index: int, after: int) -> Island | None:
    """Return the level that is told as well: "a fleet twice the size, at 120 boats"."""
    for island in sentence.islands:
        is_other = island.last < index or island.first >= after
        if island.name in _LEVELS and is_other:
            kind = amount_at(sentence, island).unit.kind
            return None if kind is UnitKind.PERCENT else island
    return None
