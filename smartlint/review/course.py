"""The picture of a metric over time: history, check-ins, pace, forecast and target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from smartlint.catalogue.conversion import convert
from smartlint.catalogue.evidence import rounded_out
from smartlint.facts.days.baseline_day import stated_baseline_day
from smartlint.facts.days.compared_period import is_past_total
from smartlint.facts.days.step_days import step_day
from smartlint.facts.subjects import GoalSubject
from smartlint.model.days import day_words
from smartlint.model.limit import is_limit
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.series import Series
from smartlint.review.amounts import amount
from smartlint.review.picture import Band, CoursePicture, Point

# A picture of more points than it has pixels says no more.
_MOST_POINTS = 120
_LEAST_POINTS = 2


def course_picture(subject: GoalSubject, series: Series | None) -> CoursePicture | None:
    """Return the picture; None without a target or with nothing to draw a way of.

    One value makes a picture where the plan leads from it, or past it, to the target.
    """
    evidence, goal = subject.evidence, subject.goal
    unit = evidence.unit or (goal.target.unit.code if goal.target is not None else "")
    if goal.target is not None and goal.target.unit.kind is UnitKind.MONEY:
        # The KPI of a goal without a table says "money", and the goal which.
        unit = goal.target.unit.code if unit == UnitKind.MONEY else unit
    target = evidence.target
    if target is None and goal.target is not None:
        target = convert(goal.target, unit)
    if target is None:
        return None
    history, check_ins = _history(series), _check_ins(subject, unit)
    if is_past_total(subject):  # what came together so far; rows are parts of it
        readings = subject.standing.case.actuals.readings
        history, check_ins = (), tuple([Point(one.on, one.value) for one in readings])
    deadline = subject.deadline_date
    pace = _pace(subject, unit, target, deadline)
    n_values = len(history) + len(check_ins)
    if not n_values or n_values + len(pace) < _LEAST_POINTS:
        return None
    # Of two values of one day the table's counts, as everywhere.
    told = {point.on: point for point in (*check_ins, *history)}
    points = sorted(told.values())
    forecast = _forecast(subject, history[-1]) if history else ()
    return CoursePicture(
        title=_title(subject),
        description=_description(points, forecast, target, unit, deadline),
        unit=unit,
        history=history,
        check_ins=check_ins,
        pace=pace,
        forecast=forecast,
        target=target,
        deadline=deadline,
        as_of=subject.place.as_of,
    )


def _title(subject: GoalSubject) -> str:
    metric = subject.goal.named_metric
    words = metric.text if metric is not None else subject.goal.sentence.text
    return words[0].upper() + words[1:]


def _history(series: Series | None) -> tuple[Point, ...]:
    if series is None:
        return ()
    first = max(0, len(series) - _MOST_POINTS)
    return tuple([Point(*series[index]) for index in range(first, len(series))])


def _check_ins(subject: GoalSubject, unit: str) -> tuple[Point, ...]:
    points = []
    for line in subject.goal.clauses.check_ins:
        day = line.when.resolve(subject.context)
        value = convert(line.quantity, unit) if line.quantity is not None else None
        if day is not None and value is not None:
            points.append(Point(day, value))
    return tuple(sorted(points))


def _pace(
    subject: GoalSubject, unit: str, target: Decimal, deadline: date | None
) -> tuple[Point, ...]:
    """Return the way from the baseline over the milestones to the target."""
    goal = subject.goal
    if deadline is None or goal.reading is None:
        return ()
    if is_limit(goal):
        return ()
    start = _start(subject, unit)
    if start is None or start.on >= deadline:
        return ()
    points = [start]
    for step in goal.clauses.milestones:
        day = step_day(subject, step)
        value = _value(step.quantity, unit)
        if day is not None and value is not None and start.on < day < deadline:
            points.append(Point(day, value))
    return (*sorted(points), Point(deadline, target))


def _start(subject: GoalSubject, unit: str) -> Point | None:
    """Return the baseline with the day of which it speaks, of a new total nothing."""
    if is_past_total(subject):
        course = subject.standing.case.course
        if course.begins is None or course.baseline != 0 or course.flaw is not None:
            return None
        return Point(course.begins, Decimal(0))
    value = _value(subject.goal.baseline, unit)
    day = stated_baseline_day(subject) or subject.start_date
    measured = subject.evidence.at_baseline
    if day is None and measured is not None:
        day = measured.on
    if value is None and measured is not None:
        value = measured.value
    return Point(day, value) if day is not None and value is not None else None


def _value(quantity: Quantity | None, unit: str) -> Decimal | None:
    return convert(quantity, unit) if quantity is not None else None


def _forecast(subject: GoalSubject, latest: Point) -> tuple[Band, ...]:
    ahead = subject.forecast
    if ahead is None or not ahead.points:
        return ()
    bands = [Band(point.on, point.low, point.high) for point in ahead.points]
    return Band(latest.on, latest.value, latest.value), *bands


def _description(
    points: Sequence[Point],
    forecast: Sequence[Band],
    target: Decimal,
    unit: str,
    deadline: date | None,
) -> str:
    first, latest = points[0], points[-1]
    by = f" by {day_words(deadline)}" if deadline is not None else ""
    ahead = ""
    if forecast:
        # As the evidence on the same page says it.
        ends = rounded_out(forecast[-1].low, forecast[-1].high)
        low, high = (amount(end, unit) for end in ends)
        day = day_words(forecast[-1].on)
        ahead = (
            f" If it goes on as before, it will be between {low} and {high} on {day} "
            "(19 times in 20)."
        )
    now = f"{amount(latest.value, unit)} on {day_words(latest.on)}"
    way = f"From {amount(first.value, unit)} on {day_words(first.on)} to {now}"
    return (
        f"{way if first.on < latest.on else now}; "
        f"target {amount(target, unit)}{by}.{ahead}"
    )
