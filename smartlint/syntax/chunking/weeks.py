"""Reads weeks of the calendar: "week 20 of 2027", "calendar week 12", "CW 14", "2027-W20".

They are counted as ISO 8601 counts them: from Monday on, the first one being that with
the year's first Thursday. A lone "week 8" is none of them: it counts from the start.
"""

from __future__ import annotations

from smartlint.model.days import last_week
from smartlint.model.period import TimeFlaw, WhenKind
from smartlint.syntax.chunking.numbers import small_number
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import (
    is_noun,
    read_relative_year,
    read_year,
    read_year_after,
)

_COUNTED = frozenset(("week", "weeks"))
_SHORT = frozenset(("wk", "wks", "cw", "kw"))
_LETTERS = frozenset(("w", "wk", "cw", "kw"))
_DIGITS = "0123456789"
_LONGEST = 2
_JOINTS = frozenset(("HYPHEN", "DASH"))
_BEFORE = frozenset(
    ("by", "in", "on", "before", "until", "till", "untill", "from", "of", "through", "during",
     "end", "start", "due", "within")
)  # fmt: skip


def read_week(pieces: Pieces, index: int) -> Time | None:
    """Return the calendar week that starts at a word; None for a counted one."""
    items = pieces.items
    word = items[index].lower
    at = index + 1
    if word == "calendar" and items[at].lower in _COUNTED:
        return _numbered(pieces, at + 1)
    if word in _COUNTED:
        time = _numbered(pieces, at)
        return time if time is not None and _has_year(time) else None
    if word in _SHORT:
        at += items[at].text == "." and pieces.touches(at)
        return _told(pieces, index, _numbered(pieces, at))
    name = word.rstrip(_DIGITS)
    if name not in _LETTERS or not 1 <= len(word) - len(name) <= _LONGEST:
        return None
    return _told(pieces, index, _of_year(pieces, int(word[len(name) :]), at))


def read_week_behind_year(pieces: Pieces, index: int) -> Time | None:
    """Read "2027-W20" and "2027 W20", as ISO 8601 writes them."""
    year = read_year(pieces, index)
    if year is None:
        return None
    at = year.end + (pieces.items[year.end].kind in _JOINTS)
    word = pieces.items[at].lower if at < len(pieces.items) else ""
    if word[:1] != "w" or not word[1:].isdecimal() or len(word) > 1 + _LONGEST:
        return None
    return Time(_fields(int(word[1:]), year.year), at + 1)


def _numbered(pieces: Pieces, index: int) -> Time | None:
    """Return the week of a number; of "12-16" and "12 to 16" the last one."""
    items = pieces.items
    week = _number(pieces, index)
    if week is None:
        return None
    joint = items[index + 1]
    if joint.kind in _JOINTS or joint.lower in ("to", "and"):
        later = _number(pieces, index + 2)
        if later is not None and later > week:
            return _of_year(pieces, later, index + 3)
    return _of_year(pieces, week, index + 1)


def _number(pieces: Pieces, index: int) -> int | None:
    item = pieces.items[index]
    is_short = item.kind == "NUMBER" and len(item.text) <= _LONGEST
    if is_short:
        return int(item.text) if item.text.isdecimal() else None
    spelt = small_number(pieces, index) if item.kind == "WORD" else None
    return None if spelt is None else int(spelt)


def _of_year(pieces: Pieces, week: int, end: int) -> Time:
    """Return a week with the year behind it, if one stands there."""
    year = read_year_after(pieces, end)
    if year is not None and not (year.is_fiscal or year.is_school):
        return Time(_fields(week, year.year), year.end)
    fields = _fields(week, None)
    relative = read_relative_year(pieces, end)
    if relative is not None:
        fields["offset"], end = relative
    return Time(fields, end)


def _fields(week: int, year: int | None) -> Fields:
    fields: Fields = {"kind": WhenKind.WEEK, "ordinal": week}
    if year is not None:
        fields["year"] = year
    if not 1 <= week <= last_week(year):
        fields["flaw"] = TimeFlaw.NO_DAY
    return fields


def _told(pieces: Pieces, index: int, time: Time | None) -> Time | None:
    """Return the week of a short form, where a time may stand: "by wk 26"."""
    if time is None or _has_year(time):
        return time
    is_led = pieces.before(index) in _BEFORE or pieces.items[index - 1].kind == "OPEN"
    return time if is_led and not is_noun(pieces, time.end) else None


def _has_year(time: Time) -> bool:
    return "year" in time.fields or "offset" in time.fields
