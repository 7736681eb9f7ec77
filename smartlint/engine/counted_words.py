"""What is looked up for a metric whose words hold more than what the number counts.

Of "500 reviews with an average of 4.6 stars" the 500 are reviews, and "answer leads
within 2 hours" is about the time it takes, and not about how many leads come.
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.model.goal import Goal
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.reading import Phrase

_HIGHEST_RATING = 10
_ANSWERING = frozenset(
    {"answer", "call back", "contact", "handle", "process", "reply", "reply to", "resolve",
     "respond", "respond to", "serve", "settle", "ship", "solve", "treat", "clear", "close"}
)  # fmt: skip


def counted_words(
    goal: Goal, metric: Phrase, words: str, unit: UnitKind | None
) -> tuple[str, UnitKind | None]:
    """Return what is looked up, and in which unit."""
    if unit is UnitKind.DURATION:
        is_answer = _is_time_to_answer(goal, metric)
        return (_time_to_answer(words) if is_answer else words), unit
    if unit is UnitKind.PERCENT:
        behind = _days_behind(goal, metric) if "days" in goal.sentence.text else ""
        return words + behind, unit
    if " with " in words and (rated := _rated_things(words, goal.target)):
        return rated, UnitKind.COUNT
    return words, unit


def is_of_other_days(name: str, words: str) -> bool:
    """Tell whether a KPI's name and the words for a metric name other numbers of days."""
    own, asked = (
        set(map("".join, _days_pattern().findall(text))) for text in (name, words)
    )
    return bool(own) and bool(asked) and own.isdisjoint(asked)


def _rated_things(words: str, target: Quantity | None) -> str:
    """Return "reviews" of "500 reviews with 4.6 stars"; "" for all others.

    The number counts them, and what they are worth on average only tells which.
    """
    if target is None or target.value <= _HIGHEST_RATING:
        return ""
    found = _rated_pattern().match(words)
    if found is None:
        return ""
    return found["what"].lower().replace("rating", "review")


def _is_time_to_answer(goal: Goal, metric: Phrase) -> bool:
    """Tell whether a time is that which an answer takes: "reply to reviews in 24 hours"."""
    reading, target = goal.reading, goal.target
    if reading is None or reading.verb is None or target is None:
        return False
    if target.unit.kind is not UnitKind.DURATION:
        return False
    if reading.verb.lemma not in _ANSWERING:
        return False
    between = goal.sentence.text[
        metric.span.end - goal.sentence.span.start : target.span.start
        - goal.sentence.span.start
    ]
    return _time_ahead_pattern().match(between) is not None


def _time_to_answer(words: str) -> str:
    """Return the name of that time, by which no number of things is meant."""
    return "lead response time" if "lead" in words.lower() else "time to answer"


def _days_behind(goal: Goal, metric: Phrase) -> str:
    """Return " within 7 days" where it stands behind a metric and is no deadline."""
    at = metric.span.end - goal.sentence.span.start
    found = _span_pattern().match(goal.sentence.text, max(at, 0))
    if found is None or at <= 0:
        return ""
    deadline = goal.deadline
    is_due = deadline is not None and deadline.span.start == metric.span.end + 1
    return "" if is_due else f" {found['days']}"


@cache
def _rated_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?P<what>.*?\b(?P<noun>reviews?|ratings?)\b.*?) with\b"
        r".*\b(?:average|rating|stars?|score|points?)\b"
    )


@cache
def _time_ahead_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\s*(?:in|within|inside|under|after)?\s*(?:an?\s+)?$")


@cache
def _span_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\s*(?P<days>(?:with)?in (?:the first )?\d+ days)\b")


@cache
def _days_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:(\d+)[- ]days?|days? (\d+))\b")
