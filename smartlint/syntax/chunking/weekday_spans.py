"""Reads on which days of each week something is done: "from Monday to Friday"."""

from __future__ import annotations

from smartlint.syntax.chunking.chunk_starts import HOURS
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces

_SPANNING = frozenset(("to", "through", "thru", "till", "until"))
_JOINTS = frozenset(("HYPHEN", "DASH"))
_DAY_BEHIND = frozenset(("NUMBER", "STAMP"))
_LEADS = frozenset(("from", "between", "on"))
_OTHER_TIMES = frozenset(("CLOCK", "STAMP"))
_REPEATED = HOURS | {"per", "daily", "hourly", "each", "every", "always", "day"}
_FURTHEST = 60  # pieces; a limit at all keeps a long line linear
_RECURRING = "daily"  # what such days are read like


def read_weekday_span(pieces: Pieces, index: int) -> Found | None:
    """Return the days of each week that start at a weekday; None for none.

    "Monday, 3 May to Friday, 7 May" and "Monday to Wednesday next week" are days, and so
    are those of "plant 40 trees from Monday to Friday", which names no other time.
    """
    end = weekdays_end(pieces, index)
    if end is None or _names_day(pieces, end):
        return None
    start = index - (pieces.items[index - 1].lower in _LEADS)
    if start < index and not _comes_again(pieces, index, end):
        return None
    text, _ = pieces.stretch(start, end)
    return start, end, Piece("WORD", text, _RECURRING)


def weekdays_end(pieces: Pieces, index: int) -> int | None:
    """Return the piece behind "Monday to Friday"; None where no two weekdays stand."""
    items, weekdays = pieces.items, pieces.tables.times.weekdays
    if items[index].lower not in weekdays:
        return None
    joint = items[index + 1]
    is_joint = joint.lower in _SPANNING or joint.kind in _JOINTS
    is_joint = is_joint or (
        joint.lower == "and" and items[index - 1].lower == "between"
    )
    if not is_joint or items[index + 2].lower not in weekdays:
        return None
    return index + 3


def _comes_again(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether an hour, a rate or a time for all of it stands around two days."""
    items, times = pieces.items, pieces.tables.times
    others = items[max(0, index - _FURTHEST) : index] + items[end : end + _FURTHEST]
    return any(
        item.kind in _OTHER_TIMES
        or item.lower in _REPEATED
        or item.lower in times.months
        or item.lower in times.relatives
        or _is_year(item)
        for item in others
    )


def _is_year(item: Piece) -> bool:
    return (
        item.kind == "NUMBER"
        and len(item.text) == len("2027")
        and item.text[:2] == "20"
    )


def _names_day(pieces: Pieces, end: int) -> bool:
    """Return whether a day follows that the last weekday is, or its week."""
    items = pieces.items
    after = end + (items[end].kind == "COMMA")
    if items[after].kind in _DAY_BEHIND:
        return True
    times, word = pieces.tables.times, items[after].lower
    return word in times.months or word in times.relatives or word == "the"
