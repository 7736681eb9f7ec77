"""Finds which part of a period is named: "the end of", "mid", "late in"."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.syntax.chunking.chunk_starts import EDGES_OF_SPANS, SPANS
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Time
from smartlint.syntax.chunking.years import is_noun

_BEFORE_EDGE = frozenset(
    (
        "by",
        "at",
        "before",
        "until",
        "till",
        "untill",
        "from",
        "since",
        "the",
        "in",
        "of",
    )
)
_NAMED_EDGES = {
    ("first", "week"): "early",
    ("first", "day"): "start",
    ("last", "day"): "end",
    ("back", "end"): "end",
    ("tail", "end"): "end",
    ("very", "end"): "end",
    ("very", "early"): "early",
    ("very", "late"): "end",
}
_NONE = frozenset(("no", "not", "never", "nothing", "zero", "any", "fewer", "less"))
_BEFORE_LATE = _BEFORE_EDGE | {"than", "this", "next", "or", "and", "very", "as"}
_FURTHEST_NO = 5  # pieces before "late"
_IN_EDGES = frozenset(("early", "late"))


def edge_at(pieces: Pieces, index: int) -> tuple[str | None, int]:
    """Return which edge "end", "first day" or "final weeks" is, and the piece after it."""
    word, following = pieces.items[index].lower, pieces.items[index + 1].lower
    named = _NAMED_EDGES.get((word, following))
    if following in SPANS and pieces.lowers(index + 2, "of"):
        named = EDGES_OF_SPANS.get(word, named)
    if named is not None:
        return named, index + 2
    return pieces.tables.times.edges.get(word), index + 1


def opens_edge(pieces: Pieces, index: int) -> bool:
    """Return whether "late in May" tells when; "5 minutes late in May" tells how late."""
    if pieces.items[index].lower not in _IN_EDGES:
        return False
    return pieces.items[index - 1].lower not in pieces.tables.units.words


def is_too_late(pieces: Pieces, index: int) -> bool:
    """Return whether "late" says how none is to be: "hand in no essay late this term"."""
    items = pieces.items
    if items[index].lower != "late" or items[index - 1].kind != "WORD":
        return False
    if items[index - 1].lower in _BEFORE_LATE:
        return False
    words = items[max(0, index - _FURTHEST_NO) : index]
    return any(word.lower in _NONE for word in words)


def is_season_of_thing(pieces: Pieces, time: Time) -> bool:
    """Return whether a season only says which: "the end of the summer sale"."""
    fields = time.fields
    is_season = fields["kind"] is WhenKind.SEASON and "year" not in fields
    return is_season and is_noun(pieces, time.end)


def may_lack_of(pieces: Pieces, index: int) -> bool:
    """Return whether "end June" and "late 2027" read as a time, no verb or adverb."""
    if pieces.items[index].lower in ("early", "mid", "late"):
        return True
    return pieces.items[index - 1].lower in _BEFORE_EDGE
