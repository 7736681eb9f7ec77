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

from smartlint.named_tuple import NamedTuple
from smartlint.syntax.amounts import read_amount
from smartlint.syntax.chunk_starts import DIGITS
from smartlint.syntax.chunk_tables import ChunkTables
from smartlint.syntax.dates import may_be_date, read_date
from smartlint.syntax.names import read_name, read_suffix
from smartlint.syntax.pieces import Piece, Pieces


class Chunks(NamedTuple):
    """A sentence cut up; together the chunks hold all but its space.

    Attributes:
        items: The chunks, in order.
        starts, ends: For each chunk its offsets in the source.
    """

    items: list[Piece]
    starts: list[int]
    ends: list[int]


def chunk(tables: ChunkTables, text: str, offset: int = 0) -> Chunks:
    """Return the chunks of a sentence.

    Args:
        tables: The words of numbers and times.
        text: The sentence, or any text.
        offset: Where it starts in the source: places count from there.
    """
    pieces = Pieces(tables, text, offset)
    chunks = Chunks([], [], [])
    done = 0
    for index in pieces.openers:
        if index < done:
            continue
        found, start = None, pieces.starts[index]
        if pieces.items[index].kind == "HYPHEN":
            _keep(pieces, done, index, chunks)
            done = index
            found = _suffixed(pieces, index, chunks)
            if found is not None:  # it takes the word before it along
                start = chunks.starts[-1]
                for row in chunks:
                    row.pop()
        if found is None:
            found = _read_at(pieces, index)
        if found is not None:
            _keep(pieces, done, index, chunks)
            piece, done = found
            chunks.items.append(piece)
            chunks.starts.append(start)
            chunks.ends.append(pieces.ends[done - 1])
    _keep(pieces, done, len(pieces.items) - 1, chunks)
    _open_list(chunks)
    return chunks


def _keep(pieces: Pieces, first: int, end: int, chunks: Chunks) -> None:
    """Add the pieces from ``first`` up to before ``end`` to chunks as they are."""
    chunks.items.extend(pieces.items[first:end])
    chunks.starts.extend(pieces.starts[first:end])
    chunks.ends.extend(pieces.ends[first:end])


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


def _suffixed(pieces: Pieces, index: int, chunks: Chunks) -> tuple[Piece, int] | None:
    """Return the name that a hyphen joins to the last of chunks, and the piece after it."""
    is_word = bool(chunks.items) and chunks.items[-1].kind == "WORD"
    return read_suffix(pieces, index) if is_word else None


def _read_at(pieces: Pieces, index: int) -> tuple[Piece, int] | None:
    """Return what is read at a piece, and the piece after it; None for the piece alone."""
    item = pieces.items[index]
    if item.kind == "WORD":
        return _read_at_word(pieces, index)
    found = _read_at_sign(pieces, index)
    if found is None and item.kind in _UNREAD_KINDS:
        return Piece(_UNREAD_KINDS[item.kind], item.text, item.lower), index + 1
    return found


def _read_at_word(pieces: Pieces, index: int) -> tuple[Piece, int] | None:
    """Return the time, name or amount at a word, and the piece after it."""
    start = pieces.tables.starts.get(pieces.items[index].lower)
    if start is None:
        return _read_at_odd_word(pieces, index)
    needs = start.needs
    if needs is not None:
        following = pieces.items[index + 1]
        if following.lower not in needs and not _may_meet(needs, following):
            return None
    for reader in start.readers:
        found = _READERS[reader](pieces, index)
        if found is not None:
            return found
    return None


def _read_at_odd_word(pieces: Pieces, index: int) -> tuple[Piece, int] | None:
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


def _may_meet(needs: frozenset[str], following: Piece) -> bool:
    """Return whether a word that is not listed may yet be one that readers need."""
    if following.kind == "WORD":
        lower = following.lower
        return "-" in lower or lower[-1].isdecimal()
    return DIGITS in needs and following.kind in _NUMBER_KINDS


def _read_at_sign(pieces: Pieces, index: int) -> tuple[Piece, int] | None:
    """Return what is at a number or sign, and the piece after it."""
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
    return read_amount(pieces, index)


_READERS = {"d": read_date, "n": read_name, "a": read_amount}


def _open_list(chunks: Chunks) -> None:
    """Take a dash that opens the text as a bullet, if space follows it."""
    items, starts, ends = chunks
    if items and items[0].kind in _DASHES and len(items) > 1 and starts[1] > ends[0]:
        items[0] = Piece("BULLET", items[0].text, items[0].lower)
