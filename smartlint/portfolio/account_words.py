"""Writes a reckoning as people would on paper, term by term."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from smartlint.model.amount_words import priced_change_words
from smartlint.portfolio.contribution import Account, Addend
from smartlint.portfolio.graph import Node

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
_MOST_NAMES = 6
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
# From here on an amount is told without its cents.
_ROUND_FROM = Decimal(1000)
_MILLION = Decimal(1_000_000)


def sum_words(account: Account) -> str:
    """Return the sum, term by term, and who is not in it."""
    terms = [_term(one, account) for one in account.addends]
    within = ""
    if account.factors:
        amount = _amount(account.product_amount, account)
        within = f"; beside or within that {_product(account)} = at most {amount}"
    return " and ".join(terms) + within + _left_out(account)


def product_words(account: Account) -> str:
    """Return the product, factor by factor, and who is not in it."""
    rest = ""
    if account.unmoved:
        rest = f", with {_listed(account.unmoved)} as today"
    return _product(account) + rest + _left_out(account)


def total_words(account: Account) -> str:
    """Return what the sum comes to; its bound where parts are multiplied as well."""
    if account.overlaps:
        return f"at most {_amount(account.most, account)} even without any overlap"
    return _amount(account.total, account)


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


def standing_words(account: Account) -> str:
    """Return what stands beneath against what is asked, for a line of a picture.

    Empty when nothing was reckoned. Two ways to one number are told each by itself.
    """
    if account.shortfall is not None:
        words = _added(account)
    elif account.product_shortfall is not None and account.factor is not None:
        asked = percent_words(account.factor)
        words = f"{asked} is asked for; beneath it {_multiplied(account)}"
    else:
        return ""
    count = len(unfit(account))
    silent = len(account.uncounted) - count
    if silent:
        words = f"{words}; nothing says what {_more_goals(silent)}"
    if count:
        words = f"{words}; what {_more_goals(count)} is in another unit"
    return words


def unfit(account: Account) -> tuple[Node, ...]:
    """Return the children that state an amount which cannot be added here."""
    return tuple(
        [
            child
            for child in account.uncounted
            for link in child.goal.clauses.supports
            if link.target.text == account.node.name and link.contribution is not None
        ]
    )


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


def _added(account: Account) -> str:
    total, asked = _short_pair(account)
    if not account.overlaps:
        return f"the goals beneath add up to {total} of the {asked} asked for"
    share = f" ({percent_words(account.factor)})" if account.factor else ""
    return (
        f"{asked}{share} is asked for; goals beneath name amounts of {total}, and "
        f"{_multiplied(account)}; the two overlap, so they are not added"
    )


def _multiplied(account: Account) -> str:
    """Return what the product comes to: the most, as one channel stands for all."""
    names = " × ".join([one.metric for one in account.factors])
    return f"{names} comes to at most {percent_words(account.product)}"


def _short_pair(account: Account) -> tuple[str, str]:
    """Return total and asked, millions in short where that still tells them apart."""
    amounts = (account.total, account.asked or Decimal(0))
    total, asked = (_short(one, account) for one in amounts)
    if total == asked and amounts[0] != amounts[1]:
        total, asked = (_amount(one, account) for one in amounts)
    # The period is said once, with what is asked.
    return total.removesuffix(_with_period("", account)), asked


def _short(amount: Decimal, account: Account) -> str:
    if abs(amount) < _MILLION:
        return _amount(amount, account)
    rounded = (amount / _MILLION).quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    number = rounded.to_integral_value() if whole else rounded
    return _with_period(f"{priced_change_words(number, _code(account))}M", account)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def _term(one: Addend, account: Account) -> str:
    words = f"{one.node.name} {_amount(one.amount, account)}"
    return f"{words} ({one.part})" if one.part else words


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
    return _with_period(priced_change_words(rounded, _code(account)), account)


def _code(account: Account) -> str | None:
    return account.unit.code if account.unit is not None else None


def _with_period(words: str, account: Account) -> str:
    return f"{words} a {account.per}" if account.per is not None else words


def _left_out(account: Account) -> str:
    stated = unfit(account)
    silent = [child for child in account.uncounted if child not in stated]
    words = ""
    if silent:
        words = f"; not counted, as nothing says what they bring: {names_words(silent)}"
    if stated:
        words += f"; not counted, as it is in another unit: {names_words(stated)}"
    return words


def _more_goals(count: int) -> str:
    return f"{count} more {'goal brings' if count == 1 else 'goals bring'}"
