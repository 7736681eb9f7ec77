"""What a metric did in the days of something else: of a campaign, of an initiative.

What it did before and after those days says nothing of them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.facts.subjects import GoalSubject
from smartlint.model.series import Reading
from smartlint.review.movement import Movement, between


def movement_within(subject: GoalSubject, begins: date, ends: date) -> Movement | None:
    """Return what a goal's metric did from one day to another; None where unknown.

    It goes from the newest value of the first day to the newest of the last one. A goal
    that began between the two has its own first value. Unknown too where more of the time
    between the values lies before those days than in them.
    """
    values = _values(subject)
    before = [one for one in values if one.on <= begins]
    within = [one for one in values if begins < one.on <= ends]
    if before:
        first = before[-1]
    elif len(within) > 1 and within[0].on == subject.standing.case.course.begins:
        first = within[0]
    else:
        return None
    if not within or begins - first.on > within[-1].on - begins:
        return None
    return between(subject, first, within[-1])


def is_slower(subject: GoalSubject, since: date) -> bool:
    """Tell whether a metric went the same way faster before a day than after it."""
    values = _values(subject)
    before = [one for one in values if one.on <= since]
    after = [one for one in values if one.on > since]
    if len(before) < 2 or not after:  # noqa: PLR2004 - a pace has two ends
        return False
    earlier, later = _pace(before[0], before[-1]), _pace(before[-1], after[-1])
    return earlier * later > 0 and abs(later) < abs(earlier)


def _pace(first: Reading, last: Reading) -> Decimal:
    return (last.value - first.value) / (last.on - first.on).days


def _values(subject: GoalSubject) -> list[Reading]:
    """Return the values of a goal, that of its beginning first, one a day."""
    case = subject.standing.case
    course = case.course
    if course.flaw is not None:
        return []  # nobody knows what its values are
    values = [Reading(one.on, one.value) for one in case.actuals.readings]
    begins, baseline = course.begins, course.baseline
    if begins is None or baseline is None or any(one.on <= begins for one in values):
        return values
    return [Reading(begins, baseline), *values]
