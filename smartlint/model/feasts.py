"""Days that fall on another date each year: Easter and Black Friday, by their rules."""

from __future__ import annotations

from datetime import date, timedelta

from smartlint.model.days import month_length

EASTER = "easter"
# The rule of a feast whose day goes by the moon, the country or somebody's choice.
UNKNOWN = "unknown"
_DAYS_OF_WEEK = 7


def feast_day(rule: str, year: int) -> date:
    """Return the day on which a feast falls.

    Args:
        rule: ``easter DAYS`` of one so many days after Easter Sunday; ``MONTH DAY WEEKDAY
            DAYS`` of one so many days after the first such weekday, 0 being Monday, that
            is not before that day, which counts from the month's end if it is negative.
            Never ``unknown``.
        year: The year, four digits.
    """
    first, *rest = rule.split()
    numbers = [int(number) for number in rest]
    if first == EASTER:
        return easter_sunday(year) + timedelta(days=numbers[0])
    day, weekday, after = numbers
    month = int(first)
    if day < 0:
        day += month_length(year, month) + 1
    opening = date(year, month, day)
    ahead = (weekday - opening.weekday()) % _DAYS_OF_WEEK
    return opening + timedelta(days=ahead + after)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the western churches.

    Source:
        The computus of Meeus, Jones and Butcher, which holds for every year of the
        Gregorian calendar.
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, odd = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
