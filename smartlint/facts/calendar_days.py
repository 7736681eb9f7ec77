"""Times that a sentence names and no calendar has: "31 June", "2027-02-30", "Q5"."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.model.period import WhenKind
from smartlint.text import Span

_MONTHS_OF_30 = ("04", "06", "09", "11", "apr", "jun", "sep", "nov")
_FEBRUARIES = ("02", "feb")
_PARTS = {WhenKind.QUARTER: 4, WhenKind.HALF: 2}


@cache
def _pattern() -> re.Pattern[str]:
    month = r"(?:feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)"
    return re.compile(
        rf"(?i)\b(?P<day>3[01])(?:st|th)?(?: of)? (?P<month>{month})\b"
        rf"|\b(?P<first>{month}) (?P<then>3[01])(?:st|th)?\b(?![,.]?\d)"
        r"|\b\d{4}-(?P<number>\d\d)-(?P<last>3[01])\b(?!-)"
    )


def impossible_day_span(subject: GoalSubject) -> Span | None:
    """Return where the goal's sentence names a time that does not exist."""
    sentence = subject.goal.sentence
    text = sentence.text
    part = _impossible_part(subject)
    if part is not None or not _may_be_impossible(text):
        return part
    for match in _pattern().finditer(text):
        month = match["month"] or match["first"] or match["number"]
        day = match["day"] or match["then"] or match["last"]
        if _is_impossible(month[:3].lower(), day):
            start, end = match.span()
            return Span(sentence.span.start + start, sentence.span.start + end)
    return None


def impossible_day(subject: GoalSubject) -> str | None:
    """Return those words; None when every time of the sentence exists."""
    span = impossible_day_span(subject)
    return subject.source.slice(span) if span is not None else None


def _impossible_part(subject: GoalSubject) -> Span | None:
    """Return where the deadline is a quarter or half that no year has: "Q5 2027"."""
    reading = subject.goal.reading
    deadline = None if reading is None else reading.deadline
    if deadline is None or deadline.when.ordinal is None:
        return None
    most = _PARTS.get(deadline.when.kind)
    is_there = most is None or 1 <= deadline.when.ordinal <= most
    return None if is_there else deadline.when.span


def _may_be_impossible(text: str) -> bool:
    """Tell nearly every sentence in passing: days below 30 are in every month.

    The leap day aside. A 30 is in every month but February, which has an "eb" or "02".
    """
    if "31" in text:
        return True
    return "30" in text and ("02" in text or "eb" in text.lower())


def _is_impossible(month: str, day: str) -> bool:
    return month in _FEBRUARIES or (month in _MONTHS_OF_30 and day == "31")
