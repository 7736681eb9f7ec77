"""Reads what is meant as a date and is none: "31 June", "2027-13-01", "Juni 2027".

It is asked last, where nothing is read or a half of it (“June 45”), and behind a word that leads to a day.
Left as words and a number, such a date would count as an amount, or its year as the time.
"""

from __future__ import annotations

from smartlint.model.period import TimeFlaw, WhenKind
from smartlint.syntax.chunking.calendar_dates import after_ordinal, is_day, month_at
from smartlint.syntax.chunking.chunk_starts import BEFORE_DAY
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time, set_edge
from smartlint.syntax.chunking.years import (
    FIRST_YEAR,
    LAST_YEAR,
    Year,
    is_noun,
    read_year_after,
    read_year_alone,
)

# A month may follow these as well, but no day: "in 45 June" counts something.
_BEFORE_MONTH = BEFORE_DAY | frozenset(
    (
        "in",
        "during",
        "of",
        "since",
        "end",
        "mid",
        "from",
        "to",
        "between",
        "and",
        "starting",
    )
)
_OPENING = {"between": ("and",), "from": ("to", "until", "till", "untill")}
_COMING = frozenset(("next", "this", "coming"))
_LONGEST_DAY = 2
_MOST_DAYS = 31
_TOO_LONG_YEAR = 5
_YEAR_DIGITS = 4
_LAST_SLIP = 3000
_CLOSING = frozenset(("END", "STOP", "COMMA", "SEMICOLON", "CLOSE"))


def read_no_date(pieces: Pieces, index: int) -> Time | None:
    """Return the date that no calendar has at a piece, with what is wrong with it."""
    before = pieces.before(index)
    kind = pieces.items[index].kind
    if before not in _BEFORE_MONTH:
        is_foreign = before in pieces.tables.times.foreign_prepositions
        if not is_foreign or kind != "WORD":
            return None
        return _month_first(pieces, index, "") or _strange_word(pieces, index, "")
    if kind == "WORD":
        return (
            _month_first(pieces, index, before)
            or _strange_word(pieces, index, before)
            or _edge_first(pieces, index)
            or _coming_first(pieces, index, before)
        )
    if before not in BEFORE_DAY:
        return None
    if kind == "STAMP":
        return Time({"kind": WhenKind.DAY, "flaw": TimeFlaw.NO_DAY}, index + 1)
    return _day_first(pieces, index) if kind == "NUMBER" else None


def with_no_year(pieces: Pieces, start: int, time: Time) -> Time:
    """Return "Q3 20227" as no time, and "June 2207" with the year as it is written.

    The first has a digit too many; of the second a rule tells how far away it is.

    Args:
        pieces: The sentence.
        start: Where the time starts.
        time: The time, which a number may follow, or the comma before one.
    """
    item, index = pieces.items[time.end], time.end
    if item.kind != "NUMBER":
        is_none = item.kind == "COMMA" and _is_no_year(pieces, start, index + 1)
        return _with_no_day(time, index + 1) if is_none else time
    text = item.text
    if _is_far_year(pieces, index):
        time.fields["year"] = int(text)
        return Time(time.fields, index + 1)
    if _is_no_year(pieces, start, index):
        return _with_no_day(time, index)
    if item.kind != "NUMBER" or len(text) != _TOO_LONG_YEAR or text[:2] != "20":
        return time
    # "Reach by Q3 20,227" has no amount before, so this would be it.
    is_year = text.isdecimal() and text[-2:] != "00" and pieces.has_number(index - 1)
    if not is_year or pieces.items[index + 1].kind not in _CLOSING:
        return time
    return _with_no_day(time, index)


def _with_no_day(time: Time, index: int) -> Time:
    time.fields["flaw"] = TimeFlaw.NO_DAY
    return Time(time.fields, index + 1)


def _is_no_year(pieces: Pieces, start: int, index: int) -> bool:
    """Return whether "30 June 0000" or "30 June 99999" is meant as a date, and is none.

    Behind the day and its month nothing is counted where an amount stands before.
    """
    text = pieces.items[index].text
    if (
        len(text) < _YEAR_DIGITS
        or not text.isdecimal()
        or FIRST_YEAR <= int(text) <= LAST_YEAR
    ):
        return False
    has_day = any(item.kind == "NUMBER" for item in pieces.items[start:index])
    is_last = pieces.items[index + 1].kind in _CLOSING
    return has_day and is_last and pieces.has_number(start)


