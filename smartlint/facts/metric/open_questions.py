"""What a KPI leaves open, and whether a goal answers it."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.portfolio.measure import Measure

# The lines that say what is measured, and where and on whom; who does it and how often
# somebody looks ("review: monthly") answers nothing of it.
_TELLING = frozenset(
    ("note", "why", "metric", "source", "baseline", "target", "channel", "audience")
)


def open_question(subject: GoalSubject) -> str | None:
    """Return the KPI's question, unless the goal or a line beneath answers it."""
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if kpi is None or kpi.ask is None:
        return None
    lines = subject.goal.lines
    said = [line.value.text for line in lines if line.name in _TELLING]
    text = "\n".join([_without_deadline(subject), *said]).casefold()
    return None if _answers(kpi.answered_by).search(text) else kpi.ask


def is_narrowed(measure: Measure) -> bool:
    """Tell whether more narrows a number than the answer that its KPI asks for.

    “Over three years” says how lifetime value is counted, and not of which customers.
    """
    if measure.kpi is None or measure.kpi.ask is None:
        return bool(measure.scope)
    answers = _answers(measure.kpi.answered_by)
    words = [one.removeprefix("only ") for one in measure.scope]
    return not all(
        _number_pattern().fullmatch(one) or answers.match(one) for one in words
    )


def _without_deadline(subject: GoalSubject) -> str:
    """Return the sentence without its last day: a year to work is no year of value."""
    goal = subject.goal
    reading = goal.reading
    if reading is None or reading.deadline is None:
        return goal.sentence.text
    start, span = reading.span.start, reading.deadline.span
    text = reading.text
    return f"{text[: span.start - start]} {text[span.end - start :]}"


@cache
def _answers(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of the words where one begins with it."""
    each = "|".join(re.escape(word.casefold()) for word in words)
    return re.compile(rf"\b(?:{each})" if words else r"(?!)")


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(r"\d+|one|two|three|four|five|six|ten|twelve")
