"""Second statements of one number or one day: "from 20 to 30 from 25 to 40".

Only the first is read, as nobody can tell which was decided. What is meant as two ends is
none of these: "2 or 3 posts", "in May or June", "20–30".
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.dated_words import AMOUNT, DATE
from smartlint.facts.numbers.rungs import last_rung
from smartlint.facts.subjects import GoalSubject
from smartlint.model.digits import read_literal
from smartlint.model.period import Deadline
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Reading
from smartlint.text import Span

_LONGEST = 80  # signs behind what was read in which a second one is looked for
_SIGNS = ("%", "€", "$", "£")
_DASHES = ("-", "–", "—")
_LEAST_RANGE = 10  # "3-1" may be a score
_SCALES = {"k": 1_000, "m": 1_000_000}
# What may stand between two values, or two days, in lower case.
_JOINTS = (" or ", ", or ", " by ", ", by ", " to ", ", to ")
_LEADS = ("by ", "before ", "until ")
_JOINTS_OF_DAYS = (
    " or", " and", ",", "/", " /", *_LEADS, " by ", " before ", " until ",
)  # fmt: skip
_LONGEST_JOINT = len(" and/or ")
_LONGEST_OPENING = len(", or to €4")
_LONGEST_LEAD = len("before ")

# What was read, as written, and where the other stands.
Second = tuple[str, Span]


def second_value_facts() -> tuple[Fact, ...]:
    """Return the facts about a value that is said twice and differently."""
    return (
        Fact(
            "second_value",
            FactType.TEXT,
            "A second target, change, or way from one value to another, that was not read.",
            "from 25 to 40",
            lambda subject: _words(subject, second_value(subject)),
        ),
        Fact(
            "read_value",
            FactType.TEXT,
            "The one that was read in its place.",
            "from 20 to 30",
            lambda subject: found[0] if (found := second_value(subject)) else None,
        ),
    )


def second_deadline_facts() -> tuple[Fact, ...]:
    """Return the fact about a day that is said twice and differently."""
    return (
        Fact(
            "second_deadline",
            FactType.TEXT,
            "A second day by which it is to be reached, that was not read.",
            "31 July 2027",
            lambda subject: _words(subject, second_deadline(subject)),
        ),
    )


def second_value(subject: GoalSubject) -> Second | None:
    """Return what was read and where the second value stands; None for none."""
    reading = subject.goal.reading
    if reading is None or reading.is_compound:
        return None
    value = reading.target
    if value is None and reading.change is not None:
        value = reading.change.quantity
    if value is None or value.upper is not None:
        return None
    at = value.span.end - reading.span.start
    behind = reading.text[at : at + _LONGEST]
    if reading.baseline is not None:
        lower = behind.lower()
        found = (
            _way_pattern().match(behind)
            if " to " in lower and "from " in lower
            else None
        )
        if found is not None:
            first = reading.baseline.span.start - reading.span.start
            return f"from {reading.text[first:at]}", _placed(value, found)
    rung = last_rung(reading)
    return (value.text, rung) if rung is not None else _behind(reading, value, behind)


def _behind(reading: Reading, value: Quantity, behind: str) -> Second | None:
    """Return a second value that stands right behind the first one."""
    joint = behind[:_LONGEST_JOINT].lower()
    if not (joint.startswith(_JOINTS) or joint[:2].strip()[:1] in _DASHES):
        return None
    # No digit stands so near in most: "to 40 by May".
    is_bare = not any(map(str.isdecimal, behind[:_LONGEST_OPENING]))
    found = None if is_bare else _value_pattern().match(behind)
    if found is None or not _is_second(reading, value, found):
        return None
    return value.text, _placed(value, found)


def second_deadline(subject: GoalSubject) -> Second | None:
    """Return what was read and where the second deadline stands; None for none."""
    reading = subject.goal.reading
    deadline = reading.deadline if reading is not None else None
    if reading is None or deadline is None or reading.is_compound:
        return None
    at = deadline.span.end - reading.span.start
    behind = reading.text[at : at + _LONGEST]
    is_joined = behind[:_LONGEST_JOINT].lower().startswith(_JOINTS_OF_DAYS)
    found = _date_pattern().match(behind) if is_joined else None
    if found is not None:
        return deadline.text, _placed(deadline, found)
    if not reading.text[:_LONGEST_LEAD].lower().startswith(_LEADS):
        return None
    opening = _opening_pattern().match(reading.text)
    is_led = deadline.text.lower().startswith(_LEADS)
    if opening is None or not is_led or deadline.span.start == reading.span.start:
        return None
    start, end = opening.span("value")
    first = reading.span.start
    return deadline.text, Span(first + start, first + end)


def _is_second(reading: Reading, value: Quantity, found: re.Match[str]) -> bool:
    """Tell whether what follows is a value like the one that was read."""
    joint, other = found["joint"].strip(" ,").lower(), found["value"]
    if any((sign in value.text) != (sign in other) for sign in _SIGNS):
        return False
    if joint in _DASHES:
        return value.value >= _LEAST_RANGE and _number(other) < value.value
    if joint.endswith("by"):
        return reading.target is None and "%" in other
    if reading.target is None:
        return joint == "or"
    start = value.span.start - reading.span.start
    return joint.startswith("or") or reading.text[:start].endswith(("to ", "To "))


def _number(words: str) -> Decimal:
    """Return the value of digits with their "k" or "m"."""
    digits = read_literal(words.strip("€$£% kKmM").rstrip(".,")) or Decimal(0)
    return digits * _SCALES.get(words[-1:].lower(), 1)


def _placed(part: Quantity | Deadline, found: re.Match[str]) -> Span:
    """Return where a value stands that was found behind a part of the reading."""
    start, end = found.span("value")
    return Span(part.span.end + start, part.span.end + end)


def _words(subject: GoalSubject, second: Second | None) -> str | None:
    return None if second is None else subject.source.slice(second[1])


@cache
def _way_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?: [a-z-]{{2,20}}){{0,2}}?(?:,| or|,? and)? "
        rf"(?P<value>from {AMOUNT} to {AMOUNT})(?!\s?(?:year|and|[ap]\.?m))"
    )


@cache
def _value_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?P<joint>\s?[-–—]\s?|,? or (?:(?:to|by) )?|,? by |,? to )"
        rf"(?P<value>{AMOUNT})(?! (?:more|less|fewer|or)\b)(?![\d/:–—-])"
    )


@cache
def _date_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?:(?:,? or|,? and/or|,? and|,| ?/)? ?(?:by|before|until) "
        rf"|,? (?:or|and) (?:on |in )?| ?/ ?|, (?=[a-z]+ \d{{4}})"
        rf"|, (?:and )?(?-i:[A-Z][\w-]* ){{1,3}}(?:by|before|until) )(?P<value>{DATE})"
        r"(?! at the latest)"
    )


@cache
def _opening_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?P<value>(?:by|before|until) {DATE}),")
