"""Reads days and months: "30 June 2027", "June 30th", "2027-06-30", "Jun 2027"."""

from __future__ import annotations

from smartlint.model.days import month_length
from smartlint.model.period import WhenKind
from smartlint.syntax.chunking.chunk_starts import BEFORE_DAY, ORDINAL_ENDINGS
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.plain_amounts import is_dotted_day, short_date
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import (
    Year,
    is_noun,
    read_relative_year,
    read_year,
    read_year_after,
    read_year_alone,
)

_DAYS = 31
_MONTHS = 12
_LEAP_YEAR = 2024
# What joins the last day of a span, and the word that opens it.
_SPANNING = {"to": ("from",), "and": ("between", "on", "of")}
_CENTURY = 2000
_YEAR_DIGITS = 4
# Months that are also other words, and short forms: a month only beside a number or
# after a word of time.
_CLEAR = frozenset(
    ("january", "february", "april", "june", "july", "august", "september", "october",
     "november", "december")
)  # fmt: skip


def read_stamp(pieces: Pieces, index: int) -> Time | None:
    """Read a date in digits: "2027-06-30", "30.06.2027", "13/04/2026", "2027-06"."""
    text = pieces.items[index].text
    sign = next(letter for letter in text if not letter.isdecimal())
    numbers = [int(part) for part in text.split(sign)]
    if len(numbers) == 2:  # noqa: PLR2004 - year and month
        fields: Fields = {
            "kind": WhenKind.MONTH,
            "year": numbers[0],
            "month": numbers[1],
        }
        return Time(fields, index + 1)
    if len(text.split(sign)[0]) == 4:  # noqa: PLR2004 - year first
        year, month, day = numbers
        return _day(index + 1, day, month, year)
    first, second, year = numbers
    year += _CENTURY if year < 100 else 0  # noqa: PLR2004
    return _day_either_way(index + 1, first, second, year, is_dotted=sign == ".")


def _day_either_way(
    end: int, first: int, second: int, year: int | None, *, is_dotted: bool
) -> Time | None:
    """Return the day that two numbers give; ambiguous when both orders do."""
    day_first = _day(end, first, second, year)
    month_first = _day(end, second, first, year)
    if day_first and month_first and first != second and not is_dotted:
        fields: Fields = {"kind": WhenKind.DAY, "is_ambiguous": True}
        if year is not None:
            fields["year"] = year
        return Time(fields, end)
    return day_first or month_first


def _day(end: int, day: int, month: int, year: int | None) -> Time | None:
    """Return a day of the calendar; None when there is no such day."""
    if not is_day(day, month, year):
        return None
    fields: Fields = {"kind": WhenKind.DAY, "month": month, "day": day}
    if year is not None:
        fields["year"] = year
    return Time(fields, end)


def is_day(day: int, month: int, year: int | None) -> bool:
    """Return whether the calendar has a day; without a year, whether any year has."""
    if not 1 <= month <= _MONTHS or day < 1 or (year is not None and year < 1):
        return False
    return day <= month_length(year or _LEAP_YEAR, month)


def read_day_and_month(pieces: Pieces, index: int) -> Time | None:
    """Read "30 June 2027", "the 30th of June", "30-Jun-2027", "15-20 June", "30/6"."""
    items = pieces.items
    day = day_number(pieces, index)
    if day is None:
        return _year_and_month(pieces, index) or _short_date(pieces, index)
    at = after_ordinal(pieces, index + 1)
    if items[at].kind == "SLASH":
        return _days_of_month(pieces, index, at) or _read_slashed(pieces, index)
    if items[at].kind in ("HYPHEN", "DASH") and items[at + 1].kind == "NUMBER":
        later = day_number(pieces, at + 1)
        if later is None or later <= day:
            return None
        day, at = later, after_ordinal(pieces, at + 2)
    elif (later := _later_day(pieces, index, at)) is not None:
        day, at = later, after_ordinal(pieces, at + 2)
    elif (
        items[at].lower == "of"
        or (items[at].kind == "HYPHEN" and pieces.touches(at + 1))
        or (items[at].text == "." and is_dotted_day(pieces, index))
    ):
        at += 1
    month = month_at(pieces, at)
    if month is None:
        return _day_alone(pieces, index, day)
    if at == index + 1 and is_counted_by_month(pieces, at):
        return None
    return _day_of_month(pieces, at, day, month)


