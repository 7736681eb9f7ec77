"""Facts about the values of one line, held against its goal and the lines around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.facts.days.counted_time import comes_together
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.lines.change_lines import (
    DEADLINE_FIELDS,
    TARGET_FIELDS,
    field_of,
    is_same_field,
    newest_change,
)
from smartlint.facts.numbers.possible_values import SCALED, impossible
from smartlint.facts.subjects import ClauseSubject, GoalSubject
from smartlint.model.days import day_words
from smartlint.model.goal import Adjustment, CheckIn, Milestone
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.text import folded

if TYPE_CHECKING:
    from smartlint.progress.course import Course

_OWNER_FIELDS = frozenset({"owner"})
_WORSE = "it is worse than today’s value"


def line_value_facts() -> tuple[Fact, ...]:
    """Return the facts about the values of one line."""
    return (*_amount_facts(), *_day_facts(), *_change_facts())


def _amount_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "strange_value",
            FactType.TEXT,
            "A value of a check-in, a milestone, a result, a changed target, `from:` or "
            "`to:` in a unit that does not go with the goal's.",
            "€13,050",
            _strange_value,
        ),
        Fact(
            "impossible_value",
            FactType.TEXT,
            "Why a value of such a line, or of `from:`, can never be, by the bounds of "
            "the KPI.",
            "email open rate cannot be 140%: it is between 0% and 100%",
            _impossible_value,
        ),
        Fact(
            "goal_amount",
            FactType.TEXT,
            "The target as the goal states it, else today's value.",
            "16,000",
            lambda subject: _own_amount(subject.owner),
        ),
        Fact(
            "milestone_problem",
            FactType.TEXT,
            "Why a milestone does not lie on the goal's way.",
            "it is beyond the target",
            _milestone_problem,
        ),
    )


def _day_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "record_days_ahead",
            FactType.NUMBER,
            "Of a `changed` or `result` line, or of the day of `from:`: days from the "
            "day of the run to its day; negative for the past.",
            "14",
            _record_days_ahead,
        ),
        Fact(
            "told_twice",
            FactType.TEXT,
            "The other value of a check-in or milestone of the same day, where the two "
            "differ.",
            "13,050",
            _told_twice,
        ),
    )


def _change_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "change_before",
            FactType.TEXT,
            "Of a `changed` line: the value that the change before it ends with, where "
            "this one starts from another.",
            "17,000",
            _change_before,
        ),
        Fact(
            "change_start",
            FactType.TEXT,
            "Of a `changed` line: the value before the arrow.",
            "18,000",
            lambda subject: (
                (found := _change(subject)) and found.old and found.old.text
            ),
        ),
        Fact(
            "changed_deadline",
            FactType.DATE,
            "Of the newest `changed` line about the deadline: its new day, where the goal "
            "ends on another.",
            "2027-06-30",
            _changed_deadline,
        ),
        Fact(
            "changed_owner",
            FactType.TEXT,
            "Of the newest `changed` line about the owner: the new one, where the goal "
            "names another.",
            "Eve Ott",
            _changed_owner,
        ),
    )


def amounts_of(subject: ClauseSubject) -> Iterator[Quantity]:
    """Yield the amounts of a line that should be in the goal's unit."""
    line, clauses = subject.line, subject.owner.goal.clauses
    found: list[Quantity | None] = []
    match line.name:
        case "date":
            found = [one.quantity for one in clauses.check_ins if one.span == line.span]
        case "milestone":
            found = [
                one.quantity for one in clauses.milestones if one.span == line.span
            ]
        case "result" if clauses.result is not None:
            found = [clauses.result.quantity]
        case "baseline" if clauses.baseline is not None:
            found = [clauses.baseline.quantity]
        case "changed":
            change = _change(subject)
            if change is not None and field_of(change) in TARGET_FIELDS:
                found = [change.old_amount, change.new_amount]
    yield from (one for one in found if one is not None)


def _impossible_value(subject: ClauseSubject) -> str | None:
    problems = [impossible(subject.owner, one) for one in amounts_of(subject)]
    return next((one for one in problems if one is not None), None)


def _strange_value(subject: ClauseSubject) -> str | None:
    if subject.line.name in ("baseline", "target"):
        return _clashing(subject)
    amounts = list(amounts_of(subject))
    if not amounts or _own_amount(subject.owner) is None:
        return None
    from smartlint.facts.numbers.goal_unit import in_unit, unit_of  # noqa: PLC0415 - seldom

    unit = unit_of(subject.owner)
    return next((one.text for one in amounts if in_unit(one, unit) is None), None)


def _clashing(subject: ClauseSubject) -> str | None:
    """Return money or a time of ``from:`` or ``to:`` where the goal counts things.

    The sentence gives a bare number and names what is counted.
    """
    goal, meaning = subject.owner.goal, subject.owner.meaning
    is_first = subject.line.name == "baseline"
    stated = goal.clauses.baseline if is_first else goal.clauses.target
    own = goal.baseline if is_first else goal.target
    kpi = meaning.kpi if meaning is not None else None
    if stated is None or own is None or kpi is None or kpi.is_house:
        return None
    is_count = kpi.unit.kind is UnitKind.COUNT and own.unit.kind is UnitKind.COUNT
    is_clash = is_count and stated.quantity.unit.kind in SCALED
    return stated.quantity.text if is_clash else None


def _own_amount(subject: GoalSubject) -> str | None:
    amount = subject.goal.target or subject.goal.baseline
    return amount.text if amount is not None else None


