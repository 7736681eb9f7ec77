"""Whether what people do moves the metric that it is to move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from smartlint.model.days import day_words
from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual
from smartlint.progress.course import Course, share_done
from smartlint.progress.number_rules import share_words


class Effect(StrEnum):
    """What an initiative seems to do; a metric that moves proves no cause."""

    WORKING = "working"
    NOT_WORKING = "not working"
    UNKNOWN = "unknown"


class Movement(NamedTuple):
    """An effect, and why in words."""

    effect: Effect
    reason: str


NOTHING_FED = Movement(Effect.UNKNOWN, "it supports no goal with a target")


def movement(
    course: Course,
    readings: Sequence[Actual],
    since: date | None,
    *,
    slack: Decimal,
) -> Movement:
    """Return how the metric of one goal moved since an initiative began.

    Args:
        course: Of the goal that the initiative supports.
        readings: Of that goal up to the day of the run, oldest first.
        since: The day the initiative began; None when unknown.
        slack: So many points of the way are no movement.
    """
    if since is None:
        return Movement(Effect.UNKNOWN, "nothing says when it began: add `start:`")
    before = [one for one in readings if one.on <= since]
    after = [one for one in readings if one.on > since]
    if not before or not after:
        return Movement(
            Effect.UNKNOWN,
            f"there is no value of its metric before and after {day_words(since)}",
        )
    was, now = (share_done(course, one.value) for one in (before[-1], after[-1]))
    if was is None or now is None:
        return Movement(Effect.UNKNOWN, "the way of its goal cannot be reckoned")
    moved = now - was
    days = f"from {day_words(before[-1].on)} to {day_words(after[-1].on)}"
    words = f"its metric went {share_words(moved)} of the way {days}"
    if moved > slack:
        return Movement(Effect.WORKING, words)
    if moved <= 0:
        return Movement(Effect.NOT_WORKING, words)
    return Movement(Effect.UNKNOWN, f"{words}, too little to tell")


def together(movements: Iterable[Movement]) -> Movement:
    """Return what an initiative does that supports several goals.

    It works when one of them moves; it does not when none of them does.
    """
    found = list(movements)
    for movement_ in found:
        if movement_.effect is Effect.WORKING:
            return movement_
    unknown = [one for one in found if one.effect is Effect.UNKNOWN]
    return (unknown or found or [NOTHING_FED])[0]
