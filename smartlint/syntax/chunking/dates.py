"""Reads the dates and periods of a sentence.

This module joins what the others read: the edge of a period ("the end of Q3"), a day with
its weekday and hour ("5pm on Friday, 3 May"), and the last of several ("June–August").
"""

from __future__ import annotations

from datetime import date

from smartlint.model.feasts import UNKNOWN, feast_day
from smartlint.model.period import SPLIT_YEAR, TimeFlaw, When, WhenKind
from smartlint.syntax.chunking.calendar_dates import (
    read_day_and_month,
    read_month,
    read_spelt_day,
    read_stamp,
)
from smartlint.syntax.chunking.chunk_starts import HOURS, SPANS
from smartlint.syntax.chunking.day_distances import read_beside_day, read_one_unit
from smartlint.syntax.chunking.edges import (
    edge_at,
    is_season_of_thing,
    is_too_late,
    may_lack_of,
    opens_edge,
)
from smartlint.syntax.chunking.feast_dates import read_feast
from smartlint.syntax.chunking.no_dates import read_no_date, with_no_year
from smartlint.syntax.chunking.nth_days import of_month, read_nth_day
from smartlint.syntax.chunking.period_ends import of_short_year, with_weekday
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.plain_amounts import is_dotted_day, leads_to_day
from smartlint.syntax.chunking.plain_dates import read_plain_date
from smartlint.syntax.chunking.relative_dates import (
    SOME,
    read_few,
    read_relative,
    read_unit,
)
from smartlint.syntax.chunking.times import Fields, Time, set_edge
from smartlint.syntax.chunking.weekday_spans import read_weekday_span
from smartlint.syntax.chunking.weeks import read_week, read_week_behind_year
from smartlint.syntax.chunking.year_parts import read_part
from smartlint.syntax.chunking.years import (
    is_noun,
    is_year_pair,
    read_year,
    read_year_time,
)

_NAMED_HOURS = frozenset(("noon", "midday", "midnight"))
_OF_DAY = ("month", "day")
_BESIDE = frozenset(("COMMA", "OPEN"))
_NUMBER_JOINTS = frozenset(("HYPHEN", "DASH", "SLASH"))
_JOINTS = frozenset(("HYPHEN", "DASH"))
_SPANNING = frozenset(("to", "and"))
_IN_WORDS = frozenset((WhenKind.MONTH, WhenKind.SEASON))
_JOINT_WORDS = frozenset(("or", "and"))
_ENDING = frozenset((WhenKind.MONTH, WhenKind.QUARTER, WhenKind.HALF))
_JOINABLE = frozenset(
    (WhenKind.DAY, WhenKind.MONTH, WhenKind.QUARTER, WhenKind.HALF, WhenKind.SEASON)
)


def read_date(pieces: Pieces, index: int) -> Found | None:
    """Return the time that starts at a piece."""
    return read_plain_date(pieces, index) or read_any(pieces, index)


def read_any(pieces: Pieces, index: int) -> Found | None:
    """Return the time at a piece in whatever form."""
    opener = pieces.items[index].lower
    if opener == "a":
        return read_few(pieces, index) or read_one_unit(pieces, index, read_any)
    if opener in SOME:
        return read_few(pieces, index)
    if opener in pieces.tables.times.weekdays:
        days = read_weekday_span(pieces, index)
        if days is not None:
            return days
    start = index + 1 if opener == "the" else index
    time = _read_joined(pieces, start)
    if time is None or _may_be_none(pieces, time):
        time = read_no_date(pieces, start) or time
    if time is None:
        return None
    if "year" not in time.fields:
        kind = pieces.items[time.end].kind
        if kind in _BESIDE:
            time = _told_by_day(pieces, time) or _with_year_in_parentheses(pieces, time)
            time = with_no_year(pieces, index, time)
        elif kind == "NUMBER":
            time = with_no_year(pieces, index, time)
    end = time.end
    text, span = pieces.stretch(index, end)
    when = When(text=text, span=span, **time.fields)
    return index, end, Piece("DATE", text, text.lower(), when)


def _may_be_none(pieces: Pieces, time: Time) -> bool:
    """Return whether a time may be the half of none: "June 45", "the 30th of Juin"."""
    if "year" in time.fields:
        return False
    kind, following = time.fields["kind"], pieces.items[time.end]
    if kind is WhenKind.MONTH:
        return following.kind == "NUMBER"
    return kind is WhenKind.DAY and following.lower == "of"


