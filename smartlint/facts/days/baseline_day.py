"""The day of which a goal's baseline speaks, as one answer for all who hold it against it."""

from __future__ import annotations

from datetime import date

from smartlint.facts.subjects import GoalSubject


def stated_baseline_day(subject: GoalSubject) -> date | None:
    """Return the day that stands with the baseline; None where none does."""
    on = subject.goal.baseline_on
    return on.resolve(subject.context) if on is not None else None
