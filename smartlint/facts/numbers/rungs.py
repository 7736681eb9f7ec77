"""Numbers beside the one that was read: steps with days of their own, or what is paid for.

"100 leads in March, 150 in June, 200 in September" is one goal with two milestones, and
"spend 20k on ads to grow visits from 10k to 15k" has its goal behind its price. Values
beneath such a sentence may be of any of its numbers, so that none is judged.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from smartlint.facts.numbers.dated_words import AMOUNT, DATE
from smartlint.model.reading import Reading
from smartlint.text import Span

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

_PAYING = frozenset({"spend", "invest"})


def last_rung(reading: Reading) -> Span | None:
    """Return where the last of several steps stands that were told with their days.

    None where the number that was read is none of them, or another one is today's value.
    """
    target = reading.target
    if target is None or reading.baseline is not None or reading.is_compound:
        return None
    text, first = reading.text, reading.span.start
    if ", " not in text and "; " not in text:
        return None
    found = _rungs().search(text)
    at = target.span.start - first
    if found is None or not found.start() <= at < found.end():
        return None
    start, end = found.span("last") if found["last"] else found.span("later")
    return Span(first + start, first + end) if start > at else None


def numbers_untold(subject: GoalSubject) -> str | None:
    """Return why nobody knows which of a sentence's numbers values are of, as a clause."""
    reading, goal = subject.goal.reading, subject.goal
    if reading is None or not goal.clauses.check_ins:
        return None
    if last_rung(reading) is not None:
        return (
            "its sentence names several numbers with days of their own: write the last one "
            "as the goal, and the others as `milestone <date>: <value>`"
        )
    if reading.target is None or reading.verb is None or not _is_paid_for(reading):
        return None
    return (
        f"{reading.target.text} is what it costs, and what it is to bring has a number of "
        f"its own: write that one as the goal, and `cost: {reading.target.text}` beneath it"
    )


def _is_paid_for(reading: Reading) -> bool:
    """Whether money is spent to get to a number that stands behind it."""
    target, verb = reading.target, reading.verb
    if target is None or verb is None or verb.lemma not in _PAYING:
        return False
    behind = reading.text[target.span.end - reading.span.start :]
    return _aim().search(behind) is not None


@cache
def _rungs() -> re.Pattern[str]:
    step = rf"{AMOUNT}(?: [a-z-]{{2,20}}){{0,3}}? (?:in|by|until|for) {DATE}"
    led = rf"{DATE}(?: \d{{4}})? ?[:=] ?{AMOUNT}(?: [a-z-]{{2,20}}){{0,3}}?"
    joint = r"(?:, (?:and |then )?|; )"
    return re.compile(
        rf"(?i)(?:{step}(?:{joint}{step})*{joint}(?P<last>{step})"
        rf"|{led}(?:{joint}{led})*{joint}(?P<later>{led}))(?![\w%])"
    )


@cache
def _aim() -> re.Pattern[str]:
    return re.compile(
        rf"(?i) to (?:grow|increase|raise|lift|boost|get|win|reach|gain|generate|bring"
        rf"|attract|cut|reduce|lower|push|sell|acquire) [^.;]*?{AMOUNT}"
    )
