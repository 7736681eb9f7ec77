"""Where a goal stands, and the rule that says so, in words.

Silence is never green, and what cannot be told stays unknown.
"""

from __future__ import annotations

from smartlint.model.days import day_words
from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actuals
from smartlint.progress.case import Case, RuleName, Verdict
from smartlint.progress.course import CourseKind, is_met
from smartlint.progress.number_rules import by_numbers, share_words
from smartlint.progress.pace import Pace, pace
from smartlint.progress.status import GREEN, Status
from smartlint.progress.status_rules import status_rules
from smartlint.progress.thresholds import USUAL, Thresholds

_ON_VALUES = frozenset({"numbers", "target", "deadline"})


class Standing(NamedTuple):
    """Where a goal stands.

    Attributes:
        status: How it goes.
        rule: Which rule decided.
        reason: Why, as a clause with its figures and days.
        case: What it was decided from.
        pace: How far and how fast.
        contradiction: What the newest check-in claims and its number denies, as a
            clause; None when they agree or cannot be compared.
    """

    status: Status
    rule: RuleName
    reason: str
    case: Case
    pace: Pace
    contradiction: str | None = None


def standing(case: Case, thresholds: Thresholds = USUAL) -> Standing:
    """Return where a goal stands on the day of the case."""
    how = pace(case.course, case.actuals.readings, case.as_of)
    for rule in status_rules():
        verdict = rule(case, how, thresholds)
        if verdict is not None:
            break
    else:
        verdict = _undecided(case, how)
    reason = verdict.reason
    if case.summed and verdict.rule in _ON_VALUES:
        reason = f"{reason}; {case.summed}"
    verdict = verdict._replace(reason=reason)
    return Standing(*verdict, case, how, contradiction(case, thresholds))


def contradiction(case: Case, thresholds: Thresholds) -> str | None:
    """Return what the newest check-in claims and its own number denies."""
    stated = case.stated
    if stated is None or stated.status not in GREEN or case.course.flaw is not None:
        return None
    known = [one for one in case.actuals.readings if one.on <= stated.on]
    if not known or known[-1].on != stated.on:
        return None
    then = case._replace(as_of=stated.on, actuals=Actuals(tuple(known)))
    how = pace(case.course, known, stated.on)
    claim = f"“{stated.words}” is said on {day_words(stated.on)}"
    if stated.status is Status.ACHIEVED:
        if is_met(case.course, known[-1].value) is not False:
            return None
        return f"{claim}, and {_way(how)}"
    found = by_numbers(then, how, thresholds)
    if found is None or found.status is not Status.OFF_TRACK:
        return None
    # The day is the claim's own, and said with it.
    denied = found.reason.removeprefix(f"on {day_words(stated.on)} ")
    return f"{claim}, and {denied}"


def _way(how: Pace) -> str:
    if how.progress is None:
        return "the target is not met"
    return f"{share_words(how.progress)} of the way is done"


def _undecided(case: Case, how: Pace) -> Verdict:
    """Say what is missing for a status."""
    return Verdict(Status.UNKNOWN, "numbers", _missing(case, how))


def _missing(case: Case, how: Pace) -> str:
    course = case.course
    if course.flaw is not None:
        return course.flaw
    if course.kind is CourseKind.KEEP_AT:
        return "nothing says whether more or less of it is better: write above or below"
    if case.latest is None:
        return _valueless(case)
    if course.target is None and case.asked:
        return (
            f"nothing says from which value it moves by {case.asked}: "
            "add `from: <value> on <date>`"
        )
    if course.target is None:
        return "it states no target to hold the value against"
    if how.progress is None:
        return "nothing says with which value it began: add `from: <value> on <date>`"
    if course.ends is None:
        return (
            f"{share_words(how.progress)} of the way is done; "
            "no day is told by which: add `by: <date>`"
        )
    return (
        f"{share_words(how.progress)} of the way is done; nothing says when it began: "
        "add `start: <date>`"
    )


def _valueless(case: Case) -> str:
    """Say what the newest check-in gives in place of a value."""
    said = case.stated
    if case.early:
        return case.early
    if said is None:
        none = "there is no check-in so far"
        return f"{none}, and {case.unread}" if case.unread else none
    day = day_words(said.on)
    if said.strange:
        return f"the check-in of {day} gives {said.strange}"
    if case.course.target is None and said.words:
        return (
            f"the check-in of {day} says “{said.words}”, which is neither good nor bad"
        )
    words = f"says “{said.words}” and " if said.words else ""
    return f"the check-in of {day} {words}gives no value"
