"""What the pictures of a plan write at a block, whatever their form."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from smartlint.model.goal import HeadKind
from smartlint.portfolio.account_words import standing_words
from smartlint.portfolio.contribution import Account
from smartlint.portfolio.forest import Branch
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.level_words import standing_words as level_words
from smartlint.portfolio.plan import Plan

# A sum that lacks no more than this percent of what is asked is rounded, not short.
_TOLERANCE = Decimal(1)


def kind_words(node: Node) -> str:
    """Return what sort of block it is; a bare sentence is a goal."""
    if node.goal.kind is HeadKind.SENTENCE:
        return "goal"
    if node.goal.kind is HeadKind.METRIC and node.goal.clauses.is_kpi:
        return "KPI"
    return node.goal.kind.value


def id_words(node: Node) -> str:
    """Return the written id; empty without one."""
    return node.goal.id.text if node.goal.id is not None else ""


def link_words(branch: Branch) -> str:
    """Return what the link upwards says it brings; empty when it says nothing."""
    given = branch.edge.link.contributed if branch.edge is not None else ""
    return f"contributes {given}" if given else ""


def state_words(node: Node) -> str:
    """Return how a goal ended; empty while it is open."""
    result = node.goal.clauses.result
    status = result.status if result is not None else None
    if result is None:
        return ""
    return status.text if status is not None else "ended"


def sum_words(plan: Plan, node: Node) -> str:
    """Return what stands beneath a block against what it asks; empty for unknown."""
    if node.is_guest:
        return ""
    account = plan.account(node)
    words = standing_words(account) if account is not None else ""
    if words:
        return words
    found = plan.levels(node)
    return level_words(found) if found is not None else _unknown_words(account)


def _unknown_words(account: Account | None) -> str:
    """Return that nothing beneath a change that is asked for can be reckoned."""
    count = len(account.uncounted) if account is not None else 0
    if not count:
        return ""
    goals = (
        "the goal beneath brings" if count == 1 else f"the {count} goals beneath bring"
    )
    return f"nothing says what {goals}"


def is_short(plan: Plan, node: Node) -> bool:
    """Tell whether what stands beneath a block lacks some of what it asks.

    Where most children say nothing, that is not known.
    """
    if node.is_guest:
        return False
    lack: Decimal | None
    found, account = plan.levels(node), plan.account(node)
    if found is not None:
        lack = found.shortfall
    elif account is None or account.counted < len(account.uncounted):
        return False
    else:
        lack = account.shortfall
        if lack is None:
            lack = account.product_shortfall
    return lack is not None and lack > _TOLERANCE


def sum_sign(plan: Plan, node: Node) -> str:
    """Return the sign before a reckoning: ! too little, ? cannot be told, = all else."""
    if is_short(plan, node):
        return "!"
    found, account = plan.levels(node), plan.account(node)
    is_told = account is not None and account.counted > 0
    return "=" if is_told or (found is not None and not found.missing) else "?"


def direction_lines(portfolio: Portfolio) -> Iterator[tuple[str, str]]:
    """Yield mission, vision and plan as the files state them, each text once."""
    seen: set[tuple[str, str]] = set()
    for file in portfolio.files:
        for name in ("mission", "vision", "plan"):
            phrase = getattr(file, name)
            if phrase is not None and (name, phrase.text) not in seen:
                seen.add((name, phrase.text))
                yield name, phrase.text
