"""Columns of a table are held against each other, with the rounding they came by."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.history_file import read_history
from smartlint.engine.cross_checks import (
    KnownColumns,
    columns_by_kpi,
    formula_problem,
    order_problem,
    related_columns,
)
from smartlint.engine.inputs import inputs_clue

DAY = date(2027, 1, 1)


def columns(marketing: Catalogue, *lines: str) -> KnownColumns:
    names = [cell.split(" [")[0] for cell in lines[0].split(",")[1:]]
    table = read_history([f"{line}\n" for line in lines], "t.csv", names)
    assert table.problems == {}
    return columns_by_kpi(marketing, table, DAY)


def first_problem(marketing: Catalogue, column: str, *lines: str) -> str | None:
    return formula_problem(marketing, columns(marketing, *lines), column)


CTR = "date,clicks [count],impressions [count],click_through_rate [%]"
AOV = "date,revenue,orders,average_order_value"
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
        (AOV, "2026-12-31,90500,1200,75", "average_order_value", None),
        (AOV, "2026-12-31,90500,1200,77", "average_order_value",
         ("t.csv#average_order_value says 77 for 31 December 2026, and 90,500 under "
         "“revenue” and 1,200 under “orders” make 75")),
        (CTR, "2026-12-31,0,0,0", "click_through_rate", None),
        (CTR, "2026-12-31,,196383,9", "click_through_rate", None),
        (CTR, "2027-02-28,5465,196383,9", "click_through_rate", None),
        (ROI, "2026-12-31,150000,100000,50", "return_on_investment", None),
        (ROI, "2026-12-31,150000,100000,150", "return_on_investment",
         ("t.csv#return_on_investment says 150% for 31 December 2026, and €150,000 "
         "under “attributed_revenue” and €100,000 under “marketing_spend” make 50%")),
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
         ("customer acquisition cost is €29.50 on 31 December 2026, below cost per "
         "acquisition of €32.20; it counts the cost of sales as well")),
        ("2026-12-31,41,31,38",
         ("customer lifetime value is €38 on 31 December 2026, below customer "
         "acquisition cost of €41; a customer then brings in less than it cost to "
         "win one")),
        ("2026-12-31,29.5,,212", None),
    ],
)  # fmt: skip
def test_a_whole_is_not_below_its_part(
    marketing: Catalogue, row: str, problem: str | None
) -> None:
    known = columns(marketing, COSTS, row)
    assert order_problem(marketing, known, "customer_acquisition_cost") == problem


COST = "date,ad_spend [EUR],conversions [count],cost_per_acquisition [EUR]"


@pytest.mark.parametrize(
    ("kpi", "target", "rows", "text"),
    [
        ("click_through_rate", 3, (CTR, "2026-11-30,900,30000,3", "2026-12-31,500,20000,2.5"),
         ("with 20,000 impressions as on 31 December 2026 it takes 600 clicks; the most "
         "so far is 900 on 30 November 2026")),
        ("click_through_rate", "3.001", (CTR, "2026-12-31,500,20000,2.5"),
         ("with 20,000 impressions as on 31 December 2026 it takes 601 clicks; the most "
         "so far is 500 on 31 December 2026")),
        ("cost_per_acquisition", 25, (COST, "2026-12-31,3000,100,30"),
         ("with 3,000 EUR of ad spend as on 31 December 2026 it takes 120 conversions; "
         "the most so far is 100 on 31 December 2026")),
        # The newest day that both have counts; one in a gap, and there is none.
        ("click_through_rate", 3, (CTR, "2026-11-30,900,30000,3", "2026-12-31,,20000,"),
         ("with 30,000 impressions as on 30 November 2026 it takes 900 clicks; the most "
         "so far is 900 on 30 November 2026")),
        ("click_through_rate", 3, (CTR, "2026-11-30,,20000,", "2026-12-31,900,,"), None),
        ("click_through_rate", 3, (CTR, "2026-12-31,0,20000,0"), None),
        ("click_through_rate", 0, (CTR, "2026-12-31,500,20000,2.5"), None),
        # Read backwards: a count asks for its rate, unless it has that already.
        ("clicks", 900, (CTR, "2026-12-31,500,20000,2.5"),
         ("with 20,000 impressions as on 31 December 2026 it takes a click-through rate of "
         "4.5%; the most so far is 2.5% on 31 December 2026")),
        ("clicks", 400, (CTR, "2026-12-31,500,20000,2.5"), None),
        ("clicks", 30000, (CTR, "2026-12-31,500,20000,2.5"), None),
        # Cost stands in it twice: no input can be moved alone.
        ("return_on_investment", 60, (ROI, "2026-12-31,150000,100000,50"), None),
    ],
)  # fmt: skip
def test_a_target_is_told_in_the_inputs_of_its_formula(
    marketing: Catalogue, kpi: str, target: str, rows: tuple[str, ...], text: str | None
) -> None:
    known = columns(marketing, *rows)
    clue = inputs_clue(marketing, marketing.kpi(kpi), Decimal(target), known)
    assert (clue and (clue.kind, clue.text)) == (text and ("formula", text))
    assert clue is None or not clue.is_decisive


def test_only_columns_that_can_be_held_against_the_goal_s_are_read(
    marketing: Catalogue,
) -> None:
    names = ["clicks", "impressions", "click_through_rate", "sessions", "weather"]
    found = related_columns(marketing, names, {"click_through_rate"})
    assert set(found) == {"clicks", "impressions", "click_through_rate"}
    assert related_columns(marketing, names, {"sessions"}) == ("sessions",)
