"""Writes values, changes and periods as people do: 12,000 · +0.4 points · 2 weeks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.model.days import day_words

_BARE = ("count", "score", "rank", "ratio", "money", "")
_SHARES = ("%", "percent")
_SHORTEST_NOUN = 4  # "days"; of "ms" the s is no plural
CURRENCY_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def amount_words(value: Decimal, unit: str | None) -> str:
    """Return a value with its unit."""
    number = f"{value:,f}".replace("-", "−")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    if unit in _SHARES:
        return f"{number}%"
    if unit is None or unit in _BARE:
        return number
    if unit == "x":
        return f"{number}{unit}"
    is_one = abs(value) == 1 and len(unit) >= _SHORTEST_NOUN and unit.endswith("s")
    return f"{number} {unit.removesuffix('s') if is_one else unit}"


def change_words(value: Decimal, unit: str | None) -> str:
    """Return a change with its sign; one of a percentage is in points."""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return sign + amount_words(abs(value), "points" if unit in _SHARES else unit)


def priced_words(value: Decimal, unit: str | None) -> str:
    """Return a value with its unit, money with its sign in front: €52,000."""
    sign = CURRENCY_SIGNS.get(unit or "")
    if sign is None:
        return amount_words(value, unit)
    minus = "−" if value < 0 else ""
    return f"{minus}{sign}{_money(abs(value))}"


def priced_change_words(value: Decimal, unit: str | None) -> str:
    """Return a change with its sign, money with its own behind that: +€52,000."""
    if unit not in CURRENCY_SIGNS:
        return change_words(value, unit)
    way = "+" if value > 0 else "−" if value < 0 else "±"
    return way + priced_words(abs(value), unit)


def period_words(first: date, last: date) -> str:
    """Return the days from the first to the last."""
    if first == last:
        return day_words(first)
    return f"{day_words(first)} to {day_words(last)}"


def span_words(days: int) -> str:
    """Return a length of time, rounded, in the unit that people would use."""
    for least, length, name in (
        (700, 365, "year"),
        (56, 30.4, "month"),
        (14, 7, "week"),
    ):
        if days >= least:
            return f"{round(days / length)} {name}s"
    return f"{days} days" if days != 1 else "a day"


def _money(value: Decimal) -> str:
    """Return an amount of money: with two digits of cents, or with none."""
    is_whole = value == value.to_integral_value()
    return amount_words(value, None) if is_whole else f"{value:,.2f}"
