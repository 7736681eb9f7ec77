"""Periods that are compared while others lie between: "from 200 in March to 300 in June".

April and May have such a number too, and it is a step on the way. Only once the goal's own
period has begun is what comes in counted from nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from smartlint.facts.days.compared_period import own_period
from smartlint.model.days import around, day_words
from smartlint.model.period import When

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject
    from smartlint.model.quantity import Quantity

_UNTIL_TOLD = timedelta(days=5)  # a month is written down within its first days after
_UNTIL_OVER = timedelta(days=2)


def level_since(subject: GoalSubject) -> date | None:
    """Return the last day of the earlier period, where its number is one on the way.

    None where the goal's own period follows at once, or has begun and has a value.
    """
    own, ended = own_period(subject), _earlier_end(subject)
    if own is None or ended is None or ended + timedelta(days=1) >= own:
        return None
    is_counted = any(own <= on <= subject.place.as_of for on, _ in _valued(subject))
    return None if is_counted else ended


def partly_told(subject: GoalSubject) -> str | None:
    """Return why the newest value may be that of a period that is not over, as a clause.

    "110" on 10 April beside "200 in March" is hardly a fall: April has twenty more days.
    """
    goal = subject.goal
    baseline, reading = goal.baseline, goal.reading
    earlier = reading.baseline_period if reading is not None else None
    valued = [one for one in _valued(subject) if one[0] <= subject.place.as_of]
    if earlier is None or baseline is None or not valued:
        return None
    on, newest = valued[-1]
    if newest.per is not None or newest.value >= baseline.value:
        return None
    kind = earlier.unit or earlier.kind.value
    year_start = subject.context.fiscal_year_start
    first, last = around(on, kind, 0, year_start)
    is_told_late = on - first <= _UNTIL_TOLD and newest.value >= baseline.value / 2
    if last - on <= _UNTIL_OVER or is_told_late:
        return None
    return (
        f"{newest.text} on {day_words(on)} seems to be a part of that {kind}: write its "
        f"number once the {kind} is over"
    )


def _valued(subject: GoalSubject) -> list[tuple[date, Quantity]]:
    """Return the values of check-ins with their days, oldest first."""
    found = [
        (on, line.quantity)
        for line in subject.goal.clauses.check_ins
        if line.quantity is not None
        and (on := line.when.resolve(subject.context)) is not None
    ]
    return sorted(found, key=lambda one: one[0])


def _earlier_end(subject: GoalSubject) -> date | None:
    """Return the last day of the period that today's value was counted over."""
    goal, own = subject.goal, own_period(subject)
    earlier = goal.reading.baseline_period if goal.reading is not None else None
    if earlier is None or own is None:
        return None
    if earlier.year is None and earlier.offset is None:
        earlier = _last_before(earlier, own, subject)
    found = earlier.period(subject.context)
    return found[1] if found is not None and found[1] < own else None


def _last_before(earlier: When, own: date, subject: GoalSubject) -> When:
    """Return a period without a year as the last such before the goal's own: "in March"."""
    same = earlier._replace(year=own.year)
    begin = same.begin(subject.context)
    is_before = begin is not None and begin < own
    return same if is_before else earlier._replace(year=own.year - 1)
