"""What a metric did since its goal began."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.numbers.goal_unit import unit_of
from smartlint.facts.subjects import GoalSubject
from smartlint.model.days import day_words
from smartlint.model.quantity import UnitKind
from smartlint.model.series import Reading
from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual
from smartlint.progress.course import is_rising
from smartlint.review.amounts import amount, change


class Movement(NamedTuple):
    """From the first value of a goal to its newest.

    Attributes:
        by: The change, in the metric's unit.
        unit: That unit.
        is_towards: It went towards the target.
        text: The change in words, with its days.
    """

    by: Decimal
    unit: str
    is_towards: bool
    text: str


def movement(subject: GoalSubject) -> Movement | None:
    """Return the movement; None without a first and a later value that can be compared."""
    case = subject.standing.case
    if case.course.flaw is not None:
        return None
    course, latest = case.course, case.latest
    first, begins = course.baseline, course.begins
    if first is None and _comes_together(subject):
        first = Decimal(0)
    if latest is None or first is None or (begins is not None and latest.on <= begins):
        return None
    return _told(subject, first, begins, latest)


def between(subject: GoalSubject, first: Reading, last: Reading) -> Movement:
    """Return the movement from one value to a later one."""
    return _told(subject, first.value, first.on, last)


def _told(
    subject: GoalSubject, first: Decimal, begins: date | None, last: Reading | Actual
) -> Movement:
    unit = unit_words(subject)
    moved = last.value - first
    rises = is_rising(subject.standing.case.course._replace(baseline=first))
    since = f" since {day_words(begins)}" if begins is not None else ""
    metric = subject.goal.named_metric
    name = metric.text if metric is not None else subject.goal.sentence.text
    text = (
        f"{name[0].upper()}{name[1:]}: {change(moved, unit)}{since}, "
        f"to {amount(last.value, unit)}"
    )
    is_towards = moved > 0 if rises else moved < 0 if rises is False else False
    return Movement(moved, unit, is_towards, text)


def _comes_together(subject: GoalSubject) -> bool:
    """Tell whether a goal counts anew from its start: "win 500 new customers"."""
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    return (
        kpi is not None and kpi.accrual == "flow" and counted_per(subject.goal) is None
    )


def unit_words(subject: GoalSubject) -> str:
    """Return the unit in which a goal's values are shown; empty for plain numbers."""
    unit = unit_of(subject)
    return "" if unit.kind is UnitKind.OTHER else unit.code
