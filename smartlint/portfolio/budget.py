"""What a result may cost by one goal, and what another goal's budget implies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal

from smartlint.model.kpi import Product
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, Reader

_CENT = Decimal("0.01")
# What is paid for in "cost per order": a customer may order more than once.
_ORDERED = re.compile(r"\bper (?:order|sale|purchase|transaction)\b")
_ORDERS = "orders"


class ImpliedCost(NamedTuple):
    """The price of one result by a goal's budget.

    Attributes:
        node: The goal with the budget.
        metric: The results, as people call them.
        budget: In ``currency``.
        results: How many it is to bring.
        each: Budget by results, to the cent.
        currency: Its code.
        channel: Where; None when the goal names no channel.
    """

    node: Node
    metric: str
    budget: Decimal
    results: Decimal
    each: Decimal
    currency: str
    channel: str | None


class CostConflict(NamedTuple):
    """A budget that buys a result for more than another goal allows.

    Attributes:
        implied: What the budget comes to.
        limit: The goal on the price.
        allowed: Its target.
    """

    implied: ImpliedCost
    limit: Node
    allowed: Decimal


def implied_cost(measure: Measure) -> ImpliedCost | None:
    """Return what one result costs by the goal's own budget; None when it cannot be told.

    A goal that counts by the month says nothing of how many it brings in all. Where a
    level is to rise, the reading in the goal's favour is taken: the budget pays for all
    of the level and not only for the rise.
    """
    clauses, own = measure.node.goal.clauses, measure.movement
    budget = clauses.budget
    if budget is None or budget.unit.kind is not UnitKind.MONEY or own.per is not None:
        return None
    if own.unit is None or own.unit.kind is not UnitKind.COUNT or own.way == 0:
        return None
    results = max(own.target or Decimal(0), abs(own.delta or Decimal(0)))
    if results <= 0 or measure.metric is None or not measure.adds_up:
        return None
    each = (budget.value / results).quantize(_CENT, ROUND_HALF_UP)
    channels = clauses.channels
    return ImpliedCost(
        measure.node,
        measure.name,
        budget.value,
        results,
        each,
        budget.unit.code,
        channels[0].text if channels else None,
    )


def is_price_of(words: str, result: str) -> bool:
    """Tell whether a price by its own words may be that of a result, by KPI.

    "Cost per order" is a cost per acquisition, but none of a new customer.
    """
    return result == _ORDERS or not _ORDERED.search(words)


def cost_conflicts(
    portfolio: Portfolio,
    reader: Reader,
    products: Callable[[str], Iterable[Product]],
) -> dict[int, CostConflict]:
    """Return the budgets that contradict a goal on the price of a result, by index.

    A price is a KPI in money that divides by the results. A price goal narrower than
    the goal with the budget does not speak of it.
    """
    budgets = [
        (measure, implied)
        for node in portfolio.nodes
        if node.is_open and node.goal.clauses.budget is not None
        if (implied := implied_cost(measure := reader(node))) is not None
    ]
    if not budgets:
        return {}
    limits = _limits(portfolio, reader, products)
    found: dict[int, CostConflict] = {}
    for measure, implied in budgets:
        for limit in limits.get(measure.metric or "", ()):
            allowed = limit.movement.target
            unit = limit.movement.unit
            if allowed is None or unit is None or unit.code != implied.currency:
                continue
            fits = set(limit.scope) <= set(measure.scope)
            if fits and implied.each > allowed:
                conflict = CostConflict(implied, limit.node, allowed)
                found.setdefault(measure.node.index, conflict)
    return found


def _limits(
    portfolio: Portfolio,
    reader: Reader,
    products: Callable[[str], Iterable[Product]],
) -> dict[str, list[Measure]]:
    """Return the open goals on a price, by the KPI that it is the price of."""
    limits: dict[str, list[Measure]] = {}
    for node in portfolio.nodes:
        target = node.goal.target if node.is_open else None
        if target is None or target.unit.kind is not UnitKind.MONEY:
            continue
        measure = reader(node)
        if measure.kpi is None or measure.kpi.unit.kind is not UnitKind.MONEY:
            continue
        for product in products(measure.kpi.id):
            bases = [part for part, power in product if power == -1]
            if len(bases) != 1 or len(product) != 2:  # noqa: PLR2004 - cost over results
                continue
            if is_price_of(measure.words, bases[0]):
                limits.setdefault(bases[0], []).append(measure)
    return limits
