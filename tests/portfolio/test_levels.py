"""Values put into formulas that add and divide: what they make, and what is missing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import plan

from smartlint.catalogue.formula import formula_words, parse_formula
from smartlint.portfolio.level_words import standing_words, steps_words
from smartlint.portfolio.levels import Levels
from smartlint.render.tree_label import sum_sign, sum_words

ROI = "objective B: Raise return on investment from 120% to 180% by 31 December 2027"
MORE = "Increase attributed revenue from €600,000 to €900,000 by 31 December 2027"
SPEND = "Keep marketing spend below €400,000 through 2027"


def levels(parent: str, *children: str) -> Levels | None:
    made = plan(_text(parent, *children))
    return made.levels(made.portfolio.by_id["B"])


def _text(parent: str, *children: str) -> str:
    lines = [parent]
    for number, child in enumerate(children):
        sentence, _, link = child.partition(" | ")
        lines += [f"goal C{number}: {sentence}", f"  supports: B {link}"]
    return "\n".join(lines) + "\n"


def made(parent: str, *children: str) -> Levels:
    found = levels(parent, *children)
    assert found is not None
    return found


def test_a_ratio_of_a_difference_is_reckoned_from_the_values_aimed_for() -> None:
    found = made(ROI, MORE, SPEND)
    assert (found.reached, found.asked) == (Decimal(125), Decimal(180))
    assert found.shortfall is not None
    assert round(found.shortfall, 1) == Decimal("30.6")
    assert steps_words(found) == (
        "(€900,000 − €400,000) ÷ €400,000 = 125%, attributed revenue by C0 and "
        "marketing spend by C1"
    )


SHORT = {
    "Raise return on investment from 120% to 125% by 31 December 2027": 0,
    "Reach an ROI of 250% by 31 December 2027": 50,
    "Keep return on investment above 250% through 2027": 50,
    "Keep return on investment above 100% through 2027": 0,
    "Raise return on investment by 31 December 2027": None,
}


@pytest.mark.parametrize("parent", SHORT)
def test_a_value_is_held_against_what_is_asked_in_its_direction(parent: str) -> None:
    assert made(f"objective B: {parent}", MORE, SPEND).shortfall == SHORT[parent]


def test_less_is_asked_of_what_is_better_low() -> None:
    children = (
        "Increase orders from 500 to 600 by 31 December 2027",
        "Keep carts created at 2,000 through 2027",
    )
    parent = "objective B: Cut cart abandonment rate from 75% to 65% by May 2027"
    found = made(parent, *children)
    assert steps_words(found) == (
        "1 − 600 ÷ 2,000 = 70%, orders by C0 and carts created by C1"
    )
    assert found.shortfall is not None
    assert round(found.shortfall, 1) == Decimal("7.7")


MISSING = {
    (MORE,): ("marketing spend",),
    (SPEND,): ("attributed revenue",),
    # Without a value there is nothing to put in; nor in another currency or place.
    (MORE, "Reduce marketing spend by 31 December 2027"): ("marketing spend",),
    (MORE, "Keep marketing spend below $400,000 through 2027"): ("marketing spend",),
    (MORE, "Keep marketing spend in Norway below €90,000 through 2027"): (
        "marketing spend",
    ),
    # A year's revenue and a month's spend go together, a sum without period does not.
    ("Reach attributed revenue of €900,000 a year by May 2027", SPEND): (
        "marketing spend",
    ),
}


@pytest.mark.parametrize("children", MISSING)
def test_a_part_without_a_value_is_named_and_nothing_reckoned(
    children: tuple[str, ...],
) -> None:
    found = made(ROI, *children)
    assert (found.missing, found.reached) == (MISSING[children], None)


def test_periods_are_brought_together() -> None:
    found = made(
        ROI,
        "Reach attributed revenue of €900,000 a year by 31 May 2027",
        "Keep marketing spend below €25,000 a month through 2027",
    )
    assert found.reached == 200


def test_profit_without_its_cost_says_what_is_missing() -> None:
    parent = "objective B: Raise profit from €400,000 to €600,000 a year by May 2027"
    revenue = "Grow revenue from €4.0M to €4.5M a year by 31 May 2027"
    assert standing_words(made(parent, revenue)) == (
        "profit is revenue from digital channels − total cost; no goal beneath gives "
        "a value for total cost"
    )
    assert levels(parent, revenue, "Keep total cost below €3.6M a year") is None


def test_amounts_that_links_state_go_before_a_formula() -> None:
    parent = "objective B: Raise profit from €400,000 to €600,000 a year by May 2027"
    shops = "Reach 5 stores by May 2027 | (contributes €90,000)"
    revenue = "Grow revenue from €4.0M to €4.5M a year by 31 May 2027"
    assert levels(parent, revenue, shops) is None


def test_the_tree_marks_what_is_short_told_or_unknown() -> None:
    fits = "objective B: Raise return on investment from 90% to 125% by May 2027"
    for parent, children, sign in (
        (ROI, (MORE, SPEND), "!"),
        (fits, (MORE, SPEND), "="),
        (ROI, (MORE,), "?"),
        (ROI, ("Reach 500 forum members by 30 June 2027",), "?"),
    ):
        drawn = plan(_text(parent, *children))
        assert sum_sign(drawn, drawn.portfolio.by_id["B"]) == sign
    assert sum_words(drawn, drawn.portfolio.by_id["B"]) == (
        "nothing says what the goal beneath brings"
    )


WRITTEN = {
    "(a - b) / b * 100": "(A − B) ÷ B",
    "a - b": "A − B",
    "a - (b - c)": "A − (B − C)",
    "a / (b * c)": "A ÷ (B × C)",
    "(1 - a / b) * 100": "1 − A ÷ B",
    "a * (b + c)": "A × (B + C)",
    "a + b + c": "A + B + C",
}


@pytest.mark.parametrize("formula", WRITTEN)
def test_a_formula_is_written_with_the_brackets_it_needs(formula: str) -> None:
    words = {"a": "A", "b": "B", "c": "C"}
    assert formula_words(parse_formula(formula), words) == WRITTEN[formula]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5_000_000), st.integers(1, 5_000_000))
def test_what_is_shown_is_what_is_reckoned(revenue: int, spend: int) -> None:
    found = made(
        ROI,
        f"Reach attributed revenue of €{revenue:,} by 31 December 2027",
        f"Keep marketing spend below €{spend:,} through 2027",
    )
    assert found.reached is not None
    assert abs(found.reached - Decimal(revenue - spend) * 100 / spend) < Decimal(
        "1e-15"
    )
    enough = found.reached >= 180
    assert (found.shortfall == 0) is enough
