"""Writes amounts as a board reads them: €52,000 · 2.4% · 3.1 hours · 12,000."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.amount_words import amount_words, change_words

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def amount(value: Decimal, unit: str | None) -> str:
    """Return a value with its unit."""
    sign = _SIGNS.get(unit or "")
    if sign is None:
        return amount_words(value, unit)
    minus = "−" if value < 0 else ""
    return f"{minus}{sign}{_money(abs(value))}"


def change(value: Decimal, unit: str | None) -> str:
    """Return a change with its sign; one of a percentage is in points."""
    sign = _SIGNS.get(unit or "")
    if sign is None:
        return change_words(value, unit)
    way = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{way}{sign}{_money(abs(value))}"


def _money(value: Decimal) -> str:
    """Return an amount of money: with two digits of cents, or with none."""
    is_whole = value == value.to_integral_value()
    return amount_words(value, None) if is_whole else f"{value:,.2f}"


def percent(value: Decimal) -> str:
    """Return a whole percentage."""
    return f"{round(value)}%"


def rounded(value: Decimal) -> Decimal:
    """Return a value with two or three digits that count, for sentences."""
    exponent = min(value.adjusted() - 1, 0)
    return value.quantize(Decimal(1).scaleb(exponent))
