"""The targets a goal had before, so that a moved target never hides what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual
from smartlint.progress.course import Course, is_rising, share_done


class TargetChange(NamedTuple):
    """A ``changed`` line about the target.

    Attributes:
        on: Its day; None when it cannot be told.
        old: The target before, in the unit of the course; None when it is no amount.
        new: The target after it.
        cause: ``performance``, ``market`` or ``business``; empty when unwritten.
    """

    on: date | None
    old: Decimal | None
    new: Decimal | None
    cause: str = ""


class Promise(NamedTuple):
    """The target that was set first, beside the one that holds.

    Attributes:
        original: The first target.
        progress: How much of the way to it is done, in per cent; None when unknown.
        changed_after: The day of the first reading that was known when the target was
            changed; None when it was changed before anything was measured.
        is_lowered: The target that holds asks for less than the first.
    """

    original: Decimal
    progress: Decimal | None
    changed_after: date | None
    is_lowered: bool


def promise(
    course: Course, changes: Sequence[TargetChange], readings: Sequence[Actual]
) -> Promise | None:
    """Return the goal's first target; None when it was never changed.

    Args:
        course: The way to the target that holds.
        changes: In any order; those without a day count as written last.
        readings: Of the goal, oldest first.
    """
    known = [change for change in changes if change.old is not None]
    if not known:
        return None
    first = min(known, key=lambda change: change.on or date.max)
    original = first.old
    if original is None:
        return None
    progress = None
    if readings:
        progress = share_done(course._replace(target=original), readings[-1].value)
    return Promise(
        original,
        None if progress is None else progress.quantize(Decimal("0.1")),
        _measured_before(changes, readings),
        is_easier(course, original, course.target),
    )


def is_easier(course: Course, old: Decimal, new: Decimal | None) -> bool:
    """Return whether a new target asks for less than an old one."""
    rises = is_rising(course)
    if new is None or rises is None:
        return False
    return new < old if rises else new > old


def _measured_before(
    changes: Sequence[TargetChange], readings: Sequence[Actual]
) -> date | None:
    days = [change.on for change in changes if change.on is not None]
    if not days or not readings or readings[0].on >= max(days):
        return None
    return readings[0].on