def _milestone_problem(subject: ClauseSubject) -> str | None:
    if subject.line.name != "milestone":
        return None
    owner = subject.owner
    found = _milestone(subject)
    on = found.when.resolve(owner.context) if found is not None else None
    if found is None or on is None:
        return None
    if owner.start_date is not None and on < owner.start_date:
        return f"it comes before the start, {day_words(owner.start_date)}"
    from smartlint.facts.numbers.goal_unit import in_unit, unit_of  # noqa: PLC0415 - seldom
    from smartlint.progress.course import KEEPING  # noqa: PLC0415 - as above

    course, unit = owner.standing.case.course, unit_of(owner)
    value = in_unit(found.quantity, unit)
    if value is None or course.flaw is not None or course.kind in KEEPING:
        return None
    beyond = _beyond(course, value)
    if beyond == _WORSE and value >= 0 and comes_together(owner, unit):
        return None  # so many of this year's, up to that day
    return beyond or _overtaken(owner, course, on, value)


def _beyond(course: Course, value: Decimal) -> str | None:
    """Return on which side of the way a value lies; None for a value on it."""
    target, baseline = course.target, course.baseline
    if target is None or baseline is None:
        return None
    low, high = min(target, baseline), max(target, baseline)
    if low <= value <= high:
        return None
    is_past = (value > high) == (target > baseline)
    return "it is beyond the target" if is_past else _WORSE


def _overtaken(
    owner: GoalSubject, course: Course, on: date, value: Decimal
) -> str | None:
    """Return the earlier milestone that asks for more; None when none does."""
    from smartlint.progress.changes import is_easier  # noqa: PLC0415 - seldom

    harder = [
        reading
        for reading in course.milestones
        if reading.on < on and is_easier(course, reading.value, value)
    ]
    if not harder or owner.deadline_date is None:
        return None
    return f"the milestone of {day_words(harder[-1].on)} asks for more"


def _record_days_ahead(subject: ClauseSubject) -> int | None:
    clauses, when = subject.owner.goal.clauses, None
    match subject.line.name:
        case "changed":
            found = _change(subject)
            when = found.when if found is not None else None
        case "result":
            when = clauses.result.when if clauses.result is not None else None
        case "baseline":
            when = clauses.baseline.on if clauses.baseline is not None else None
    day = when.resolve(subject.owner.context) if when is not None else None
    return (day - subject.owner.place.as_of).days if day is not None else None


def _told_twice(subject: ClauseSubject) -> str | None:
    """Return what an earlier line says of the same day."""
    clauses = subject.owner.goal.clauses
    lines: Sequence[CheckIn | Milestone]
    match subject.line.name:
        case "date":
            lines = clauses.check_ins
        case "milestone":
            lines = clauses.milestones
        case _:
            return None
    own = next((one for one in lines if one.span == subject.line.span), None)
    if own is None or own.quantity is None or len(lines) == 1:
        return None
    day = own.when.resolve(subject.owner.context)
    for other in lines:
        if other is own or day is None:
            return None
        if other.quantity is None or other.quantity.value == own.quantity.value:
            continue
        if other.when.resolve(subject.owner.context) == day:
            return other.quantity.text
    return None


def _change_before(subject: ClauseSubject) -> str | None:
    """Return the new value of the change before, where this one starts elsewhere."""
    own = _change(subject)
    adjustments = subject.owner.goal.clauses.adjustments
    if own is None or own.old is None or own.new is None or len(adjustments) == 1:
        return None
    context = subject.owner.context
    day = own.when.resolve(context)
    earlier = [
        (on, change)
        for change in adjustments
        if is_same_field(change, own)
        and (on := change.when.resolve(context)) is not None
        and day is not None
        and on < day
    ]
    if not earlier:
        return None
    before = max(earlier, key=lambda one: one[0])[1]
    if before.new is None or _says_same(before, own, subject):
        return None
    return before.new.text


def _says_same(before: Adjustment, own: Adjustment, subject: ClauseSubject) -> bool:
    """Tell whether a change starts from what the one before it ends with."""
    if before.new is None or own.old is None:
        return True
    if before.new_amount is not None and own.old_amount is not None:
        return before.new_amount.value == own.old_amount.value
    if before.new_time is not None and own.old_time is not None:
        context = subject.owner.context
        return before.new_time.resolve(context) == own.old_time.resolve(context)
    return before.new.text.casefold() == own.old.text.casefold()


def _changed_deadline(subject: ClauseSubject) -> date | None:
    own, owner = _change(subject), subject.owner
    if own is None or own.new_time is None or field_of(own) not in DEADLINE_FIELDS:
        return None
    if newest_change(owner, DEADLINE_FIELDS) is not own or owner.deadline_date is None:
        return None
    day = own.new_time.resolve(owner.context)
    return day if day != owner.deadline_date else None


def _changed_owner(subject: ClauseSubject) -> str | None:
    own, owner = _change(subject), subject.owner
    stated = owner.goal.clauses.owner
    if own is None or own.new is None or field_of(own) not in _OWNER_FIELDS:
        return None
    if newest_change(owner, _OWNER_FIELDS) is not own or stated is None:
        return None
    is_kept = folded(own.new.text) == folded(stated.text)
    return None if is_kept else own.new.text


def _change(subject: ClauseSubject) -> Adjustment | None:
    span = subject.line.span
    adjustments = subject.owner.goal.clauses.adjustments
    return next((one for one in adjustments if one.span == span), None)


def _milestone(subject: ClauseSubject) -> Milestone | None:
    span = subject.line.span
    milestones = subject.owner.goal.clauses.milestones
    return next((one for one in milestones if one.span == span), None)
