"""Reads a period that is meant as a whole: "all year", "for all of 2027"."""

from __future__ import annotations

from collections.abc import Callable

from smartlint.model.period import WhenKind
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import is_noun, read_year, with_year_behind

WHOLE_WORDS = frozenset(("all", "whole", "entire", "full"))
_ARTICLES = frozenset(("the", "this", "our"))

_ReadPeriod = Callable[[Pieces, int], Time | None]
_ReadUnit = Callable[[Pieces, int, int], Time | None]


def read_whole(
    pieces: Pieces, index: int, read_period: _ReadPeriod, read_unit: _ReadUnit
) -> Time | None:
    """Return the period behind "all", "all of" and "the whole"; None for no such.

    "All year round" is for ever, "all day" no time of a plan, and "all year groups" and
    "a full year" are things and lengths.

    Args:
        pieces: The sentence.
        index: Where "all" or the like stands.
        read_period: Reads a named period.
        read_unit: Reads "year" as that of today.
    """
    items = pieces.items
    word, at = items[index].lower, index + 1
    if items[at].lower == "of":
        at += 1 + (items[at + 1].lower in _ARTICLES)
        time = read_period(pieces, at) or read_unit(pieces, at, 0)
    elif word == "all" or items[index - 1].lower in _ARTICLES:
        time = _year(pieces, at) or read_unit(pieces, at, 0) or _season(pieces, at)
    else:
        return None
    if time is None or time.fields["kind"] is WhenKind.DAY:
        return None
    if items[time.end].lower == "long":
        return Time(time.fields, time.end + 1)
    # "All year 9 pupils" are a class.
    is_class = items[time.end].kind == "NUMBER"
    return None if is_class or is_noun(pieces, time.end) else time


def _year(pieces: Pieces, index: int) -> Time | None:
    """Read the "year 2027" of "all year 2027" and the "2027 season" of "the whole"."""
    year = read_year(pieces, index)
    return None if year is None else Time(year.fields(), year.end)


def _season(pieces: Pieces, index: int) -> Time | None:
    ordinal = pieces.tables.times.seasons.get(pieces.items[index].lower)
    if ordinal is None:
        return None
    fields: Fields = {"kind": WhenKind.SEASON, "ordinal": ordinal}
    return with_year_behind(pieces, fields, index + 1)
