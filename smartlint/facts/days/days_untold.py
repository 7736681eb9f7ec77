"""Deadlines that tell no day at all, and days so far away that their year is a slip."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.feasts import UNKNOWN
from smartlint.model.period import SPLIT_YEAR, When, WhenKind

_NEAR = 10  # years within which a goal's year is meant
_DIGITS = "0123456789"


def untold_day_facts() -> tuple[Fact, ...]:
    """Return the facts about days that nobody could tell, or that nobody here will see."""
    return (
        Fact(
            "untold_day",
            FactType.TEXT,
            "The deadline, where it is an event or season whose day no line tells.",
            "by the village fair",
            _untold_day,
        ),
        Fact(
            "deadline_readings",
            FactType.TEXT,
            "What a deadline that reads as two dates may be; unknown of any other.",
            "is one day in Europe and another in America",
            _readings,
        ),
        Fact(
            "split_year",
            FactType.TEXT,
            "The deadline, where it is in a fiscal year whose first month is not set.",
            "in FY 2026/27",
            _split_year,
        ),
        Fact(
            "years_left",
            FactType.NUMBER,
            "Whole years from the day of the run to the deadline; below nought when it is past.",
            "180",
            _years_left,
        ),
        Fact(
            "meant_year",
            FactType.TEXT,
            "The near year that the deadline's is one slip of the pen away from.",
            "2027",
            _meant_year,
        ),
    )


def is_counted(when: When) -> bool:
    """Return whether a time counts from an event: "30 days" of launch, "week 3" of it."""
    is_event = when.kind is WhenKind.EVENT
    return is_event and _counted_spans().fullmatch(when.text) is not None


@cache
def _counted_spans() -> re.Pattern[str]:
    unit = "(?:day|week|month|quarter|year)"
    number = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    nth = "the (?:first|second|third|fourth|fifth|sixth)"
    return re.compile(
        rf"(?i)(?:{nth} )?{number} {unit}s?|{unit} \d{{1,3}}|{nth} {unit}"
    )


def _untold_day(subject: GoalSubject) -> str | None:
    deadline = subject.goal.deadline
    if deadline is None or subject.deadline_date is not None:
        return None
    when = deadline.when
    # What names a quarter or a number of days besides tells more than an event does.
    is_bare = not any(sign.isdecimal() for sign in when.text)
    is_event = when.kind is WhenKind.EVENT and is_bare and not is_counted(when)
    is_event = is_event or when.is_undated or _is_beyond_counting(subject, when)
    is_untold = is_event and when.flaw is None and when.feast != UNKNOWN
    return deadline.text if is_untold else None


def _is_beyond_counting(subject: GoalSubject, when: When) -> bool:
    """Return whether a length leads to no day of the calendar: "within 99999 years"."""
    is_length = when.kind is WhenKind.DURATION and when.amount is not None
    return is_length and subject.context.anchor is not None


def is_two_days(subject: GoalSubject) -> bool:
    """Return whether a deadline reads as two days, and no line says which."""
    deadline = subject.goal.deadline
    if deadline is None or subject.goal.clauses.due is not None:
        return False
    when = deadline.when
    # A winter by its year is the one that runs, or the next.
    is_season = when.kind is WhenKind.SEASON and when.year is not None
    return when.is_ambiguous or (is_season and subject.deadline_date is None)


def _readings(subject: GoalSubject) -> str | None:
    deadline = subject.goal.deadline
    if deadline is None or not is_two_days(subject):
        return None
    if deadline.when.is_ambiguous:
        return "is one day in Europe and another in America"
    year = deadline.when.year
    return f"is the winter that ends in {year} or the one that begins in it"


def _split_year(subject: GoalSubject) -> str | None:
    deadline = subject.goal.deadline
    if deadline is None or subject.deadline_date is not None:
        return None
    return deadline.text if deadline.when.unit == SPLIT_YEAR else None


def _years_left(subject: GoalSubject) -> int | None:
    deadline = subject.goal.deadline
    if deadline is None:
        return None
    today = subject.place.as_of
    end = subject.deadline_date
    if end is None:
        end = deadline.when.resolve(subject.context._replace(as_of=today))
    return None if end is None else end.year - today.year


def _meant_year(subject: GoalSubject) -> str | None:
    deadline = subject.goal.deadline
    year = None if deadline is None else deadline.when.year
    if year is None:
        return None
    first = subject.place.as_of.year
    near = [meant for meant in _slips(str(year)) if first <= meant <= first + _NEAR]
    return str(min(near)) if near else None


def _slips(year: str) -> set[int]:
    """Return the years one slip away: two digits that changed places, else one digit."""
    swapped = {
        int(year[:at] + year[at + 1] + year[at] + year[at + 2 :])
        for at in range(len(year) - 1)
    }
    return swapped | {
        int(year[:at] + digit + year[at + 1 :])
        for at in range(len(year))
        for digit in _DIGITS
    }
