"""Times that a sentence names and no calendar has: "31 June", "2027-02-30", "Q5"."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.model.period import TimeFlaw, When
from smartlint.text import Span

_MONTHS_OF_30 = ("04", "06", "09", "11", "apr", "jun", "sep", "nov")
_FEBRUARIES = ("02", "feb")
_SIGNS_OF_FEBRUARY = ("feb", "-02-")
_SIGNS_OF_SHORT_MONTHS = (
    "feb", "apr", "jun", "sep", "nov", "-02-", "-04-", "-06-", "-09-", "-11-",
)  # fmt: skip


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
    told = _flawed(subject, TimeFlaw.NO_DAY)
    if told is not None:
        return told.span
    if not _may_be_impossible(text):
        return None
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


def real_weekday(subject: GoalSubject) -> str | None:
    """Return what the deadline's day is, where another weekday stands beside it."""
    when = _flawed(subject, TimeFlaw.NO_DAY)
    return None if when is None else when.real_weekday


def unknown_month_span(subject: GoalSubject) -> Span | None:
    """Return where the deadline has a word of another language, or a misspelt one."""
    when = _flawed(subject, TimeFlaw.NO_MONTH)
    return None if when is None else when.span


def unknown_month(subject: GoalSubject) -> str | None:
    """Return that date; None when there is none."""
    when = _flawed(subject, TimeFlaw.NO_MONTH)
    return None if when is None else when.text


def meant_date(subject: GoalSubject) -> str | None:
    """Return the date that is probably meant by an unknown word: "30 June 2027"."""
    when = _flawed(subject, TimeFlaw.NO_MONTH)
    return None if when is None else when.meant


def _flawed(subject: GoalSubject, flaw: TimeFlaw) -> When | None:
    """Return the time of the sentence's deadline where it has such a flaw."""
    reading = subject.goal.reading
    deadline = None if reading is None else reading.deadline
    is_flawed = deadline is not None and deadline.when.flaw is flaw
    return deadline.when if deadline is not None and is_flawed else None


def _may_be_impossible(text: str) -> bool:
    """Tell nearly every sentence in passing: days below 30 are in every month.

    The leap day aside. A 30 is in every month but February.
    """
    if "31" in text:
        return _holds(text.lower(), _SIGNS_OF_SHORT_MONTHS)
    return "30" in text and _holds(text.lower(), _SIGNS_OF_FEBRUARY)


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - `any` takes twice as long, here where it counts
        if sign in text:
            return True
    return False


def _is_impossible(month: str, day: str) -> bool:
    return month in _FEBRUARIES or (month in _MONTHS_OF_30 and day == "31")
