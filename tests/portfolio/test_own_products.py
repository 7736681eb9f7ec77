"""Numbers that multiply by a pack's own reading, and words read as the part they fit."""

from __future__ import annotations

import pytest
from plans import names, plan

from smartlint.portfolio.account_words import percent_words, product_words
from smartlint.portfolio.contribution import Account

BY_DEALS = "objective B: Grow revenue from €100,000 to €150,000 a month by May 2027"
BY_ACCOUNTS = "objective B: Grow MRR from €100,000 to €150,000 by May 2027"
BY_YEARS = "objective B: Grow ARR by 50% by May 2027"
A_PRICE = "Raise average revenue per account from €100 to €110 a month by May 2027"


def reckoned(parent: str, *children: str) -> Account:
    beneath = [
        f"goal C{number}: {child}\n  supports: B"
        for number, child in enumerate(children)
    ]
    made = plan("\n".join([parent, *beneath, ""]))
    found = made.account(made.portfolio.by_id["B"])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("parent", "more", "price", "told"),
    [
        (
            BY_ACCOUNTS,
            "paying subscribers",
            A_PRICE,
            "C0 +20% (paying subscribers) × C1 +10% (average revenue per user)",
        ),
        (
            BY_YEARS,
            "customers",
            A_PRICE,
            "C0 +20% (customers) × C1 +10% (average revenue per user)",
        ),
        (
            BY_DEALS,
            "deals won",
            "Raise average deal size from €10,000 to €11,000 by May 2027",
            "C0 +20% (deals won) × C1 +10% (average deal size)",
        ),
        # They may be readers and followers too, who are no part of this.
        (
            BY_ACCOUNTS,
            "subscribers",
            A_PRICE,
            "C0 +20% (paying subscribers) × C1 +10% (average revenue per user)",
        ),
    ],
)
def test_numbers_multiply_by_the_reading_of_the_pack(
    parent: str, more: str, price: str, told: str
) -> None:
    found = reckoned(parent, f"Increase {more} from 1,000 to 1,200 by May 2027", price)
    assert product_words(found) == told
    assert percent_words(found.product) == "+32%"
    assert found.product_shortfall == 36
    assert found.uncounted == ()


def test_words_of_which_no_meaning_is_a_part_are_not_guessed() -> None:
    found = reckoned(
        "objective B: Increase website sessions by 25% by 31 December 2027",
        "Increase subscribers from 1,000 to 1,200 by 31 December 2027",
    )
    assert (found.factors, names(found.uncounted)) == ((), ["C0"])
