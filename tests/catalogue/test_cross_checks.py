"""Columns of a table are held against each other, with the rounding they came by."""

from __future__ import annotations

from datetime import date

import pytest

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.history_file import read_history
from smartlint.engine.cross_checks import (
    formula_problem,
    order_problem,
    related_columns,
)

DAY = date(2027, 1, 1)


def first_problem(marketing: Catalogue, column: str, *lines: str) -> str | None:
    names = [cell.split(" [")[0] for cell in lines[0].split(",")[1:]]
    table = read_history([f"{line}\n" for line in lines], "t.csv", names)
    assert table.problems == {}
    return formula_problem(marketing, table, column, DAY)


CTR = "date,clicks [count],impressions [count],click_through_rate [%]"
ROI = "date,attributed_revenue [EUR],marketing_spend [EUR],return_on_investment [%]"


@pytest.mark.parametrize(
    ("header", "row", "column", "problem"),
    [
        (CTR, "2026-12-31,5465,196383,2.78", "click_through_rate", None),
        (CTR, "2026-12-31,5465,196383,2.79", "click_through_rate",
         ("t.csv#click_through_rate says 2.79% for 31 December 2026, and 5,465 under "
         "“clicks” and 196,383 under “impressions” make 2.78%")),
        (CTR, "2026-12-31,5465,196383,2.8", "click_through_rate", None),
        (CTR, "2026-12-31,5465,196383,3", "clicks", None),
        (CTR, "2026-12-31,5465,196383,4", "clicks",
         ("t.csv#click_through_rate says 4% for 31 December 2026, and 5,465 under "
         "“clicks” and 196,383 under “impressions” make 3%")),
        (CTR, "2026-12-31,0,0,0", "click_through_rate", None),
        (CTR, "2026-12-31,,196383,9", "click_through_rate", None),
        (CTR, "2027-02-28,5465,196383,9", "click_through_rate", None),
        (ROI, "2026-12-31,150000,100000,50", "return_on_investment", None),
        (ROI, "2026-12-31,150000,100000,150", "return_on_investment",
         ("t.csv#return_on_investment says 150% for 31 December 2026, and 150,000 EUR "
         "under “attributed_revenue” and 100,000 EUR under “marketing_spend” make 50%")),
    ],
)  # fmt: skip
def test_a_rate_is_what_its_inputs_make_but_for_rounding(
    marketing: Catalogue, header: str, row: str, column: str, problem: str | None
) -> None:
    assert first_problem(marketing, column, header, row) == problem


COSTS = "date,customer_acquisition_cost [EUR],cost_per_acquisition [EUR],customer_lifetime_value [EUR]"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("2026-12-31,41,31,212", None),
        ("2026-12-31,29.5,32.2,212",
         ("customer acquisition cost is 29.5 EUR on 31 December 2026, below cost per "
         "acquisition of 32.2 EUR; it counts the cost of sales as well")),
        ("2026-12-31,41,31,38",
         ("customer lifetime value is 38 EUR on 31 December 2026, below customer "
         "acquisition cost of 41 EUR; a customer then brings in less than it cost to "
         "win one")),
        ("2026-12-31,29.5,,212", None),
    ],
)  # fmt: skip
def test_a_whole_is_not_below_its_part(
    marketing: Catalogue, row: str, problem: str | None
) -> None:
    names = [cell.split(" [")[0] for cell in COSTS.split(",")[1:]]
    table = read_history([f"{COSTS}\n", f"{row}\n"], "t.csv", names)
    assert order_problem(marketing, table, names[0], DAY) == problem


def test_only_columns_that_can_be_held_against_the_goal_s_are_read(
    marketing: Catalogue,
) -> None:
    names = ["clicks", "impressions", "click_through_rate", "sessions", "weather"]
    found = related_columns(marketing, names, {"click_through_rate"})
    assert set(found) == {"clicks", "impressions", "click_through_rate"}
    assert related_columns(marketing, names, {"sessions"}) == ("sessions",)
