"""Reads times seen from today: "this quarter", "the next 12 months", "EOY", "Friday"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.model.distance import Distance
from smartlint.model.period import SCHOOL_YEAR, UNDATED_UNITS, When, WhenKind
from smartlint.syntax.chunking.calendar_dates import read_month
from smartlint.syntax.chunking.chunk_starts import BEFORE_VERBS
from smartlint.syntax.chunking.feast_dates import read_next_feast
from smartlint.syntax.chunking.measures import read_measured
from smartlint.syntax.chunking.nth_days import read_nth_day
from smartlint.syntax.chunking.numbers import read_number
from smartlint.syntax.chunking.period_ends import of_unit, read_end
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.whole_periods import WHOLE_WORDS, read_whole
from smartlint.syntax.chunking.year_parts import read_part
from smartlint.syntax.chunking.years import is_noun, read_year

_LAST = "last"
_QUALIFIERS = {
    "fiscal": "fiscal year",
    "financial": "fiscal year",
    "school": SCHOOL_YEAR,
    "academic": SCHOOL_YEAR,
    "calendar": "year",
}
_YEAR_PARTS = frozenset(("quarter", "half"))
_BEFORE_DAY = frozenset(
    (
        "by",
        "on",
        "until",
        "till",
        "untill",
        "before",
        "this",
        "next",
        "due",
        "after",
        "from",
        "come",
    )
)
_BEFORE_COUNT = frozenset(
    ("by", "in", "within", "until", "before", "through", "after", "of")
)
_FIRST_SCHOOL_YEAR = 7  # "Year 9" is a class; plans have fewer years
_WHILE = frozenset(("during", "throughout", "over", "through", "within", "across"))
_SET = frozenset(("goal", "goals", "target", "targets", "aim", "objective"))
_MAX_COUNT = 999
# How many pieces before its last day the number of such a span stands at most.
_FURTHEST_NUMBER = 20
_SHORTEST_SPAN = 3  # "from Monday to"
_COUNTED = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_FEW = frozenset(("few", "several"))
SOME = frozenset(("several", "some"))
_AHEAD = frozenset(("in", "within", "over"))  # "for a few weeks" is how long it lasts
_JOINTS = frozenset(("HYPHEN", "DASH"))
_ENDS = frozenset(("ends", "closes", "finishes"))
_OVER = frozenset(("out", "over", "up", "done"))
_PARTS_OF_DAY = frozenset(
    ("morning", "noon", "midday", "lunchtime", "afternoon", "evening", "night",
     "midnight")
)  # fmt: skip
_OVER_TIME = frozenset(("over", "within"))  # "in the next quarter" is the one to come
_WHOLES = frozenset(("course", "rest", "remainder", "duration"))


def read_relative(pieces: Pieces, index: int) -> Time | None:
    """Return the time at a word such as "this", "next", "EOY", "Friday", "tomorrow"."""
    word = pieces.items[index].lower
    times = pieces.tables.times
    if word == _LAST and pieces.items[index - 1].lower in BEFORE_VERBS:
        return None
    if word in times.relatives:
        return read_nth_day(pieces, index) or _read_shifted(pieces, index)
    if word in WHOLE_WORDS:
        return read_whole(pieces, index, read_named, read_unit)
    if word in _COUNTED:
        return _read_nth_length(pieces, index + 1, _COUNTED[word])
    if pieces.lowers(index + 1, "after", "next"):
        return read_unit(pieces, index, 0) or _weekday_after_next(pieces, index)
    if word in times.days:
        fields: Fields = {"kind": WhenKind.DAY, "offset": times.days[word]}
        return Time(fields, _after_hours(pieces, index + 1))
    return (
        read_end(pieces, index)
        or _read_weekday(pieces, index)
        or _read_counted(pieces, index)
        or _read_while(pieces, index)
    )


def read_named(pieces: Pieces, index: int) -> Time | None:
    """Return the month, quarter, season or year at a piece, which is surely a time."""
    time = (
        read_month(pieces, index, is_sure=True)
        or read_part(pieces, index)
        or (_read_shifted(pieces, index) if _is_shifted(pieces, index) else None)
    )
    if time is None and (year := read_year(pieces, index)) is not None:
        return Time(year.fields(), year.end)
    return time


def _is_shifted(pieces: Pieces, index: int) -> bool:
    return pieces.items[index].lower in pieces.tables.times.relatives


def read_unit(pieces: Pieces, index: int, offset: int) -> Time | None:
    """Return "year", "fiscal year" or "quarter" as a time so many of them from now."""
    items = pieces.items
    at = index
    qualifier = _QUALIFIERS.get(items[at].lower)
    if qualifier == "fiscal year" and items[at + 1].lower in _YEAR_PARTS:
        fields = of_unit(items[at + 1].lower, offset)
        fields["is_fiscal"] = True
        return Time(fields, at + 2)
    if qualifier is not None and items[at + 1].lower == "year":
        at += 1
    elif qualifier in {SCHOOL_YEAR, "year"}:
        return None  # "across the school" is where; "this fiscal" is a year
    elif items[at].lower == "fy":
        qualifier = "fiscal year"
    unit = qualifier or pieces.tables.times.periods.get(items[at].lower)
    if unit is None:
        return None
    # "The last season 260" gives a value, and no season of that number.
    is_numbered = (
        offset >= 0 and unit in UNDATED_UNITS and items[at + 1].kind == "NUMBER"
    )
    end = at + 2 if is_numbered else at + 1
    if offset == 0 and pieces.lowers(end, "after", "next"):
        return Time(of_unit(unit, 2), end + 2)
    return Time(of_unit(unit, offset), end)


def _weekday_after_next(pieces: Pieces, index: int) -> Time | None:
    """Read "Friday after next", a week behind the one to come."""
    weekday = pieces.tables.times.weekdays.get(pieces.items[index].lower)
    if weekday is None:
        return None
    later = Distance(Decimal(7), "day")
    fields: Fields = {"kind": WhenKind.DAY, "weekday": weekday, "distance": later}
    return Time(fields, index + 3)


def _read_shifted(pieces: Pieces, index: int) -> Time | None:
    """Read "this upcoming year", "next 30 days", "next few weeks", "last quarter"."""
    items = pieces.items
    relatives = pieces.tables.times.relatives
    offset = relatives[items[index].lower]
    at = index + 1
    ahead = _this_time(pieces, index) if _is_ahead(pieces, index) else None
    if ahead is not None:
        return ahead  # "over the next year"
    if items[at].lower in relatives:
        offset, at = relatives[items[at].lower] or offset, at + 1
    if items[at].lower in _FEW:
        return _few(pieces, at + 1, offset)
    if items[at].lower == "time":
        return _this_time(pieces, at + 1)
    return (
        _read_length(pieces, at, offset)
        or read_unit(pieces, at, offset)
        or _named(pieces, at, offset)
        or (_few(pieces, at, offset) if items[at].lower.endswith("s") else None)
        or _season_of_kind(pieces, at, offset)
        or _shifted_weekday(pieces, at)
    )


def _is_ahead(pieces: Pieces, index: int) -> bool:
    """Return whether "the next year" is that from today: "over the next year"."""
    items = pieces.items
    lead = items[index - 2].lower if index > 1 else ""
    is_next = items[index].lower == "next" and items[index - 1].lower == "the"
    if not is_next or items[index + 1].kind == "END" or is_noun(pieces, index + 2):
        return False
    return lead in _OVER_TIME or (lead == "in" and items[index + 1].lower == "year")


def _this_time(pieces: Pieces, index: int) -> Time | None:
    """Read the "next year" of "by this time next year": one year from today."""
    if pieces.items[index].lower != "next":
        return None
    unit = pieces.items[index + 1].lower
    if unit not in ("year", "month", "week", "quarter"):
        return None
    amount = Decimal(1)
    fields: Fields = {"kind": WhenKind.DURATION, "amount": amount, "unit": unit}
    return Time(fields, index + 2)


def _season_of_kind(pieces: Pieces, index: int, offset: int) -> Time | None:
    """Read the "holiday season" of "this holiday season": no day is known of it."""
    items = pieces.items
    if items[index].lower not in pieces.tables.times.season_kinds:
        return None
    unit = items[index + 1].lower
    if unit not in ("season", "term"):
        return None
    return Time(of_unit(unit, offset), index + 2)


def _shifted_weekday(pieces: Pieces, index: int) -> Time | None:
    """Read the "Tuesday" of "by next Tuesday": the one to come."""
    weekday = pieces.tables.times.weekdays.get(pieces.items[index].lower)
    if weekday is None or pieces.items[index].text[0].islower():
        return None
    return Time({"kind": WhenKind.DAY, "weekday": weekday}, index + 1)


def _read_length(pieces: Pieces, index: int, offset: int) -> Time | None:
    """Read the "30 days" of "the next 30 days" and "the first 30 days"."""
    measured = read_measured(pieces, _last_number(pieces, index))
    if measured is None:
        return None
    named = pieces.items[measured.end].lower
    if measured.unit is None and named.removesuffix("s") in UNDATED_UNITS:
        span: Fields = {
            "kind": WhenKind.DURATION,
            "unit": named.removesuffix("s"),
            "offset": offset,
        }
        return Time(span, measured.end + 1)
    code = measured.unit.code if measured.unit is not None else ""
    unit = pieces.tables.units.periods.get(code)
    if unit is None or measured.value <= 0:
        return None
    fields: Fields = {
        "kind": WhenKind.DURATION,
        "amount": measured.value,
        "unit": unit,
        "offset": offset,
    }
    return Time(fields, measured.end)


def _read_nth_length(pieces: Pieces, index: int, nth: int) -> Time | None:
    """Read the "6 months" of "the second 6 months", which end after 12."""
    time = _read_length(pieces, index, 1)
    if time is not None and "amount" in time.fields:
        time.fields["amount"] *= nth
    return time if nth == 1 or time is None or "amount" in time.fields else None


def _last_number(pieces: Pieces, index: int) -> int:
    """Return the piece of the "6" of "3-6 months" and "three to six months"."""
    number = read_number(pieces, index)
    if number is None:
        return index
    joint = pieces.items[number.end]
    is_range = joint.kind in _JOINTS or joint.lower in ("to", "or")
    later = read_number(pieces, number.end + 1) if is_range else None
    return index if later is None else number.end + 1


def _named(pieces: Pieces, index: int, offset: int) -> Time | None:
    """Read the "winter" of "this winter", the "June" of "last June", "next Easter"."""
    time = (
        read_month(pieces, index, is_sure=True)
        or read_part(pieces, index)
        or read_next_feast(pieces, index)
    )
    # "this" and "next" both mean the one to come; only "last" looks back.
    if time is not None and offset < 0 and "year" not in time.fields:
        time.fields["offset"] = offset
    return time


def read_few(pieces: Pieces, index: int) -> Found | None:
    """Return the "a few months" of "in a few months": the next ones, as many as may be."""
    items = pieces.items
    is_few = items[index].lower == "a" and items[index + 1].lower in _FEW
    if items[index - 1].lower not in _AHEAD or not (
        is_few or items[index].lower in SOME
    ):
        return None
    time = _few(pieces, index + 1 + is_few, 1)
    if time is None:
        return None
    text, span = pieces.stretch(index, time.end)
    when = When(text=text, span=span, **time.fields)
    return index, time.end, Piece("DATE", text, text.lower(), when)


def _few(pieces: Pieces, index: int, offset: int) -> Time | None:
    """Read the "weeks" of "the next few weeks": a period of unknown length."""
    found = pieces.follow(pieces.tables.units.words, index)
    unit = None if found is None else pieces.tables.units.periods.get(found[0])
    if found is None or unit is None:
        return None
    fields: Fields = {"kind": WhenKind.DURATION, "unit": unit, "offset": offset}
    return Time(fields, found[1])


def _read_weekday(pieces: Pieces, index: int) -> Time | None:
    """Read the "Friday" of "by Friday"; "every Friday" names no day."""
    item = pieces.items[index]
    weekday = pieces.tables.times.weekdays.get(item.lower)
    before = pieces.items[index - 1].lower
    if weekday is None or item.text[0].islower():
        return None
    if before not in _BEFORE_DAY and not (before == "to" and _ends_days(pieces, index)):
        return None
    end = _after_hours(pieces, index + 1)
    return Time({"kind": WhenKind.DAY, "weekday": weekday}, end)


def _ends_days(pieces: Pieces, index: int) -> bool:
    """Return whether a weekday ends "win 40 orders from Monday to Friday".

    "Open from Monday to Friday" is so every week.
    """
    items = pieces.items
    if index < _SHORTEST_SPAN or items[index - 3].lower != "from":
        return False
    is_day = items[index - 2].lower in pieces.tables.times.weekdays
    first = max(0, index - _FURTHEST_NUMBER)
    return is_day and any(item.kind == "NUMBER" for item in items[first : index - 3])


def _after_hours(pieces: Pieces, index: int) -> int:
    """Return the piece after the "night" of "Sunday night" and "tomorrow noon"."""
    is_part = pieces.items[index].lower in _PARTS_OF_DAY
    return index + 1 if is_part and not is_noun(pieces, index + 1) else index


def _read_counted(pieces: Pieces, index: int) -> Time | None:
    """Read the "year 5" of "by year 5": so many years from the start."""
    items = pieces.items
    unit = items[index].lower
    if unit not in ("year", "quarter", "month", "week", "day"):
        return None
    number = items[index + 1]
    before = items[index - 1].lower
    is_set = before == "for" and items[index - 2].lower in _SET  # "our goal for week 6"
    if before not in _BEFORE_COUNT and not is_set:
        return None
    if number.kind == "NUMBER":
        amount = read_literal(number.text)
    else:
        amount = pieces.tables.numbers.ones.get(number.lower)
    if amount is None or amount > _MAX_COUNT or amount != int(amount):
        return None
    fields: Fields = {"kind": WhenKind.DURATION, "unit": unit}
    is_class = unit == "year" and items[index].text[0].isupper()
    if not (is_class and amount >= _FIRST_SCHOOL_YEAR):
        fields["amount"] = Decimal(amount)
    return Time(fields, index + 2)


def _read_while(pieces: Pieces, index: int) -> Time | None:
    """Read the "the year" of "during the year", whose "the" the caller read."""
    items = pieces.items
    if items[index - 1].lower != "the" or index < 2:  # noqa: PLR2004
        return None
    if items[index - 2].lower == "before":
        time = read_unit(pieces, index, 0)
        return None if time is None else _until_over(pieces, time)
    is_whole = items[index - 2].lower == "of" and items[index - 3].lower in _WHOLES
    if items[index - 2].lower not in _WHILE and not is_whole:
        return None
    return read_unit(pieces, index, 0)


def _until_over(pieces: Pieces, time: Time) -> Time | None:
    """Read on over the "is out" of "before the year is out"; None for other words."""
    word = pieces.items[time.end].lower
    if word in _ENDS:
        return Time(time.fields, time.end + 1)
    is_over = word == "is" and pieces.items[time.end + 1].lower in _OVER
    return Time(time.fields, time.end + 2) if is_over else None
