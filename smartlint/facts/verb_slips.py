"""Slips in the verb that a goal opens with: "Incraese sales", "Raise raise prices"."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject


def verb_slip_facts() -> tuple[Fact, ...]:
    """Return the facts about a verb that is misspelt, or stands twice."""
    return (
        Fact(
            "slipped_verb",
            FactType.TEXT,
            "The goal's first word, where it is a verb misspelt or one that stands twice.",
            "Incraese",
            _slipped,
        ),
        Fact(
            "meant_verb",
            FactType.TEXT,
            "The goal's verb as it is spelt, with a capital where the goal has one.",
            "Increase",
            _meant,
        ),
    )


def _slipped(subject: GoalSubject) -> str | None:
    reading = subject.goal.reading
    verb = reading.verb if reading is not None else None
    return verb.text if verb is not None and verb.is_slip else None


def _meant(subject: GoalSubject) -> str | None:
    reading = subject.goal.reading
    verb = reading.verb if reading is not None else None
    if verb is None:
        return None
    return verb.lemma.capitalize() if verb.text[:1].isupper() else verb.lemma
