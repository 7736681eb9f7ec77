"""Reads digits with their separators.

Separators are read as a careful reader does: "12,000" and "12.000" are thousands,
"1,5" and "1.5" are not, and what is no number by any custom ("1.2.3") is none.
"""

from __future__ import annotations

from decimal import Decimal

# Longer digit strings are ids or noise, and decimal arithmetic would round them.
MAX_DIGITS = 24
_GROUP = 3
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")


def read_literal(text: str, *, is_percent: bool = False) -> Decimal | None:
    """Return the value of digits with separators; None when they are no number.

    Args:
        text: The digits.
        is_percent: A percent sign follows, so "99.950" has a fraction.
    """
    if len(text) > MAX_DIGITS:
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
