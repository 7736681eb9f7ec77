"""Dates and periods as people write them, resolved only when the context is known.

A sentence says "within 6 months" or "in Q3"; which day that is depends on the goal's
start, the file's as-of date and the team's fiscal year. So reading a sentence gives a
:class:`When`, and :meth:`When.resolve` gives the date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import partial

from smartlint.model import days
from smartlint.model.days import Period
from smartlint.model.distance import Distance
from smartlint.model.feasts import UNKNOWN, feast_day
from smartlint.named_tuple import NamedTuple, Record
from smartlint.text import Span


class WhenKind(StrEnum):
    """The form in which a time was written."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DURATION = "duration"
    EVENT = "event"


class TimeFlaw(StrEnum):
    """Why words that are meant as a time name none."""

    NO_DAY = "no such day"
    NO_MONTH = "no such month"


UNDATED_UNITS = frozenset(("season", "sprint", "iteration", "term", "trimester"))
"""Units of a duration whose days only their makers know: no date tells them."""

SCHOOL_YEAR = "school year"
"""Of no certain days, unless its years are named: schools end in May, June or July."""
SPLIT_YEAR = "split year"
"""A fiscal year that two years name: of no days before its first month is set."""

_MONTHS = 12


class DateContext(NamedTuple):
    """What a relative date counts from.

    Attributes:
        as_of: The goal file's own ``as of`` date; None when it states none.
        start: The goal's ``start:``; None when it states none.
        fiscal_year_start: Month in which the team's fiscal year starts, 1 to 12.
    """

    as_of: date | None = None
    start: date | None = None
    fiscal_year_start: int = 1

    @property
    def anchor(self) -> date | None:
        """The day that relative dates count from: the start, else the as-of date."""
        return self.start or self.as_of


class When(Record):
    """A point or period in time, as written.

    Attributes:
        kind: The form it was written in.
        text: The words, without preposition.
        span: Where they stand.
        year: Four digits; None when unwritten. Of a fiscal year, the one it is named
            after.
        month: 1 to 12.
        day: 1 to 31.
        ordinal: Which quarter (1–4), half (1–2), season (1 spring – 4 winter) or week
            of the year (1–53, as ISO 8601 counts).
        amount: How many units a duration has.
        unit: The unit of a duration or of "this …": hour, day, workday, week, month,
            quarter, half, year, decade, one of the undated units; ``school year`` of a
            year from September; ``split year`` of a fiscal year that two years name,
            so that it does not start in January.
        offset: 0 for "this quarter", 1 for "next", -1 for "last"; None when a period
            is named or counted instead. Of a period that is named as well, the years
            from now: 1 for "Q3 of next year".
        weekday: 0 Monday to 6 Sunday ("by Friday").
        part: ``early`` or ``mid``: that part of the period is meant.
        feast: The rule of :mod:`smartlint.model.feasts` for a day that moves, "Easter".
        flaw: Why there is no such time: "31 June", "Juni 2027". Of an unknown month,
            ``month`` is the one that seems meant.
        word: The English word that seems meant by another that is not read, where it is
            no month: "summer", "Christmas".
        distance: How far from the time that is named the one lies that is meant.
        is_fiscal: Counts in the team's fiscal year ("FY25", "fiscal 2026").
        is_exclusive: Ends the day before ("before Q4").
        is_past: It is told of, so no time to come.
        is_start: Means the first day of the period ("by the start of May").
        is_ambiguous: Reads as two dates, such as 03/04/2026; day and month are then
            None.
    """

    kind: WhenKind
    text: str
    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    ordinal: int | None = None
    amount: Decimal | None = None
    unit: str | None = None
    offset: int | None = None
    is_fiscal: bool = False
    is_exclusive: bool = False
    is_start: bool = False
    is_ambiguous: bool = False
    weekday: int | None = None
    part: str | None = None
    feast: str | None = None
    flaw: TimeFlaw | None = None
    distance: Distance | None = None
    word: str | None = None
    is_past: bool = False

    @property
    def is_undated(self) -> bool:
        """Whether only those who made the period know its days: "this season"."""
        if self.unit == SCHOOL_YEAR:
            return self.year is None
        return self.unit in UNDATED_UNITS

    @property
    def meant(self) -> str | None:
        """What is probably meant by words that are not read: "30 June 2027"."""
        if self.flaw is not TimeFlaw.NO_MONTH:
            return None
        if self.word is not None:
            return self.word if self.year is None else f"{self.word} {self.year}"
        if self.month is None:
            return None
        month = days.MONTH_NAMES[self.month - 1]
        if self.is_start:
            month = f"the start of {month}"
        elif self.part is not None:
            month = f"mid-{month}" if self.part == "mid" else f"{self.part} {month}"
        parts = (self.day, month, self.year)
        return " ".join(str(part) for part in parts if part is not None)

    @property
    def real_weekday(self) -> str | None:
        """What its day is and what to do, where another weekday stands beside it."""
        if self.flaw is not TimeFlaw.NO_DAY or not (
            self.year and self.month and self.day
        ):
            return None
        try:
            day = date(self.year, self.month, self.day)
        except ValueError:
            return None  # the day itself is not there: "31 June"
        name = days.WEEKDAY_NAMES[day.weekday()]
        return f"{days.day_words(day)} is a {name}; correct the weekday or the date"

    def resolve(self, context: DateContext) -> date | None:
        """Return the last day that is meant, such as 30 June for "in Q2 2027".

        It is the first day where that is meant ("the start of May"), and the day before
        the first one for "before May". None when the words leave the day open and the
        context has nothing to count from.
        """
        period = self.period(context)
        if period is None:
            return None
        first, last = period
        if self.is_exclusive:
            return first - timedelta(days=1) if first > date.min else None
        if self.is_start:
            return first
        if self.part is not None:
            return days.part_end(self.part, first, last)
        return last

    def begin(self, context: DateContext) -> date | None:
        """Return the first day of the period; None where :meth:`resolve` gives None."""
        period = self.period(context)
        return None if period is None else period[0]

    def period(self, context: DateContext) -> Period | None:
        """Return the first and the last day of the period that the words name."""
        if self.flaw is not None:
            return None
        try:
            period = _READERS[self.kind](self, context)
            if period is None or self.distance is None:
                return period
            return _at_distance(self.distance, period)
        except (ValueError, OverflowError):
            return None  # a year beyond 9999, or no such day in that year


