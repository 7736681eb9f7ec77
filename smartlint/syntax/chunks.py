"""Reads a sentence as chunks: words, signs, amounts and times with their values.

Kinds of chunks:

====================  ===========================================================
``WORD``              a word; hyphens and apostrophes inside it belong to it
``AMOUNT``            any quantity but a duration; ``value`` is a ``Quantity``
``DURATION``          "6 months", "3-year"; ``value`` is a ``Quantity``, ``when``
                      the same as a period (None below an hour)
``DATE``              a day, month, quarter, year …; ``value`` is a ``When``
``NAME_NUMBER``       a number that is part of a name: "24/7", "Tier 1", "v2.0"
``COMMA`` ``SEMICOLON`` ``COLON`` ``STOP`` ``DASH`` ``HYPHEN`` ``ARROW`` ``OPEN``
``CLOSE`` ``QUOTE`` ``BULLET`` ``SLASH`` ``OPERATOR`` ``OTHER``
                      signs; ``STOP`` is any of ``. ! ? …``; a ``BULLET`` also
                      a hyphen or dash that opens the text
====================  ===========================================================

Whether "by 2030" is a date or an amount, and whether a duration is a period or a value,
is for the sentence layer to say: this layer offers both readings.
"""

from __future__ import annotations

from smartlint.syntax.amounts import read_amount
from smartlint.syntax.chunk_tables import ChunkTables
from smartlint.syntax.dates import read_date
from smartlint.syntax.names import read_name
from smartlint.syntax.pieces import Chunk, Pieces

__all__ = ["Chunk", "chunk"]


def chunk(tables: ChunkTables, text: str, offset: int = 0) -> list[Chunk]:
    """Return the chunks of a sentence, in order; together they hold all but its space.

    Args:
        tables: The words of numbers and times.
        text: The sentence, or any text.
        offset: Where it starts in the source: spans count from there.
    """
    pieces = Pieces(tables, text, offset)
    items = pieces.items
    starts = tables.starts
    chunks: list[Chunk] = []
    index, end = 0, len(items) - 1
    while index < end:
        item = items[index]
        kind = item.kind
        if kind == "WORD":
            word = item.lower
            may_start = word in starts or word[-1].isdigit() or "-" in word
        else:
            may_start = kind in _STARTING_KINDS
        found = _read(pieces, index) if may_start else None
        if found is None:
            chunks.append(item)
            index += 1
        else:
            piece, index = found
            chunks.append(piece)
    return chunks


_STARTING_KINDS = frozenset(
    ("NUMBER", "STAMP", "CLOCK", "CURRENCY", "OPERATOR", "HYPHEN", "DASH", "PLACE",
     "VULGAR", "NAME")
)  # fmt: skip


def _read(pieces: Pieces, index: int) -> tuple[Chunk, int] | None:
    """Return the time, name or amount at a piece, and the piece after it."""
    return (
        read_date(pieces, index)
        or read_name(pieces, index)
        or read_amount(pieces, index)
    )
