"""Reads the dates that most goals have: "30 June 2027", "May 2027", "the end of Q2 2027".

Such a date is written out with its year, and what follows the year cannot belong to it.
:mod:`smartlint.syntax.chunking.dates` would read it alike, but only after it asked for all the
other forms that a date may have.
"""

from __future__ import annotations

from typing import TypeAlias

from smartlint.model.period import When, WhenKind
from smartlint.syntax.chunking.calendar_dates import day_number, is_day
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.year_parts import part_of_code
from smartlint.syntax.chunking.years import AFTER_YEARS, FIRST_YEAR, LAST_YEAR

_DAY, _MONTH, _YEAR = WhenKind.DAY, WhenKind.MONTH, WhenKind.YEAR
_JOINTS = frozenset(("HYPHEN", "DASH", "SLASH"))
_YEAR_DIGITS = 4
_ISO_LENGTH = 10  # "2027-06-30"

# The piece after a date, with the kind, year, month, day and part of the year it names.
_Date: TypeAlias = tuple[int, WhenKind, int, int | None, int | None, int | None]


def read_plain_date(pieces: Pieces, index: int) -> Found | None:
    """Return the plain date that starts at a piece; None for any other time."""
    kind = pieces.items[index].kind
    if kind == "WORD":
        date = _at_word(pieces, index)
    elif kind == "NUMBER":
        date = _at_number(pieces, index)
    else:
        date = _at_stamp(pieces, index) if kind == "STAMP" else None
    if date is None:
        return None
    end, form, year, month, day, part = date
    text, span = pieces.stretch(index, end)
    when = When(form, text, span, year, month, day, part)
    return index, end, Piece("DATE", text, text.lower(), when)


def _at_word(pieces: Pieces, index: int) -> _Date | None:
    """Read "the end of Q2 2027" and "end of 2027" too, which end when the period ends."""
    items = pieces.items
    at = index + (items[index].lower == "the")
    edge = pieces.tables.times.edges.get(items[at].lower)
    if edge == "end" and items[at + 1].lower == "of":
        at += 2
        if items[at].kind == "NUMBER":
            return _at_year(pieces, at)
    elif edge is not None or at > index:
        return None
    word = items[at]
    if word.kind != "WORD":
        return None
    month = pieces.tables.times.months.get(word.lower)
    if month is not None:
        return _at_month(pieces, at, month)
    part = part_of_code(word.lower)
    year = None if part is None else _year(pieces, at + 1)
    if part is None or year is None:
        return None
    return at + 2, part[0], year, None, None, part[1]


def _at_month(pieces: Pieces, index: int, month: int) -> _Date | None:
    """Read "June 2027", "June 30 2027" and "June 30, 2027"."""
    year = _year(pieces, index + 1)
    if year is not None:
        return index + 2, _MONTH, year, month, None, None
    day = day_number(pieces, index + 1)
    at = index + 2 + (pieces.items[index + 2].kind == "COMMA") if day else index
    year = _year(pieces, at) if day else None
    if day is None or year is None or not is_day(day, month, year):
        return None
    return at + 1, _DAY, year, month, day, None


def _at_number(pieces: Pieces, index: int) -> _Date | None:
    """Read "30 June 2027"."""
    following = pieces.items[index + 1]
    month = pieces.tables.times.months.get(following.lower)
    if month is None or following.kind != "WORD":
        return None
    day, year = day_number(pieces, index), _year(pieces, index + 2)
    if day is None or year is None or not is_day(day, month, year):
        return None
    return index + 3, _DAY, year, month, day, None


def _at_stamp(pieces: Pieces, index: int) -> _Date | None:
    """Read "2027-06-30"."""
    text = pieces.items[index].text
    is_iso = len(text) == _ISO_LENGTH and text[4] == text[7] == "-"
    if not is_iso or pieces.items[index + 1].kind in _JOINTS:
        return None
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
    return (
        (index + 1, _DAY, year, month, day, None) if is_day(day, month, year) else None
    )


def _at_year(pieces: Pieces, index: int) -> _Date | None:
    """Read the "2027" of "the end of 2027"; not of "the end of 2027 Q3"."""
    year = _year(pieces, index)
    if year is None or part_of_code(pieces.items[index + 1].lower) is not None:
        return None
    return index + 1, _YEAR, year, None, None, None


def _year(pieces: Pieces, index: int) -> int | None:
    """Return a year of four digits that nothing behind it belongs to."""
    item = pieces.items[index]
    if item.kind != "NUMBER" or len(item.text) != _YEAR_DIGITS:
        return None
    if not item.text.isdecimal():
        return None
    following = pieces.items[index + 1]
    if following.kind in _JOINTS or following.lower in AFTER_YEARS:
        return None
    year = int(item.text)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
