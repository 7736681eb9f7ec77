"""Writes the amounts of a file in one way, whoever wrote them: 2.400 and six are 2,400 and 6.

What is written as a page writes amounts stays as it is: "€8.4M", "fewer than 5". So a
column of targets holds one way to part thousands and one place for a currency's sign.
"""

from __future__ import annotations

import re
from decimal import Decimal

from smartlint.model.amount_words import CURRENCY_SIGNS
from smartlint.model.digits import read_literal
from smartlint.model.limit import limit_words
from smartlint.model.quantity import Quantity, UnitKind, bound_words
from smartlint.review.amounts import amount

_NUMBER = re.compile(r"\d+(?:[.,'’]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*")
_HOUSE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
# What multiplies the digits before it: "8.4M", "25 grand".
_MULTIPLIED = re.compile(r"\s?(?:[kKmMbB]|bn|mn|thousand|grand|million|billion)\b")
_MAGNITUDES = tuple(Decimal(10) ** power for power in (3, 6, 9))
_SIGNED = {UnitKind.PERCENT: "%", UnitKind.MULTIPLE: "x"}
_OF_OWN_UNIT = frozenset({UnitKind.MONEY, UnitKind.DURATION, *_SIGNED})


def told_amount(quantity: Quantity | None) -> str:
    """Return an amount for a page; empty for none."""
    if quantity is None:
        return ""
    text = limit_words(quantity)
    found = _NUMBER.search(text)
    if quantity.upper is not None or (found is None and quantity.per is not None):
        return text  # "3 to 5", "at most twice a month"
    if found is not None and _is_plain(quantity, text, found):
        if _has_unit(quantity, text, found):
            return text
    elif found is not None and quantity.unit.kind not in _OF_OWN_UNIT:
        if read_literal(found[0]) != abs(quantity.value):
            return text  # a word multiplies it: "2 dozen", "3 lakh"
        number = amount(quantity.value, None)
        return f"{text[: found.start()]}{number}{text[found.end() :]}"
    words = [bound_words(quantity), amount(quantity.value, _unit(quantity))]
    words += [f"a {quantity.per}"] * (quantity.per is not None)
    return " ".join(filter(None, words))


def _is_plain(quantity: Quantity, text: str, number: re.Match[str]) -> bool:
    """Tell whether digits are written as pages write them, and mean the value."""
    if _HOUSE.fullmatch(number[0]) is None:
        return False
    written, value = Decimal(number[0].replace(",", "")), abs(quantity.value)
    if _MULTIPLIED.match(text, number.end()):
        return any(written * by == value for by in _MAGNITUDES)
    return written == value


def _has_unit(quantity: Quantity, text: str, number: re.Match[str]) -> bool:
    """Tell whether the unit stands where a page has it: "€425", "9%", "2.5 seconds"."""
    unit = quantity.unit
    sign = CURRENCY_SIGNS.get(unit.code)
    if sign is not None:
        return text[: number.start()].endswith(sign)
    if unit.kind in _SIGNED:
        return text[number.end() :].startswith(_SIGNED[unit.kind])
    is_time = unit.kind is UnitKind.DURATION
    return not is_time or unit.code.removesuffix("s") in text[number.end() :]


def _unit(quantity: Quantity) -> str:
    unit = quantity.unit
    return "" if unit.kind is UnitKind.OTHER else unit.code
