"""Cuts a sentence into pieces: words, numbers as written, and signs.

The readers of amounts and times join pieces into chunks; what no reader takes is a chunk
as it is. So a plain word costs one object only.
"""

from __future__ import annotations

from functools import partial
from itertools import repeat
from typing import NamedTuple

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.syntax.chunk_tables import ChunkTables, Phrases
from smartlint.text import Span


class Chunk(NamedTuple):
    """A word, a sign, an amount or a time in a sentence.

    Attributes:
        kind: One of the kinds listed in :mod:`smartlint.syntax.chunks`.
        text: As written.
        lower: The text in lower case, for looking words up.
        span: Where it stands in the source.
        value: The amount of an ``AMOUNT`` or ``DURATION``, the time of a ``DATE``.
        when: What an ``AMOUNT`` is if it is a year ("by 2030"), and what a
            ``DURATION`` is if it is a period ("within 6 months"); None when it
            cannot be one.
    """

    kind: str
    text: str
    lower: str
    span: Span
    value: Quantity | When | None = None
    when: When | None = None

    @property
    def quantity(self) -> Quantity | None:
        """The value of an ``AMOUNT`` or ``DURATION``; None for all else."""
        return self.value if isinstance(self.value, Quantity) else None


# `Chunk(...)` runs a Python function; making the tuples directly, all pieces of a
# sentence in one go, halves the cost of its two dozen pieces.
_span = partial(tuple.__new__, Span)
_chunk = partial(tuple.__new__, Chunk)


class Pieces:
    """The pieces of one sentence, ended by one of kind ``END``.

    The end piece matches nothing, so a reader may look one piece past what it matched;
    and as it stands at index -1 too, a reader may look one piece back from the first.

    Attributes:
        tables: The words of numbers and times.
        text: The sentence.
        offset: Where the sentence starts in the source.
        items: The pieces.
    """

    __slots__ = ("items", "offset", "tables", "text")

    def __init__(self, tables: ChunkTables, text: str, offset: int) -> None:
        self.tables = tables
        self.text = text
        self.offset = offset
        self.items = _cut(tables, text, offset)

    def stretch(self, start: int, end: int) -> tuple[str, Span]:
        """Return text and span from piece ``start`` up to before piece ``end``."""
        first, last = self.items[start].span.start, self.items[end - 1].span.end
        text = self.text[first - self.offset : last - self.offset]
        return text, Span(first, last)

    def before(self, index: int) -> str:
        """Return the word before a piece, or before its "the"; "" when none stands."""
        word = self.items[index - 1].lower
        if word == "the" and index > 1:
            return self.items[index - 2].lower
        return word

    def touches(self, index: int) -> bool:
        """Return whether no space stands before a piece."""
        items = self.items
        return items[index].span.start == items[index - 1].span.end

    def lowers(self, index: int, *words: str) -> bool:
        """Return whether exactly these words stand from a piece on."""
        items = self.items
        for at, word in enumerate(words, index):  # noqa: SIM110 - twice as fast as all()
            # No word matches the end piece, so `at` stays among the pieces.
            if items[at].lower != word:
                return False
        return True

    def follow(self, phrases: Phrases, index: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase at a piece, and the piece after it."""
        rests = phrases.get(self.items[index].lower)
        if rests is None:
            return None
        for rest, meaning in rests:
            if not rest or self.lowers(index + 1, *rest):
                return meaning, index + 1 + len(rest)
        return None


def _cut(tables: ChunkTables, text: str, offset: int) -> list[Chunk]:
    """Return the pieces of a text, with the end piece."""
    signs = tables.symbols
    matches = list(tables.scan(text))
    texts = [match[0] for match in matches]
    kinds = [
        match.lastgroup
        if match.lastgroup != "SYMBOL"
        else signs.get(match[0][0], "OTHER")
        for match in matches
    ]
    places = [match.span() for match in matches]
    if offset:
        places = [(start + offset, end + offset) for start, end in places]
    spans = map(_span, places)
    rows = zip(
        kinds, texts, map(str.lower, texts), spans, repeat(None), repeat(None),
        strict=False,
    )  # fmt: skip
    pieces: list[Chunk] = list(map(_chunk, rows))
    if "-" in text:
        pieces = [part for piece in pieces for part in _parts(tables, piece)]
    end = len(text) + offset
    pieces.append(Chunk("END", "", "", Span(end, end)))
    return pieces


def _parts(tables: ChunkTables, piece: Chunk) -> tuple[Chunk, ...]:
    """Return "mid-June" as "mid", "-" and "June", and any other piece as it is."""
    if piece.kind != "WORD" or "-" not in piece.lower:
        return (piece,)
    if not tables.times.is_joined(piece.lower):
        return (piece,)
    head, hyphen, tail = piece.text.partition("-")
    at = piece.span.start
    parts = []
    for kind, part in (("WORD", head), ("HYPHEN", hyphen), ("WORD", tail)):
        span = Span(at, at + len(part))
        parts.append(Chunk(kind, part, part.lower(), span))
        at = span.end
    return tuple(parts)
