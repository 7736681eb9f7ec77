"""Which goal to give time first: by what it brings, then by what it takes.

The order is that of the portfolio: a rated impact, else the share of the parent's target
that a goal brings, and of equals the one of less effort.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from smartlint.facts.subjects import PortfolioSubject
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.balance import Priority, priorities
from smartlint.portfolio.graph import Node
from smartlint.progress.status import TROUBLE_FIRST
from smartlint.review.amounts import percent
from smartlint.review.goal_review import GoalReview

_HUNDRED = Decimal(100)
# What part of which block a goal brings, by the index of its node.
_Shares = Mapping[int, tuple[Node, Decimal]]


class Ranked(NamedTuple):
    """A goal in the order in which to give time.

    Attributes:
        goal: The goal.
        impact: As rated, or the share of its parent's target that it brings.
        effort: As rated; empty when it is not.
    """

    goal: GoalReview
    impact: str
    effort: str


def ranking(run: PortfolioSubject, goals: Sequence[GoalReview]) -> tuple[Ranked, ...]:
    """Return the open goals of which something says what they bring, the first first."""
    shares = _shares(run)
    nodes = [node for node in run.portfolio.nodes if node.is_open]
    ordered = priorities(nodes, {index: one for index, (_, one) in shares.items()})
    by_place = {(goal.path, goal.key): goal for goal in goals}
    return tuple(
        [
            Ranked(by_place[one.node.path, one.node.goal.key], *_words(one, shares))
            for one in ordered
            if (one.node.path, one.node.goal.key) in by_place
        ]
    )


def by_rank(
    goals: Sequence[GoalReview], ranked: Sequence[Ranked]
) -> tuple[GoalReview, ...]:
    """Return all goals in that order; those of which nothing is known stay last."""
    places = {(one.goal.path, one.goal.key): at for at, one in enumerate(ranked)}
    last = len(places)
    return tuple(
        sorted(goals, key=lambda goal: places.get((goal.path, goal.key), last))
    )


def worst_first(goals: Iterable[GoalReview]) -> list[GoalReview]:
    """Return goals with the most trouble first, and of equal trouble as they came."""
    order = {status.value: at for at, status in enumerate(TROUBLE_FIRST)}

    def trouble(goal: GoalReview) -> int:
        status = goal.standing.status if goal.standing is not None else ""
        return order.get(status, len(order))

    return sorted(goals, key=trouble)


def _shares(run: PortfolioSubject) -> _Shares:
    found: dict[int, tuple[Node, Decimal]] = {}
    for node in run.portfolio.nodes:
        account = None if node.is_guest else run.plan.account(node)
        if account is None or not account.asked:
            continue
        for one in account.addends:
            found.setdefault(one.node.index, (node, one.amount / account.asked))
    return found


def _words(one: Priority, shares: _Shares) -> tuple[str, str]:
    effort = f"{one.effort:f} of 5" if one.effort is not None else ""
    if one.is_stated:
        return f"{one.impact:f} of 5", effort
    parent, share = shares[one.node.index]
    return f"brings {percent(share * _HUNDRED)} of what {parent.name} asks", effort
