"""Arithmetic on days of the calendar, as periods: pairs of their first and last day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

Period = tuple[date, date]

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_MONTHS = 12
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_OF = {
    "day": Decimal(1),
    "workday": Decimal("1.4"),
    "week": Decimal(7),
    "fortnight": Decimal(14),
    "hour": Decimal(1) / 24,
}
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


WEEKDAY_NAMES = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
WINTER = 4
"""Which season that is."""
_SPRING = 3  # the month in which it is over


def day_words(day: date) -> str:
    """Return a day as people write it: 30 June 2027."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def every_words(days: int) -> str:
    """Return how often something comes round: every day, every 30 days."""
    return "every day" if days == 1 else f"every {days} days"


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + (month == 2 and is_leap)  # noqa: PLR2004 - February


def last_week(year: int | None) -> int:
    """Return the number of a year's last week, as ISO 8601 counts: 52 or 53.

    Args:
        year: Four digits; None asks for the most that any year has.
    """
    return 53 if year is None else date(year, 12, 28).isocalendar().week


def week(year: int, number: int) -> Period:
    """Return a week of the calendar, from Monday to Sunday, as ISO 8601 counts them.

    Raises:
        ValueError: The year has no such week.
    """
    first = date.fromisocalendar(year, number, 1)
    return first, first + timedelta(days=6)


def months(year: int, month: int, count: int) -> Period:
    """Return the period of ``count`` months from a month on, which may exceed 12.

    Raises:
        ValueError: It leaves the years 1 to 9999.
    """
    first = _month(year, month)
    return first, _month(year, month + count) - timedelta(days=1)


def _month(year: int, month: int) -> date:
    """Return the first day of a month counted from January of ``year``."""
    years, index = divmod(month - 1, _MONTHS)
    return date(year + years, index + 1, 1)


def add(day: date, amount: Decimal, unit: str) -> date:
    """Return the day that lies so many days, weeks, months … after ``day``.

    A month later is the same day of the next month, or that month's last; parts of
    days are dropped.

    Raises:
        ValueError: It leaves the years 1 to 9999.
        OverflowError: It is a day too far to count.
        KeyError: ``unit`` is none of the periods.
    """
    if unit in _DAYS_OF:
        return day + timedelta(days=int(amount * _DAYS_OF[unit]))
    total = amount * _MONTHS_OF[unit]
    years, index = divmod(day.month - 1 + int(total), _MONTHS)
    year, month = day.year + years, index + 1
    date(year, month, 1)
    moved = date(year, month, min(day.day, month_length(year, month)))
    return moved + timedelta(days=int((total - int(total)) * 30))


def around(day: date, unit: str, offset: int, fiscal_year_start: int) -> Period:
    """Return the day, week, month, quarter, half or year around a day.

    Args:
        day: Any day of the period, before it is shifted.
        unit: Which period.
        offset: How many periods later: 1 is the next one.
        fiscal_year_start: Month in which quarters, halves and years start counting.

    Raises:
        ValueError: It leaves the years 1 to 9999.
        OverflowError: It is a day too far to count.
        KeyError: ``unit`` is none of the periods.
    """
    if unit == "day":
        shifted = day + timedelta(days=offset)
        return shifted, shifted
    if unit in ("week", "fortnight"):
        days = 7 if unit == "week" else 14
        first = day + timedelta(days=days * offset - day.weekday())
        return first, first + timedelta(days=days - 1)
    count = _MONTHS_OF[unit]
    since_start = (day.month - fiscal_year_start) % _MONTHS
    first_month = day.month - since_start % count
    return months(day.year, first_month + count * offset, count)


def part_end(part: str, first: date, last: date) -> date:
    """Return the last day of the ``early`` or ``mid`` part of a period.

    The early part is a quarter of a year, half or quarter (in whole months) and ten
    days of a month; "mid" is its middle, the 15th of a month. Shorter periods count
    whole.
    """
    count = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    if first.day != 1 or last.day != month_length(last.year, last.month):
        return last
    if part == "early":
        early = months(first.year, first.month, max(count // 4, 1))[1]
        return early if count > 1 else first.replace(day=10)
    if count % 2 == 0:
        return months(first.year, first.month, count // 2)[1]
    return _month(first.year, first.month + count // 2).replace(day=15)


def fiscal_year(year: int, fiscal_year_start: int) -> int:
    """Return the year in which the fiscal year starts that is named after ``year``.

    It is named after the year in which it ends.
    """
    return year if fiscal_year_start == 1 else year - 1


def in_winter_of(day: date | None, year: int | None) -> bool:
    """Return whether a winter runs on a day that ends in a year: "winter 2027", said then."""
    return day is not None and day.year == year and day.month < _SPRING
