"""Reads the ends of periods by their short names: "EOY 2027", "year's end", "EOD Friday"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.period import SCHOOL_YEAR, WhenKind
from smartlint.syntax.chunking.calendar_dates import (
    month_at,
    read_day_and_month,
    read_month,
    read_stamp,
)
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.year_parts import FISCAL, part_of_code
from smartlint.syntax.chunking.years import (
    read_year_after,
    read_year_alone,
    read_year_span,
)

_KINDS = {
    "day": WhenKind.DAY,
    "week": WhenKind.WEEK,
    "month": WhenKind.MONTH,
    "quarter": WhenKind.QUARTER,
    "half": WhenKind.HALF,
    "year": WhenKind.YEAR,
}
# Lengths that no calendar cuts, and the least offset from which they count from today:
# "this decade" has ends of its own.
_LENGTHS = {"fortnight": (Decimal(2), "week", 0), "decade": (Decimal(10), "year", 1)}
_AFTER_NEXT = 2
_YEAR_ENDS = frozenset(("eofy", "eoy", "fye"))
_ENDED = {"fy": "fiscal year"} | {
    whose: unit
    for unit in ("week", "month", "quarter", "year")
    for whose in (unit, f"{unit}'s")
}


def of_unit(unit: str, offset: int) -> Fields:
    """Return the fields of a period that is so many of its unit from now."""
    fields: Fields = {"kind": WhenKind.YEAR, "offset": offset}
    if unit == "fiscal year":
        fields["is_fiscal"] = True
    elif unit == SCHOOL_YEAR:
        fields["unit"] = unit
    elif unit in _LENGTHS and offset >= _LENGTHS[unit][2]:
        amount, of_what, _ = _LENGTHS[unit]
        amount *= 3 if offset == _AFTER_NEXT else 1
        fields = {"kind": WhenKind.DURATION, "unit": of_what, "amount": amount}
    elif unit in _KINDS:
        fields["kind"] = _KINDS[unit]
    else:
        fields["kind"], fields["unit"] = WhenKind.DURATION, unit
    return fields


def read_end(pieces: Pieces, index: int) -> Time | None:
    """Read "EOY", "EOY 2027", "EOQ3", "EOY SY 21-22", "year-end", "year end"."""
    items = pieces.items
    word = items[index].lower
    ends = pieces.tables.times.ends
    if word[:3] == "eoq" and (part := part_of_code(word[2:])) is not None:
        return _ended(pieces, {"kind": part[0], "ordinal": part[1]}, index + 1)
    name, digits = word.rstrip("0123456789"), word[3:].lstrip("fy")
    if name in _YEAR_ENDS and digits.isdecimal() and len(digits) in (2, 4):
        fields = of_unit(ends[name], 0)
        fields.pop("offset", None)
        fields["year"] = int(digits) + (2000 if len(digits) == 2 else 0)  # noqa: PLR2004
        return Time(fields, index + 1)  # "EOFY27"
    unit = ends.get(word)
    end = index + 1
    if word in FISCAL and ends.get(items[end].lower) == "year":
        unit, end = "fiscal year", end + 1
    elif word in FISCAL and pieces.lowers(end, "year", "end"):
        unit, end = "fiscal year", end + 2
    elif unit is None and items[end].lower == "end":
        unit = _ENDED.get(word.replace("’", "'"))
        end += 1
    if unit is None:
        return None
    time = _ended(pieces, of_unit(unit, 0), end)
    # "the year-end report" names no time; "by year-end" does.
    is_word = not word.startswith("eo") and time.end == end
    prepositions = pieces.tables.times.prepositions
    if is_word and pieces.before(index) not in prepositions:
        return None
    return time


def _ended(pieces: Pieces, fields: Fields, end: int) -> Time:
    """Return the end of a period with the month or year that is written behind it."""
    if fields["kind"] is WhenKind.MONTH and month_at(pieces, end) is not None:
        named = read_month(pieces, end, is_sure=True)  # "EOM March 2027"
        if named is not None and named.fields["kind"] is WhenKind.MONTH:
            return named
    year = read_year_after(pieces, end) or read_year_span(pieces, end)
    if year is None:
        return with_weekday(pieces, Time(fields, end))
    fields.pop("offset", None)
    year.date(fields)
    if year.is_school:
        fields["unit"] = SCHOOL_YEAR
    return Time(fields, year.end)


def with_weekday(pieces: Pieces, time: Time) -> Time:
    """Return the end of a day with the weekday behind it: "EOD Friday"."""
    at = time.end + (pieces.items[time.end].lower == "on")
    times, word = pieces.tables.times, pieces.items[at].lower
    if time.fields["kind"] is not WhenKind.DAY:
        return time
    if word in times.days:
        return Time({"kind": WhenKind.DAY, "offset": times.days[word]}, at + 1)
    day = _day_behind(pieces, at)
    if day is not None:
        return day
    weekday = times.weekdays.get(word)
    if weekday is None:
        return time
    return Time({"kind": WhenKind.DAY, "weekday": weekday}, at + 1)


def _day_behind(pieces: Pieces, index: int) -> Time | None:
    """Read the "30 June 2027" of "EOD 30 June 2027"."""
    kind = pieces.items[index].kind
    if kind == "STAMP":
        return read_stamp(pieces, index)
    if kind == "NUMBER":
        return read_day_and_month(pieces, index)
    time = read_month(pieces, index) if kind == "WORD" else None
    return time if time is not None and "day" in time.fields else None


def of_short_year(pieces: Pieces, index: int, time: Time) -> Time:
    """Return the June of "the end of June 27" as that of 2027, since days have no end.

    Args:
        pieces: The sentence.
        index: Where the month stands.
        time: What was read there; all but a day without its year is given back.
    """
    is_day = time.fields["kind"] is WhenKind.DAY and "year" not in time.fields
    month = month_at(pieces, index) if is_day and time.end == index + 2 else None
    year = None if month is None else read_year_alone(pieces, index + 1)
    if month is None or year is None:
        return time
    return Time({"kind": WhenKind.MONTH, "month": month, "year": year.year}, time.end)
