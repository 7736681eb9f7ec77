"""Dates and periods as people write them, resolved only when the context is known.

A sentence says "within 6 months" or "in Q3"; which day that is depends on the goal's
start, the file's as-of date and the team's fiscal year. So reading a sentence gives a
:class:`When`, and :meth:`When.resolve` gives the date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from smartlint.text import Span


class WhenKind(StrEnum):
    """The form in which a time was written."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DURATION = "duration"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class DateContext:
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


@dataclass(frozen=True, slots=True)
class When:
    """A point or period in time, as written.

    Attributes:
        kind: The form it was written in.
        text: The words, without preposition.
        span: Where they stand.
        year: Four digits; None when unwritten. Of a fiscal year, the one it is named
            after.
        month: 1 to 12.
        day: 1 to 31.
        ordinal: Which quarter (1–4), half (1–2) or season (1 spring – 4 winter).
        amount: How many units a duration has.
        unit: The unit of a duration or of "this …": day, week, month, quarter, half,
            year.
        offset: 0 for "this quarter", 1 for "next", -1 for "last"; None when a period
            is named or counted instead.
        is_fiscal: Counts in the team's fiscal year ("FY25", "fiscal 2026").
        is_exclusive: Ends the day before ("before Q4").
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


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time by which, or a period within which, something is to be achieved.

    Attributes:
        text: The words with their preposition, as written.
        span: Where they stand.
        when: The time they name.
    """

    text: str
    span: Span
    when: When
