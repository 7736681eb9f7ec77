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
from smartlint.syntax.chunk_starts import DIGITS, Start
from smartlint.syntax.chunk_tables import ChunkTables
from smartlint.syntax.dates import may_be_date, read_date
from smartlint.syntax.names import read_name, read_suffix
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
    add = chunks.append
    index, end = 0, len(items) - 1
    while index < end:
        item = items[index]
        kind = item.kind
        found = None
        if kind == "WORD":
            word = item.lower
            start = starts.get(word)
            if start is not None or word[-1].isdecimal() or "-" in word:
                found = _read_at_word(pieces, index, start)
        elif kind not in _PLAIN_SIGNS:
            found = _read_at_sign(pieces, index, chunks)
        if found is None:
            add(item if kind not in _UNREAD_KINDS else _unread(item))
            index += 1
        else:
            read, index = found
            add(read)
    if chunks and chunks[0].kind in _DASHES:
        chunks[0] = _opening(chunks)
    return chunks


_PLAIN_SIGNS = frozenset(
    ("COMMA", "SEMICOLON", "COLON", "STOP", "ARROW", "OPEN", "CLOSE", "QUOTE", "BULLET",
     "SLASH", "OTHER")
)  # fmt: skip
_DASHES = frozenset(("HYPHEN", "DASH"))
_NUMBER_KINDS = frozenset(
    ("NUMBER", "STAMP", "CLOCK", "CURRENCY", "OPERATOR", "HYPHEN", "DASH", "PLACE",
     "VULGAR", "QUOTE")
)  # fmt: skip
# What no reader takes: a number that is none ("1.2.3", "31:99") counts nothing.
_UNREAD_KINDS = {
    "NUMBER": "NAME_NUMBER",
    "STAMP": "NAME_NUMBER",
    "CLOCK": "NAME_NUMBER",
    "PLACE": "NAME_NUMBER",
    "VULGAR": "NAME_NUMBER",
    "CURRENCY": "OTHER",
}


def _read_at_word(
    pieces: Pieces, index: int, start: Start | None
) -> tuple[Chunk, int] | None:
    """Return the time, name or amount at a word, and the piece after it."""
    if start is None:
        return _read_at_odd_word(pieces, index)
    needs = start.needs
    if needs is not None and not _is_met(needs, pieces.items[index + 1]):
        return None
    for reader in start.readers:
        found = _READERS[reader](pieces, index)
        if found is not None:
            return found
    return None


def _read_at_odd_word(pieces: Pieces, index: int) -> tuple[Chunk, int] | None:
    """Return what is at a word with a digit or hyphen: "Q3", "v2", "twenty-five"."""
    word = pieces.items[index].lower
    if word[-1].isdecimal():
        return (
            read_date(pieces, index)
            or read_name(pieces, index)
            or read_amount(pieces, index)
        )
    is_number = word.partition("-")[0] in pieces.tables.small
    return read_amount(pieces, index) if is_number else None


def _is_met(needs: frozenset[str], following: Chunk) -> bool:
    """Return whether a word is followed by one that its readers need."""
    lower = following.lower
    if lower in needs:
        return True
    if following.kind == "WORD":
        return "-" in lower or lower[-1].isdecimal()
    return DIGITS in needs and following.kind in _NUMBER_KINDS


def _read_at_sign(
    pieces: Pieces, index: int, chunks: list[Chunk]
) -> tuple[Chunk, int] | None:
    """Return what is at a number or sign, and the piece after it.

    Args:
        pieces: The sentence.
        index: Where the number or sign stands.
        chunks: What was read before it; "COVID-19" takes its word from the end.
    """
    kind = pieces.items[index].kind
    if kind == "NUMBER":
        date = read_date(pieces, index) if may_be_date(pieces, index) else None
        return date or read_name(pieces, index) or read_amount(pieces, index)
    if kind == "STAMP":
        return read_date(pieces, index)
    if kind == "CLOCK":
        return (
            read_date(pieces, index)
            or read_name(pieces, index)
            or read_amount(pieces, index)
        )
    if kind == "HYPHEN" and (name := read_suffix(pieces, index, chunks)) is not None:
        return name
    return read_amount(pieces, index)


_READERS = {"d": read_date, "n": read_name, "a": read_amount}


def _opening(chunks: list[Chunk]) -> Chunk:
    """Return the first chunk, as a bullet if space follows it."""
    first = chunks[0]
    is_apart = len(chunks) > 1 and chunks[1].span.start > first.span.end
    return first._replace(kind="BULLET") if is_apart else first


def _unread(item: Chunk) -> Chunk:
    return item._replace(kind=_UNREAD_KINDS[item.kind])
