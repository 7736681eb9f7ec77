"""The way a goal takes: from which value to which, and what was planned on each day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from smartlint.model.series import Reading
from smartlint.named_tuple import NamedTuple

_WHOLE = Decimal(100)


class CourseKind(StrEnum):
    """What counts as getting there.

    ``KEEP_AT`` is a value to be kept of which nobody says whether more or less of it
    is better; ``REACH`` takes its direction from where it begins, or from the metric.
    """

    INCREASE = "increase"
    DECREASE = "decrease"
    KEEP_ABOVE = "keep above"
    KEEP_BELOW = "keep below"
    KEEP_BETWEEN = "keep between"
    KEEP_AT = "keep at"
    REACH = "reach"
    DELIVER = "deliver"
    NONE = "none"


KEEPING = frozenset(
    {
        CourseKind.KEEP_ABOVE,
        CourseKind.KEEP_BELOW,
        CourseKind.KEEP_BETWEEN,
        CourseKind.KEEP_AT,
    }
)


class Course(NamedTuple):
    """Where a goal comes from and where it goes, in one unit.

    Attributes:
        kind: What counts as getting there.
        target: The value aimed for, or the limit to be kept; None when unstated.
        upper: The upper limit of ``KEEP_BETWEEN``.
        baseline: The value it begins with; None when unknown.
        begins: The day of the baseline; None when unknown.
        ends: The last day; None when unknown.
        milestones: Values planned on the way, in any order.
        anchor: The first value known, from which a line is drawn where the day of the
            baseline is unknown.
        flaw: Why the numbers cannot be compared, as a clause; None when they can.
        is_more_better: Which way is good for a ``REACH`` whose own line does not say
            where it begins; None when nobody knows, and for every other kind.
        is_strict: The target itself does not do: "fewer than 5", "over 60%".
        adds_up: What a limit allows comes together over its time, so that it stays
            broken once it is: money spent, customers lost.
        opens: The first day of a limit's time; None when unknown.
        is_spent: What it allows is money, which goes bit by bit; losses come singly.
    """

    kind: CourseKind
    target: Decimal | None = None
    upper: Decimal | None = None
    baseline: Decimal | None = None
    begins: date | None = None
    ends: date | None = None
    milestones: tuple[Reading, ...] = ()
    anchor: Reading | None = None
    flaw: str | None = None
    is_more_better: bool | None = None
    is_strict: bool = False
    adds_up: bool = False
    opens: date | None = None
    is_spent: bool = False


def is_met(course: Course, value: Decimal) -> bool | None:
    """Return whether a value is what the goal asks for; None when nobody can tell."""
    target = course.target
    if target is None:
        return None
    if course.kind is CourseKind.KEEP_BETWEEN:
        return target <= value <= (course.upper if course.upper is not None else target)
    if course.kind is CourseKind.KEEP_AT:
        return True if value == target else None
    rises = is_rising(course)
    if rises is None:
        return True if value == target else None
    if value == target:
        return not course.is_strict
    return value > target if rises else value < target


def is_rising(course: Course) -> bool | None:
    """Return whether more is better; None when neither words nor values say."""
    match course.kind:
        case CourseKind.INCREASE | CourseKind.KEEP_ABOVE | CourseKind.DELIVER:
            return True
        case CourseKind.DECREASE | CourseKind.KEEP_BELOW:
            return False
        case CourseKind.REACH if course.is_more_better is not None:
            return course.is_more_better
        case CourseKind.REACH if course.target is not None:
            if course.baseline is None or course.baseline == course.target:
                return None
            return course.target > course.baseline
        case _:
            return None


def share_done(course: Course, value: Decimal) -> Decimal | None:
    """Return how much of the way a value has come, in per cent.

    Negative for a value on the wrong side of the baseline, above 100 for one beyond
    the target: nothing is cut off. None for a goal that keeps a value, and where
    baseline or target is missing or the two are equal.
    """
    if course.kind in KEEPING or course.target is None or course.baseline is None:
        return None
    way = course.target - course.baseline
    return None if way == 0 else (value - course.baseline) / way * _WHOLE


def used_share(course: Course, value: Decimal) -> Decimal | None:
    """Return how much of what a limit allows is used up, in per cent; None of others."""
    target = course.target
    if not course.adds_up or target is None or target <= 0 or value < 0:
        return None
    return value / target * _WHOLE


def gone_share(course: Course, day: date) -> Decimal | None:
    """Return how much of a limit's time is over on a day, in per cent."""
    opens, ends = course.opens, course.ends
    if opens is None or ends is None or not opens <= day <= ends or opens == ends:
        return None
    return Decimal((day - opens).days) / (ends - opens).days * _WHOLE


def planned(course: Course, day: date) -> Decimal | None:
    """Return the value that was planned for a day.

    Straight lines lead from the baseline through the milestones to the target. None
    before the first day from which a line can be drawn, and where there is no line.
    """
    points = waypoints(course)
    if len(points) < 2 or day < points[0].on:  # noqa: PLR2004 - a line has two ends
        return None
    for (start, low), (end, high) in pairwise(points):
        if day <= end:
            gone = Decimal((day - start).days) / (end - start).days
            return low + (high - low) * gone
    return points[-1].value


def waypoints(course: Course) -> tuple[Reading, ...]:
    """Return baseline, milestones and target with their days, in order.

    A milestone outside the goal's own time is left out; of two on one day the first
    counts.
    """
    found: dict[date, Decimal] = {}
    if course.begins is not None and course.baseline is not None:
        found[course.begins] = course.baseline
    elif course.begins is None and course.anchor is not None:
        found[course.anchor.on] = course.anchor.value
    first = min(found, default=None)
    for on, value in course.milestones:
        is_late = course.ends is not None and on >= course.ends
        if not is_late and (first is None or on > first):
            found.setdefault(on, value)
    ends, target = course.ends, course.target
    has_room = first is None or ends is None or first < ends
    if ends is not None and target is not None and has_room:
        found[ends] = target
    return tuple([Reading(on, found[on]) for on in sorted(found)])
