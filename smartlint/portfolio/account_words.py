"""Writes a reckoning as people would on paper, term by term."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from smartlint.model.amount_words import change_words
from smartlint.portfolio.contribution import Account
from smartlint.portfolio.graph import Node

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
_MOST_NAMES = 6
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
# From here on an amount is told without its cents.
_ROUND_FROM = Decimal(1000)


def sum_words(account: Account) -> str:
    """Return the sum, term by term, and who is not in it."""
    terms = [
        f"{one.node.name} {_amount(one.amount, account)}" for one in account.addends
    ]
    if account.factors:
        terms.append(
            f"{_product(account)} = {_amount(account.product_amount, account)}"
        )
    return " and ".join(terms) + _left_out(account)


def product_words(account: Account) -> str:
    """Return the product, factor by factor, and who is not in it."""
    rest = ""
    if account.unmoved:
        rest = f", with {_listed(account.unmoved)} as today"
    return _product(account) + rest + _left_out(account)


def total_words(account: Account) -> str:
    """Return what the sum comes to: the most it can be where parts are multiplied."""
    most = "up to " if account.factors else ""
    return f"{most}{_amount(account.total, account)}"


def asked_words(account: Account) -> str:
    """Return the amount that is asked for; empty when it is unknown."""
    return _amount(account.asked, account) if account.asked is not None else ""


def percent_words(factor: Decimal) -> str:
    """Return a factor as people say it: +14%, −2.5%, ±0%."""
    change = (factor - 1) * _HUNDRED
    change = change.quantize(_TENTH, ROUND_HALF_UP)
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    number = f"{abs(change):,f}".removesuffix(".0")
    return f"{sign}{number}%"


def multiplying_words(account: Account) -> str:
    """Return who multiplies: one goal comes, three goals multiply, 12 goals multiply."""
    count = len(account.factors)
    if count == 1:
        return "one goal comes"
    number = _NUMBERS[count] if count < len(_NUMBERS) else f"{count}"
    return f"{number} goals multiply"


def names_words(nodes: Sequence[Node]) -> str:
    """Return what the blocks are called, and how many more there are."""
    return _listed([node.name for node in nodes])


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def _product(account: Account) -> str:
    return " × ".join(
        [
            f"{one.node.name} {percent_words(one.factor)} ({one.metric})"
            for one in account.factors
        ]
    )


def _amount(amount: Decimal, account: Account) -> str:
    places = Decimal(1) if abs(amount) >= _ROUND_FROM else Decimal("0.01")
    rounded = amount.quantize(places, ROUND_HALF_UP)
    words = change_words(
        rounded, account.unit.code if account.unit is not None else None
    )
    return f"{words} a {account.per}" if account.per is not None else words


def _left_out(account: Account) -> str:
    if not account.uncounted:
        return ""
    names = names_words(account.uncounted)
    return f"; not counted, as nothing says what they bring: {names}"
