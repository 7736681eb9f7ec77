"""What the lines beneath a goal tell of how it went, in the unit of the goal.

What cannot be brought there, cannot be, or may be a slip of the pen is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.course.parts_of_limit import added_up, adds_parts
from smartlint.facts.days.counted_time import over_time, whole_time
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


def check_ins(subject: GoalSubject, unit: Unit) -> Iterator[Actual]:
    """Yield the values of check-ins and of the result, oldest first."""
    clauses, per = subject.goal.clauses, whole_time(subject)
    is_summed = adds_parts(subject.goal)
    lines = [*clauses.check_ins, *([clauses.result] if clauses.result else ())]
    found = []
    for line in lines:
        on = line.when.resolve(subject.context)
        value = in_unit(line.quantity, unit)
        if not is_summed:
            value = over_time(value, line.quantity, per)
        if on is None or value is None:
            continue
        doubts = (impossible(subject, line.quantity), slipped(subject, line.quantity))
        if doubts == (None, None):
            found.append(Actual(on, value))
    found.sort(key=lambda actual: actual.on)
    yield from added_up(subject.goal, found) if is_summed else found


def milestones(subject: GoalSubject, unit: Unit) -> Iterator[Reading]:
    """Yield the values planned on the way."""
    for milestone in subject.goal.clauses.milestones:
        on = milestone.when.resolve(subject.context)
        value = over_time(
            in_unit(milestone.quantity, unit),
            milestone.quantity,
            whole_time(subject),
        )
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
    return f"{newest.text} is far from the goal’s own numbers: {meant}"


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
    problem = in_quotes(subject.evidence.history_problem)
    return f"its table cannot be used: {problem}" if problem else ""


def _strange(subject: GoalSubject, quantity: Quantity | None, unit: Unit) -> str:
    """Return a value that does not count, as written, and why; empty for others."""
    if quantity is None:
        return ""
    if in_unit(quantity, unit) is None:
        return f"{quantity.text}, which is in another unit than the goal"
    problem = impossible(subject, quantity)
    return f"{quantity.text}, and {problem}" if problem is not None else ""
