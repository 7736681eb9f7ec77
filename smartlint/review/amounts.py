"""Writes amounts as a board reads them: €52,000 · 2.4% · 3.1 hours · 12,000."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.amount_words import priced_change_words, priced_words

amount = priced_words
change = priced_change_words


def percent(value: Decimal) -> str:
    """Return a whole percentage."""
    return f"{round(value)}%"


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
