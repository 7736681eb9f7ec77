"""Reads digits with their separators, and tells those that are no number.

Separators are read as a careful reader does: "12,000" and "12.000" are thousands,
"1,5" and "1.5" are not, and what is no number by any custom ("1.2.3") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from smartlint.named_tuple import NamedTuple

# Longer digit strings are ids or noise, and decimal arithmetic would round them.
_MAX_DIGITS = 24
_GROUP = 3
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_FROM_TO = "from to"


class BrokenNumber(NamedTuple):
    """What was meant for a number and is none, or may be another one.

    Attributes:
        words: As written: "5,0,0", "1O0", "€€", "from to".
        start: Its offset in the text.
        problem: What is wrong, to be said behind the words.
        advice: What to write instead.
    """

    words: str
    start: int
    problem: str
    advice: str


def read_literal(text: str, *, is_percent: bool = False) -> Decimal | None:
    """Return the value of digits with separators; None when they are no number.

    Args:
        text: The digits.
        is_percent: A percent sign follows, so "99.950" has a fraction.
    """
    if len(text) > _MAX_DIGITS:
        return None
    if text.isdigit():
        return Decimal(text)
    is_plain = text.isascii() and " " not in text and "'" not in text
    digits = text if is_plain else text.translate(_SPACES)
    if "," in digits and "." in digits:
        is_comma = digits.rfind(",") > digits.rfind(".")
        return _two_separators(digits, decimal="," if is_comma else ".")
    if "," in digits:
        return _one_separator(digits.split(","), is_comma=True)
    groups = digits.split(".")
    is_decimal = len(groups) == 1 or (is_percent and len(groups) == 2)  # noqa: PLR2004
    return Decimal(digits) if is_decimal else _one_separator(groups, is_comma=False)


def may_be_broken(text: str) -> bool:
    """Tell whether to look for broken numbers at all; asked of every sentence."""
    return _suspect().search(text) is not None


def broken_numbers(text: str) -> Iterator[BrokenNumber]:
    """Yield what is no number by any custom: "5,0,0", "1O0", "€€5", "from to 5"."""
    if not may_be_broken(text):
        return
    for found in _digits().finditer(text):
        words = found[0]
        advice = _advice(text, found.start(), words)
        if advice is not None:
            problem = "is no number, so nothing was read from it"
            yield BrokenNumber(words, found.start(), problem, advice)
    yield from _doubled_signs(text)
    yield from _missing_number(text)


@cache
def _suspect() -> re.Pattern[str]:
    """Return what every broken number holds, and few sentences do."""
    return re.compile(
        r"[€$£%]{2}|[0-9](?:[OeE]|[.,]{2}|,[0-9]*[,O]|,[0-9]{4}|\.[0-9]*[.,O])"
        r"|from to "
    )


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,])[0-9][0-9O.,eE]*[0-9O](?![\d])")


@cache
def _power() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)?[eE]\d+(?!\w)")


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r"([€$£])\1+(?=[ -]?[\d.])|(?<=\d)%%+|(?<=\d )%%+")


def _advice(text: str, start: int, words: str) -> str | None:
    """Return what to write in place of digits; None where they are a number."""
    if "O" in words:
        return "write the digit 0 in place of the letter O"
    if "e" in words or "E" in words:
        is_power = _power().match(text, start) is not None
        return "write the number out, as in “100,000”" if is_power else None
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


def _doubled_signs(text: str) -> Iterator[BrokenNumber]:
    """Yield a sign that stands twice: "€€5" may be €5 or lack a digit."""
    for found in _doubled().finditer(text):
        signs = found[0]
        once = "4%" if signs[0] == "%" else f"{signs[0]}5"
        problem = "has one sign too many, or a digit is missing"
        yield BrokenNumber(
            signs, found.start(), problem, f"write the sign once, as in “{once}”"
        )


def _missing_number(text: str) -> Iterator[BrokenNumber]:
    """Yield the "from to" of "from to 5,000", which lacks the number it goes from."""
    at = text.find(f"{_FROM_TO} ")
    after = text[at + len(_FROM_TO) + 1 :] if at >= 0 else ""
    if after[:1].isdigit() or after[1:2].isdigit():
        problem = "lacks the number between its two words"
        advice = "write today's value there, as in “from 4,000 to 5,000”"
        yield BrokenNumber(_FROM_TO, at, problem, advice)


def _two_separators(digits: str, *, decimal: str) -> Decimal | None:
    """Read "1,200.50" and "1.200,50"."""
    whole, _, fraction = digits.rpartition(decimal)
    groups = whole.split("." if decimal == "," else ",")
    if decimal in whole or not _are_groups(groups):
        return None
    return Decimal("".join(groups) + "." + fraction)


def _one_separator(groups: list[str], *, is_comma: bool) -> Decimal | None:
    """Read "12,000", "3,50,000", "12.000", "1,5", "1.275" and ".03"."""
    if len(groups) > 2:  # noqa: PLR2004 - two groups hold one separator
        is_number = _are_groups(groups) or (is_comma and _are_indian(groups))
        return Decimal("".join(groups)) if is_number else None
    whole, fraction = groups
    if is_comma and len(fraction) > _GROUP and whole != "0":
        return None  # "10,5000" is a slip of "10,500" or of "105,000"
    # Three digits after a comma are thousands in English; after a point they are so
    # only if a decimal would hardly be written like that: "12.000", but not "1.275".
    is_thousands = _are_groups(groups) and (is_comma or fraction.endswith("0"))
    return Decimal(whole + fraction if is_thousands else f"{whole}.{fraction}")


def _are_groups(groups: list[str]) -> bool:
    """Return whether these are groups of three digits after one of one to three."""
    if not 1 <= len(groups[0]) <= _GROUP or groups[0].startswith("0"):
        return False
    for group in groups[1:]:  # noqa: SIM110 - as `all` takes twice as long
        if len(group) != _GROUP:
            return False
    return True


def _are_indian(groups: list[str]) -> bool:
    """Return whether these are groups of lakh and crore, as in 3,50,000."""
    sizes = [len(group) for group in groups]
    return sizes[0] <= 2 and sizes[-1] == _GROUP and set(sizes[1:-1]) == {2}  # noqa: PLR2004