def may_be_date(pieces: Pieces, index: int) -> bool:
    """Return whether what follows a number lets it be the start of a time.

    It spares most numbers the question which of the many forms of times they are.
    """
    following = pieces.items[index + 1]
    if following.kind == "WORD":
        lower = following.lower
        if lower in _SPANNING:
            return leads_to_day(pieces, index + 1)
        return lower in pieces.tables.times.after_numbers or lower[0] in "qhw"
    if following.text == ".":
        return is_dotted_day(pieces, index)
    return following.kind in _NUMBER_JOINTS or is_year_pair(pieces, index)


def _read_joined(pieces: Pieces, index: int) -> Time | None:
    """Return a time; of "1–5 June – 3 July", "June–August" and "May or June" the last."""
    time = _read_one(pieces, index)
    if pieces.items[index - 1].lower == "between":
        return None if time is None else _with_end(pieces, time)
    while time is not None and _is_joint(pieces, time):
        later = _read_one(pieces, time.end + 1)
        if later is None or later.fields["kind"] is not time.fields["kind"]:
            break
        if later.fields["kind"] not in _JOINABLE:
            break
        time = later
        if time.fields["kind"] is WhenKind.SEASON:
            # The one before tells which winter: "autumn/winter 2027".
            time.fields["unit"] = SPLIT_YEAR
    return None if time is None else _with_end(pieces, time)


def _is_joint(pieces: Pieces, time: Time) -> bool:
    """Return whether another time may follow, which only months do behind a word."""
    joint = pieces.items[time.end]
    if joint.kind in _JOINTS:
        return True
    kind = time.fields["kind"]
    if "year" in time.fields or kind not in _IN_WORDS:
        return False
    is_month = kind is WhenKind.MONTH
    return joint.kind == "SLASH" or (is_month and joint.lower in _JOINT_WORDS)


def _with_end(pieces: Pieces, time: Time) -> Time:
    """Return "Q3-end" and "June end" up to their end."""
    at = time.end
    at += pieces.items[at].kind == "HYPHEN" and pieces.touches(at + 1)
    is_end = pieces.items[at].lower == "end" and time.fields["kind"] in _ENDING
    if not is_end or pieces.items[at + 1].lower == "of" or is_noun(pieces, at + 1):
        return time
    return Time(time.fields, at + 1)


def _read_one(pieces: Pieces, index: int) -> Time | None:
    """Return one time, with the hour and weekday before it or behind it."""
    items = pieces.items
    if items[index].kind == "WORD":
        time = _read_edge(pieces, index) or read_nth_day(pieces, index)
        if time is not None:
            return time
    at = _after_hour(pieces, index)
    day = _after_weekday(pieces, at)
    time = read_period(pieces, day)
    if time is None and day > index:
        time = read_period(pieces, at)
        if time is None or at > index:
            return None
    elif time is not None and day > at:
        _check_weekday(time.fields, pieces.tables.times.weekdays[items[at].lower])
    return _of_period(pieces, time)


def _check_weekday(fields: Fields, weekday: int) -> None:
    """Set the flaw of "Friday, 30 June 2027", which is a Wednesday."""
    year, month, day = (fields.get(part) for part in ("year", "month", "day"))
    if fields["kind"] is not WhenKind.DAY or not (year and month and day):
        return
    if date(int(str(year)), int(str(month)), int(str(day))).weekday() != weekday:
        fields["flaw"] = TimeFlaw.NO_DAY


def _of_period(pieces: Pieces, time: Time | None) -> Time | None:
    """Read the "of Q1" of "the last 2 weeks of Q1", which end when it ends.

    So do "the coming weeks of Q1".
    """
    if time is None or pieces.items[time.end].lower != "of":
        return time
    offset = time.fields.get("offset")
    is_open = offset == 1 and pieces.items[time.end - 1].lower in SPANS
    if offset != -1 and ("amount" in time.fields or not is_open):
        return (of_month(pieces, time) or time) if offset == 1 else time
    start = time.end + 1 + (pieces.items[time.end + 1].lower == "the")
    return read_period(pieces, start, is_sure=True) or time


def read_period(pieces: Pieces, index: int, *, is_sure: bool = False) -> Time | None:
    """Return the time at a piece, without words for its edge.

    Args:
        pieces: The sentence.
        index: Where it starts.
        is_sure: The words before say that a time follows ("the end of").
    """
    kind = pieces.items[index].kind
    if kind == "STAMP":
        return read_stamp(pieces, index)
    if kind == "NUMBER":
        return (
            read_day_and_month(pieces, index)
            or read_nth_day(pieces, index)
            or read_part(pieces, index)
            or read_week_behind_year(pieces, index)
            or (_bare_year(pieces, index) if is_sure else read_year_time(pieces, index))
        )
    if kind == "QUOTE" and is_sure:
        return _bare_year(pieces, index)
    if kind != "WORD":
        return None
    return (
        read_feast(pieces, index)
        or read_month(pieces, index, is_sure=is_sure)
        or read_spelt_day(pieces, index)
        or read_part(pieces, index)
        or read_week(pieces, index)
        or read_year_time(pieces, index)
        or read_beside_day(pieces, index, read_period)
        or read_relative(pieces, index)
    )


