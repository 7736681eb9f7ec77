"""Reads days that are counted in a month: "the last Friday in May", "the second week of June"."""

from __future__ import annotations

from smartlint.model.feasts import feast_day
from smartlint.model.period import TimeFlaw, WhenKind
from smartlint.syntax.chunking.calendar_dates import month_at
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import read_year, with_year_behind

_LAST = "last"
_WEEK = 7
_MOST = 4
_MOST_WEEKDAYS = 5
_DAYS_OF = {"day": 1, "week": _WEEK}
_MONTHS = 12
_PARTS = frozenset(("week", "half"))
_OF = frozenset(("of", "in"))


def read_nth_day(pieces: Pieces, index: int) -> Time | None:
    """Return the weekday or week of a month that is counted at a piece; else None."""
    counted = _ordinal(pieces, index)
    if counted is None:
        return None
    nth, at = counted
    items = pieces.items
    noun = items[at].lower
    weekday = pieces.tables.times.weekdays.get(noun)
    if (weekday is None and noun not in _PARTS) or items[at + 1].lower not in _OF:
        return None
    month = month_at(pieces, at + 2)
    if month is None and noun != "half":
        return _of_coming_month(pieces, at + 2, nth, weekday)
    if month is None or (noun == "week" and nth == 1):
        return None
    if nth is not None and nth > _MOST:
        return _fifth(pieces, nth, weekday, month, at + 3)
    if noun == "half":
        half: Fields = {"kind": WhenKind.MONTH, "month": month}
        if nth == 1:
            half["part"] = "mid"
        return with_year_behind(pieces, half, at + 3)
    if weekday is not None:
        # The first such weekday from a day on; the last one is in the last seven days.
        day = -_WEEK if nth is None else 1 + _WEEK * (nth - 1)
        feast = f"{month} {day} {weekday} 0"
        return with_year_behind(pieces, {"kind": WhenKind.DAY, "feast": feast}, at + 3)
    if nth is None:
        return with_year_behind(
            pieces, {"kind": WhenKind.MONTH, "month": month}, at + 3
        )
    # Its middle, as the weeks of a month start on any day.
    fields: Fields = {"kind": WhenKind.WEEK, "month": month, "day": _WEEK * nth - 3}
    return with_year_behind(pieces, fields, at + 3)


def _of_coming_month(
    pieces: Pieces, index: int, nth: int | None, weekday: int | None
) -> Time | None:
    """Return a weekday or week of "this month", "next month", "the month after next".

    Args:
        pieces: The sentence.
        index: Where the month stands.
        nth: Which of its weekdays or weeks is meant; None for the last.
        weekday: 0 Monday to 6 Sunday; None for a week.
    """
    items = pieces.items
    at = index + (items[index].lower == "the")
    offset = pieces.tables.times.relatives.get(items[at].lower)
    end = at + (offset is not None) + 1
    if items[end - 1].lower != "month":
        return None
    if offset is None and pieces.lowers(end, "after", "next"):
        offset, end = 2, end + 2
    if offset is None or offset < 0 or (nth is not None and nth > _MOST):
        return None
    if weekday is None and nth is None:
        return Time({"kind": WhenKind.MONTH, "offset": offset}, end)
    fields: Fields = {"kind": WhenKind.WEEK, "unit": "month", "offset": offset}
    if weekday is None:
        fields["day"] = _WEEK * (nth or 1) - 3
    else:
        fields["kind"], fields["weekday"] = WhenKind.DAY, weekday
        fields["day"] = -_WEEK if nth is None else 1 + _WEEK * (nth - 1)
    return Time(fields, end)


def _fifth(
    pieces: Pieces, nth: int, weekday: int | None, month: int, end: int
) -> Time | None:
    """Read "the 5th Friday in April 2027", which not every month has.

    Without its year nobody can tell, so the last one is meant.
    """
    if weekday is None or nth > _WEEK:
        return None
    feast = f"{month} {-_WEEK} {weekday} 0"
    time = with_year_behind(pieces, {"kind": WhenKind.DAY, "feast": feast}, end)
    year = time.fields.get("year")
    is_fifth = year is None or feast_day(feast, year).day > _WEEK * _MOST
    if nth > _MOST_WEEKDAYS or not is_fifth:
        time.fields["flaw"] = TimeFlaw.NO_DAY
    return time


def of_month(pieces: Pieces, time: Time) -> Time | None:
    """Return the last day of "the first two weeks of June" for its "first two weeks".

    Of "the first five months of 2027" it is the last month.
    """
    if time.fields.get("unit") == "month":
        return _of_year(pieces, time)
    days = _DAYS_OF.get(time.fields.get("unit", ""))
    month = month_at(pieces, time.end + 1)
    if days is None or month is None or "amount" not in time.fields:
        return None
    day = int(time.fields["amount"] * days)
    if not 1 <= day <= _WEEK * _MOST:
        return None
    fields: Fields = {"kind": WhenKind.DAY, "month": month, "day": day}
    return with_year_behind(pieces, fields, time.end + 2)


def _of_year(pieces: Pieces, time: Time) -> Time | None:
    month = time.fields.get("amount", 0)
    year = read_year(pieces, time.end + 1)
    if year is None or not 1 <= month <= _MONTHS or year.is_fiscal or year.is_school:
        return None
    fields: Fields = {"kind": WhenKind.MONTH, "month": int(month), "year": year.year}
    return Time(fields, year.end)


def _ordinal(pieces: Pieces, index: int) -> tuple[int | None, int] | None:
    """Return what "third", "3rd" or "last" counts, the last being None, and what is next."""
    items = pieces.items
    word = items[index].lower
    if word == _LAST:
        return None, index + 1
    ordinals, spelt = pieces.tables.numbers.ordinals, pieces.tables.times.day_ordinals
    if items[index].kind == "NUMBER":
        is_ordinal = pieces.touches(index + 1) and len(word) == 1
        sign = items[index + 1].lower
        nth = int(word) if is_ordinal and sign == "th" else ordinals.get(word + sign)
        return (nth, index + 2) if is_ordinal and nth else None
    nth = ordinals.get(word) or spelt.get(word)
    return (nth, index + 1) if nth is not None else None
