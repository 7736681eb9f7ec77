"""Reckons the day a file speaks of, and the day a goal starts."""

from __future__ import annotations

from datetime import date

from smartlint.model.goal_file import GoalFile
from smartlint.model.period import DateContext, Deadline, When


def first_day(start: When, due: Deadline | None, context: DateContext) -> date | None:
    """Return the first day; of "from Easter to June 2027" that before its end.

    Alone, a month or feast that is over would be that of next year.

    Args:
        start: The time from which the goal runs.
        due: The time by which it is to be reached; None when it names none.
        context: What relative dates count from.
    """
    day = start.begin(context)
    year = None if due is None else due.when.year
    comes_each_year = start.month or start.feast or start.ordinal
    if due is None or year is None or start.year is not None or not comes_each_year:
        return day
    end = due.when.resolve(context)
    if day is None or end is None or day <= end:
        return day
    same = start._replace(year=year).begin(context)
    return same if same is not None and same <= end else day


def own_day(file: GoalFile, stated: date | None, context: DateContext) -> date | None:
    """Return the day a file speaks of; a list has no place to write one down.

    Args:
        file: The file.
        stated: The day of the run, where somebody said which it is.
        context: What relative dates count from.
    """
    if not file.takes_facts:
        return stated
    return file.as_of.resolve(context) if file.as_of is not None else None
