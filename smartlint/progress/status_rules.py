"""The rules that give a status, in the order in which they are asked.

How it ended, whether it has begun, what the deadline found, whether anybody looked, what
the numbers say, what people say: the first that can decide does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from smartlint.model.days import day_words, every_words
from smartlint.progress.actuals import Actual
from smartlint.progress.case import Case, Verdict
from smartlint.progress.course import KEEPING, CourseKind, is_met, is_rising
from smartlint.progress.number_rules import (
    by_numbers,
    doubt_of_total,
    readings_words,
    share_words,
)
from smartlint.progress.pace import Pace, pace
from smartlint.progress.status import Stated, Status
from smartlint.progress.thresholds import Thresholds

StatusRule = Callable[[Case, Pace, Thresholds], Verdict | None]

_RED = frozenset({Status.AT_RISK, Status.OFF_TRACK})


def status_rules() -> tuple[StatusRule, ...]:
    """Return the rules in their order; each decides or leaves it to the next."""
    return (
        _ended,
        _declared,
        _not_begun,
        _flawed,
        _at_the_end,
        _arrived,
        _silent,
        _together,
    )


def _ended(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    del how, thresholds
    if case.result is None:
        return None
    word, on = case.result
    day = f" of {day_words(on)}" if on is not None else ""
    said = f"its result line{day} says so"
    if is_denied(case):
        not_met = "not " if Status(word) is Status.ACHIEVED else ""
        said = f"{said}, and its value does {not_met}meet the target"
    return Verdict(Status(word), "result", said)


def is_denied(case: Case) -> bool:
    """Tell whether the value of a ``result`` line denies its word."""
    if case.result is None or case.latest is None or case.course.flaw is not None:
        return False
    word, on = case.result
    if case.latest.on != on:
        return False
    denying = {Status.ACHIEVED: False, Status.MISSED: True}.get(Status(word))
    return denying is not None and is_met(case.course, case.latest.value) is denying


def _declared(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal of which people say that it is over."""
    del how, thresholds
    said = case.stated
    if said is None:
        return None
    is_numberless = case.course.target is None and case.latest is None
    if said.status is Status.DROPPED or (
        said.status is Status.ACHIEVED and is_numberless
    ):
        return _said(said, said.status)
    return None