class Deadline(Record):
    """A time by which, or a period within which, something is to be achieved.

    Attributes:
        text: The words with their preposition, as written.
        span: Where they stand.
        when: The time they name.
    """

    text: str
    span: Span
    when: When


def _at_distance(distance: Distance, period: Period) -> Period:
    """Return the day that lies so far from a period, or the days up to it."""
    is_before = distance.amount < 0
    named = period[0] if is_before else period[1]
    if distance.unit == "weekday":
        ahead = (distance.weekday - named.weekday()) % 7
        far = named + timedelta(days=ahead - 7 if is_before else ahead or 7)
        return far, far
    far = days.add(named, distance.amount, distance.unit)
    if not distance.is_span:
        return far, far
    beside = named + timedelta(days=-1 if is_before else 1)
    return (far, beside) if is_before else (beside, far)


def _of_year(
    when: When, context: DateContext, make: Callable[[int], Period]
) -> Period | None:
    """Return the period that ``make`` gives for the year that is meant.

    Without a year: the first not over on the anchor's day; if past, the last one begun.
    """
    if when.year is not None:
        return make(when.year)
    anchor = context.anchor
    if anchor is None:
        return None
    if when.offset is not None:
        return make(anchor.year + when.offset)
    is_past = when.is_past and context.start is None
    years = range(anchor.year - 8, anchor.year + 9)
    for year in reversed(years[:10]) if is_past else years[7:]:
        try:
            period = make(year)
        except ValueError:  # 29 February
            continue
        if period[0] <= anchor if is_past else period[1] >= anchor:
            return period
    return None


def _day(when: When, context: DateContext) -> Period | None:
    if when.is_ambiguous:
        return None
    if when.feast is not None:
        return _feast(when.feast, when, context)
    if when.month is None or when.day is None:
        anchor = context.anchor
        return None if anchor is None else _day_near(when, anchor)
    month, number = when.month, when.day

    def of_year(year: int) -> Period:
        day = date(year, month, number)
        return day, day

    return _of_year(when, context, of_year)


def _feast(rule: str, when: When, context: DateContext) -> Period | None:
    """Return the day of a feast; None where no rule gives it."""
    if rule == UNKNOWN:
        return None

    def of_year(year: int) -> Period:
        day = feast_day(rule, year)
        return day, day

    return _of_year(when, context, of_year)


