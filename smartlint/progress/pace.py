"""How fast a goal moves, how fast it was to move, and how fast it must move now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual
from smartlint.progress.course import (
    KEEPING,
    Course,
    is_met,
    is_rising,
    planned,
    share_done,
)

_READ_OFF = Decimal("0.05")
_TENTH = Decimal("0.1")
_HUNDREDTH = Decimal("0.01")
_RATE = Decimal("0.000001")
_MOST_DIGITS = 20


class Pace(NamedTuple):
    """How far a goal has come and how far it should have; None where nobody can tell.

    Attributes:
        progress: How much of the way is done, in per cent; None of a value to be kept,
            which has no way to go.
        expected: How much was to be done on the day of the run, in per cent.
        expected_then: The same on the day of the newest reading, which is what a
            status is decided by: a number of last month is held against last month.
        gap: ``progress`` less ``expected``, in points.
        required_per_day: What is needed a day from the run's day on, in the goal's
            unit; negative for a fall.
        days_left: How many days that pace must be kept; None where none is needed.
        so_far_per_day: What was gained a day until the newest reading.
        factor: How many times faster than planned the rest must go; 1 is as planned.
            None also where the plan leaves nothing to be done.
        kept: How many readings kept the value.
        read: How many readings there are since the goal began.
    """

    progress: Decimal | None = None
    expected: Decimal | None = None
    expected_then: Decimal | None = None
    gap: Decimal | None = None
    required_per_day: Decimal | None = None
    days_left: int | None = None
    so_far_per_day: Decimal | None = None
    factor: Decimal | None = None
    kept: int = 0
    read: int = 0


class Stretch(NamedTuple):
    """What a time that lies ahead must bring.

    Attributes:
        days: How long it is.
        amount: What must come in it, in the goal's unit; negative for a fall.
        at_this_pace: What comes in it if things go on as so far; None where nobody
            knows.
    """

    days: int
    amount: Decimal
    at_this_pace: Decimal | None


def next_stretch(found: Pace, days: int) -> Stretch | None:
    """Return what the next days must bring, or those that are left if they are fewer.

    So is it of all days that are left where the next ones bring less than anybody reads
    off: 0.007 stars. None where nothing is needed any more, or where nobody can tell.
    """
    if found.required_per_day is None or found.days_left is None:
        return None
    length = min(days, found.days_left)
    if abs(found.required_per_day * length) < _READ_OFF:
        length = found.days_left
    so_far = found.so_far_per_day
    return Stretch(
        length,
        found.required_per_day * length,
        so_far * length if so_far is not None else None,
    )


def pace(course: Course, readings: Sequence[Actual], as_of: date) -> Pace:
    """Return the pace of a goal.

    Args:
        course: The way it takes.
        readings: What was measured up to the day of the run, oldest first.
        as_of: The day of the run.
    """
    if course.flaw is not None:
        return Pace(read=len(readings))
    if course.kind in KEEPING:
        return _kept(course, readings)
    expected = _expected(course, as_of)
    if not readings:
        return Pace(expected=expected)
    latest = readings[-1]
    progress = share_done(course, latest.value)
    return Pace(
        progress=_rounded(progress, _TENTH),
        expected=expected,
        expected_then=_expected(course, latest.on),
        gap=_rounded(_less(progress, expected), _TENTH),
        required_per_day=_required(course, latest, as_of),
        days_left=_days_left(course, latest, as_of),
        so_far_per_day=_so_far(course, latest),
        factor=_factor(course, latest),
        read=len(readings),
    )


def _kept(course: Course, readings: Sequence[Actual]) -> Pace:
    judged = [is_met(course, one.value) for one in readings]
    known = [met for met in judged if met is not None]
    if not known:
        return Pace(read=len(readings))
    return Pace(kept=sum(known), read=len(known))


def _expected(course: Course, day: date) -> Decimal | None:
    value = planned(course, day)
    if value is None and course.begins is not None and day < course.begins:
        value = course.baseline
    if course.ends is not None and day >= course.ends:
        value = course.target  # also where no line can be drawn, all is due at the end
    if value is None:
        return None
    return _rounded(share_done(course, value), _TENTH)


def _required(course: Course, latest: Actual, as_of: date) -> Decimal | None:
    days = _days_left(course, latest, as_of)
    if course.target is None or days is None:
        return None
    return _rounded((course.target - latest.value) / days, _RATE)


def _days_left(course: Course, latest: Actual, as_of: date) -> int | None:
    if course.target is None or course.ends is None or is_met(course, latest.value):
        return None
    days = (course.ends - as_of).days
    return days if days > 0 else None


def _so_far(course: Course, latest: Actual) -> Decimal | None:
    if course.begins is None or course.baseline is None:
        return None
    days = (latest.on - course.begins).days
    if days <= 0:
        return None
    return _rounded((latest.value - course.baseline) / days, _RATE)


def _factor(course: Course, latest: Actual) -> Decimal | None:
    plan, target = planned(course, latest.on), course.target
    if plan is None or target is None or is_rising(course) is None:
        return None
    rest = target - plan
    return None if rest == 0 else _rounded((target - latest.value) / rest, _HUNDREDTH)


def _less(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    # A figure of more digits than Decimal keeps has none left to round.
    if value is None or (value and value.adjusted() > _MOST_DIGITS):
        return value
    return value.quantize(step) + 0  # a negative nothing is nothing
