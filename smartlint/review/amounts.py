"""Writes amounts as a board reads them: €52,000 · 2.4% · 3.1 hours · 12,000."""

from __future__ import annotations

import re
from decimal import Decimal

from smartlint.model.amount_words import priced_change_words, priced_words
from smartlint.progress.number_rules import share_words

_MAGNITUDE = re.compile(r"(?<=\d)\s?(M|k|K|bn|B)\b")
_MAGNITUDES = {
    "k": Decimal(1000),
    "m": Decimal(1000_000),
    "b": Decimal(1000_000_000),
    "bn": Decimal(1000_000_000),
}
_HUNDREDTH = Decimal("0.01")

amount = priced_words
change = priced_change_words
# As `smartlint status` rounds, so that a page and a terminal say the same.
percent = share_words


def amount_alike(value: Decimal, unit: str, written: str) -> str:
    """Return a value as its goal writes such values: €4.35M where it says €4.8M."""
    found = _MAGNITUDE.search(written)
    if found is None:
        return amount(value, unit)
    sign = found.group(1)
    scaled = (abs(value) / _MAGNITUDES[sign.lower()]).quantize(_HUNDREDTH)
    if scaled < 1:
        return amount(value, unit)
    number, rest = amount(scaled.normalize(), None), amount(Decimal(1), unit)
    minus = "−" if value < 0 else ""
    return minus + rest.replace("1", f"{number}{sign}", 1)


def points(gap: Decimal) -> str:
    """Return how far ahead or behind plan a share is: 9 points behind."""
    number = abs(round(gap))
    if number == 0:
        return "as planned"
    noun = "point" if number == 1 else "points"
    return f"{number} {noun} {'ahead' if gap > 0 else 'behind'}"


def rounded(value: Decimal) -> Decimal:
    """Return a value with two or three digits that count, for sentences."""
    exponent = min(value.adjusted() - 1, 0)
    return value.quantize(Decimal(1).scaleb(exponent))
