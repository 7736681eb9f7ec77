"""What is wrong with the links of a plan: no way up, levels left out, late children.

Each answer is worked out for all blocks at once, in time linear in the links.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from smartlint.model.goal import Goal, HeadKind
from smartlint.model.period import When
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Edge, Node, Portfolio
from smartlint.portfolio.measure import Reader
from smartlint.portfolio.order import above

DayOf = Callable[[Node, When], date | None]

TOP_KINDS = (HeadKind.OBJECTIVE, HeadKind.STRATEGY)
_BOTTOM_KINDS = (HeadKind.GOAL, HeadKind.INITIATIVE)
# From the top down; the others stand outside the levels.
_LEVELS = {
    HeadKind.STRATEGY: 0,
    HeadKind.OBJECTIVE: 1,
    HeadKind.GOAL: 2,
    HeadKind.SENTENCE: 2,
    HeadKind.INITIATIVE: 3,
}
_CHANGES = ("target", "deadline", "text", "sentence", "metric", "goal", "objective")


class Shortcut(NamedTuple):
    """A link that a longer way makes needless.

    Attributes:
        target: The block that is supported both directly and by way of another.
        way: The block between.
    """

    target: Node
    way: Node


def with_way_up(portfolio: Portfolio) -> frozenset[int]:
    """Return the indices of all blocks that are or lead to an objective or strategy.

    A campaign leads the goals that name it where it leads itself.
    """
    reached = {node.index for node in portfolio.of_kind(*TOP_KINDS)}
    wave = [portfolio.nodes[index] for index in reached]
    while wave:
        following = []
        for node in wave:
            beneath = [edge.source for edge in portfolio.children(node)]
            for child in (*beneath, *portfolio.members(node)):
                if child.index not in reached:
                    reached.add(child.index)
                    following.append(child)
        wave = following
    return frozenset(reached)


def is_orphan(portfolio: Portfolio, node: Node, led: frozenset[int]) -> bool:
    """Tell whether a goal or initiative of a plan leads to no objective.

    A goal with a link that leads nowhere is no orphan: it may be one letter away from
    its objective, and another rule says so.

    Args:
        portfolio: The graph.
        node: The block.
        led: From :func:`with_way_up`.
    """
    goal = node.goal
    if not portfolio.is_plan or goal.kind not in _BOTTOM_KINDS or node.index in led:
        return False
    if goal.clauses.result is not None:
        return False
    return all(link.target.text in portfolio.by_id for link in goal.clauses.supports)


def skipped(portfolio: Portfolio, node: Node) -> Edge | None:
    """Return a link that leaves a level out; None when there is none.

    An initiative belongs under a goal and a goal under an objective. A goal that
    supports a strategy leaves nothing out where the plan has no objectives.
    """
    level = _LEVELS.get(node.goal.kind)
    if level is None:
        return None
    for edge in portfolio.parents(node):
        above_it = _LEVELS.get(edge.target.goal.kind)
        if above_it is None or level - above_it < 2:  # noqa: PLR2004 - one level is whole
            continue
        if above_it > 0 or portfolio.has_objectives:
            return edge
    return None


def shortcut(portfolio: Portfolio, node: Node) -> Shortcut | None:
    """Return the link by which a goal counts twice: directly and by way of another."""
    edges = portfolio.parents(node)
    if len(edges) < 2:  # noqa: PLR2004 - it takes two links
        return None
    named = {edge.target.index: edge.target for edge in edges}
    for edge in edges:
        for further in above(portfolio, edge.target):
            if further.index in named and further is not node:
                return Shortcut(further, edge.target)
    return None


def earlier_parent(portfolio: Portfolio, node: Node, reader: Reader) -> Edge | None:
    """Return the link to the parent that ends soonest, if before this block does."""
    edges = portfolio.parents(node)
    ends = reader(node).ends if edges else None
    if ends is None or not (node.is_open or node.goal.clauses.result is None):
        return None
    dated = [
        (day, edge.target.index, edge)
        for edge in edges
        if (day := reader(edge.target).ends) is not None and day < ends
    ]
    return min(dated)[2] if dated else None


class Change(NamedTuple):
    """A change of a parent that a child has not been looked at since.

    Attributes:
        parent: The parent.
        on: The day of its change.
        seen: The day on which the child was last looked at.
    """

    parent: Node
    on: date
    seen: date


def unseen_change(portfolio: Portfolio, node: Node, day_of: DayOf) -> Change | None:
    """Return the newest change of a parent after the last look at an open child.

    A child is looked at when it has a check-in or is changed itself. One that never was
    looked at is not accused: nothing says that it was written before.
    """
    edges = portfolio.parents(node)
    if not edges or node.goal.clauses.result is not None:
        return None
    changed = [
        (day, -edge.target.index, edge.target)
        for edge in edges
        for change in edge.target.goal.clauses.adjustments
        if change.field is not None and change.field.text.casefold() in _CHANGES
        if (day := day_of(edge.target, change.when)) is not None
    ]
    if not changed:
        return None
    seen = _last_look(node.goal, lambda when: day_of(node, when))
    on, _, parent = max(changed)
    return Change(parent, on, seen) if seen is not None and seen < on else None


def missed_campaign(
    portfolio: Portfolio, node: Node, drives: Callable[[Node, Node], bool]
) -> Node | None:
    """Return the campaign of whose objectives the goal serves none; None otherwise.

    A goal serves an objective that its links lead to. One without links, or in a
    campaign that names no objective, is not judged; nor is one whose metric is a part
    of an objective's.

    Args:
        portfolio: The graph.
        node: The goal.
        drives: Tells whether one block's metric is that of another or moves it.
    """
    campaign = portfolio.campaign(node)
    if campaign is None or not portfolio.parents(node):
        return None
    aims = [edge.target for edge in portfolio.parents(campaign)]
    if not aims:
        return None
    wanted = {campaign.index, *(aim.index for aim in aims)}
    if node.index in wanted:
        return None
    if any(found.index in wanted for found in above(portfolio, node)):
        return None
    return None if any(drives(node, aim) for aim in aims) else campaign


def _last_look(goal: Goal, day_of: Callable[[When], date | None]) -> date | None:
    clauses = goal.clauses
    days = [day_of(one.when) for one in clauses.check_ins]
    days += [day_of(one.when) for one in clauses.adjustments]
    known = [day for day in days if day is not None]
    return max(known) if known else None
