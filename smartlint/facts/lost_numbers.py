"""Numbers of a goal's sentence that are lost to a reader: "5,0,0", "16,OOO", "€€5"."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.digits import BrokenNumber, broken_numbers
from smartlint.text import Span


def lost_number_facts() -> tuple[Fact, ...]:
    """Return the facts about the first such number."""
    return (
        Fact(
            "lost_number",
            FactType.TEXT,
            "Digits of the sentence that are no number, or a sign that stands twice.",
            "5,0,0",
            lost_number,
        ),
        Fact(
            "lost_number_problem",
            FactType.TEXT,
            "What is wrong with it.",
            "is no number, so nothing was read from it",
            lambda subject: found.problem if (found := _first(subject)) else None,
        ),
        Fact(
            "lost_number_advice",
            FactType.TEXT,
            "What to write in its place.",
            "write the digit 0 in place of the letter O",
            lambda subject: found.advice if (found := _first(subject)) else None,
        ),
    )


def lost_number(subject: GoalSubject) -> str | None:
    """Return the first such number as written; None when all can be read."""
    found = _first(subject)
    return None if found is None else found.words


def lost_number_span(subject: GoalSubject) -> Span | None:
    """Return where it stands; None when all can be read."""
    found = _first(subject)
    if found is None:
        return None
    start = subject.goal.sentence.span.start + found.start
    return Span(start, start + len(found.words))


def _first(subject: GoalSubject) -> BrokenNumber | None:
    goal = subject.goal
    if goal.reading is None:  # a name, in which digits count nothing
        return None
    return next(broken_numbers(goal.sentence.text), None)
