"""Facts about what experiments and sessions came to, and on which day."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.block import Experiment, Session
from smartlint.model.period import When


def outcome_facts() -> tuple[Fact, ...]:
    """Return the facts about the outcomes of experiments and sessions."""
    return (
        Fact(
            "has_outcome",
            FactType.BOOLEAN,
            "Of an experiment or a session: a result or a decision stands there.",
            "true",
            _has_outcome,
        ),
        Fact(
            "outcome_days_ahead",
            FactType.NUMBER,
            "Of an outcome: days from the day of the run to its own; negative for the "
            "past.",
            "14",
            outcome_days_ahead,
        ),
    )


def outcome_day(subject: GoalSubject) -> When | None:
    """Return when an experiment or a session came to an outcome."""
    block = subject.goal.block
    if isinstance(block, Experiment):
        return block.finding.when if block.finding is not None else None
    if isinstance(block, Session):
        return block.on if block.decisions else None
    return None


def outcome_days_ahead(subject: GoalSubject) -> int | None:
    """Return how many days are left until an outcome; negative for the past."""
    when = outcome_day(subject)
    day = when.resolve(subject.context) if when is not None else None
    return (day - subject.place.as_of).days if day is not None else None


def _has_outcome(subject: GoalSubject) -> bool:
    block = subject.goal.block
    if isinstance(block, Experiment):
        return block.finding is not None
    return isinstance(block, Session) and bool(block.decisions)
