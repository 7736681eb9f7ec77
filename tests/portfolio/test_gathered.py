"""What comes together from nothing beneath a goal, against what that asks for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from plans import plan

from smartlint.portfolio.contribution import Account


def account(parent: str, child: str) -> Account | None:
    text = f"objective B: {parent}\ngoal C: {child}\n  supports: B\n"
    made = plan(text)
    return made.account(made.portfolio.by_id["B"])


# What comes together from nothing, and what the goals beneath bring of it.
TOGETHER = {
    ("Win 600 new customers in 2027", "Win 100 new customers via Google Ads in 2027"): (600, 100),
    ("Win 600 new customers by December 2027", "Gain 50 new customers via Meta in 2027"): (600, 50),
    # All of a year's number is meant, not what it is more than in the year before.
    ("Increase new customers from 400 in 2026 to 600 in 2027", "Win 90 new customers on fairs in 2027"): (600, 90),
    # A child that raises a level is held against the rise.
    ("Increase new customers from 400 in 2026 to 600 in 2027",
     "Increase new customers on fairs from 40 in 2026 to 70 in 2027"): (200, 30),
    ("Generate 900 leads in 2027", "Generate 300 leads on LinkedIn in 2027"): (900, 300),
}  # fmt: skip


@pytest.mark.parametrize("pair", TOGETHER)
def test_what_is_won_from_nothing_adds_up(pair: tuple[str, str]) -> None:
    parent, child = pair
    found = account(parent, child)
    assert found is not None
    assert [found.asked, found.total] == [Decimal(one) for one in TOGETHER[pair]]


def test_a_rate_a_month_is_no_number_that_comes_together() -> None:
    found = account(
        "Win 600 new customers in 2027",
        "Win 20 new customers a month by June 2027",
    )
    assert found is None or not found.addends
