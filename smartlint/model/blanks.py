"""Blanks of templates that nobody has filled in: "XX", "[date]", "DD.MM.YYYY", "<name>".

A blank is no word and no amount of a goal. Only what can be nothing else stands here;
what a rule asks about besides stands with that rule, in the facts.
"""

from __future__ import annotations

import re
from functools import cache

_LEADING_TO_DAYS = (" by", " on", " before", " until")

NAMED = (
    r"\[(?:tbd|tbc|todo|fixme|to be [a-z]{1,12}|names?|dates?|numbers?|amounts?|values?"
    r"|metrics?|targets?|baselines?|deadlines?|persons?|owners?|x{1,5}"
    r"|(?:company|team|product|project|person|owner)(?:'s|’s)? name"
    r"|(?:your|insert|enter|add|fill) [^\[\]\n]{1,40})\]"
)
"""A pattern, in any case, of brackets that name what belongs there or say that it lacks."""


@cache
def _pattern() -> re.Pattern[str]:
    day, month, year = r"(?:DD?|\d\d?)", r"(?:MM?|\d\d?)", r"(?:YY(?:YY)?|JJJJ|\d{4})"
    dates = "|".join(
        (
            rf"(?=[\d./-]{{0,6}}[DMYJ])(?:{day}[./-]{month}|{month}[./-]{day})[./-]{year}",
            rf"(?=[\d-]{{0,8}}[DMYJ]){year}-{month}-{day}",
        )
    )
    # A single letter is one beside a sign of its unit; "X" alone may be the network.
    letters = (
        r"(?<![\w.-])(?:XX{1,5}|YY|NN{1,2}|TBD|TBC)(?![\w-])%?"
        r"|(?<![\w.-])[XYZN]\s?%|[€$£]\s?(?:X{1,5}[kKmM]?|TBD|TBC)(?![\w-])"
    )
    return re.compile(
        rf"(?P<day>(?i:\[(?:dates?|deadlines?)\]|<(?:date|day|deadline)[^<>\n]{{0,30}}>))"
        rf"|(?P<dated>(?<![\w.-])(?:{dates})(?![\w-]))"
        rf"|<[A-Za-z][^<>\n]{{0,60}}>|(?i:{NAMED})|{letters}"
        r"|_{2,40}%?|(?<=\s)#{2,6}(?![\w#])%?"
    )


@cache
def _letters() -> re.Pattern[str]:
    """Return the letters of unknown amounts, of which one alone may be a name."""
    return re.compile(r"(?<![\w.-])(?<!\bGen )(?<!\bGeneration )[XYZN](?![\w-])")


def blank_spans(text: str) -> list[tuple[int, int]]:
    """Return where the blanks of a text stand, in order."""
    return [found.span() for found in _found(text)]


def leaves_amount_open(text: str) -> bool:
    """Tell whether a blank is there that is to hold more than a day."""
    found = _found(text)
    return any(not _is_day(text, one, is_last=one is found[-1]) for one in found)


def leaves_day_open(text: str) -> bool:
    """Tell whether a blank is there that is to hold a day."""
    found = _found(text)
    return any(_is_day(text, one, is_last=one is found[-1]) for one in found)


def without_blanks(text: str) -> str:
    """Return a text of the same length with spaces for its blanks."""
    if not _may_hold(text):
        return text
    for start, end in blank_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _found(text: str) -> list[re.Match[str]]:
    if not _may_hold(text):
        return []
    found = list(_pattern().finditer(text))
    lone = list(_letters().finditer(text))
    names = [match[0] for match in lone]
    # "X followers by Y" holds no names; "the Model Y on X" does.
    if "X" in names and "Y" in names[names.index("X") :]:
        found += [match for match in lone if not _is_within(match, found)]
        found.sort(key=re.Match.start)
    return found


def _is_within(one: re.Match[str], others: list[re.Match[str]]) -> bool:
    return any(other.start() <= one.start() < other.end() for other in others)


def _is_day(text: str, found: re.Match[str], *, is_last: bool) -> bool:
    """Whether a day belongs there: of "by X by Y" the last one is."""
    groups = found.groupdict()
    if groups.get("day") is not None or groups.get("dated") is not None:
        return True
    is_led = text[: found.start()].rstrip().endswith(_LEADING_TO_DAYS)
    return is_led and is_last and not found[0].endswith("%")


def _may_hold(text: str) -> bool:
    # Asked of every sentence, so by plain questions: a loop takes several times as long.
    if "[" in text or "<" in text or "__" in text or "X" in text or "##" in text:
        return True
    return "DD" in text or "YY" in text or "TB" in text or "NN" in text