def _days_of_month(pieces: Pieces, index: int, joint: int) -> Time | None:
    """Read "12/13 June 2027" as its last day."""
    first, later = day_number(pieces, index), day_number(pieces, joint + 1)
    if first is None or later is None or later <= first:
        return None
    month = month_at(pieces, joint + 2)
    return None if month is None else _day_of_month(pieces, joint + 2, later, month)


def _later_day(pieces: Pieces, index: int, joint: int) -> int | None:
    """Return the last day of "from 3 to 20 May", "between 3 and 20 May"; else None."""
    openers = _SPANNING.get(pieces.items[joint].lower)
    if openers is None or pieces.items[index - 1].lower not in openers:
        return None
    first, later = day_number(pieces, index), day_number(pieces, joint + 1)
    if first is None or later is None or later <= first:
        return None
    at = after_ordinal(pieces, joint + 2)
    return None if month_at(pieces, at) is None else later


def read_spelt_day(pieces: Pieces, index: int) -> Time | None:
    """Read the "first of May" of "by the first of May 2027"."""
    day = pieces.tables.times.day_ordinals.get(pieces.items[index].lower)
    if day is None or pieces.items[index + 1].lower != "of":
        return None
    month = month_at(pieces, index + 2)
    return None if month is None else _day_of_month(pieces, index + 2, day, month)


def _day_alone(pieces: Pieces, index: int, day: int) -> Time | None:
    """Read the "15th" of "by the 15th"; not "by the 15th visitor"."""
    items = pieces.items
    end = after_ordinal(pieces, index + 1)
    is_dated = items[index - 1].lower == "the" and pieces.before(index) in BEFORE_DAY
    following = items[end]
    is_noun = following.kind == "WORD" and (
        following.lower not in pieces.tables.times.prepositions
    )
    if end == index + 1 or not is_dated or is_noun:
        return None
    fields: Fields = {"kind": WhenKind.DAY, "day": day}
    shift = _months_ahead(pieces, end + 1) if following.lower == "of" else None
    if shift is None:
        return Time(fields, end)
    return Time({**fields, "unit": "month", "offset": shift}, end + 3)


def _months_ahead(pieces: Pieces, index: int) -> int | None:
    """Return how far the month of "of next month" is ahead; None for no such."""
    shift = pieces.tables.times.relatives.get(pieces.items[index].lower)
    if shift is None or pieces.items[index + 1].lower != "month":
        return None
    return shift


def _day_of_month(pieces: Pieces, at: int, day: int, month: int) -> Time | None:
    """Return "30 June" with its year, unless its month is another word."""
    end = _after_dot(pieces, at + 1)
    year = read_year_after(pieces, end) or read_year_alone(pieces, end)
    item = pieces.items[at]
    # "5 may follow" and "2 march through" are no dates.
    is_small = item.text[0].islower() and item.lower in ("may", "march", "mar")
    if is_small and year is None and pieces.items[end].kind == "WORD":
        return None
    if year is None:
        return _in_year(pieces, _day(end, day, month, None))
    return _day(year.end, day, month, year.year)


def _in_year(pieces: Pieces, time: Time | None) -> Time | None:
    """Return a day or month with the "of next year" behind it."""
    found = None if time is None else read_relative_year(pieces, time.end)
    if time is None or found is None:
        return time
    time.fields["offset"], end = found
    return Time(time.fields, end)


def _read_slashed(pieces: Pieces, index: int) -> Time | None:
    """Read "30/6" after a word of time; elsewhere it is a fraction or score."""
    if not (pieces.touches(index + 1) and pieces.touches(index + 2)):
        return None
    second = day_number(pieces, index + 2)
    if second is None:
        return _read_month_and_year(pieces, index)
    if pieces.items[index - 1].lower not in BEFORE_DAY:
        return None
    first = int(pieces.items[index].text)
    if pieces.items[index + 3].kind == "SLASH" or (first < second and first <= 2):  # noqa: PLR2004
        return None  # "by 1/3"
    return _day_either_way(index + 3, first, second, None, is_dotted=False)


