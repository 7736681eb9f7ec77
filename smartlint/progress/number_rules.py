"""What the newest value makes of a goal."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from smartlint.model.amount_words import amount_words
from smartlint.model.days import day_words
from smartlint.progress.actuals import Actual
from smartlint.progress.case import Case, Verdict
from smartlint.progress.course import KEEPING, Course, gone_share, is_met, used_share
from smartlint.progress.pace import Pace
from smartlint.progress.status import Status
from smartlint.progress.thresholds import Thresholds

_WHOLE = Decimal(100)
_ROUNDED_PERCENT = Decimal("0.5")


def by_numbers(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal by its newest value; None when nothing can be told from it."""
    latest = case.latest
    if latest is None or case.course.flaw is not None:
        return None
    if case.course.kind in KEEPING:
        return _by_limit(case, how, thresholds)
    progress, then = how.progress, how.expected_then
    if progress is None:
        return None
    if progress < 0 and _is_baseline(case.course, latest):
        progress = Decimal(0)
    done = f"{share_words(progress)} of the way is done"
    day = f"on {day_words(latest.on)}"
    if progress < 0:
        done = f"{day} it was further from the target than where it began"
        lost = then is not None and then > thresholds.slack
        return Verdict(Status.OFF_TRACK if lost else Status.AT_RISK, "numbers", done)
    if then is None:
        return None
    due = f"{done}, {share_words(then)} was planned by {day_words(latest.on)}"
    due += _line_words(case.course)
    factor = how.factor
    if then - progress <= thresholds.slack:
        return Verdict(Status.ON_TRACK, "numbers", due)
    if factor is None or factor > thresholds.lost_pace:
        return Verdict(Status.OFF_TRACK, "numbers", _faster(due, factor))
    if factor > thresholds.risky_pace:
        return Verdict(Status.AT_RISK, "numbers", _faster(due, factor))
    return Verdict(Status.ON_TRACK, "numbers", _faster(due, factor, "only "))


def _line_words(course: Course) -> str:
    """Return where the plan's line begins, where nothing says when the goal began."""
    if course.begins is not None or course.anchor is None:
        return ""
    return f" from the first value on, of {day_words(course.anchor.on)}"


def _is_baseline(course: Course, latest: Actual) -> bool:
    """Return whether a value is the baseline itself, which was written in round numbers.

    "From 1,900 on 31 January", where the table has 1,896 on that day.
    """
    if course.baseline is None or latest.on != course.begins:
        return False
    off = abs(latest.value - course.baseline) * 100
    return off <= abs(course.baseline) * _ROUNDED_PERCENT


def _faster(due: str, factor: Decimal | None, only: str = "") -> str:
    if factor is None:
        return due
    return (
        f"{due}; the rest must go {only}{factor.normalize():f} times as fast as planned"
    )


def _by_limit(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    latest = case.latest
    if latest is None:
        return None
    met = is_met(case.course, latest.value)
    if met is None:
        return None
    if not met:
        return Verdict(
            Status.OFF_TRACK,
            "numbers",
            f"the value of {day_words(latest.on)} is outside its limit; it was kept in "
            f"{readings_words(how)}",
        )
    if case.course.adds_up:
        return _by_total(case, how, latest, thresholds)
    # What was not kept before does not make it worse today; the reason tells of it.
    holds = "holds, and " if how.kept < how.read else ""
    return Verdict(
        Status.ON_TRACK, "numbers", f"it {holds}was kept in {readings_words(how)}"
    )


def _by_total(case: Case, how: Pace, latest: Actual, thresholds: Thresholds) -> Verdict:
    """Judge what comes together: broken once it stays so, whatever is written later."""
    course = case.course
    broken = next(
        (one for one in case.actuals.readings if is_met(course, one.value) is False),
        None,
    )
    if broken is not None:
        reason = f"it was over its limit on {day_words(broken.on)}"
        return Verdict(Status.OFF_TRACK, "numbers", reason)
    if (doubt := doubt_of_total(case)) is not None:
        return doubt
    return _used_up(course, latest, thresholds) or Verdict(
        Status.ON_TRACK, "numbers", f"it was kept in {readings_words(how)}"
    )


def doubt_of_total(case: Case) -> Verdict | None:
    """Return why nobody knows what came together so far: the values fall, so they do not."""
    falls = any(
        after.value < before.value for before, after in pairwise(case.actuals.readings)
    )
    if not falls:
        return None
    words = fallen_words(case.actuals.readings[-1].value)
    return Verdict(Status.UNKNOWN, "numbers", words)


def fallen_words(newest: Decimal) -> str:
    """Return why values that fall are no total so far, and what to write."""
    return (
        "its values fall, so they are no total so far: write the time of each, as in "
        f"“{amount_words(newest, None)} a month”, or what came together"
    )


def _used_up(course: Course, latest: Actual, thresholds: Thresholds) -> Verdict | None:
    """Judge a limit of which more is used up than of its time.

    As with a way to go: what is left must last longer than was planned for it. None where
    it lasts. A few losses early may be chance, money spent early is a way of spending.
    """
    used, gone = used_share(course, latest.value), gone_share(course, latest.on)
    if used is None or gone is None or used <= gone:
        return None
    bar = thresholds.risky_pace if course.is_spent else thresholds.lost_pace
    is_lost = _WHOLE - gone > (_WHOLE - used) * bar
    return Verdict(
        Status.AT_RISK if is_lost else Status.ON_TRACK,
        "numbers",
        f"{share_words(used)} of what is allowed was used up on {day_words(latest.on)}, "
        f"when {share_words(gone)} of its time was over",
    )


def readings_words(how: Pace) -> str:
    """Return in how many of its readings a value was kept."""
    if how.read == 1:
        return "the only reading" if how.kept else "no reading"
    return f"{how.kept} of {how.read} readings"


def share_words(share: Decimal) -> str:
    """Return a share as people write it: 41%, or −7%; 100% only where it is whole."""
    size = abs(share).to_integral_value(rounding=ROUND_HALF_UP)
    if size == _WHOLE > abs(share):
        size = _WHOLE - 1
    return f"{'−' if share < 0 and size else ''}{size:f}%"
