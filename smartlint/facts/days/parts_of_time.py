"""Whether a bare value counts another time than the goal's number: a part of it, or many.

"€610,000" in June on the way "from €1.2M to €1.5M by 31 December" is hardly a collapse, and
"€27,000" in June beside "at most €4,500 a month" is six months' money. Which time a value
counts only the team knows, so that it is asked and nothing is judged.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.facts.days.compared_period import is_total_of_time
from smartlint.facts.days.counted_time import counted_per, was_low, whole_time
from smartlint.facts.numbers.goal_unit import in_unit, unit_of
from smartlint.model.amount_words import amount_words
from smartlint.model.days import around, day_words
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.portfolio.measure import per_period
from smartlint.progress.course import KEEPING, Course, CourseKind, is_rising

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

_HALF = Decimal("0.5")
_SLACK = Decimal("1.25")  # what came together so far may run ahead of an earlier year
_RARE_FALL = Decimal("0.75")  # hardly anything loses more than a quarter by itself
_MANY_TIMES = 2  # from so many times as much on, a value may be that of several times
_ENDING = 2  # days before its end on which a month is as good as told
_BEGINNING = 5  # days in which the month before is still written down
_DAYS_OF_YEAR = 365
_SUMS = frozenset({UnitKind.COUNT, UnitKind.MONEY, UnitKind.OTHER})


def another_time(subject: GoalSubject, course: Course) -> str | None:
    """Return why the newest bare value may count another time, as a clause.

    None for a value that names its time, and for what stands at a level.
    """
    told = _newest(subject)
    if told is None or course.flaw is not None or course.target is None:
        return None
    on, value, written = told
    per = counted_per(subject.goal)
    if per is not None:
        return _many_times(subject, course, told, per) or _part_of_rate(
            subject, course, told, per
        )
    if whole_time(subject) is not None or course.kind is not CourseKind.INCREASE:
        return None
    if course.baseline is None or not is_part(subject, course.baseline, value, on):
        return None
    low, ends = _today(subject, course.baseline), subject.deadline_date
    year = ends.year if ends is not None else on.year
    return (
        f"{written} beside {low} may be what came together so far: name the time of both, "
        f"as in “from {low} in {year - 1} to <number> in {year}”, or write a rate, "
        "“<number> a month”"
    )


def is_part(
    subject: GoalSubject, baseline: Decimal, value: Decimal, on: date | None = None
) -> bool:
    """Tell whether a value is rather a part of what today's value counts than a collapse.

    Tables and check-ins are asked this alike. Only of what is counted anew in each time:
    members and prices stand at a level, and fall.

    Args:
        subject: The goal, of whose number no time is told.
        baseline: Its value of today, in the goal's unit.
        value: The newest one.
        on: Its day; None for a row of a table, which tells one time and no total so far.
    """
    if not 0 <= value < baseline or is_total_of_time(subject) is not True:
        return False
    if value < baseline * _HALF or was_low(subject.goal, baseline):
        return True
    return on is not None and value <= baseline * _share_of_year(subject, on)


def part_in_table(subject: GoalSubject, baseline: Decimal, row: Decimal) -> str | None:
    """Return why a row of a table may be a part of the goal's total, as a clause."""
    goal = subject.goal
    if goal.baseline is None or counted_per(goal) is not None:
        return None
    if whole_time(subject) is not None or not is_part(subject, baseline, row):
        return None
    return (
        f"the table’s newest row seems to be a part of what {goal.baseline.text} counts: "
        f"name its time behind it, as in “from {goal.baseline.text} in <year>”"
    )


def _share_of_year(subject: GoalSubject, on: date) -> Decimal:
    """Return up to which share of an earlier year a value may be this year's so far.

    Nothing speaks for a year where the goal does not end with one.
    """
    ends = subject.deadline_date
    first, last = around(on, "year", 0, subject.context.fiscal_year_start)
    if ends != last:
        return Decimal(0)
    gone = Decimal((on - first).days + 1) / ((last - first).days + 1)
    return min(_RARE_FALL, gone * _SLACK)


def _part_of_rate(
    subject: GoalSubject, course: Course, told: tuple[date, Decimal, str], per: str
) -> str | None:
    """Return why a value in the middle of a month is rather a part of that month."""
    on, value, written = told
    low = course.baseline
    if per != "month" or course.kind is not CourseKind.INCREASE or low is None:
        return None
    first, last = around(on, per, 0, subject.context.fiscal_year_start)
    if (last - on).days <= _ENDING or (on - first).days < _BEGINNING:
        return None
    gone = Decimal((on - first).days + 1) / ((last - first).days + 1)
    if not 0 <= value <= low * min(_RARE_FALL, gone * (1 + _HALF)):
        return None
    return (
        f"{written} on {day_words(on)} seems to be a part of that {per}: write its number "
        f"once the {per} is over"
    )


def _many_times(
    subject: GoalSubject, course: Course, told: tuple[date, Decimal, str], per: str
) -> str | None:
    """Return why a value beside a rate is rather the total of many such times."""
    on, value, written = told
    known = [one for one in (course.target, course.baseline) if one]
    if unit_of(subject).kind not in _SUMS or not known:
        return None
    if value < max(known) * _MANY_TIMES or not (
        is_rising(course) or course.kind in KEEPING
    ):
        return None
    first = subject.start_date or course.opens
    if first is None or first > on:
        first = around(on, "year", 0, subject.context.fiscal_year_start)[0]
    a_year = per_period(Decimal(1), per, "year") or Decimal(0)
    times = a_year * ((on - first).days + 1) / _DAYS_OF_YEAR
    if times < _MANY_TIMES or value < min(known) * times * _HALF:
        return None
    return (
        f"{written} seems to be what came together since {day_words(first)}, and the goal "
        f"counts by the {per}: write what one {per} brought, as in “<number> a {per}”"
    )


def _newest(subject: GoalSubject) -> tuple[date, Decimal, str] | None:
    """Return day, value and words of the newest check-in; None where it names its time."""
    found: tuple[date, Quantity] | None = None
    for line in subject.goal.clauses.check_ins:
        on = line.when.resolve(subject.context)
        if line.quantity is None or on is None or on > subject.place.as_of:
            continue
        if found is None or on >= found[0]:
            found = on, line.quantity
    if found is None or found[1].per is not None:
        return None
    value = in_unit(found[1], unit_of(subject))
    return None if value is None else (found[0], value, found[1].text)


def _today(subject: GoalSubject, value: Decimal) -> str:
    stated = subject.goal.baseline
    return stated.text if stated is not None else amount_words(value, None)
