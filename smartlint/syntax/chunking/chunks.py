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

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.chunking.amounts import read_amount
from smartlint.syntax.chunking.chunk_starts import DIGITS
from smartlint.syntax.chunking.chunk_tables import ChunkTables
from smartlint.syntax.chunking.dates import may_be_date, read_date
from smartlint.syntax.chunking.day_distances import (
    OPENERS,
    PERIOD_NOUNS,
    read_distance,
    read_half_more,
    read_in_time,
    read_named_length,
)
from smartlint.syntax.chunking.merging import merge
from smartlint.syntax.chunking.names import read_name, read_suffix
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.plain_amounts import read_plain_amount
from smartlint.syntax.chunking.quoted_titles import may_hold_titles, title_around


class Chunks(NamedTuple):
    """A sentence cut up; the chunks hold all but its space.

    Nor do they hold the stars of a "**stressed**" word, quotes around an amount, or emoji.

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
    return joined(pieces, find_values(pieces))


def joined(pieces: Pieces, found: Sequence[Found]) -> Chunks:
    """Return the pieces of a sentence with what was found among them as chunks.

    Their lists become those of the chunks, so the pieces are of no use any more.
    """
    items, starts, ends = pieces.items, pieces.starts, pieces.ends
    # The piece that ends them is none of the sentence.
    items.pop()
    starts.pop()
    ends.pop()
    if found:
        is_quoted = _may_be_quoted(pieces.text) and "QUOTE" in [
            items[first].kind for first, _, _ in found
        ]
        merge(items, starts, ends, found)
        if is_quoted:
            _part_from_quotes(items, starts, ends)
    if items and items[0].kind in _DASHES:
        _open_list(items, starts, ends)
    return make(Chunks, (items, starts, ends))


def _may_be_quoted(text: str) -> bool:
    """Tell whether a text holds a sign that may be a quote, as few do."""
    return not text.isascii() or '"' in text or "'" in text or "`" in text


def find_values(pieces: Pieces) -> list[Found]:
    """Return the amounts, times and names of a sentence, in order."""
    items = pieces.items
    found: list[Found] = []
    done = 0
    text = pieces.text
    holds_titles = '"' in text or (not text.isascii() and may_hold_titles(text))
    for index in pieces.openers:
        start = items[index].start
        if index < done or start is None:
            continue
        needs = start.needs
        if needs is not None and (
            _lacks(needs, items[index + 1]) or _starts_no_time(pieces, index)
        ):
            continue
        for letter in start.readers:
            read = _READERS[letter](pieces, index)
            # A name that takes the word before it along cannot have one that is taken.
            if read is not None and read[0] >= done:
                if read[2].kind == "DURATION":
                    read = _time_of_length(pieces, read)
                if holds_titles and (title := title_around(pieces, read, done)):
                    read = title
                elif items[read[1]].kind == "QUOTE":
                    read = _unquoted(pieces, read, done)
                found.append(read)
                done = read[1]
                break
    return found


def _unquoted(pieces: Pieces, read: Found, done: int) -> Found:
    """Return an amount with the quotes around it, which say nothing: “from ‘20%’”."""
    first, end, piece = read
    if first <= done or piece.kind not in _MEASURED:
        return read
    is_quoted = pieces.items[first - 1].kind == "QUOTE"
    is_close = pieces.touches(first) and pieces.touches(end)
    return (first - 1, end + 1, piece) if is_quoted and is_close else read


def _part_from_quotes(items: list[Piece], starts: list[int], ends: list[int]) -> None:
    """Let amounts start and end where they do themselves, without their quotes."""
    for at, item in enumerate(items):
        if item.kind in _MEASURED and item.value is not None:
            starts[at], ends[at] = item.value.span


def is_lettered(chunks: Chunks, index: int) -> bool:
    """Whether a letter opens a name such as "A/B"."""
    items = chunks.items
    return (
        index + 2 < len(items)
        and items[index + 1].kind == "SLASH"
        and chunks.starts[index + 2] == chunks.ends[index] + 1
    )


_OF_DAYS = frozenset(("d", "da"))  # a time, or a rank as well
_DASHES = frozenset(("HYPHEN", "DASH"))
_MEASURED = frozenset(("AMOUNT", "DURATION"))
_NUMBER_KINDS = frozenset(
    ("NUMBER", "STAMP", "CLOCK", "CURRENCY", "OPERATOR", "HYPHEN", "DASH", "PLACE",
     "VULGAR", "QUOTE")
)  # fmt: skip


def _time_of_length(pieces: Pieces, read: Found) -> Found:
    """Return the day that a length leads to: "two weeks before Easter"; else itself."""
    read = read_half_more(pieces, read)
    following = pieces.items[read[1]]
    if following.lower in OPENERS:
        return read_distance(pieces, read, read_date) or read
    if following.lower in PERIOD_NOUNS:
        return read_named_length(pieces, read)
    return (read_in_time(pieces, read) or read) if following.kind == "QUOTE" else read


def _lacks(needs: frozenset[str], following: Piece) -> bool:
    """Return whether nothing starts at a word, as none of what must follow it does."""
    if following.lower in needs:
        return False
    if following.kind == "WORD":
        # A word that is not listed may yet be one that readers need.
        lower = following.lower
        return "-" not in lower and not lower[-1].isdecimal()
    return DIGITS not in needs or following.kind not in _NUMBER_KINDS


def _starts_no_time(pieces: Pieces, index: int) -> bool:
    """Return whether none starts behind "the": "the second product", "the front desk"."""
    items = pieces.items
    if items[index].lower != "the":
        return False
    word = items[index + 1]
    start = word.start
    if start is None or start.needs is None or start.readers not in _OF_DAYS:
        return False
    times = pieces.tables.times
    if word.lower in times.periods or word.lower in times.relatives:
        return False  # "the quarter" is a time of its own, "the coming years" are many
    # Before "Monday" or "week" it counts those of a month.
    following = items[index + 2]
    return following.start is None and _lacks(start.needs, following)


def _read_time(pieces: Pieces, index: int) -> Found | None:
    """Return the time at a number."""
    return read_date(pieces, index) if may_be_date(pieces, index) else None


def _give_up(pieces: Pieces, index: int) -> Found:
    """Return what no reader takes: a number that is none ("1.2.3") counts nothing."""
    item = pieces.items[index]
    kind = "OTHER" if item.kind == "CURRENCY" else "NAME_NUMBER"
    return index, index + 1, Piece(kind, item.text, item.lower)


_READERS = {
    "d": read_date,
    "n": read_name,
    "a": read_amount,
    "p": read_plain_amount,
    "t": _read_time,
    "s": read_suffix,
    "u": _give_up,
}


def _open_list(items: list[Piece], starts: list[int], ends: list[int]) -> None:
    """Take a dash that opens the text as a bullet, if space follows it."""
    if len(items) > 1 and starts[1] > ends[0]:
        items[0] = Piece("BULLET", items[0].text, items[0].lower)
