"""Cuts a sentence into pieces: words, numbers as written, and signs.

The readers of amounts and times join pieces into longer ones; what no reader takes stays
as it is. Most words of a text were met before, so a piece tells nothing of its place and
is shared by all sentences that hold its word.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.syntax.chunk_tables import ChunkTables, Phrases
from smartlint.text import Span

if TYPE_CHECKING:
    from smartlint.syntax.tagging import Token

_MOST_MET = 20_000
_LONGEST_MET = 40  # characters; a text of one word must not fill the memory
_PLAIN_SIGNS = frozenset(
    ("COMMA", "SEMICOLON", "COLON", "STOP", "ARROW", "OPEN", "CLOSE", "QUOTE", "BULLET",
     "SLASH", "OTHER")
)  # fmt: skip


class Piece:
    """A word, a sign, an amount or a time; all but ``token`` never changes.

    A plain class: a sentence has two dozen, and reading a field of a named tuple takes
    twice as long.

    Attributes:
        kind: One of the kinds listed in :mod:`smartlint.syntax.chunks`.
        text: As written.
        lower: The text in lower case, for looking words up.
        value: The amount of an ``AMOUNT`` or ``DURATION``, the time of a ``DATE``.
        when: What an ``AMOUNT`` is if it is a year ("by 2030"), and what a
            ``DURATION`` is if it is a period ("within 6 months"); None when it
            cannot be one.
        is_opener: An amount, a time or a numbered name may start with it.
        token: What tagging made of it by itself; None until it is met there.
    """

    __slots__ = ("is_opener", "kind", "lower", "text", "token", "value", "when")

    def __init__(
        self,
        kind: str,
        text: str,
        lower: str,
        value: Quantity | When | None = None,
        when: When | None = None,
        *,
        is_opener: bool = False,
    ) -> None:
        self.kind = kind
        self.text = text
        self.lower = lower
        self.value = value
        self.when = when
        self.is_opener = is_opener
        self.token: Token | None = None

    @property
    def quantity(self) -> Quantity | None:
        """The value of an ``AMOUNT`` or ``DURATION``; None for all else."""
        return self.value if isinstance(self.value, Quantity) else None


# A word that is one piece; else pieces with the offsets of their ends in the stretch of
# text that they are cut from.
Stretch = Piece | tuple[tuple[Piece, int, int], ...]

_END = Piece("END", "", "")


class Pieces:
    """The pieces of one sentence, ended by one of kind ``END``.

    The end piece matches nothing, so a reader may look one piece past what it matched;
    and as it stands at index -1 too, a reader may look one piece back from the first.

    Attributes:
        tables: The words of numbers and times.
        text: The sentence.
        offset: Where the sentence starts in the source.
        items: The pieces.
        starts, ends: For each piece its offsets in the source.
        openers: Indexes of the pieces that may start an amount, a time or a name.
    """

    __slots__ = ("ends", "items", "offset", "openers", "starts", "tables", "text")

    def __init__(self, tables: ChunkTables, text: str, offset: int) -> None:
        self.tables = tables
        self.text = text
        self.offset = offset
        self.items: list[Piece] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._cut()

    def stretch(self, start: int, end: int) -> tuple[str, Span]:
        """Return text and span from piece ``start`` up to before piece ``end``."""
        first, last = self.starts[start], self.ends[end - 1]
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
        return self.starts[index] == self.ends[index - 1]

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

    def _cut(self) -> None:
        """Find the pieces: words and what stands between them, in turns."""
        items, starts, ends = self.items, self.starts, self.ends
        parts = self.tables.split(self.text)
        places = list(accumulate(map(len, parts), initial=self.offset))
        for at, met in enumerate(map(self.tables.met.get, parts)):
            stretch = met
            if stretch is None:
                stretch = _read(self.tables, parts[at], is_word=at % 2 == 1)
            if isinstance(stretch, Piece):
                items.append(stretch)
                starts.append(places[at])
                ends.append(places[at + 1])
            elif stretch:
                place = places[at]
                for piece, start, end in stretch:
                    items.append(piece)
                    starts.append(place + start)
                    ends.append(place + end)
        self.openers = [at for at, piece in enumerate(items) if piece.is_opener]
        items.append(_END)
        starts.append(places[-1])
        ends.append(places[-1])


def _read(tables: ChunkTables, text: str, *, is_word: bool) -> Stretch:
    """Return the pieces of a word or of what stands between two, and remember them."""
    stretch = _word(tables, text) if is_word else _between(tables, text)
    if len(text) <= _LONGEST_MET:
        if len(tables.met) >= _MOST_MET:
            tables.met.clear()
        tables.met[text] = stretch
    return stretch


def _word(tables: ChunkTables, text: str) -> Stretch:
    """Return a word as one piece, but "mid-June" as "mid", "-" and "June"."""
    size = len(text)
    if "-" not in text or not tables.times.is_joined(text.lower()):
        return _plain(tables, text)
    at = text.index("-")
    return (
        (_plain(tables, text[:at]), 0, at),
        (_sign("HYPHEN", "-"), at, at + 1),
        (_plain(tables, text[at + 1 :]), at + 1, size),
    )


def _plain(tables: ChunkTables, text: str) -> Piece:
    lower = text.lower()
    is_opener = lower in tables.starts or lower[-1].isdecimal() or "-" in lower
    return Piece("WORD", text, lower, is_opener=is_opener)


def _between(tables: ChunkTables, text: str) -> Stretch:
    """Return the numbers and signs between two words."""
    stretch = []
    for match in tables.scan(text):
        sign, kind = match[0], str(match.lastgroup)
        if kind == "SYMBOL":
            kind = tables.symbols.get(sign[0], "OTHER")
        stretch.append((_sign(kind, sign), *match.span()))
    return tuple(stretch)


def _sign(kind: str, text: str) -> Piece:
    return Piece(kind, text, text.lower(), is_opener=kind not in _PLAIN_SIGNS)
