"""The parts of a check-in as people write them: with commas, asides and reasons.

"760 (plan: 770)" is a value and an aside, "90 in January" what one month brought, and
"paused until June" a status with a word on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from smartlint.model.period import DateContext, When, WhenKind
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.language import Language
from smartlint.syntax.line import phrase
from smartlint.syntax.values import read_amount, read_time
from smartlint.text import Span

_BEHIND_VALUE = (", ", " - ", " – ", " — ")
_TOLD_OF = {
    WhenKind.WEEK: "week",
    WhenKind.MONTH: "month",
    WhenKind.QUARTER: "quarter",
    WhenKind.HALF: "half",
}


def split_parts(text: str, value: Phrase) -> Iterator[Phrase]:
    """Yield the parts of a value between semicolons; empty ones are left out."""
    start = value.span.start
    parts = []
    for part in value.text.split(";"):
        parts.append(phrase(text, start, start + len(part)))
        start += len(part) + 1
    worded = [part for part in parts if part.text]
    yield from worded or parts[:1]


def parted(language: Language, text: str, parts: list[Phrase]) -> list[Phrase]:
    """Return the parts of a check-in where other signs stand for a semicolon.

    "3,700 members, slow", "760 - on track", "760 (plan: 770)" and "paused until June".
    """
    first, *others = parts
    found = _behind_value(language, text, first)
    return [
        piece for part in (*found, *others) for piece in _status_and_reason(text, part)
    ]


def value_of(language: Language, text: str, part: Phrase, day: When) -> Quantity | None:
    """Return the amount of a part: "760", and "90 in January" on a day of that month.

    None where it has none, or one of another time than that of its day.
    """
    if is_change(part):
        return None
    part = _without_lead(text, part)
    amount = read_amount(language, part)
    led = _timed_pattern().fullmatch(part.text) if amount is None else None
    if led is None:
        return amount
    own = read_amount(language, _piece(text, part, 0, led.end(1)))
    when = read_time(language, _piece(text, part, led.start(2), len(part.text)))
    per = _TOLD_OF.get(when.kind) if when is not None else None
    if own is None or own.per is not None or when is None or per is None:
        return None
    on = day.resolve(DateContext())
    if on is None or not _holds(when, on):
        return None
    return own._replace(per=per, text=part.text, span=part.span)


def _without_lead(text: str, part: Phrase) -> Phrase:
    lead = _lead_pattern().match(part.text)
    return part if lead is None else _piece(text, part, lead.end(), len(part.text))


def is_change(part: Phrase) -> bool:
    """Tell whether a part says by how much something changed: "up 40", "40 more"."""
    return _change_pattern().fullmatch(part.text) is not None


def _behind_value(language: Language, text: str, first: Phrase) -> list[Phrase]:
    is_amount = read_amount(language, first) is not None
    for sign in (", ",) if is_amount else _BEHIND_VALUE:
        ends = first.text.find(sign)
        if ends < 0 or read_amount(language, _piece(text, first, 0, ends)) is None:
            continue
        start = first.span.start
        found = []
        for part in first.text.split(sign):
            found.append(phrase(text, start, start + len(part)))
            start += len(part) + len(sign)
        return found
    aside = first.text.find(" (")
    if aside < 0 or is_amount or not first.text.endswith(")"):
        return [first]
    value = _piece(text, first, 0, aside)
    if read_amount(language, _without_lead(text, value)) is None:
        return [first]
    return [value, _piece(text, first, aside, len(first.text))]


def _status_and_reason(text: str, part: Phrase) -> tuple[Phrase, ...]:
    """Return the status and what is said of it: "paused", "until June"."""
    found = _trouble_pattern().match(part.text)
    if found is None:
        return (part,)
    rest = _piece(text, part, found.end(), len(part.text))
    return _piece(text, part, 0, found.end(1)), rest


def _piece(text: str, part: Phrase, start: int, end: int) -> Phrase:
    """Return a stretch of a part, without the spaces around it."""
    return phrase(text, part.span.start + start, part.span.start + end)


def _holds(when: When, on: date) -> bool:
    """Whether a day lies in a period, of its own year where none is written."""
    year = when if when.year is not None else when._replace(year=on.year)
    found = year.period(DateContext(as_of=on))
    return found is not None and found[0] <= on <= found[1]


@cache
def _lead_pattern() -> re.Pattern[str]:
    # "Now 760" and "we are at 760" say no more than "760".
    return re.compile(
        r"(?i)(?:(?:we|it|now|currently|today|are|is|have|stands|at)(?: |: ))+(?=\W?\d)"
    )


@cache
def _change_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?:up|down|plus|minus|another|\+|-|−)(?: by)? \W?\d\S*(?: [a-z]+)?"
        r"|\W?\d\S* (?:[a-z]+ )?(?:more|fewer|less|up|down)(?: than .*)?"
    )


@cache
def _timed_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)(\S*\d[^()]*?) (?:in|for|during) (\S.*)")


@cache
def _trouble_pattern() -> re.Pattern[str]:
    # "Dropped by 3 points" tells of the number, and is no goal that was given up.
    return re.compile(
        r"(?i)(paused|blocked|delayed|on hold|at risk|off track|behind)"
        r",? (?=(?:until|till|since|because|due|by|for|as|while|pending|through)\b)"
    )


def joined(notes: list[Phrase]) -> Phrase | None:
    """Return the parts of a note as one; None where there are none.

    What says something else may stand between them, and is no part of it.
    """
    if not notes:
        return None
    start, end = notes[0].span.start, notes[-1].span.end
    return Phrase("; ".join([one.text for one in notes]), Span(start, end))
