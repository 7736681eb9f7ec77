"""The day of a milestone: without a year it lies before the goal's own deadline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smartlint.model.days import Period
from smartlint.model.goal import Milestone
from smartlint.model.period import DateContext

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


def step_period(subject: GoalSubject, milestone: Milestone) -> Period | None:
    """Return the first and last day of a milestone's time.

    "Q2" of a goal until September is over in July, and no Q2 of next year.
    """
    when, ends = milestone.when, subject.deadline_date
    found = when.period(subject.context)
    is_late = found is not None and ends is not None and found[0] > ends
    if not is_late or ends is None or when.year is not None or when.offset is not None:
        return found
    year_start = subject.context.fiscal_year_start
    context = DateContext(as_of=ends, fiscal_year_start=year_start)
    return when._replace(is_past=True).period(context)


def step_day(subject: GoalSubject, milestone: Milestone) -> date | None:
    """Return the day by which a milestone is due; None where its words leave it open."""
    found, when = step_period(subject, milestone), milestone.when
    own = when.resolve(subject.context)
    if found is None or own is None or found == when.period(subject.context):
        return own
    return found[0] if when.is_start else found[1]
