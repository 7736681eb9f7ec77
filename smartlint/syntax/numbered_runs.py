"""Reads "from 62 hours" as "from 48 hours" was read, with the other number in it.

Hardly a number comes twice, but what stands around numbers does. Few readers ask how
large a number is: days of a month and parts of a year, shares, ranks, scores, ages and
years do. A run's *pattern* is what stands around its one number. A pattern counts only if
the run reads alike with each of ``_SAMPLES``, which lie on both sides of every such
limit, as one amount of exactly that value; and four digits that may be a year are read as
they stand. Then every other number reads alike too.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from smartlint.model.quantity import Quantity
from smartlint.syntax.chunks import Chunks
from smartlint.syntax.language import Language
from smartlint.syntax.pieces import Piece
from smartlint.syntax.run import Run, read_run
from smartlint.syntax.tagging import Token, Tokens

# The limits of readers: 2 halves, 4 quarters, 5 stars, 10 and 20 of a share, 12 months,
# 24 hours, 31 days, 59 minutes, 60 periods, 100 places, an age of 120.
_SAMPLES = {
    False: ("1", "2", "3", "4", "5", "6", "7", "10", "11", "12", "13", "20", "21", "24",
            "25", "28", "30", "31", "32", "50", "59", "60", "61", "99", "100", "101",
            "120", "121", "365", "500", "501", "999", "1000", "1001", "1899", "2100", "5432",
            "10000", "54321", "100000", "7654321", "123456789"),
    True: ("1,000", "1,234", "2,027", "2,000", "12,000", "54,321", "100,000", "543,210",
           "1,000,000", "7,654,321", "123,456,789"),
}  # fmt: skip
_LONE_NUMBER = re.compile(r"(\D*)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,8})(\D*)", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_MOST_PATTERNS = 1_024
WORTH = 16  # times that a pattern is met before it is worth reading all samples


class _Sample(NamedTuple):
    """A run that reads alike with any number.

    Attributes:
        number: The number in it.
        amount: The number as an amount.
        run: The run.
        chunk: Index of the chunk that is the amount.
        token: Index of the token that is the amount.
    """

    number: str
    amount: Quantity
    run: Run
    chunk: int
    token: int


class _Pattern:
    """What stands around a number, with what was found out of it."""

    __slots__ = (
        "_after",
        "_before",
        "_following",
        "_language",
        "_numbers",
        "_times",
        "sample",
    )

    def __init__(
        self,
        language: Language,
        before: str,
        after: str,
        following: str,
        numbers: tuple[str, ...],
    ) -> None:
        self._language = language
        self._before = before
        self._after = after
        self._following = following
        self._numbers = numbers
        self._times = 0
        self.sample: _Sample | None = None
        """The run with a number of ours; None where it is not known to read alike."""

    def meet(self) -> None:
        """Count a number in the pattern, and try the pattern out once it is worth it."""
        if self._times < WORTH:
            self._times += 1
            if self._times == WORTH:
                self.sample = self._tried()

    def _tried(self) -> _Sample | None:
        """Return the run with the first number, if it reads alike with all others."""
        sample = _with_amount(self._read(self._numbers[0]), self._numbers[0])
        if sample is None:
            return None
        for number in self._numbers[1:]:
            if _said(_renumbered(sample, number)) != _said(self._read(number)):
                return None
        return sample

    def _read(self, number: str) -> Run:
        return read_run(
            self._language, f"{self._before}{number}{self._after}", self._following
        )


def read_numbered(language: Language, text: str, following: str) -> Run | None:
    """Return a run with one number as its pattern has it; None where none is known."""
    match = _LONE_NUMBER.fullmatch(text)
    if match is None:
        return None
    before, number, after = match.groups()
    if _YEAR.fullmatch(number):
        return None
    pattern = _pattern(language, before, after, following, _SAMPLES["," in number])
    pattern.meet()
    return None if pattern.sample is None else _renumbered(pattern.sample, number)


@lru_cache(maxsize=_MOST_PATTERNS)
def _pattern(
    language: Language,
    before: str,
    after: str,
    following: str,
    numbers: tuple[str, ...],
) -> _Pattern:
    """Return what is known of a pattern."""
    return _Pattern(language, before, after, following, numbers)


def _with_amount(run: Run, number: str) -> _Sample | None:
    """Return a run with the place of its amount; None where it has any other number."""
    amounts = [at for at, token in enumerate(run.tokens.items) if token.amount]
    values = [at for at, chunk in enumerate(run.chunks.items) if chunk.value]
    if (
        len(amounts) != 1
        or len(values) != 1
        or run.loose != []
        or run.loose_first != []
    ):
        return None
    token, amount = run.tokens.items[amounts[0]], run.chunks.items[values[0]].quantity
    if amount is None or number not in amount.text or not _is_value(token, number):
        return None
    return _Sample(number, amount, run, values[0], amounts[0])


def _is_value(token: Token, number: str) -> bool:
    """Whether an amount, and the period that it may be, is the number as written."""
    amount, when = token.amount, token.when
    value = _value(number)
    return (
        amount is not None
        and (amount.value, amount.upper) == (value, None)
        and (when is None or when.amount == value)
    )


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _renumbered(sample: _Sample, number: str) -> Run:
    """Return the run of a sample with another number in the place of its own."""
    run, by = sample.run, len(number) - len(sample.number)
    old = run.chunks.items[sample.chunk]
    text = old.text.replace(sample.number, number)
    value = _value(number)
    span = sample.amount.span._replace(end=sample.amount.span.end + by)
    quantity = sample.amount._replace(value=value, text=text, span=span)
    when = old.when
    if when is not None:
        when = when._replace(amount=value, text=text, span=span)
    piece = Piece(old.kind, text, text.lower(), quantity, when)
    token = Token(piece.kind, piece.lower, amount=quantity, when=when)
    lowers = run.outline.lowers - {run.tokens.items[sample.token].lower}
    chunks = Chunks(
        _replaced(run.chunks.items, sample.chunk, piece),
        _moved(run.chunks.starts, sample.chunk + 1, by),
        _moved(run.chunks.ends, sample.chunk, by),
    )
    tokens = Tokens(
        _replaced(run.tokens.items, sample.token, token),
        _moved(run.tokens.starts, sample.token + 1, by),
        _moved(run.tokens.ends, sample.token, by),
    )
    outline = run.outline._replace(lowers=lowers | {token.lower})
    return run._replace(chunks=chunks, tokens=tokens, outline=outline)


_Item = TypeVar("_Item")


def _replaced(items: list[_Item], at: int, item: _Item) -> list[_Item]:
    return [*items[:at], item, *items[at + 1 :]]


def _moved(offsets: list[int], first: int, by: int) -> list[int]:
    """Return offsets, those from index ``first`` on so much further."""
    return [*offsets[:first], *(offset + by for offset in offsets[first:])]


def _said(run: Run) -> list[Any]:  # Any: values of every kind
    """Return all that a run says, in a form that can be compared."""
    return [
        [_fields(piece) for piece in run.chunks.items],
        [_fields(token) for token in run.tokens.items],
        *run.chunks[1:],
        *run.tokens[1:],
        *run[2:],
    ]


def _fields(item: Piece | Token) -> list[Any]:  # Any: values of every kind
    return [getattr(item, name) for name in item.__slots__]