def _read_month_and_year(pieces: Pieces, index: int) -> Time | None:
    """Read "06/2027"."""
    month, year = int(pieces.items[index].text), read_year(pieces, index + 2)
    if year is None or month > _MONTHS:
        return None
    fields: Fields = {"kind": WhenKind.MONTH, "month": month, "year": year.year}
    return Time(fields, year.end)


def _year_and_month(pieces: Pieces, index: int) -> Time | None:
    """Read the "2027-6" of "by 2027-6"; "in 2026-7" are two years."""
    if pieces.items[index + 1].kind != "HYPHEN":
        return None
    year, month = pieces.items[index].text, pieces.items[index + 2].text
    if len(month) != 1:
        return None
    is_told = year.isdecimal() and month in "123456789" and len(year) == _YEAR_DIGITS
    is_joined = pieces.touches(index + 1) and pieces.touches(index + 2)
    if not is_told or not is_joined or (int(year) + 1 - int(month)) % 10 == 0:
        return None
    if pieces.before(index) not in BEFORE_DAY or is_noun(pieces, index + 3):
        return None
    fields: Fields = {"kind": WhenKind.MONTH, "year": int(year), "month": int(month)}
    return Time(fields, index + 3)


def _short_date(pieces: Pieces, index: int) -> Time | None:
    """Read the "30.06." of "by 30.06.", whose year is not written."""
    if pieces.items[index + 1].text != "." or not is_dotted_day(pieces, index):
        return None
    found = short_date(pieces, index)
    return None if found is None else _day(index + 2, *found, None)


def day_number(pieces: Pieces, index: int) -> int | None:
    """Return the day that one or two digits give."""
    item = pieces.items[index]
    if item.kind != "NUMBER" or len(item.text) > 2 or not item.text.isdecimal():  # noqa: PLR2004
        return None
    day = int(item.text)
    return day if 1 <= day <= _DAYS else None


def after_ordinal(pieces: Pieces, index: int) -> int:
    """Return the piece after the "th" of "30th"."""
    is_ordinal = pieces.items[index].lower in ORDINAL_ENDINGS and pieces.touches(index)
    return index + 1 if is_ordinal else index


def _after_dot(pieces: Pieces, index: int) -> int:
    """Return the piece after the dot of "Dec. 15", where a date goes on."""
    item = pieces.items[index]
    month = pieces.items[index - 1].lower
    is_dotted = item.text == "." and pieces.touches(index) and len(month) <= 4  # noqa: PLR2004
    goes_on = is_dotted and pieces.items[index + 1].kind in ("NUMBER", "COMMA")
    return index + 1 if goes_on else index


def is_no_day(pieces: Pieces, index: int) -> bool:
    """Return whether a number names a day that its month does not have: "31 June"."""
    month = pieces.items[index + 1]
    if month.lower not in _CLEAR or day_number(pieces, index) is None:
        return False
    return month.kind == "WORD" and not is_counted_by_month(pieces, index + 1)


def is_no_month_day(pieces: Pieces, index: int) -> bool:
    """Return whether a month has no such day as stands behind it: "June 31"."""
    month, day = month_at(pieces, index), day_number(pieces, index + 1)
    return month is not None and day is not None and not is_day(day, month, None)


def is_counted_by_month(pieces: Pieces, index: int) -> bool:
    """Return whether a month says which things a number counts: "win 45 June bookings".

    Up to 31 the number is a day, unless what follows is a plural and nothing before it
    leads to a date: "the 30 June sales", "by 30 June sales reach €4k".
    """
    items = pieces.items
    number, month, noun = items[index - 1], items[index], items[index + 1]
    if number.kind != "NUMBER" or not month.text[0].isupper():
        return False
    if month_at(pieces, index) is None or not is_noun(pieces, index + 1):
        return False
    if day_number(pieces, index - 1) is None:
        return True
    before = items[index - 2] if index > 1 else None
    if before is None or before.kind != "WORD" or before.lower == "the":
        return False
    is_plural = noun.lower.endswith("s") and not noun.lower.endswith("ss")
    return is_plural and before.lower not in pieces.tables.times.prepositions


