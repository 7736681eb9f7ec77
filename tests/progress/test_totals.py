"""Totals of a time that is over are compared with, by what the catalogue knows of a KPI."""

from __future__ import annotations

from datetime import date

import pytest
from plans import files, knowledge

from smartlint.facts.days.compared_period import is_past_total
from smartlint.facts.plan.balance_facts import balance_facts
from smartlint.facts.special.drip_facts import drip_facts
from smartlint.facts.subjects import GoalSubject, PortfolioSubject


def told(*lines: str) -> GoalSubject:
    run = PortfolioSubject.of(
        files("\n  ".join(lines) + "\n"), date(2027, 4, 2), 1, knowledge()
    )
    return run.files[0].subjects[0]


def test_what_a_kpi_counts_anew_is_got_from_nothing() -> None:
    goal = told(
        "goal: Get 120 registrations for the webinar by 2 July 2027",
        "start: 2027-01-01",
        "2027-04-02: 70",
    )
    assert goal.standing.reason == (
        "58% of the way is done, 50% was planned by 2 April 2027"
    )


def test_visits_without_a_period_are_no_total() -> None:
    goal = told("goal: Get 6,000 visits by 2 July 2027", "2027-04-02: 2,000")
    assert goal.standing.reason.startswith("nothing says with which value it began")


@pytest.mark.parametrize(
    ("sentence", "is_past"),
    [
        ("Grow ticket revenue from €70,000 to €90,000 in 2027", True),
        ("Increase visitors to the garden from 800 to 900 in 2027", True),
        ("Increase orders from 800 in 2026 to 900 in 2027", True),
        ("Grow ticket revenue from €70,000 to €90,000 a year by June 2027", False),
        ("Increase email subscribers from 800 to 900 in 2027", False),
        ("Increase singers from 80 to 90 in 2027", False),
        ("Increase the open rate from 20% to 25% in 2027", False),
    ],
)
def test_the_total_of_a_time_that_is_over_is_no_value_of_today(
    sentence: str, *, is_past: bool
) -> None:
    assert is_past_total(told(f"goal: {sentence}")) is is_past


def test_a_month_of_a_kpi_is_held_against_the_month_it_began_with() -> None:
    goal = told(
        "goal: Increase sign-ups from 400 in January to 600 in May 2027",
        "2027-03-31: 500; on track",
    )
    assert goal.standing.reason == (
        "50% of the way is done, 49% was planned by 31 March 2027"
    )


def test_what_a_kpi_spends_less_of_is_a_limit_of_its_own_time() -> None:
    goal = told(
        "goal: Reduce ad spend from €18,000 in Q1 to €14,000 in Q2 2027",
        "2027-04-01: €200",
    )
    assert (goal.standing.status.value, goal.standing.reason) == (
        "on track",
        "1% of what is allowed was used up on 1 April 2027, when 0% of its time was over",
    )


def test_each_metric_that_a_trigger_waits_for_in_vain_is_named() -> None:
    drip = told(
        "drip D: Welcome letters",
        "trigger: open rate below 30% -> shorten the subject",
        "trigger: reply rate below 2% -> ask one question",
        "2027-03-31: 27%",
    )
    fact = next(one for one in drip_facts() if one.name == "unmeasured_trigger")
    assert fact.read(drip) == "open rate and reply rate"


def test_numbers_that_move_late_are_told_of_how_many_goals() -> None:
    text = (
        "objective O: Be the shop of the valley\n"
        "goal A: Raise revenue to €90,000 by 30 June 2027\n  supports: O\n"
        "goal B: Hum by 30 June 2027\n  supports: O\n"
    )
    run = PortfolioSubject.of(files(text), date(2027, 4, 2), 1, knowledge())
    fact = next(one for one in balance_facts() if one.name == "lagging_share")
    assert fact.read(run.files[0].subjects[0]) == "1 of the 2 goals"
