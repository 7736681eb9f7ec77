"""Over which time a goal's values are counted: a year, a month, or no time at all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.facts.numbers.goal_unit import in_unit, unit_of
from smartlint.model.amount_words import amount_words
from smartlint.model.limit import is_at_its_end
from smartlint.model.period import WhenKind
from smartlint.model.quantity import Quantity, Unit, UnitKind
from smartlint.portfolio.measure import per_period, said_period
from smartlint.progress.course import Course, CourseKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject
    from smartlint.model.goal import CheckIn, Goal

LONG_TIMES = ("year", "half", "quarter")
"""Times so long that people note what came together within them so far."""
_WHOLE_TIMES = {
    WhenKind.YEAR: "year",
    WhenKind.HALF: "half",
    WhenKind.QUARTER: "quarter",
}


def counted_per(goal: Goal) -> str | None:
    """Return the time over which a goal's number is counted; None for none."""
    quantities = (goal.target, goal.baseline)
    written = next((one.per for one in quantities if one is not None and one.per), None)
    if written is None and goal.reading is not None:
        return said_period(goal.reading)
    return written


def over_time(
    value: Decimal | None, own: str | None, wanted: str | None
) -> Decimal | None:
    """Return a value of one time as that of another: 2,000 a month is 24,000 a year.

    A value without a time of its own is taken as one of the goal's; None where the two
    times do not convert.
    """
    if value is None or own is None or wanted is None:
        return value
    return per_period(value, own, wanted)


def whole_time(subject: GoalSubject) -> str | None:
    """Return the time that a goal's number seems to be the total of; None for none.

    "Grow sales to €80,000 in 2027" says as much as "€80,000 a year": what comes together
    in a named time is its total, where the metric is none that stands at a moment.
    """
    goal = subject.goal
    written = counted_per(goal)
    if written is not None or goal.deadline is None or goal.target is None:
        return written
    when = goal.deadline.when
    if is_at_its_end(goal.deadline) or when.part is not None or when.is_exclusive:
        return None
    is_sum = comes_together(subject, goal.target.unit)
    return _WHOLE_TIMES.get(when.kind) if is_sum and not when.is_start else None


def comes_together(subject: GoalSubject, unit: Unit) -> bool:
    """Tell whether a number may be what was counted so far: 1,500 orders of a sale."""
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if kpi is not None and not kpi.is_house:
        return kpi.accrual == "flow"
    return unit.kind in (UnitKind.COUNT, UnitKind.MONEY, UnitKind.OTHER)


def half_counted(subject: GoalSubject, course: Course) -> str | None:
    """Return why a value may be counted over less time than the goal's, as a clause.

    "9,800" in May beside "from 20,000 to 28,000 a year" is hardly a collapse: somebody
    wrote what came together since January. None where nothing speaks for that.
    """
    goal = subject.goal
    per, newest = whole_time(subject), _newest(goal.clauses.check_ins)
    if per not in LONG_TIMES or newest is None or newest.per is not None:
        return None
    if course.kind is not CourseKind.INCREASE or course.baseline is None:
        return None
    if not was_low(goal, course.baseline):
        return None
    if in_unit(newest, unit_of(subject)) is None:
        return None  # it counts as no value at all
    if counted_per(goal) is None and goal.baseline is not None:
        return (
            f"{newest.text} seems to be what came together so far, and "
            f"{goal.baseline.text} the total of an earlier {per}: name that {per} behind "
            f"it, “from {goal.baseline.text} in <{per}>”, or write a rate, "
            "“<number> a month”"
        )
    return (
        f"{newest.text} beside {amount_words(course.baseline, None)} a {per} seems to be "
        "counted over less time: write it as a rate, “<number> a month”"
    )


def row_of_total(subject: GoalSubject, course: Course, row: Decimal) -> str | None:
    """Return why a row of a table may be a part of the goal's total, as a clause."""
    baseline = subject.goal.baseline
    if baseline is None or course.baseline is None or not row < course.baseline / 2:
        return None
    per = whole_time(subject)
    if per not in LONG_TIMES or counted_per(subject.goal) is not None:
        return None
    return (
        f"the table’s newest row seems to be a part of its {per}, and {baseline.text} the "
        f"total of an earlier one: name that {per} behind it, “from {baseline.text} in "
        f"<{per}>”"
    )


def was_low(goal: Goal, baseline: Decimal) -> bool:
    """Tell whether a bare value of a check-in is less than half of today's value."""
    values = [one.quantity for one in goal.clauses.check_ins if one.quantity]
    return any(one.per is None and 0 <= one.value < baseline / 2 for one in values)


def repeated(goal: Goal) -> str | None:
    """Return why a change that comes again and again leads to no one value, as a clause.

    "10% month on month" may add up or grow on what has grown; "20 a week" beside a value
    without a time may come once. None for a change that comes once.
    """
    change = goal.reading.change if goal.reading is not None else None
    baseline = goal.baseline
    if change is None or baseline is None:
        return None
    written, per = change.quantity.text, change.quantity.per
    if per is None or baseline.per is not None:
        return None
    return (
        f"“{written}” is a change of every {per}, and nothing says what it comes to by "
        "the deadline: add `to: <value>`"
    )


def _newest(lines: tuple[CheckIn, ...]) -> Quantity | None:
    """Return the value written last; the lines stand in the order of their days."""
    values = [one.quantity for one in lines if one.quantity is not None]
    return values[-1] if values else None