def _day_near(when: When, anchor: date) -> Period | None:
    """Return the next such weekday or day of a month, or "tomorrow"."""
    if when.unit == "month" and when.offset is not None and when.day is not None:
        first = days.around(anchor, "month", when.offset, 1)[0]
        rule = f"{first.month} {when.day} {when.weekday} 0"
        is_plain = when.weekday is None
        day = first.replace(day=when.day) if is_plain else feast_day(rule, first.year)
    elif when.weekday is not None:
        ahead = (when.weekday - anchor.weekday()) % 7
        day = anchor + timedelta(days=ahead)
    elif when.offset is not None:
        day = anchor + timedelta(days=when.offset)
    elif when.day is not None:
        day = anchor.replace(day=1)
        while day.day != when.day or day < anchor:
            day += timedelta(days=1)
    else:
        return None
    return day, day


def _week(when: When, context: DateContext) -> Period | None:
    number = when.ordinal
    if number is not None:
        return _of_year(when, context, lambda year: days.week(year, number))
    if when.day is None and when.feast is None:
        return _around(when, context, "week")
    named = _day(when, context)
    return None if named is None else days.around(named[0], "week", 0, 1)


def _month(when: When, context: DateContext) -> Period | None:
    month = when.month
    if month is None:
        return _around(when, context, "month")
    return _of_year(when, context, lambda year: days.months(year, month, 1))


def _part_of_year(count: int, when: When, context: DateContext) -> Period | None:
    """Return a numbered quarter (``count`` 3 months) or half (6)."""
    ordinal = when.ordinal
    if ordinal is None:
        return _around(when, context, when.kind.value)
    if not 1 <= ordinal * count <= _MONTHS:
        return None  # "Q5"
    start = context.fiscal_year_start if when.is_fiscal else 1
    if when.unit == SPLIT_YEAR and start == 1:
        return None

    def of_year(year: int) -> Period:
        first = days.fiscal_year(year, start)
        return days.months(first, start + count * (ordinal - 1), count)

    return _of_year(when, context, of_year)


def _season(when: When, context: DateContext) -> Period | None:
    """Return a season of the northern half: spring is March to May."""
    ordinal = when.ordinal
    is_winter = ordinal == days.WINTER and when.unit != SPLIT_YEAR
    if ordinal is None or (is_winter and days.in_winter_of(context.anchor, when.year)):
        return None  # of two winters the one that ends then, or the one that begins
    return _of_year(when, context, lambda year: days.months(year, 3 * ordinal, 3))


def _year(when: When, context: DateContext) -> Period | None:
    if when.is_undated:
        return None
    if when.year is None:
        return _around(when, context, "year")
    if when.unit == SCHOOL_YEAR:
        return days.months(when.year - 1, 9, 10)
    start = context.fiscal_year_start if when.is_fiscal else 1
    if when.unit == SPLIT_YEAR and start == 1:
        return None
    return days.months(days.fiscal_year(when.year, start), start, 12)


def _around(when: When, context: DateContext, unit: str) -> Period | None:
    """Return "this quarter", "next year" … seen from the anchor."""
    anchor = context.anchor
    if anchor is None or when.offset is None:
        return None
    start = context.fiscal_year_start if when.is_fiscal else 1
    return days.around(anchor, unit, when.offset, start)


def _duration(when: When, context: DateContext) -> Period | None:
    """Return the time from the anchor on; for "the last 6 months" up to it."""
    anchor = context.anchor
    if anchor is None or when.amount is None or when.unit is None:
        return None
    if when.offset == -1:
        return days.add(anchor, -when.amount, when.unit), anchor
    return anchor, days.add(anchor, when.amount, when.unit)


_READERS: Mapping[WhenKind, Callable[[When, DateContext], Period | None]] = {
    WhenKind.DAY: _day,
    WhenKind.WEEK: _week,
    WhenKind.MONTH: _month,
    WhenKind.QUARTER: partial(_part_of_year, 3),
    WhenKind.HALF: partial(_part_of_year, 6),
    WhenKind.SEASON: _season,
    WhenKind.YEAR: _year,
    WhenKind.DURATION: _duration,
    WhenKind.EVENT: lambda _when, _context: None,
}
