"""Goals of one plan on one formula are held against each other."""

from __future__ import annotations

import json

import pytest
from cli.command import Shell, write

ROI = "goal I: Raise return on investment from {} to {} by 30 June 2027\n  attribution: last\n"
REVENUE = "goal R: Increase attributed revenue from {} to {} by 30 June 2027\n"
SPEND = "goal S: Keep marketing spend at {} until 30 June 2027\n"
CTR = "goal T: Raise click-through rate of search ads from {} to {} by 30 June 2027\n"
CLICKS = "goal C: Increase clicks on search ads from 1,000 to 1,500 by {}\n"
SHOWN = "goal M: Increase impressions of search ads from 50,000 to 60,000 by {}\n"
DAY = "30 June 2027"


def told(shell: Shell, plan: str) -> list[tuple[str, str]]:
    write("smartlint.toml", "")
    write("plan.goals", f"as of 2027-01-04\n{plan}")
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    return [
        (d["goal"], d["message"]) for d in found["diagnostics"] if d["code"] == "K622"
    ]


def test_a_return_on_investment_is_reckoned_from_return_and_cost(shell: Shell) -> None:
    plan = (
        ROI.format("0%", "80%")
        + REVENUE.format("€100,000", "€120,000")
        + SPEND.format("€100,000")
    )
    message = (
        "R (attributed revenue €120,000) and S (marketing spend €100,000) come to 20%, "
        "and this asks for 80%"
    )
    assert told(shell, plan) == [("I", message)]


def test_a_budget_is_what_is_spent(shell: Shell) -> None:
    plan = (
        ROI.format("5%", "80%")
        + "  budget: €100,000\n"
        + REVENUE.format("€100,000", "€150,000")
    )
    message = (
        "R (attributed revenue €150,000) and the budget (marketing spend €100,000) come "
        "to 50%, and this asks for 80%"
    )
    assert told(shell, plan) == [("I", message)]


def test_a_cost_is_what_is_spent_where_no_budget_is_written(shell: Shell) -> None:
    revenue = REVENUE.format("€100,000", "€150,000")
    message = (
        "R (attributed revenue €150,000) and the cost (marketing spend €100,000) come "
        "to 50%, and this asks for 80%"
    )
    stated = ROI.format("5%", "80%")
    assert told(shell, stated + "  cost: €100,000\n" + revenue) == [("I", message)]
    # A mark from 1 to 5 is no money, dollars are no euros, and 50 % is what is asked.
    assert told(shell, stated + "  cost: 4\n" + revenue) == []
    assert told(shell, stated + "  cost: $100,000\n" + revenue) == []
    fitting = ROI.format("5%", "50%") + "  cost: €100,000\n"
    assert told(shell, fitting + revenue) == []


def test_values_of_today_agree_too(shell: Shell) -> None:
    plan = CTR.format("3%", "2.5%") + CLICKS.format(DAY) + SHOWN.format(DAY)
    message = "today C (clicks 1,000) and M (impressions 50,000) come to 2%, and this states 3%"
    assert told(shell, plan) == [("T", message)]


@pytest.mark.parametrize(
    "plan",
    [
        # Within what is rounded, or better than asked for.
        CTR.format("2%", "2.5%") + CLICKS.format(DAY) + SHOWN.format(DAY),
        CTR.format("2%", "2.4%") + CLICKS.format(DAY) + SHOWN.format(DAY),
        # Another day, a part without a goal, two goals on one part.
        CTR.format("2%", "9%") + CLICKS.format("31 May 2027") + SHOWN.format(DAY),
        CTR.format("2%", "9%") + CLICKS.format(DAY),
        CTR.format("2%", "9%") + CLICKS.format(DAY) + SHOWN.format(DAY)
        + "goal C2: Increase clicks on search ads from 10 to 15 by 30 June 2027\n",
        # Other currencies and periods do not go together.
        ROI.format("0%", "80%") + REVENUE.format("$100,000", "$120,000") + SPEND.format("€100,000"),
        ROI.format("0%", "80%") + REVENUE.format("€100,000", "€120,000 a month") + SPEND.format("€100,000 a year"),
        # Another channel is another number.
        CTR.format("2%", "9%") + CLICKS.format(DAY).replace("search ads", "emails") + SHOWN.format(DAY),
    ],
)  # fmt: skip
def test_only_what_can_be_told_is_told(shell: Shell, plan: str) -> None:
    assert told(shell, plan) == []


def test_a_price_is_not_aimed_below_its_part(shell: Shell) -> None:
    plan = (
        "goal A: Lower customer acquisition cost from €50 to €30 by 30 June 2027\n"
        "goal P: Lower cost per acquisition from €40 to €35 by 30 June 2027\n"
    )
    message = (
        "the customer acquisition cost of €30 lies below the cost per acquisition of "
        "€35 that P aims for; it counts the cost of sales as well"
    )
    assert told(shell, plan) == [("A", message)]


@pytest.mark.parametrize(
    ("wanted", "price", "codes"),
    [
        ("Win 400 new customers", "cost per acquisition", ["G724"]),
        ("Win 400 new customers", "cost per customer", ["G724"]),
        # Who has bought before orders as well, and costs no new customer.
        ("Win 400 new customers", "cost per order", []),
        ("Win 400 new customers", "cost per sale", []),
        ("Get 400 orders", "cost per order", ["K619"]),
        ("Get 400 orders", "cost per purchase", ["K619"]),
    ],
)
def test_a_budget_is_held_against_the_price_of_what_it_buys(
    shell: Shell, wanted: str, price: str, codes: list[str]
) -> None:
    write("smartlint.toml", "")
    write(
        "plan.goals",
        f"as of 2027-01-04\ngoal W: {wanted} by {DAY}\n  budget: €20,000\n"
        f"goal P: Lower {price} from €20 to €15 by {DAY}\n",
    )
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    told = [d["code"] for d in found["diagnostics"] if d["code"] in {"G724", "K619"}]
    assert told == codes


@pytest.mark.parametrize(
    ("verb", "count", "words"),
    [
        ("Win", "900", "€90,000 for 900 results is €100 each, and P aims for €50"),
        ("Acquire", "900", "€90,000 for 900 results is €100 each, and P aims for €50"),
        ("Win", "1,800", None),
        # A level counts those as well who are there already.
        ("Reach", "900", None),
    ],
)
def test_a_budget_buys_what_is_won(
    shell: Shell, verb: str, count: str, words: str | None
) -> None:
    write("smartlint.toml", "")
    write(
        "plan.goals",
        f"as of 2027-01-04\ngoal W: {verb} {count} customers by {DAY}\n"
        "  budget: €90,000\n"
        f"goal P: Lower cost per acquisition from €70 to €50 by {DAY}\n",
    )
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    told = [d["message"] for d in found["diagnostics"] if d["code"] == "K619"]
    assert told == ([f"{words} as cost per acquisition"] if words else [])