def _is_far_year(pieces: Pieces, index: int) -> bool:
    """Return whether a number behind a date is a year of another century by a slip.

    "By June 2,500" or "by June 2500 members" would count something.
    """
    text = pieces.items[index].text
    if len(text) != _YEAR_DIGITS or not text.isdecimal() or text[-2:] == "00":
        return False
    is_far = LAST_YEAR < int(text) < _LAST_SLIP
    return is_far and pieces.has_number(index - 1) and not is_noun(pieces, index + 1)


def _strange_word(pieces: Pieces, index: int, before: str) -> Time | None:
    """Read "sommer 2027" and "Thanksgving", which are no words of a time here."""
    times = pieces.tables.times
    word = pieces.items[index].lower
    meant = times.strange_words.get(word)
    if meant is None:
        return None
    year = read_year_after(pieces, index + 1)
    is_told = before in BEFORE_DAY and word in times.sure_strange
    if year is None and (not is_told or is_noun(pieces, index + 1)):
        return None
    fields: Fields = {"kind": WhenKind.DAY, "flaw": TimeFlaw.NO_MONTH, "word": meant}
    if year is None:
        return Time(fields, index + 1)
    fields["year"] = year.year
    return Time(fields, year.end)


def _coming_first(pieces: Pieces, index: int, before: str) -> Time | None:
    """Read "next Tuesady" and "this sommer"."""
    word = pieces.items[index].lower
    if word not in _COMING:
        return None
    time = _strange_word(pieces, index + 1, before)
    if time is not None:
        time.fields["word"] = f"{word} {time.fields['word']}"
    return time


def _edge_first(pieces: Pieces, index: int) -> Time | None:
    """Read "mid-Juni" and "the end of Juni 2027"."""
    items = pieces.items
    edge = pieces.tables.times.edges.get(items[index].lower)
    if edge is None:
        return None
    at = index + 1
    is_joined = items[at].kind == "HYPHEN" and pieces.touches(at + 1)
    at += is_joined or items[at].lower == "of"
    time = _month_first(pieces, at, "of") if items[at].kind == "WORD" else None
    if time is None:
        return None
    set_edge(time.fields, edge)
    return time


def _day_first(pieces: Pieces, index: int) -> Time | None:
    """Read "45 June 2027" and "30 Juin 2027"."""
    day = _day_at(pieces, index)
    if day is None:
        return None
    at = after_ordinal(pieces, index + 1)
    at += pieces.items[at].lower == "of" or pieces.items[at].text == "."
    month = _month(pieces, at)
    if month is None:
        return None
    year = read_year_after(pieces, at + 1) or read_year_alone(pieces, at + 1)
    if year is None and is_noun(pieces, at + 1):
        return None  # "by 45 June visitors"
    return _flawed(pieces, at, day, year, at + 1)


def _month_first(pieces: Pieces, index: int, before: str) -> Time | None:
    """Read "June 45, 2027", "June 31" and "Juni"; "by June 45 members joined" is none."""
    word = pieces.items[index].lower
    if _month(pieces, index) is None:
        return None
    end = index + 1
    day = _day_at(pieces, end) if before in BEFORE_DAY else None
    if day is not None:
        end = after_ordinal(pieces, end + 1)
    year = read_year_after(pieces, end, is_sure=True)
    is_told = year is not None or _opens_span(pieces, end, before)
    if not is_told and not (before and _is_told(pieces, end, word, day)):
        return None
    return _flawed(pieces, index, day, year, end)


def _opens_span(pieces: Pieces, end: int, before: str) -> bool:
    """Return whether a month with its year ends a span: "between Mai" "and Juni 2027"."""
    joint = pieces.items[end].lower
    if joint not in _OPENING.get(before, ()) or _month(pieces, end + 1) is None:
        return False
    # Two months tell each other; beside a number the first may be anything.
    is_led = joint != "and" and pieces.items[end - 1].kind == "WORD"
    return is_led or read_year_after(pieces, end + 2, is_sure=True) is not None


def _is_told(pieces: Pieces, end: int, month: str, day: int | None) -> bool:
    """Return whether a date without a year is meant as one, by what follows it."""
    if day is None:
        return month in pieces.tables.times.sure_strange and not is_noun(pieces, end)
    if day > _MOST_DAYS:
        return pieces.items[end].kind in _CLOSING
    return not is_noun(pieces, end)


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
