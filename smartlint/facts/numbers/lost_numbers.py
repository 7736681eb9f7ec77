"""Numbers of a goal that are lost to a reader: "5,0,0", "16,OOO", "€€5".

Of the lines beneath it only signs that stand twice are told: what is no amount there, the
reader of lines tells itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.digits import MAX_DIGITS, read_literal
from smartlint.model.goal import Goal
from smartlint.named_tuple import NamedTuple
from smartlint.text import Span

_FROM_TO = "from to"
_FROM_TO_GAP = _FROM_TO + " "
_WORDS_ALONE = ("note", "why", "constraint")


class BrokenNumber(NamedTuple):
    """What was meant for a number and is none, or may be another one.

    Attributes:
        words: As written: "5,0,0", "1O0", "€€", "from to".
        start: Its offset in the file.
        problem: What is wrong, to be said behind the words.
        advice: What to write instead.
    """

    words: str
    start: int
    problem: str
    advice: str


def lost_number_facts() -> tuple[Fact, ...]:
    """Return the facts about the first such number."""
    return (
        Fact(
            "lost_number",
            FactType.TEXT,
            "Digits of the sentence that are no number, or a sign that stands twice in it "
            "or in a line beneath.",
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
    return Span(found.start, found.start + len(found.words))


def _first(subject: GoalSubject) -> BrokenNumber | None:
    goal = subject.goal
    if goal.reading is None:  # a name, in which digits count nothing
        return None
    return next(_all(goal), None)


def _all(goal: Goal) -> Iterator[BrokenNumber]:
    sentence = goal.sentence
    for found in _broken_numbers(sentence.text):
        yield found._replace(start=sentence.span.start + found.start)
    for line in goal.lines:
        value = line.value
        if line.name in _WORDS_ALONE or _suspect().search(value.text) is None:
            continue
        for found in _doubled_signs(value.text):
            yield found._replace(start=value.span.start + found.start)


def may_be_broken(text: str) -> bool:
    """Tell whether to look for broken numbers at all; asked of every sentence."""
    return _FROM_TO_GAP in text or _suspect().search(text) is not None


def _broken_numbers(text: str) -> Iterator[BrokenNumber]:
    """Yield what is no number by any custom: "5,0,0", "1O0", "€€5", "from to 5"."""
    if not may_be_broken(text):
        return
    for found in _digits().finditer(text):
        words = found[0]
        advice = _advice(text, found.start(), words)
        if advice is not None:
            problem = "is no number, so nothing was read from it"
            yield BrokenNumber(words, found.start(), problem, advice)
    yield from _odd_commas(text)
    yield from _doubled_signs(text)
    yield from _two_currencies(text)
    yield from _missing_number(text)


@cache
def _suspect() -> re.Pattern[str]:
    """Return what nearly every broken number holds, and few sentences do.

    All of it starts with one of a set of signs, which `re` looks for twice as fast, and
    so with what follows a digit.
    """
    return re.compile(
        r"[0-9€$£%](?:[OeE.,](?<=[0-9].)(?:(?<=[OeE])|[.,]"
        r"|(?<=,)(?:[0-9]*(?:O|,[0-9OeE])|[0-9]{4}|[0-9]{2}(?![0-9]))"
        r"|(?<=\.)[0-9]*[.,O])"
        rf"|(?<=[0-9])[0-9]{{{MAX_DIGITS}}}"
        r"|(?<=[€$£%])[€$£%]"
        r"|(?<=[€$£])[0-9][0-9.,]* ?[kKmMbB]?[€$£])"
    )


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,])[0-9][0-9O.,eE]*[0-9O](?![\d])")


@cache
def _power() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)?[eE]\d+(?!\w)")


@cache
def _doubled() -> re.Pattern[str]:
    # Nobody's finger sticks for longer, and thousands of signs would take for ever.
    return re.compile(r"([€$£])\1{1,5}(?=[ -]?[\d.])|(?<=\d)%%+|(?<=\d )%%+")


@cache
def _between_signs() -> re.Pattern[str]:
    return re.compile(r"[€$£][0-9][0-9.,]* ?[kKmMbB]?[€$£](?![0-9])")


def _advice(text: str, start: int, words: str) -> str | None:
    """Return what to write in place of digits; None where they are a number."""
    if "O" in words:
        return "write the digit 0 in place of the letter O"
    if "e" in words or "E" in words:
        is_power = _power().match(text, start) is not None
        return "write the number out, as in “100,000”" if is_power else None
    if len(words) > MAX_DIGITS and words.isdecimal():
        return "check its digits, and write a large number as in “5 million”"
    if not _is_broken(words):
        return None
    return (
        "write it as “5,000”, “5000” or “5.5”; between several numbers, put a space"
        " after each comma"
    )


def _is_broken(digits: str) -> bool:
    """Say whether digits with separators are no number; dots alone part a version."""
    if ".." in digits or ",," in digits:
        return True
    is_version = "," not in digits and ".000." not in digits
    return not is_version and read_literal(digits) is None


def _odd_commas(text: str) -> Iterator[BrokenNumber]:
    """Yield a comma before two digits where another parts thousands: "1,200 to 24,00"."""
    grouped = _grouped().search(text)
    odd = _hundredths().search(text) if grouped is not None else None
    if grouped is None or odd is None:
        return
    decimal = odd[0].replace(",", ".")
    whole = int(odd[0].replace(",", ""))
    yield BrokenNumber(
        odd[0],
        odd.start(),
        f"has its comma elsewhere than “{grouped[0]}”, so nobody can tell which number it is",
        f"write “{whole:,}” or “{decimal}”",
    )


@cache
def _grouped() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9])")


@cache
def _hundredths() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,])[0-9]+,[0-9]{2}(?![0-9]|[,.][0-9])")


def _doubled_signs(text: str) -> Iterator[BrokenNumber]:
    """Yield a sign that stands twice: "€€5" may be €5 or lack a digit."""
    for found in _doubled().finditer(text):
        signs = found[0]
        once = "4%" if signs[0] == "%" else f"{signs[0]}5"
        problem = "has one sign too many, or a digit is missing"
        yield BrokenNumber(
            signs, found.start(), problem, f"write the sign once, as in “{once}”"
        )


def _two_currencies(text: str) -> Iterator[BrokenNumber]:
    """Yield an amount between two signs of money: "£4m€"."""
    for found in _between_signs().finditer(text):
        problem = "has a sign of money on both sides"
        advice = f"write one of them, as in “{found[0][:-1]}”"
        yield BrokenNumber(found[0], found.start(), problem, advice)


def _missing_number(text: str) -> Iterator[BrokenNumber]:
    """Yield the "from to" of "from to 5,000", which lacks the number it goes from."""
    at = text.find(f"{_FROM_TO} ")
    after = text[at + len(_FROM_TO) + 1 :] if at >= 0 else ""
    if after[:1].isdigit() or after[1:2].isdigit():
        problem = "lacks the number between its two words"
        advice = "write today's value there, as in “from 4,000 to 5,000”"
        yield BrokenNumber(_FROM_TO, at, problem, advice)
