"""Slips that decide how a goal is read: "Incraese sales", "sales form 100 to 200"."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span

_SLIP = " form"


def slip_facts() -> tuple[Fact, ...]:
    """Return the facts about a verb that is misspelt or stands twice, and “form”."""
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
        Fact(
            "slipped_from",
            FactType.TEXT,
            "The word “form” before two values, where “from” is meant.",
            "form",
            _slipped_from,
        ),
    )


def slipped_from_span(subject: GoalSubject) -> Span | None:
    """Return where "form" stands in "grow sales form 100 to 200"; else None."""
    metric, sentence = subject.goal.metric, subject.goal.sentence
    if metric is None or not metric.text.endswith(_SLIP):
        return None
    end = metric.span.end
    rest = sentence.text[end - sentence.span.start :]
    if _two_values().match(rest) is None:
        return None
    return Span(end - len(_SLIP) + 1, end)


@cache
def _two_values() -> re.Pattern[str]:
    # "The entry form 100 to 200 times" counts how often.
    value = r"[$€£]?\d[\d.,]*[%kKmM]?"
    return re.compile(rf" {value} to {value}(?! times)(?![\w.])")


def _slipped_from(subject: GoalSubject) -> str | None:
    return None if slipped_from_span(subject) is None else _SLIP.strip()


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
