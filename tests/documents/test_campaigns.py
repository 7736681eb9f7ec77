"""The campaign report: what a campaign reached, what it cost and what it was for."""

from __future__ import annotations

import pytest
from cli.command import Shell
from documents.pages import CAMPAIGN, report


def test_a_campaign_is_judged_by_performance_and_by_effectiveness(
    shell: Shell,
) -> None:
    text = report(shell, CAMPAIGN, "--kind", "campaign")
    assert "- **Goals:** 1 met, 1 missed" in text
    assert (
        "It reached 1 of its 2 goals; meanwhile BIZ-1 moved towards its target."
    ) in text
    assert "A: with a budget of €10,000 it won 500, at €20 each or less." in text
    assert (
        "B: what one result cost is not known: its part of the campaign's €24,000 "
        "needs a `cost:` or a `budget:`."
    ) in text


# The campaign's own days, and what is said of the objective that it was for.
OWN_DAYS = {
    "start: 2027-03-01\n  by: 2027-05-31": "Fans: +100 since 28 February 2027, to 300.",
    "start: 2026-11-15\n  by: 2026-12-24": "no two values of the campaign's own days.",
    "by: 2027-05-31": "nothing says when the campaign began",
}


@pytest.mark.parametrize("days", OWN_DAYS)
def test_what_a_campaign_was_for_is_told_of_its_own_days(
    shell: Shell, days: str
) -> None:
    plan = (
        f"as of 2027-07-03\ncampaign S: Spring\n  {days}\n  supports: O\n"
        "objective O: Grow fans from 100 to 900 by 31 December 2027\n"
        "  start: 2027-01-01\n  2027-02-28: 200\n  2027-05-31: 300\n"
        "  2027-07-01: 800\n"
        "goal A: Sell 40 scarves by 31 May 2027\n  campaign: S\n"
        "  result 2027-05-31: achieved; 45\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    assert f"What it is for, O: {OWN_DAYS[days]}" in text


# What stands beneath the campaign and its one goal; what is said of its cost.
SINGLE = {
    (
        "cost: €5,000",
        "2027-06-30: 1,500",
    ): "with the campaign's €5,000 it won 500, at €10",
    (
        "",
        "2027-06-30: 1,500",
    ): "what one result cost is not known: that needs a `cost:` or a `budget:`.",
    (
        "cost: €0",
        "2027-06-30: 1,500",
    ): "is not known: that needs a `cost:` or a `budget:`.",
    ("budget: €5,000", "note: -"): "is not known: that needs two values, today's and a",
    ("budget: €5,000", "2027-06-30: 900"): "is not known: it did not move towards its",
}


@pytest.mark.parametrize(("money", "value"), SINGLE)
def test_a_campaign_of_one_goal_says_what_a_result_cost(
    shell: Shell, money: str, value: str
) -> None:
    plan = (
        f"as of 2027-07-03\ncampaign S: Spring\n  note: x\n  {money or 'note: y'}\n"
        "goal A: Increase orders from 1,000 to 1,500 by 30 June 2027\n"
        f"  campaign: S\n  start: 2027-03-01\n  {value}\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    assert SINGLE[money, value] in text


def test_several_that_are_said_to_be_met_are_told_together(shell: Shell) -> None:
    plan = "as of 2027-07-03\ncampaign S: Spring\n"
    for name in "ABC":
        plan += (
            f"goal {name}: Sell 40 {name}-scarves by 31 May 2027\n  campaign: S\n"
            "  result 2027-05-31: achieved; 37; nearly\n"
        )
    text = report(shell, plan, "--kind", "campaign")
    assert (
        "It reached none of its goals; A, B and C are said to be met, and their values do "
        "not meet their targets"
    ) in text


def test_what_is_said_to_be_met_below_its_target_is_told_apart(shell: Shell) -> None:
    plan = (
        "as of 2027-07-03\ncampaign S: Spring\n"
        "goal A: Sell 40 scarves by 31 May 2027\n  campaign: S\n"
        "  result 2027-05-31: achieved; 37; nearly\n"
        "goal B: Sell 20 hats by 31 May 2027\n  campaign: S\n"
        "  result 2027-05-31: achieved; 21\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    assert "- **Goals:** 1 met, 1 said to be met" in text
    assert (
        "It reached 1 of its 2 goals; A is said to be met, and its value does not meet its "
        "target"
    ) in text
    assert "said to be reached" in report(shell, plan, "--kind", "summary")


def test_values_that_may_be_parts_are_compared_with_no_day(shell: Shell) -> None:
    plan = (
        "as of 2027-06-03\ncampaign S: Spring\n  start: 2027-04-01\n  by: 2027-05-31\n"
        "  supports: O\n"
        "objective O: Grow ticket revenue from €70,000 to €90,000 in 2027\n"
        "  start: 2027-01-01\n  2027-03-31: €19,000\n  2027-05-31: €30,000\n"
        "goal A: Sell 40 scarves by 31 May 2027\n  campaign: S\n"
        "  result 2027-05-31: achieved; 45\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    assert "moved towards" not in text
    assert "whether it moved what it was for cannot be told" in text


def test_what_came_mostly_before_a_campaign_is_not_its_own(shell: Shell) -> None:
    plan = (
        "as of 2027-07-03\ncampaign S: Summer\n  start: {start}\n  by: 2027-07-31\n"
        "  supports: O\n"
        "objective O: Raise donations from €70,000 in 2026 to €90,000 in 2027\n"
        "  2027-06-30: €46,000\n"
        "goal A: Sell 40 scarves by 31 July 2027\n  campaign: S\n  start: {start}\n"
    )
    late = report(shell, plan.format(start="2027-06-01"), "--kind", "campaign")
    early = report(shell, plan.format(start="2027-01-15"), "--kind", "campaign")
    # Five of the six months lie before June, and two weeks of them before mid-January.
    assert "no two values of the campaign's own days" in late
    assert "moved towards" not in late
    assert "Donations: +€46,000 since 1 January 2027" in early
