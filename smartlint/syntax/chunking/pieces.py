"""Cuts a sentence into pieces: words, numbers as written, and signs.

The readers of amounts and times join pieces into longer ones; what no reader takes stays
as it is. Most words of a text were met before, so a piece tells nothing of its place and
is shared by all sentences that hold its word (:mod:`smartlint.syntax.chunking.met_pieces`).
"""

from __future__ import annotations

from itertools import compress, count
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.named_tuple import make
from smartlint.text import Span

if TYPE_CHECKING:
    from smartlint.syntax.chunking.chunk_starts import Start
    from smartlint.syntax.chunking.chunk_tables import ChunkTables, Phrases
    from smartlint.syntax.reading.words.token import Token

_START = attrgetter("start")


class Piece:
    """A word, a sign, an amount or a time; only tagging ever changes it, once.

    A plain class: a sentence has two dozen, and reading a field of a named tuple takes
    twice as long.

    Attributes:
        kind: One of the kinds listed in :mod:`smartlint.syntax.chunking.chunks`.
        text: As written.
        lower: The text in lower case, for looking words up.
        value: The amount of an ``AMOUNT`` or ``DURATION``, the time of a ``DATE``.
        when: What an ``AMOUNT`` is if it is a year ("by 2030"), and what a
            ``DURATION`` is if it is a period ("within 6 months"); None when it
            cannot be one.
        start: What may start with it: amounts, times, numbered names; else None.
        token: What tagging made of it by itself; None until it is met there.
    """

    __slots__ = (
        "kind", "lower", "start", "text", "token", "value", "when",
    )  # fmt: skip

    def __init__(
        self,
        kind: str,
        text: str,
        lower: str,
        value: Quantity | When | None = None,
        when: When | None = None,
        *,
        start: Start | None = None,
    ) -> None:
        self.kind = kind
        self.text = text
        self.lower = lower
        self.value = value
        self.when = when
        self.start = start
        self.token: Token | None = None

    @property
    def quantity(self) -> Quantity | None:
        """The value of an ``AMOUNT`` or ``DURATION``; None for all else."""
        return self.value if isinstance(self.value, Quantity) else None


# What a reader takes for one: the first of the pieces that it is made of, the piece after
# the last of them, and what they are together.
Found: TypeAlias = tuple[int, int, Piece]

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

    __slots__ = (
        "_first_number", "ends", "items", "offset", "openers", "starts", "tables",
        "text",
    )  # fmt: skip

    items: list[Piece]
    starts: list[int]
    ends: list[int]
    openers: list[int]

    def __init__(self, tables: ChunkTables, text: str, offset: int) -> None:
        self.tables = tables
        self.text = text
        self.offset = offset
        self._first_number: int | None = None
        if not self._cut(text.split(" ")):
            self._cut([text])

    def stretch(self, start: int, end: int) -> tuple[str, Span]:
        """Return text and span from piece ``start`` up to before piece ``end``."""
        first, last = self.starts[start], self.ends[end - 1]
        text = self.text[first - self.offset : last - self.offset]
        return text, make(Span, (first, last))

    def before(self, index: int) -> str:
        """Return the word before a piece, or before its "the"; "" when none stands."""
        word = self.items[index - 1].lower
        if word == "the" and index > 1:
            return self.items[index - 2].lower
        return word

    def has_number(self, end: int) -> bool:
        """Return whether a number stands before a piece."""
        if self._first_number is None:  # looked for once, as many pieces may ask
            kinds = [item.kind for item in self.items]
            self._first_number = (
                kinds.index("NUMBER") if "NUMBER" in kinds else len(kinds)
            )
        return self._first_number < end

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

    def _cut(self, parts: list[str]) -> bool:
        """Find the pieces; return whether the text could be cut at its spaces.

        "1 000" is one number, so a text with such a one is cut in one go.
        """
        items: list[Piece] = []
        starts: list[int] = []
        ends: list[int] = []
        tables, place = self.tables, self.offset
        may_be_spaced = len(parts) > 1
        for size, alone, more in map(tables.parts.__getitem__, parts):
            after = place + size
            if alone is not None:
                items.append(alone)
                starts.append(place)
                ends.append(after)
            else:
                is_group, pieces = more
                if is_group and may_be_spaced:
                    if tables.has_spaced_number(self.text):
                        return False
                    may_be_spaced = False  # looked for once, as many groups may ask
                for piece, start, end in pieces:
                    items.append(piece)
                    starts.append(place + start)
                    ends.append(place + end)
            place = after + 1
        self.openers = list(compress(count(), map(_START, items)))
        items.append(_END)
        starts.append(place - 1)
        ends.append(place - 1)
        self.items, self.starts, self.ends = items, starts, ends
        return True