def _bare_year(pieces: Pieces, index: int) -> Time | None:
    year = read_year(pieces, index)
    return None if year is None else Time(year.fields(), year.end)


def _read_edge(pieces: Pieces, index: int) -> Time | None:
    """Read "end of the quarter", "beginning of May", "mid-June", "early 2027"."""
    items = pieces.items
    edge, at = edge_at(pieces, index)
    if edge is None or is_too_late(pieces, index):
        return None
    # "The first week in June" and "early in June", but no "end in June".
    has_of = items[at].lower in ("of", "through") or (
        items[at].lower == "in" and (at > index + 1 or opens_edge(pieces, index))
    )
    if has_of or (items[at].kind == "HYPHEN" and pieces.touches(at + 1)):
        at += 1
    elif not may_lack_of(pieces, index):
        return None
    if items[at].lower in ("the", "this", "our") and has_of:
        at += 1
    time = read_period(pieces, at, is_sure=True)
    if time is None and (has_of or edge == "mid"):
        time = read_unit(pieces, at, 0)
        time = None if time is None else with_weekday(pieces, time)
    if time is None or is_season_of_thing(pieces, time):
        return None
    time = of_short_year(pieces, at, time)
    set_edge(time.fields, edge)
    return time


def _after_hour(pieces: Pieces, index: int) -> int:
    """Return the piece after the hour of "5pm on 3 May", "midday Tuesday"."""
    items = pieces.items
    item = items[index]
    if item.lower in _NAMED_HOURS or item.kind == "CLOCK":
        at = index + 1 + (items[index + 1].lower in HOURS)
    elif item.kind == "NUMBER" and items[index + 1].lower in HOURS:
        at = index + 2
    else:
        return index
    is_joined = items[at].lower == "on" or items[at].kind == "COMMA"
    return at + 1 if is_joined else at


def _after_weekday(pieces: Pieces, index: int) -> int:
    """Return the piece after the weekday of "Friday, 3 May"."""
    items = pieces.items
    if items[index].lower not in pieces.tables.times.weekdays:
        return index
    at = index + 1 + (items[index + 1].kind == "COMMA")
    return at + (items[at].lower == "the")


def _told_by_day(pieces: Pieces, time: Time) -> Time | None:
    """Return the day that stands behind its name: "Easter Sunday, 28 March 2027".

    A month or quarter is told by its last day in brackets: "the end of Q2 (30 June)".
    """
    items = pieces.items
    is_open = items[time.end].kind == "OPEN"
    if not is_open and time.fields["kind"] is not WhenKind.DAY:
        return None
    day = _read_joined(pieces, time.end + 1)
    if day is None:
        return None
    is_day = day.fields["kind"] is WhenKind.DAY and "day" in day.fields
    if is_open:
        is_told = is_day or (
            day.fields["kind"] is WhenKind.MONTH and "year" in day.fields
        )
        is_closed = items[day.end].kind == "CLOSE"
        return Time(day.fields, day.end + 1) if is_closed and is_told else None
    if not is_day:
        return None
    feast = time.fields.get("feast")
    if feast is not None:
        _check_feast(day.fields, feast)
        return day
    is_same = all(day.fields.get(part) == time.fields.get(part) for part in _OF_DAY)
    return day if is_same else None


def _check_feast(fields: Fields, feast: str) -> None:
    """Set the flaw of "Easter Sunday, 29 March 2027", which is a day late."""
    year = fields.get("year")
    if feast == UNKNOWN or year is None:
        return
    day = feast_day(feast, year)
    if (day.month, day.day) != (fields["month"], fields["day"]):
        fields["flaw"] = TimeFlaw.NO_DAY


def _with_year_in_parentheses(pieces: Pieces, time: Time) -> Time:
    """Return "this year (2027)" as that year; any other time as it is."""
    items = pieces.items
    if items[time.end].kind != "OPEN":
        return time
    year = read_year(pieces, time.end + 1)
    if year is None or items[year.end].kind != "CLOSE":
        return time
    time.fields["year"] = year.year
    time.fields.pop("offset", None)
    return Time(time.fields, year.end + 1)
