"""A table's values as a goal's progress counts them, summed where they are parts.

Rows come together over a goal's time in "generate 500 leads". Sums what was counted anew
in each period; never what may be a running total already.
"""

from __future__ import annotations

from array import array
from datetime import date
from decimal import Decimal

from smartlint.catalogue import history as past
from smartlint.catalogue.conversion import convert
from smartlint.engine.own_column import leap_problem
from smartlint.facts.course.from_nothing import begins_with_nothing, counted_from
from smartlint.facts.days.compared_period import is_total_of_time
from smartlint.facts.knowledge import Measured
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import UnitKind
from smartlint.model.series import Series
from smartlint.model.winning import is_won


def values_of(subject: GoalSubject, series: Series) -> Measured | None:
    """Return a table's values for a goal's progress.

    None when the two units do not go together. Of a target that comes together over
    time each row is a part: running totals since the start, None where it is unknown.
    """
    goal = subject.goal
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    stated = goal.target or goal.baseline
    factor = Decimal(1)
    if stated is not None and series.unit is not None and stated.value:
        moved = convert(stated, series.unit)
        if not moved:
            return None
        factor = stated.value / moved
    is_rise = is_won(goal, kpi)
    if not is_rise and not adds_rows(subject):
        return Measured(series, factor)
    start = subject.start_date if is_rise else counted_since(subject)
    if start is None:
        return None
    if is_rise:
        risen = _risen(series.until(subject.place.as_of), start)
        return Measured(risen, factor, is_rise=True) if risen is not None else None
    known = series.until(subject.place.as_of)
    total = running_total(known, start, subject.deadline_date)
    if total is None:
        return None
    doubt = leap_problem(known) or ""
    return Measured(total, factor, is_sum=True, doubt=doubt)


def adds_rows(subject: GoalSubject) -> bool:
    """Tell whether each row is a part of what the target counts, and none a level.

    Progress and the evidence on a target ask it here, so that a year's total is never
    held against one month.
    """
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    return _is_anew(subject) or is_total(subject.goal, kpi)


def counted_since(subject: GoalSubject) -> date | None:
    """Return the first day whose rows are parts of a total; None where nobody knows."""
    return counted_from(subject) if _is_anew(subject) else subject.start_date


def _is_anew(subject: GoalSubject) -> bool:
    return begins_with_nothing(subject) and is_total_of_time(subject) is True


def is_total(goal: Goal, kpi: Kpi | None) -> bool:
    """Tell whether the target is to come together over the time: "generate 500 leads".

    With a value of today, or "a month" behind it, it is a level to be reached.
    """
    target = goal.target
    return (
        kpi is not None
        and kpi.accrual == "flow"
        and kpi.unit.kind is UnitKind.COUNT
        and target is not None
        and target.per is None
        and goal.baseline is None
    )


def running_total(series: Series, start: date, end: date | None) -> Series | None:
    """Return what the rows since ``start`` come to by each of their days.

    Rows after ``end`` are not the goal's; where there are some, its time is told to the
    end, and the last total holds on that day. None without a row in that time, and for
    a column that never falls, as it may be a running total.
    """
    if past.never_falls(series):
        return None
    days, totals = array("q"), array("d")
    total = Decimal(0)
    is_over = False
    for reading in series:
        if end is not None and reading.on > end:
            is_over = True
            break
        if reading.on >= start:
            total += reading.value
            days.append(reading.on.toordinal())
            totals.append(float(total))
    if not days:
        return None
    if is_over and end is not None and days[-1] < end.toordinal():
        days.append(end.toordinal())
        totals.append(float(total))
    return Series(series.name, series.unit, series.place, days, totals)


def _risen(series: Series, start: date) -> Series | None:
    """Return by how much a level rose since a day; None where that day has no value."""
    before = series.at(start)
    if before is None:
        return None
    days, rises = array("q"), array("d")
    for reading in series:
        if reading.on >= start:
            days.append(reading.on.toordinal())
            rises.append(float(reading.value - before.value))
    return Series(series.name, series.unit, series.place, days, rises) if days else None
