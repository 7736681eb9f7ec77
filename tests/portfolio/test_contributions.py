"""What stands beneath a goal against what it asks: sums, products, laws of both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import names, plan

from smartlint.portfolio.account_words import (
    percent_words,
    product_words,
    standing_words,
    sum_words,
    total_words,
)
from smartlint.portfolio.contribution import Account

REVENUE = (
    "objective B: Grow online revenue from €4.0M to €5.0M a year by 31 December 2027"
)
BY_QUARTER = "objective B: Grow online revenue by 25% by 31 December 2027"


def account(parent: str, *children: str) -> Account | None:
    """Return the account of ``B``; each child is a sentence, its link behind a bar."""
    lines = [parent]
    for number, child in enumerate(children):
        sentence, _, link = child.partition(" | ")
        lines += [f"goal C{number}: {sentence}", f"  supports: B {link}"]
    made = plan("\n".join(lines) + "\n")
    return made.account(made.portfolio.by_id["B"])


def reckoned(parent: str, *children: str) -> Account:
    found = account(parent, *children)
    assert found is not None
    return found


# What children bring to "€4.0M to €5.0M a year", each by itself; None is unknown.
BRINGS = {
    "Increase gift card revenue from €50,000 to €70,000 a month by 31 May 2027": 240_000,
    "Increase gift card revenue from €150,000 to €160,000 per quarter by May 2027": 40_000,
    "Increase gift card revenue from €50,000 to €70,000 by 31 May 2027": None,
    "Increase gift card revenue from $50,000 to $70,000 a month by 31 May 2027": None,
    "Increase gift card revenue by €20,000 a month by 31 May 2027": 240_000,
    "Increase gift card revenue by 20% by 31 May 2027": None,
    "Reach gift card revenue of €90,000 a month by 31 May 2027": None,
    "Increase email subscribers from 12,000 to 16,000 by 30 June 2027": None,
    "Increase email subscribers by 4,000 by 30 June 2027 | (contributes €90,000)": 90_000,
    "Increase email subscribers by 4,000 by 30 June 2027 | (contributes $90,000)": None,
    "Increase email subscribers by 4,000 by 30 June 2027 | (contributes 5%)": None,
    "Reduce gift card revenue from €70,000 to €50,000 a month by 31 May 2027": -240_000,
}


@pytest.mark.parametrize("child", BRINGS)
def test_units_and_periods_are_respected_and_unknown_stays_unknown(child: str) -> None:
    found = reckoned(REVENUE, child)
    amounts = [int(one.amount) for one in found.addends]
    expected = BRINGS[child]
    assert amounts == ([] if expected is None else [expected])
    assert names(found.uncounted) == (["C0"] if expected is None else [])


def test_the_sum_is_shown_with_who_is_not_in_it() -> None:
    found = reckoned(
        REVENUE,
        "Increase gift card revenue from €50,000 to €70,000 a month by 31 May 2027",
        "Reach 500 forum members by 30 June 2027 | (contributes €60,000)",
        "Reach 40,000 Instagram followers by 30 June 2027",
    )
    assert found.shortfall == 70
    assert sum_words(found) == (
        "C0 +€240,000 a year and C1 +€60,000 a year; not counted, as nothing "
        "says what they bring: C2"
    )


SESSIONS = "Increase website sessions from 200,000 to 220,000 by 31 October 2027"
RATE = "Raise the conversion rate from 2.0% to 2.2% by 30 September 2027"
STORES = "Reach 500 forum members by 30 June 2027 | (contributes €168,000)"


def test_amounts_and_a_product_overlap_and_are_never_added() -> None:
    found = reckoned(REVENUE, SESSIONS, RATE, STORES)
    assert [found.total, found.product, found.most] == [
        Decimal(168_000),
        Decimal("1.21"),
        Decimal(1_008_000),
    ]
    assert found.shortfall == 0
    assert standing_words(found) == (
        "+€1M a year (+25%) is asked for; goals beneath name amounts of +€168,000, and "
        "website sessions × conversion rate comes to at most +21%; the two overlap, so "
        "they are not added"
    )


def test_an_overlap_is_short_only_where_even_both_ways_are_too_little() -> None:
    found = reckoned(REVENUE, SESSIONS, STORES)
    assert found.shortfall == Decimal("43.2")
    assert total_words(found) == "at most +€568,000 a year even without any overlap"
    assert sum_words(found) == (
        "C1 +€168,000 a year; beside or within that C0 +10% (website sessions) = at "
        "most +€400,000 a year"
    )


def test_a_goal_on_part_of_the_orders_does_not_hide_what_makes_orders() -> None:
    part = "Increase orders from the summer sale from 2,900 to 3,400 by 31 July 2027"
    found = reckoned(BY_QUARTER, SESSIONS, RATE, part)
    assert [one.node.name for one in found.factors] == ["C0", "C1"]
    assert found.unmoved == ("average order value",)


STANDS = {
    "€1,999,000": "+€1,999,000 of the +€2,000,000 a year",
    "€1,234,567": "+€1.23M of the +€2M a year",
    "€1,500": "+€1,500 of the +€2M a year",
}


@pytest.mark.parametrize("amount", STANDS)
def test_millions_are_short_and_told_apart(amount: str) -> None:
    parent = "objective B: Grow online revenue from €4M to €6M a year by 31 May 2027"
    child = f"Reach 500 members by May 2027 | (contributes {amount})"
    said = standing_words(reckoned(parent, child))
    assert said == f"the goals beneath add up to {STANDS[amount]} asked for"


def test_three_goals_multiply_and_fall_short() -> None:
    found = reckoned(
        BY_QUARTER,
        "Increase website sessions from 200,000 to 212,000 by 31 October 2027",
        "Raise the conversion rate from 2.0% to 2.1% by 30 September 2027",
        "Increase average order value from €60 to €61.50 by 30 September 2027",
    )
    assert percent_words(found.product) == "+14.1%"
    assert product_words(found) == (
        "C0 +6% (website sessions) × C1 +5% (conversion rate) × C2 +2.5% "
        "(average order value)"
    )
    assert found.product_shortfall is not None
    assert round(found.product_shortfall) == 44


def test_a_part_that_no_goal_moves_is_named_as_it_is() -> None:
    found = reckoned(
        BY_QUARTER,
        "Increase website sessions from 200,000 to 212,000 by 31 October 2027",
    )
    assert found.unmoved == ("revenue per session",)


def test_more_goals_on_a_part_that_is_reckoned_are_not_unknown() -> None:
    found = reckoned(
        BY_QUARTER,
        SESSIONS,
        "Increase website sessions by 5% by 31 December 2027",
        "Keep website sessions above 190,000 through 2027",
        "Reach 500 forum members by 30 June 2027",
    )
    assert [one.node.name for one in found.factors] == ["C0"]
    assert names(found.uncounted) == ["C3"]


def test_a_part_that_divides_is_turned_round() -> None:
    found = reckoned(
        "objective B: Lower customer acquisition cost by 20% by 31 December 2027",
        "Increase new customers from 400 to 500 by 31 October 2027",
    )
    assert found.product == Decimal("0.8")
    assert found.product_shortfall == 0


def test_more_clicks_say_nothing_of_the_cost_of_a_sale() -> None:
    found = reckoned(
        "objective B: Lower cost per acquisition from €41 to €34 by 30 September 2027",
        "Increase click-through rate of search ads from 3.1% to 3.6% by 30 June 2027",
    )
    assert (found.factors, names(found.uncounted)) == ((), ["C0"])


def test_parts_that_a_formula_adds_are_added() -> None:
    found = reckoned(
        "objective B: Increase total engagements from 10,000 to 15,000 by 31 May 2027",
        "Increase likes from 8,000 to 10,000 by 31 May 2027",
        "Increase comments from 500 to 900 by 31 May 2027",
        "Reach 40,000 Instagram followers by 31 May 2027",
    )
    assert sum_words(found) == (
        "C0 +2,000 (likes) and C1 +400 (comments); not counted, as nothing says what "
        "they bring: C2"
    )
    assert found.shortfall == 52


def test_an_amount_that_does_not_fit_is_not_called_unsaid() -> None:
    found = reckoned(
        "objective B: Increase orders from 1,000 to 2,000 a month by 31 May 2027",
        "Increase orders from 100 to 300 a month by 31 May 2027",
        "Increase email subscribers by 4,000 by 31 May 2027 | (contributes €4,000)",
        "Reach 40,000 Instagram followers by 31 May 2027",
    )
    assert sum_words(found) == (
        "C0 +200 a month; not counted, as nothing says what they bring: C2; not "
        "counted, as it is in another unit: C1"
    )
    assert standing_words(found) == (
        "the goals beneath add up to +200 of the +1,000 a month asked for; nothing says "
        "what 1 more goal brings; what 1 more goal brings is in another unit"
    )


DELIVERED = (
    "objective B: Increase messages delivered from 90,000 to 100,000 by 31 May 2027"
)
SENT = "Increase messages sent from 94,000 to 103,000 by 31 May 2027"
BOUNCED = "Reduce bounced messages from 4,000 to 3,000 by 31 May 2027"


def test_a_part_that_is_taken_off_is_reckoned_where_each_part_has_a_goal() -> None:
    found = reckoned(DELIVERED, SENT, BOUNCED)
    assert [int(one.amount) for one in found.addends] == [9000, 1000]
    assert found.shortfall == 0
    alone = reckoned(DELIVERED, SENT)
    assert alone.addends == ()


def test_profit_is_revenue_less_all_cost() -> None:
    found = reckoned(
        "objective B: Raise profit from €400,000 to €600,000 a year by 31 May 2027",
        "Grow revenue from €4.0M to €4.5M a year by 31 May 2027",
        "Keep total cost below €3.6M a year through 31 May 2027",
    )
    assert (
        sum_words(found)
        == "C0 +€500,000 a year (revenue from digital channels) and C1 ±€0 a year (total cost)"
    )
    rising = reckoned(
        "objective B: Raise profit from €400,000 to €600,000 a year by 31 May 2027",
        "Grow revenue from €4.0M to €4.5M a year by 31 May 2027",
        "Keep the rise of rent small by 31 May 2027",
    )
    assert (rising.counted, names(rising.uncounted)) == (0, ["C0", "C1"])


def test_a_part_is_not_added_to_amounts_that_it_overlaps() -> None:
    found = reckoned(
        "objective B: Increase total engagements from 10,000 to 15,000 by 31 May 2027",
        "Increase likes from 8,000 to 10,000 by 31 May 2027",
        "Reach 500 forum members by 30 June 2027 | (contributes 3,000)",
    )
    assert [one.node.name for one in found.addends] == ["C1"]
    assert names(found.uncounted) == ["C0"]


def test_one_number_said_twice_is_added_once() -> None:
    found = reckoned(
        "objective B: Increase email subscribers from 12,000 to 20,000 by May 2027",
        "Increase email subscribers from 12,000 to 14,000 by 31 March 2027",
        "Increase email subscribers from 12,000 to 16,000 by 30 April 2027",
    )
    assert [(one.node.name, int(one.amount)) for one in found.addends] == [("C1", 4000)]


@pytest.mark.parametrize(
    ("whole", "brought"),
    [("€4.3M", [("C0", 300_000)]), ("€4.1M", [("C1", 240_000)])],
)
def test_a_level_of_the_whole_and_its_parts_are_not_added(
    whole: str, brought: list[tuple[str, int]]
) -> None:
    found = reckoned(
        REVENUE,
        f"Grow online revenue from €4.0M to {whole} a year by 30 June 2027",
        "Increase gift card revenue from €50,000 to €70,000 a month by 31 May 2027",
    )
    assert [(one.node.name, int(one.amount)) for one in found.addends] == brought


@pytest.mark.parametrize(
    ("result", "brought"),
    [
        ("achieved", [2000]),
        ("missed; 13,000; rain", [1000]),
        ("missed; nobody came", []),
        ("dropped; no budget", []),
    ],
)
def test_a_goal_that_ended_counts_with_what_it_reached(
    result: str, brought: list[int]
) -> None:
    made = plan(
        "objective B: Increase email subscribers from 12,000 to 20,000 by May 2027\n"
        "goal C: Increase email subscribers from 12,000 to 14,000 by 31 March 2027\n"
        f"  supports: B\n  result 2027-03-31: {result}\n"
        "goal D: Reach 500 forum members by 30 June 2027\n  supports: B\n"
    )
    found = made.account(made.portfolio.by_id["B"])
    assert found is not None
    assert [one.amount for one in found.addends] == brought


@pytest.mark.parametrize(
    "parent",
    [
        "objective B: Answer every question about our gear ourselves by May 2027",
        "objective B: Keep churn below 2% through 2027",
        "objective B: Reach €5.0M in online revenue by 31 December 2027",
    ],
)
def test_an_aim_without_a_known_change_is_not_reckoned(parent: str) -> None:
    child = "Increase gift card revenue from €50,000 to €70,000 a month by 31 May 2027"
    assert account(parent, child) is None


STATED = st.lists(st.integers(1, 900), min_size=1, max_size=5)


@settings(max_examples=30, deadline=None)
@given(STATED, st.randoms(use_true_random=False))
def test_a_sum_does_not_depend_on_the_order(amounts: list[int], random: object) -> None:
    def total(order: list[int]) -> Decimal:
        children = [f"Reach {n + 5} stores | (contributes €{n},000)" for n in order]
        return reckoned(REVENUE, *children).total

    shuffled = list(amounts)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # Hypothesis gives a Random
    assert total(amounts) == total(shuffled) == sum(amounts) * 1000


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 400), st.integers(1, 400))
def test_a_product_is_that_of_its_factors_and_no_change_changes_nothing(
    visits: int, value: int
) -> None:
    children = (
        f"Increase website sessions from 1,000 to {1000 + visits} by 31 May 2027",
        f"Increase average order value from €100 to €{100 + value} by 31 May 2027",
    )
    both = reckoned(BY_QUARTER, *children)
    alone = [reckoned(BY_QUARTER, child).product for child in children]
    assert both.product == alone[0] * alone[1]
    assert both.product == reckoned(BY_QUARTER, *reversed(children)).product
    if both.product_shortfall == 0:
        assert both.product >= Decimal("1.25") or both.factor is None


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 3000), st.integers(0, 3000))
def test_more_beneath_never_makes_the_shortfall_larger(first: int, more: int) -> None:
    def lack(*amounts: int) -> Decimal:
        children = [f"Reach {n + 5} stores | (contributes €{n},000)" for n in amounts]
        found = reckoned(REVENUE, *children).shortfall
        assert found is not None
        return found

    assert lack(first, more) <= lack(first)


def test_what_is_won_beneath_a_level_comes_on_top_of_it() -> None:
    found = reckoned(
        "objective B: Grow customers from 4,000 to 5,000 by 31 December 2027",
        "Win 700 customers by 30 June 2027",
        "Win 200 customers by 31 December 2027",
    )
    assert (found.total, found.asked) == (Decimal(900), Decimal(1000))


# Goals on one channel each beneath one on all of them, and what they come to.
CHANNELS = {
    "Grow followers from 2,000 to 3,000 by 30 June 2027 | channel: Instagram, TikTok": 1000,
    "Grow followers from 2,000 to 3,000 by 30 June 2027 | channel: TikTok, Instagram": 1000,
    "Grow followers from 2,000 to 3,000 by 30 June 2027 |": 1000,
    # Of the whole of one channel and its part the larger counts.
    "Grow followers from 1,200 to 3,000 by 30 June 2027 | channel: Instagram": 600,
}


@pytest.mark.parametrize("parent", CHANNELS)
def test_goals_on_one_channel_each_add_up_to_one_on_all(parent: str) -> None:
    sentence, _, fact = parent.partition(" | ")
    made = plan(
        f"goal B: {sentence}\n  {fact}\n"
        "goal C0: Grow followers from 1,200 to 1,800 by 30 June 2027\n"
        "  channel: Instagram\n  supports: B\n"
        "goal C1: Grow followers from 800 to 1,200 by 30 June 2027\n"
        "  channel: TikTok\n  supports: B\n"
    )
    found = made.account(made.portfolio.by_id["B"])
    assert found is not None
    assert found.total == CHANNELS[parent]
