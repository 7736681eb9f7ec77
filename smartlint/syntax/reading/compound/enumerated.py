"""Takes the marks of a list out of a sentence: "(1) open a shop and (2) hire a cook".

What they number is told apart by its own words. A text keeps its length, so that every
place in it stays.
"""

from __future__ import annotations

import re
from functools import cache

_ORDERS: tuple[tuple[str, ...], ...] = (
    tuple("123456789"),
    tuple("abcdefgh"),
    ("i", "ii", "iii", "iv", "v", "vi"),
    ("first", "second", "third", "fourth"),
)
_FEWEST = 2
_JOINING = (",", ";", ":", ".", "&", "+", " and", " or", " to")


def without_marks(text: str) -> str:
    """Return a text with spaces for its list's marks; the text itself without a list.

    Where nothing joins a later part, a semicolon stands for its mark.
    """
    if ")" not in text and "econd" not in text:
        return text
    for place, (start, end) in enumerate(_spans(text)):
        is_joined = not place or text[:start].rstrip().lower().endswith(_JOINING)
        sign = " " if is_joined else ";"
        text = text[:start] + sign + " " * (end - start - 1) + text[end:]
    return text


def _spans(text: str) -> list[tuple[int, int]]:
    """Return the marks of a list that starts with its first and has two or more."""
    found = list(_marks().finditer(text))
    for order in _ORDERS:
        spans: list[tuple[int, int]] = []
        for mark in found:
            is_next = (mark[1] or mark[2]).lower() == order[len(spans)]
            if is_next and (not spans or _goes_on(text, spans[-1][1], mark)):
                spans.append(mark.span())
            if len(spans) == len(order):
                break
        if len(spans) >= _FEWEST:
            return spans
    return []


def _goes_on(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether words stand before a later mark: not so in "the first, second, and third"."""
    return mark[0][-1] in ")," and " " in text[start : mark.start()].strip()


@cache
def _marks() -> re.Pattern[str]:
    """Return what finds "(1)", "b)", "(iii)", "first" and "secondly,"."""
    return re.compile(
        r"(?<![^\s,;:])(?:\(?([1-9]|[a-h]|[iv]{1,3})\)(?=\s*\w)"
        r"|(first(?=\s|,|ly\b)|second(?=,|ly,)|third(?=,|ly,)|fourth(?=,|ly,))"
        r"(?:ly)?,?(?![\w-]))",
        re.IGNORECASE,
    )
