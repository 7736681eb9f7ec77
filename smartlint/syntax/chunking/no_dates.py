"""Reads what is meant as a date and is none: "31 June", "2027-13-01", "Juni 2027".

It is asked last, where nothing is read or a half of it (“June 45”), and behind a word that leads to a day.
Left as words and a number, such a date would count as an amount, or its year as the time.
"""

from __future__ import annotations

from smartlint.model.period import TimeFlaw, WhenKind
from smartlint.syntax.chunking.calendar_dates import after_ordinal, is_day, month_at
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import (
    Year,
    is_noun,
    read_year_after,
    read_year_alone,
)

_BEFORE = frozenset(("by", "on", "before", "until", "till", "due"))
_LONGEST_DAY = 2
_MOST_DAYS = 31


def read_no_date(pieces: Pieces, index: int) -> Time | None:
    """Return the date that no calendar has at a piece, with what is wrong with it."""
    if pieces.before(index) not in _BEFORE:
        return None
    kind = pieces.items[index].kind
    if kind == "STAMP":
        return Time({"kind": WhenKind.DAY, "flaw": TimeFlaw.NO_DAY}, index + 1)
    if kind == "NUMBER":
        return _day_first(pieces, index)
    return _month_first(pieces, index) if kind == "WORD" else None


def _day_first(pieces: Pieces, index: int) -> Time | None:
    """Read "45 June 2027" and "30 Juin 2027"."""
    day = _day_at(pieces, index)
    if day is None:
        return None
    at = after_ordinal(pieces, index + 1)
    at += pieces.items[at].lower == "of"
    month = _month(pieces, at)
    if month is None:
        return None
    year = read_year_after(pieces, at + 1) or read_year_alone(pieces, at + 1)
    if year is None and is_noun(pieces, at + 1):
        return None  # "by 45 June visitors"
    return _flawed(pieces, at, day, year, at + 1)


def _month_first(pieces: Pieces, index: int) -> Time | None:
    """Read "June 45, 2027", "June 31" and "Juni 2027"; "by June 45 had come" is none."""
    if _month(pieces, index) is None:
        return None
    end = index + 1
    day = _day_at(pieces, end)
    if day is not None:
        end = after_ordinal(pieces, end + 1)
    year = read_year_after(pieces, end, is_sure=True)
    is_short = day is not None and day <= _MOST_DAYS and not is_noun(pieces, end)
    return _flawed(pieces, index, day, year, end) if year or is_short else None


def _flawed(
    pieces: Pieces, at: int, day: int | None, year: Year | None, end: int
) -> Time | None:
    """Return a date with its flaw; None of one that has none."""
    month = _month(pieces, at)
    if month is None:
        return None
    number = None if year is None else year.year
    fields: Fields = {"kind": WhenKind.MONTH if day is None else WhenKind.DAY}
    if day is not None and not is_day(day, month, number):
        fields["flaw"] = TimeFlaw.NO_DAY
    elif month_at(pieces, at) is None:
        fields["flaw"], fields["month"] = TimeFlaw.NO_MONTH, month
        if day is not None:
            fields["day"] = day
    else:
        return None
    if number is not None:
        fields["year"] = number
    return Time(fields, end if year is None else year.end)


def _month(pieces: Pieces, index: int) -> int | None:
    """Return the month that a word names, or another language's or a misspelt one."""
    item = pieces.items[index]
    month = month_at(pieces, index)
    if month is not None:
        return month if item.text[0].isupper() or len(item.text) > 3 else None  # noqa: PLR2004
    return pieces.tables.times.strange_months.get(item.lower)


def _day_at(pieces: Pieces, index: int) -> int | None:
    text = pieces.items[index].text
    is_short = text.isdecimal() and len(text) <= _LONGEST_DAY
    return int(text) if is_short else None
