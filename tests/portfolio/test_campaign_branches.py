"""What only `campaign:` ties to a plan hangs on its campaign; nothing gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import portfolio

from smartlint.portfolio.forest import forest
from smartlint.portfolio.tree import is_orphan, with_way_up

OBJECTIVE = "objective BIZ: Grow revenue from €4M to €5M by 31 December 2027\n"
CAMPAIGN = "campaign SPRING: First night out\n"
GOAL = "goal EM: Reach 16,000 subscribers by 30 June 2027\n"
OTHER = "goal AD: Reach 500 orders by 30 June 2027\n"


@pytest.mark.parametrize(
    ("text", "drawn", "beside"),
    [
        (
            f"{OBJECTIVE}{CAMPAIGN}  supports: BIZ\n{GOAL}  campaign: SPRING\n",
            ["BIZ", " SPRING", "  EM"],
            [],
        ),
        (f"{CAMPAIGN}{GOAL}  campaign: SPRING\n", ["SPRING", " EM"], []),
        (f"{CAMPAIGN}{GOAL}  campaign: SPRNG\n", [], ["SPRING", "EM"]),
        (
            f"{OBJECTIVE}{CAMPAIGN}{GOAL}  campaign: SPRING\n  supports: BIZ\n",
            ["BIZ", " EM"],
            ["SPRING"],
        ),
        (
            f"{CAMPAIGN}{GOAL}  campaign: SPRING\n{OTHER}  supports: EM\n",
            ["SPRING", " EM", "  AD"],
            [],
        ),
        (
            f"{CAMPAIGN}  supports: EM\n{GOAL}  campaign: SPRING\n",
            ["SPRING", " EM", "  SPRING"],
            [],
        ),
        (f"{CAMPAIGN}  campaign: SPRING\n", [], ["SPRING"]),
    ],
)
def test_a_goal_hangs_on_its_campaign_when_nothing_else_holds_it(
    text: str, drawn: list[str], beside: list[str]
) -> None:
    found = forest(portfolio(text))
    assert [" " * one.depth + one.node.name for one in found.branches] == drawn
    assert [node.name for node in found.beside] == beside


@pytest.mark.parametrize(("line", "lost"), [("  supports: BIZ\n", False), ("", True)])
def test_a_campaign_leads_its_goals_where_it_leads_itself(
    line: str,
    lost: bool,
) -> None:
    text = f"{OBJECTIVE}{OTHER}  supports: BIZ\n{CAMPAIGN}{line}{GOAL}"
    plan = portfolio(f"{text}  campaign: SPRING\n")
    assert is_orphan(plan, plan.by_id["EM"], with_way_up(plan)) is lost


@given(st.lists(st.sampled_from(["", "S1", "S2", "G0", "G1", "BIZ"]), max_size=12))
def test_every_block_is_drawn_in_full_once_or_stands_beside(ties: list[str]) -> None:
    blocks = []
    for place, tie in enumerate(ties):
        head = f"campaign S{place}: x" if place in (1, 2) else f"goal G{place}: Reach 5"
        clause = "campaign" if tie.startswith("S") else "supports"
        blocks.append(f"{head}\n" + (f"  {clause}: {tie}\n" if tie else ""))
    plan = portfolio(OBJECTIVE + "".join(blocks))
    found = forest(plan)
    full = [one.node.index for one in found.branches if not one.is_repeat]
    shown = [*full, *[node.index for node in found.beside]]
    assert sorted(shown) == [node.index for node in plan.nodes]
