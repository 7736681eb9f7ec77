"""The graph of a run: links both ways, circles, order; laws over any links."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import linked_goals, names, portfolio

from smartlint.portfolio.graph import Portfolio
from smartlint.portfolio.order import above, beneath, cycles, tops

PLAN = """objective BIZ-1: Grow online revenue from €4.0M to €5.0M by 31 December 2027
goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027
  supports: BIZ-1 (contributes €200,000)
  campaign: SPRING
  depends on: WE-1
"""
SECOND = """initiative EM-2: Show a sign-up form at checkout
  supports: EM-1, EM-1, BIZ-7, EM-2
goal WE-1: Reach 40 stores by 30 June 2027
campaign SPRING: Spring sale
  supports: BIZ-1
Reach 500 members by 30 June 2027
"""


def test_links_lead_both_ways_and_across_files() -> None:
    plan = portfolio(PLAN, SECOND)
    goal = plan.by_id["EM-1"]
    assert [edge.target.name for edge in plan.parents(goal)] == ["BIZ-1"]
    assert [edge.source.name for edge in plan.children(goal)] == ["EM-2"]
    assert [edge.target.name for edge in plan.dependencies(goal)] == ["WE-1"]
    assert plan.campaign(goal) is plan.by_id["SPRING"]
    assert names(plan.members(plan.by_id["SPRING"])) == ["EM-1"]
    assert plan.is_plan


def test_a_link_to_itself_to_nowhere_or_said_twice_is_no_further_parent() -> None:
    plan = portfolio(PLAN, SECOND)
    parents = plan.parents(plan.by_id["EM-2"])
    assert [edge.target.name for edge in parents] == ["EM-1"]


def test_goals_without_anything_above_them_are_no_plan() -> None:
    assert not portfolio("Reach 5 stores by May 2027\n").is_plan
    assert not portfolio(linked_goals([(0, 1)], 2)).is_plan
    assert not portfolio("objective B: Grow revenue by 5% in 2027\n").is_plan


def test_a_goal_without_an_id_is_called_by_its_sentence() -> None:
    assert portfolio("Reach 5 stores\n").nodes[0].name == "“Reach 5 stores”"


def test_a_circle_is_told_once_and_the_short_way_round() -> None:
    links = [(0, 1), (1, 2), (2, 0), (1, 3), (3, 4), (4, 3), (5, 0)]
    plan = portfolio(linked_goals(links, 6))
    found = cycles(plan.linked, plan.parents)
    assert [names(way) for way in found] == [["G0", "G1", "G2"], ["G3", "G4"]]


def test_a_chain_longer_than_the_stack_is_walked() -> None:
    count = 3_000
    plan = portfolio(linked_goals([(n, n + 1) for n in range(count - 1)], count))
    assert cycles(plan.linked, plan.parents) == ()
    assert names(tops(plan)) == [f"G{count - 1}"]


LINKS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)


def plan_of(links: list[tuple[int, int]]) -> Portfolio:
    return portfolio(linked_goals(links, 8))


@settings(max_examples=60, deadline=None)
@given(LINKS)
def test_above_and_beneath_are_each_other_turned_round(
    links: list[tuple[int, int]],
) -> None:
    plan = plan_of(links)
    up = {(node.name, other.name) for node in plan.nodes for other in above(plan, node)}
    down = {
        (other.name, node.name) for node in plan.nodes for other in beneath(plan, node)
    }
    assert {pair for pair in up if pair[0] != pair[1]} == {
        pair for pair in down if pair[0] != pair[1]
    }


@settings(max_examples=60, deadline=None)
@given(LINKS)
def test_every_circle_is_one_and_nothing_outside_them_is(
    links: list[tuple[int, int]],
) -> None:
    plan = plan_of(links)
    found = cycles(plan.linked, plan.parents)
    for way in found:
        for node, following in zip(way, (*way[1:], way[0]), strict=True):
            assert following in [edge.target for edge in plan.parents(node)]
        assert way[0].index == min(node.index for node in way)
    # Who can reach itself through its parents is in the knot of some circle.
    reached = {
        node
        for node in plan.linked
        for edge in plan.parents(node)
        if node in set(above(plan, edge.target)) | {edge.target}
    }
    assert bool(reached) is bool(found)
    assert {node for way in found for node in way} <= reached


@pytest.mark.parametrize("text", ["", "\n", "mission: Get people outside\n"])
def test_a_run_without_goals_has_an_empty_graph(text: str) -> None:
    plan = portfolio(text)
    assert (plan.nodes, plan.linked, tops(plan)) == ((), (), ())
