"""Reads a cell of a table that is a number with signs around it: "£1,234.50", "2.1%".

So ad tools and spreadsheets export. Only what can mean one number is read: a comma
before three digits parts thousands where the number is money or a count, has a point
after it, or has several; elsewhere it may be a decimal comma.
"""

from __future__ import annotations

import re

from smartlint.model.amount_words import CURRENCY_SIGNS
from smartlint.named_tuple import NamedTuple

_PERCENT = "%"
_COUNT = "count"
_CODES = {sign: code for code, sign in CURRENCY_SIGNS.items()}
_CODE_LENGTH = len("EUR")
_FORM = re.compile(
    r"(?P<minus>[-−+]?)(?P<before>[€$£]|[A-Z]{3}\b)?\s*(?P<minus2>[-−]?)"
    r"(?P<number>\d[\d,. \u00a0\u202f]*?)\s*(?P<after>[€$£%]|\b[A-Z]{3})?"
)
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?")
_MARKS = re.compile(r"[, \u00a0\u202f]")


class CellNumber(NamedTuple):
    """A number as a cell shows it.

    Attributes:
        value: The number.
        unit: What its sign says, "%" or the code of a currency; None without a sign.
    """

    value: float
    unit: str | None


def cell_number(cell: str, unit: str | None) -> CellNumber | None:
    """Return the number of a cell that has signs; None where it may mean several.

    Args:
        cell: The cell, without space around it.
        unit: The unit of its column; None where the header names none.
    """
    found = _FORM.fullmatch(cell)
    if found is None or (found["before"] and found["after"]):
        return None
    number, sign = found["number"], found["before"] or found["after"]
    stated = _CODES.get(sign, sign) if sign else None
    if not _PLAIN.fullmatch(number):
        if not _GROUPED.fullmatch(number) or not _is_sure(number, stated or unit):
            return None
        number = _MARKS.sub("", number)
    is_negative = found["minus"] in ("-", "−") or found["minus2"] != ""
    value = float(number)
    return CellNumber(-value if is_negative else value, stated)


def is_same_unit(sign: str, unit: str) -> bool:
    """Say whether a cell's sign is the unit that its column has."""
    named = _CODES.get(unit, unit)
    if sign == _PERCENT:
        return named.lower() in (_PERCENT, "percent")
    return named.upper() == sign


def unit_problem(sign: str, unit: str, *, is_stated: bool) -> str:
    """Return how a cell's sign contradicts the unit of its column, as a clause."""
    where = "the header says" if is_stated else "a cell above it says"
    return f"is in {sign}, where {where} {unit}; a column has one unit"


def _is_sure(number: str, unit: str | None) -> bool:
    """Say whether the commas of a number can only part thousands."""
    marks = _MARKS.findall(number)
    if len(set(marks)) > 1:
        return False
    if "," not in marks or len(marks) > 1 or "." in number:
        return True
    is_money = unit is not None and (
        unit in _CODES or (len(unit) == _CODE_LENGTH and unit.isupper())
    )
    return is_money or unit == _COUNT
