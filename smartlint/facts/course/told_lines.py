"""What the lines beneath a goal tell of how it went, in the unit of the goal.

What cannot be brought there, cannot be, or may be a slip of the pen is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.course.from_nothing import begins_with_nothing, counted_from
from smartlint.facts.course.parts_of_limit import added_up, adds_parts
from smartlint.facts.course.totals_so_far import Part, SoFar, so_far
from smartlint.facts.days.counted_time import counted_per, over_time, whole_time
from smartlint.facts.days.step_days import step_day
from smartlint.facts.evidence.evidence_facts import in_quotes
from smartlint.facts.numbers.goal_unit import in_unit
from smartlint.facts.numbers.possible_values import impossible
from smartlint.facts.numbers.slipped_values import slipped
from smartlint.model.days import day_words
from smartlint.model.quantity import Quantity, Unit
from smartlint.model.series import Reading
from smartlint.progress.actuals import Actual
from smartlint.progress.status import Stated, stated_status

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def check_ins(subject: GoalSubject, unit: Unit) -> SoFar:
    """Return the values of check-ins and of the result, oldest first."""
    parts = sorted(_told(subject, unit), key=lambda part: part.actual.on)
    if adds_parts(subject.goal):
        limited = added_up(subject.goal, [part.actual for part in parts])
        return SoFar(tuple(limited), None)
    if begins_with_nothing(subject) and counted_per(subject.goal) is None:
        year_start = subject.context.fiscal_year_start
        return so_far(parts, counted_from(subject), year_start)
    per = whole_time(subject)
    found = [
        actual._replace(value=value)
        for actual, own, _ in parts
        if (value := over_time(actual.value, own, per)) is not None
    ]
    return SoFar(tuple(found), None)


def _told(subject: GoalSubject, unit: Unit) -> Iterator[Part]:
    """Yield the values that can be so, each with the time it was counted over."""
    clauses = subject.goal.clauses
    for line in (*clauses.check_ins, *((clauses.result,) if clauses.result else ())):
        quantity = line.quantity
        on, value = line.when.resolve(subject.context), in_unit(quantity, unit)
        if quantity is None or on is None or value is None:
            continue
        if impossible(subject, quantity) is None and slipped(subject, quantity) is None:
            yield Part(Actual(on, value), quantity.per, quantity.text)


def milestones(subject: GoalSubject, unit: Unit) -> Iterator[Reading]:
    """Yield the values planned on the way."""
    for milestone in subject.goal.clauses.milestones:
        on = step_day(subject, milestone)
        own = milestone.quantity.per if milestone.quantity is not None else None
        value = over_time(in_unit(milestone.quantity, unit), own, whole_time(subject))
        if on is not None and value is not None:
            yield Reading(on, value)


def newest_words(subject: GoalSubject, unit: Unit) -> Stated | None:
    """Return what the newest check-in says in words; None without check-ins."""
    newest: Stated | None = None
    for line in subject.goal.clauses.check_ins:
        on = line.when.resolve(subject.context)
        if on is None or on > subject.place.as_of:
            continue
        if newest is not None and on < newest.on:
            continue
        words = line.status.text if line.status is not None else ""
        newest = Stated(
            on,
            stated_status(words),
            words,
            line.confidence,
            line.next_step is not None,
            _strange(subject, line.quantity, unit),
        )
    return newest


def result(subject: GoalSubject) -> tuple[str, date | None] | None:
    """Return the word of the ``result`` line and its day; None while it is open."""
    result = subject.goal.clauses.result
    if result is None or result.status is None:
        return None
    on = result.when.resolve(subject.context)
    if on is not None and on > subject.place.as_of:
        return None  # it was not known on the day of the run
    return result.status.text.lower(), on


def changed_on(subject: GoalSubject) -> date | None:
    """Return the day of the newest ``changed`` line; None without one."""
    days = [
        day
        for change in subject.goal.clauses.adjustments
        if (day := change.when.resolve(subject.context)) is not None
        and day <= subject.place.as_of
    ]
    return max(days, default=None)


def newest_slip(subject: GoalSubject) -> str | None:
    """Return why the newest check-in cannot be judged, as a clause; None where it can."""
    values = [one.quantity for one in subject.goal.clauses.check_ins if one.quantity]
    newest = values[-1] if values else None
    meant = slipped(subject, newest)
    if newest is None or meant is None:
        return None
    return f"{newest.text} {meant}"


def is_foreign(subject: GoalSubject, on: date, unit: Unit) -> bool:
    """Tell whether the value of a day's check-in is in another unit than the goal."""
    told = [
        line.quantity
        for line in subject.goal.clauses.check_ins
        if line.when.resolve(subject.context) == on and line.quantity is not None
    ]
    return bool(told) and in_unit(told[-1], unit) is None


def unread(subject: GoalSubject) -> str:
    """Return why what a goal names gives no value yet, as a clause; empty for no such."""
    days = [
        on
        for line in subject.goal.clauses.check_ins
        if (on := line.when.resolve(subject.context)) is not None
    ]
    if days and min(days) > subject.place.as_of:
        return f"the first one is of a day to come, {day_words(min(days))}"
    if subject.goal.clauses.source is None:
        return ""
    evidence = subject.evidence
    problem = in_quotes(evidence.history_problem)
    if problem:
        return f"its table cannot be used: {problem}"
    if evidence.latest is None:
        return ""
    if counted_from(subject) is None:
        return (
            "nothing says from when on the rows of its table count: add `start: <date>`"
        )
    return "its table does not say what came together so far: write it as a check-in"


def _strange(subject: GoalSubject, quantity: Quantity | None, unit: Unit) -> str:
    """Return a value that does not count, as written, and why; empty for others."""
    if quantity is None:
        return ""
    if in_unit(quantity, unit) is None:
        return f"{quantity.text}, which is in another unit than the goal"
    problem = impossible(subject, quantity)
    return f"{quantity.text}, and {problem}" if problem is not None else ""
