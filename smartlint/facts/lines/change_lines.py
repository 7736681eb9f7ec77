"""Finds the ``changed`` lines of a goal by what they changed."""

from __future__ import annotations

from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Adjustment

TARGET_FIELDS = frozenset({"target", "to"})
DEADLINE_FIELDS = frozenset({"deadline", "by"})


def field_of(change: Adjustment) -> str:
    """Return the word for what was changed, in small letters; empty when unwritten."""
    return change.field.text.lower() if change.field is not None else ""


def is_same_field(one: Adjustment, other: Adjustment) -> bool:
    """Return whether two lines tell of changes of one thing."""
    fields = {field_of(one), field_of(other)}
    return len(fields) == 1 or fields in (TARGET_FIELDS, DEADLINE_FIELDS)


def newest_change(subject: GoalSubject, fields: frozenset[str]) -> Adjustment | None:
    """Return the newest ``changed`` line about one of the fields; the last of a day."""
    dated = [
        (day, index, change)
        for index, change in enumerate(subject.goal.clauses.adjustments)
        if field_of(change) in fields
        and (day := change.when.resolve(subject.context)) is not None
    ]
    return max(dated)[2] if dated else None
