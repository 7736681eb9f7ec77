"""Blanks of templates that nobody has filled in: "XX", "[date]", "DD.MM.YYYY", "<name>".

A blank is no word and no amount of a goal. Only what can be nothing else stands here;
what a rule asks about besides stands with that rule, in the facts.
"""

from __future__ import annotations

import re
from functools import cache

_LEADING_TO_DAYS = (" by", " on", " before", " until")


@cache
def _pattern() -> re.Pattern[str]:
    day, month, year = r"(?:DD?|\d\d?)", r"(?:MM?|\d\d?)", r"(?:YY(?:YY)?|JJJJ|\d{4})"
    dates = "|".join(
        (
            rf"(?=[\d./-]{{0,6}}[DMYJ])(?:{day}[./-]{month}|{month}[./-]{day})[./-]{year}",
            rf"(?=[\d-]{{0,8}}[DMYJ]){year}-{month}-{day}",
        )
    )
    bracketed = (
        r"\[(?:tbd|tbc|to be [a-z]{1,12}|names?|dates?|numbers?|amounts?|values?|metrics?"
        r"|targets?|baselines?|deadlines?|persons?|owners?|x{1,5}"
        r"|(?:your|insert|enter|add|fill) [^\[\]\n]{1,40})\]"
    )
    return re.compile(
        rf"(?P<day>(?i:\[(?:dates?|deadlines?)\]|<(?:date|day|deadline)[^<>\n]{{0,30}}>))"
        rf"|(?P<dated>(?<![\w.-])(?:{dates})(?![\w-]))"
        rf"|<[A-Za-z][^<>\n]{{0,60}}>|(?i:{bracketed})"
        rf"|(?<![\w.-])(?:XX{{1,5}}|YY|TBD|TBC)(?![\w-])%?|__{{1,9}}%?"
    )


def blank_spans(text: str) -> list[tuple[int, int]]:
    """Return where the blanks of a text stand, in order."""
    if not _may_hold(text):
        return []
    return [match.span() for match in _pattern().finditer(text)]


def leaves_amount_open(text: str) -> bool:
    """Tell whether a blank is there that is to hold more than a day."""
    if not _may_hold(text):
        return False
    return any(
        match["day"] is None
        and match["dated"] is None
        and not text[: match.start()].rstrip().endswith(_LEADING_TO_DAYS)
        for match in _pattern().finditer(text)
    )


def without_blanks(text: str) -> str:
    """Return a text of the same length with spaces for its blanks."""
    if not _may_hold(text):
        return text
    for start, end in blank_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _may_hold(text: str) -> bool:
    # Asked of every sentence, so by plain questions: a loop takes several times as long.
    if "[" in text or "<" in text or "__" in text or "XX" in text:
        return True
    return "DD" in text or "YY" in text or "TB" in text