def month_at(pieces: Pieces, index: int) -> int | None:
    """Return the month that a word names, whatever else the word may mean."""
    item = pieces.items[index]
    return pieces.tables.times.months.get(item.lower) if item.kind == "WORD" else None


def read_month(pieces: Pieces, index: int, *, is_sure: bool = False) -> Time | None:
    """Read "June", "June 2027", "June 30", "June 30th, 2027", "Jun-27".

    Args:
        pieces: The sentence.
        index: Where the month stands.
        is_sure: The words before say that a time follows ("end of").
    """
    month = month_at(pieces, index)
    if month is None:
        return None
    if pieces.items[index - 1].kind == "NUMBER" and is_counted_by_month(pieces, index):
        return None
    end = _after_dot(pieces, index + 1)
    with_day = _month_day(pieces, index, end, month)
    if with_day is not None or is_no_month_day(pieces, index):
        return with_day
    year = read_year_after(pieces, end)
    if year is None and not is_sure and not _is_month(pieces, index):
        return None
    fields: Fields = {"kind": WhenKind.MONTH, "month": month}
    if year is not None:
        fields["year"] = year.year
        return Time(fields, year.end)
    return _in_year(pieces, Time(fields, end))


def _is_month(pieces: Pieces, index: int) -> bool:
    """Return whether a word such as "May" means the month where it stands."""
    item = pieces.items[index]
    if item.lower in _CLEAR or _is_dated(pieces, index):
        return True
    if pieces.items[index + 1].kind in ("HYPHEN", "DASH"):
        return month_at(pieces, index + 2) is not None  # "Jan-Mar"
    before = pieces.items[index - 1].lower
    if before not in pieces.tables.times.prepositions:
        return False
    # "to march" and "for may" are hardly months; "by may" and "to March" are.
    return item.text[0].isupper() or before in _BEFORE_SMALL


def _is_dated(pieces: Pieces, index: int) -> bool:
    """Return whether "May 15" is written large and nothing follows that it counts."""
    items = pieces.items
    if not items[index].text[0].isupper() or day_number(pieces, index + 1) is None:
        return False
    at = index + 2
    if items[at].kind in ("HYPHEN", "DASH") and day_number(pieces, at + 1) is not None:
        at += 2  # "May 3-20"
    return items[at].kind in ("END", "STOP", "COMMA", "CLOSE", "SEMICOLON")


_BEFORE_SMALL = frozenset(
    ("by", "in", "until", "till", "untill", "before", "since", "during", "of", "end", "mid",
     "early", "late")
)  # fmt: skip


def _month_day(pieces: Pieces, start: int, at: int, month: int) -> Time | None:
    """Read the day, and the year, behind a month."""
    items = pieces.items
    the = items[at].lower == "the"
    day = day_number(pieces, at + the)
    is_ordinal = day is None and the
    if is_ordinal:
        day = pieces.tables.times.day_ordinals.get(items[at + 1].lower)
    if day is None:
        return None
    end = after_ordinal(pieces, at + the + 1)
    is_ordinal = is_ordinal or end > at + the + 1
    if items[end].kind in ("HYPHEN", "DASH"):
        later = day_number(pieces, end + 1)
        if later is not None and later > day:
            day, end = later, after_ordinal(pieces, end + 2)
    year: Year | None = read_year_after(pieces, end, is_sure=True)
    if year is not None:
        return _day(year.end, day, month, year.year)
    # "In June 5 posts", "June 5 %", "you may 5": a number, no day.
    is_number = items[start - 1].lower == "in" or _is_amount(pieces, end)
    is_number = is_number or the or not _is_month(pieces, start)
    if is_number and not is_ordinal:
        return None
    return _in_year(pieces, _day(end, day, month, None))


def _is_amount(pieces: Pieces, index: int) -> bool:
    """Return whether what follows makes the number an amount: "%", "k", "x"."""
    item = pieces.items[index]
    if item.kind == "WORD":
        return pieces.touches(index) or item.lower in pieces.tables.numbers.magnitudes
    return item.lower in ("%", "％", "+") or item.kind == "CURRENCY"
