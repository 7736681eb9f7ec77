"""Reads values that are an amount or a time as a whole, as the facts of a goal are."""

from __future__ import annotations

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.syntax.chunking.chunk_tables import ChunkTables
from smartlint.syntax.chunking.chunks import chunk
from smartlint.syntax.chunking.pieces import Piece

# A counted thing may follow: "3 people", "2.5 full-time people".
_MAX_NOUNS = 3
_CHOICE = " or "
_LATEST = ["at", "the", "latest"]
_LEADING = frozenset(
    ("after", "at", "before", "by", "during", "for", "from", "in", "on", "over",
     "through", "throughout", "until", "till", "within", "since",
     "no", "not", "later", "than")
)  # fmt: skip


def parse_quantity(tables: ChunkTables, text: str, offset: int = 0) -> Quantity | None:
    """Return the amount that a value is; None when it is anything else or more.

    Args:
        tables: The words of numbers and times.
        text: The value, such as "€8,000", "at least 4.2 %" or "3 people".
        offset: Where it starts in the source.
    """
    first, *rest = chunk(tables, text, offset).items or (None,)
    if first is None or first.quantity is None:
        return None
    is_counted = len(rest) <= _MAX_NOUNS and all(word.kind == "WORD" for word in rest)
    return first.quantity if is_counted else None


def parse_when(tables: ChunkTables, text: str, offset: int = 0) -> When | None:
    """Return the time that a value is; None when it is anything else or more.

    Args:
        tables: The words of numbers and times.
        text: The value, such as "30 June 2027", "within 6 months" or "before Q4".
        offset: Where it starts in the source.
    """
    when = parse_meant_when(tables, text, offset)
    return None if when is None or when.flaw is not None else when


def parse_meant_when(tables: ChunkTables, text: str, offset: int = 0) -> When | None:
    """Return the same, and a time with its flaw where no calendar has it: "31 June"."""
    # After "by" a lone "May" is the month and a lone "2027" the year.
    before, *chunks = chunk(tables, f"by {text}", offset - len("by ")).items
    if [found.lower for found in chunks[-3:]] == _LATEST:
        chunks = chunks[:-3]
    while chunks and chunks[0].lower in _LEADING:
        before, *chunks = chunks
    if len(chunks) != 1:
        return None
    when = _time_of(chunks[0])
    if when is not None and _CHOICE in when.text:
        return None  # "June or July" leaves it open
    if when is not None and before.lower == "before":
        return when._replace(is_exclusive=True)
    return when


def _time_of(chunk: Piece) -> When | None:
    """Return a chunk as a time, where it can be one."""
    return chunk.value if isinstance(chunk.value, When) else chunk.when