def _not_begun(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    del how, thresholds
    begins = case.course.begins
    if begins is None or begins <= case.as_of or case.latest is not None:
        return None
    return Verdict(Status.UNKNOWN, "start", f"it begins on {day_words(begins)}")


def _flawed(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal whose numbers cannot be compared."""
    del how, thresholds
    said = case.stated
    if case.course.flaw is None:
        return None
    if said is not None and said.status in _RED:
        return _said(said, said.status)
    return Verdict(Status.UNKNOWN, "numbers", case.course.flaw)


def _at_the_end(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal whose last day is over."""
    ends = case.course.ends
    if ends is None or ends >= case.as_of:
        return None
    if case.course.kind in KEEPING:
        return _kept_to_the_end(case, how, ends, thresholds)
    last = _value_of_the_end(case, ends, _interval(case, thresholds))
    met = is_met(case.course, last.value) if last is not None else None
    if last is not None and met:
        return Verdict(
            Status.ACHIEVED, "deadline", f"the target was met on {day_words(last.on)}"
        )
    if last is not None and last.on >= ends and met is False:
        return Verdict(
            Status.MISSED,
            "deadline",
            f"the deadline was {day_words(ends)}, and on {day_words(last.on)} "
            f"{_far(case, last)}",
        )
    return Verdict(
        Status.STALE,
        "deadline",
        f"the deadline was {day_words(ends)}, and no line says how it ended",
    )


def _value_of_the_end(case: Case, ends: date, interval_days: int) -> Actual | None:
    """Return the value that a deadline found; None when nothing was measured by then.

    A value of the last day is often written down some days later, so the first one after
    the end counts. What comes behind it is too late to change what it found.
    """
    until = ends + timedelta(days=interval_days)
    known = case.actuals.readings
    late = next((one for one in known if ends <= one.on <= until), None)
    before = [one for one in known if one.on < ends]
    return late or (before[-1] if before else None)


def _kept_to_the_end(
    case: Case, how: Pace, ends: date, thresholds: Thresholds
) -> Verdict | None:
    interval = timedelta(days=_interval(case, thresholds))
    latest = case.latest
    is_kept = how.read == how.kept
    if case.course.adds_up and is_kept and (doubt := doubt_of_total(case)) is not None:
        return doubt
    if how.read and how.kept < how.read:
        return Verdict(
            Status.MISSED, "deadline", f"it was kept in {readings_words(how)}"
        )
    if latest is None or latest.on < ends - interval or not how.read:
        return Verdict(
            Status.STALE,
            "deadline",
            f"the deadline was {day_words(ends)}, and no line says how it ended",
        )
    return Verdict(Status.ACHIEVED, "deadline", f"it was kept in {readings_words(how)}")


def _far(case: Case, last: Actual) -> str:
    if last.value == case.course.target:
        side = "more" if is_rising(case.course) else "less"
        return f"it was at the target, of which the goal asks for {side}"
    done = pace(case.course, [last], case.as_of).progress
    if done is None:
        return "the target was not met"
    return f"{share_words(done)} of the way was done"


def _arrived(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal whose newest value is what it asks for, before its last day."""
    del how, thresholds
    latest = case.latest
    if latest is None or case.course.kind in KEEPING:
        return None
    if not is_met(case.course, latest.value):
        return None
    if (ends := _end_of_none(case)) is not None:
        return Verdict(
            Status.ON_TRACK, "target", f"there was none so far, and it ends on {ends}"
        )
    return Verdict(
        Status.ACHIEVED, "target", f"the target was met on {day_words(latest.on)}"
    )


def _end_of_none(case: Case) -> str | None:
    """Return the day to come by which there is to be none of what there never was."""
    course = case.course
    if course.target != 0 or course.baseline or course.ends is None:
        return None
    if course.kind is not CourseKind.REACH:
        return None
    is_none = all(one.value == 0 for one in case.actuals.readings)
    return day_words(course.ends) if is_none else None


def _silent(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal that nobody has looked at for too long."""
    del how
    looks = [one for one in (_latest_on(case), _said_on(case)) if one is not None]
    interval = _interval(case, thresholds)
    patience = int(thresholds.silent_after * interval)
    due = f"a review is due {every_words(interval)}"
    if case.review_days is None:
        due = f"nothing says how often it is reviewed, so {interval} days are taken"
    if looks:
        age = (case.as_of - max(looks)).days
        if age <= patience:
            return None
        reason = f"the newest value is {age} days old, and {due}"
        return Verdict(Status.STALE, "silence", reason)
    begins = case.course.begins
    if begins is None or (case.as_of - begins).days <= patience:
        return None
    age = (case.as_of - begins).days
    told = case.unread or due
    reason = f"it began {age} days ago without a check-in, and {told}"
    return Verdict(Status.STALE, "silence", reason)


def _together(case: Case, how: Pace, thresholds: Thresholds) -> Verdict | None:
    """Judge by the numbers, and never better than people say or look."""
    found = by_numbers(case, how, thresholds)
    if found is None:
        return _by_words(case, how)
    if found.status is Status.OFF_TRACK:
        return found
    said = _current_words(case)
    if said is not None and said.status is Status.OFF_TRACK:
        return _said(said, said.status)
    if found.status is Status.AT_RISK:
        return found
    if said is not None and said.status is Status.AT_RISK:
        return _said(said, said.status)
    return _unsure(said, thresholds) or _unattended(case, thresholds) or found


def _current_words(case: Case) -> Stated | None:
    """Return what is said, unless a number is newer than the words."""
    latest, said = case.latest, case.stated
    if said is None or (latest is not None and latest.on > said.on):
        return None
    return said


def _unsure(said: Stated | None, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal whose own people do not believe in it."""
    sure = said.confidence if said is not None else None
    if said is None or sure is None or sure > thresholds.low_confidence:
        return None
    reason = f"the check-in of {day_words(said.on)} gives it {sure:f} of 10"
    return Verdict(Status.AT_RISK, "words", reason)


def _unattended(case: Case, thresholds: Thresholds) -> Verdict | None:
    """Judge a goal whose table is up to date and whose reviews are not."""
    if case.review_days is None or case.stated is None:
        return None
    age = (case.as_of - case.stated.on).days
    if age <= int(thresholds.silent_after * case.review_days):
        return None
    return Verdict(
        Status.STALE,
        "silence",
        f"the table goes on, and the last check-in is {age} days old; a review is due "
        f"{every_words(case.review_days)}",
    )


def _by_words(case: Case, how: Pace) -> Verdict | None:
    """Judge by what people say where no number can be held against it."""
    said = case.stated
    if said is None or said.status is None:
        return None
    if said.status in _RED:
        return _said(said, said.status)
    has_number = case.course.target is not None or how.read
    return None if has_number else _said(said, said.status)


def _said(said: Stated, status: Status) -> Verdict:
    return Verdict(
        status, "words", f"the check-in of {day_words(said.on)} says “{said.words}”"
    )


def _interval(case: Case, thresholds: Thresholds) -> int:
    return case.review_days or thresholds.usual_review_days


def _latest_on(case: Case) -> date | None:
    return case.latest.on if case.latest is not None else None


def _said_on(case: Case) -> date | None:
    return case.stated.on if case.stated is not None else None
