"""All that can be told of a run, worked out on the first question and kept.

The one object that facts, pictures and reports ask. What metrics mean, which day a date
means and which formulas there are is handed in; see :mod:`smartlint.facts.measures`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from smartlint.model.kpi import KpiFormula, Product, Summands
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio import tree
from smartlint.portfolio.budget import CostConflict, cost_conflicts
from smartlint.portfolio.conflict import Opposition, doubles, equal_aims, oppositions
from smartlint.portfolio.contribution import Account, account, drives
from smartlint.portfolio.funnel import Funnel, funnel, journey_funnels
from smartlint.portfolio.graph import Edge, Node, Portfolio
from smartlint.portfolio.levels import Levels, levels
from smartlint.portfolio.measure import Measure
from smartlint.portfolio.order import cycles
from smartlint.portfolio.twins import twins


class Formulas(NamedTuple):
    """How KPIs are reckoned from each other, by id.

    Attributes:
        products: The products of others that one is.
        summands: What one is the sum or difference of.
        formula: The formula of one that adds or subtracts.
    """

    products: Callable[[str], tuple[Product, ...]]
    summands: Callable[[str], Summands]
    formula: Callable[[str], KpiFormula | None]


class Plan:
    """The graph of a run with what follows from it.

    Attributes:
        portfolio: The graph.
        measure: What a block says of its metric.
        day_of: The day that a date beneath a block means.
    """

    def __init__(
        self,
        portfolio: Portfolio,
        measure: Callable[[Node], Measure],
        day_of: tree.DayOf,
        formulas: Formulas,
    ) -> None:
        self.portfolio = portfolio
        self.measure = measure
        self.day_of = day_of
        self._formulas = formulas
        self._accounts: dict[int, Account | None] = {}

    @cached_property
    def led(self) -> frozenset[int]:
        """The blocks that are or lead to an objective or strategy, by index."""
        return tree.with_way_up(self.portfolio)

    @cached_property
    def circles(self) -> Mapping[int, tuple[Node, ...]]:
        """The circles of ``supports:``, by the index of their first block."""
        found = cycles(self.portfolio.linked, self.portfolio.parents)
        return {way[0].index: way for way in found}

    @cached_property
    def waiting_circles(self) -> Mapping[int, tuple[Node, ...]]:
        """The circles of ``depends on:``, by the index of their first block."""
        waiting = [
            node for node in self.portfolio.nodes if self.portfolio.dependencies(node)
        ]
        found = cycles(waiting, self.portfolio.dependencies)
        return {way[0].index: way for way in found}

    @cached_property
    def oppositions(self) -> Mapping[int, Opposition]:
        """The goals that pull against others, by index."""
        return oppositions(self.portfolio, self.measure)

    @cached_property
    def doubles(self) -> Mapping[int, Node]:
        """The earlier goal that counts the same number, by index of the later."""
        return doubles(self.portfolio, self.measure)

    @cached_property
    def equal_aims(self) -> Mapping[int, Node]:
        """The earlier goal beneath the same one that asks for the same, by index."""
        return equal_aims(self.portfolio, self.measure)

    @cached_property
    def twins(self) -> Mapping[int, tuple[Node, ...]]:
        """The earlier goals whose check-ins are about the same number, by index."""
        return twins(self.portfolio, self.measure)

    @cached_property
    def cost_conflicts(self) -> Mapping[int, CostConflict]:
        """The budgets that contradict a goal on the price of a result, by index."""
        return cost_conflicts(self.portfolio, self.measure, self._formulas.products)

    @cached_property
    def by_kpi(self) -> Mapping[str, tuple[Measure, ...]]:
        """What the open blocks that nothing narrows say of each KPI."""
        found: dict[str, list[Measure]] = {}
        for node in self.portfolio.nodes:
            measure = self.measure(node) if node.is_open else None
            if measure is not None and measure.kpi is not None and not measure.scope:
                found.setdefault(measure.kpi.id, []).append(measure)
        return {kpi: tuple(measures) for kpi, measures in found.items()}

    @cached_property
    def funnels(self) -> tuple[Funnel, ...]:
        """The funnel that the metric blocks state, if any, and those of journeys."""
        stated = funnel(self.portfolio)
        own = (stated,) if stated is not None else ()
        return (*own, *journey_funnels(self.portfolio))

    def is_orphan(self, node: Node) -> bool:
        """Tell whether a goal or initiative of a plan leads to no objective."""
        return tree.is_orphan(self.portfolio, node, self.led)

    def skipped(self, node: Node) -> Edge | None:
        """Return a link that leaves a level out."""
        return tree.skipped(self.portfolio, node)

    def shortcut(self, node: Node) -> tree.Shortcut | None:
        """Return the link by which a goal counts twice."""
        return tree.shortcut(self.portfolio, node)

    def earlier_parent(self, node: Node) -> Edge | None:
        """Return the link to a parent that ends before the block does."""
        return tree.earlier_parent(self.portfolio, node, self.measure)

    def unseen_change(self, node: Node) -> tree.Change | None:
        """Return a parent's change after the last look at a block."""
        return tree.unseen_change(self.portfolio, node, self.day_of)

    def missed_campaign(self, node: Node) -> Node | None:
        """Return the campaign of whose objectives a goal serves none."""
        return tree.missed_campaign(self.portfolio, node, self.drives)

    def drives(self, node: Node, other: Node) -> bool:
        """Tell whether a block's metric is that of another or part of its formula."""
        metric, wanted = self.measure(node).metric, self.measure(other).metric
        if metric is None or wanted is None:
            return False
        return drives(metric, wanted, self._formulas.products)

    def account(self, node: Node) -> Account | None:
        """Return what stands beneath a block, reckoned; None for nothing to say."""
        if node.index not in self._accounts:
            self._accounts[node.index] = account(
                self.portfolio,
                node,
                self.measure,
                self._formulas.products,
                self._formulas.summands,
            )
        return self._accounts[node.index]

    def levels(self, node: Node) -> Levels | None:
        """Return what goals beneath make of a block's formula, where nothing else can.

        Amounts and factors, where they are known, say more and go before it.
        """
        account = self.account(node)
        if account is not None and account.counted:
            return None
        return levels(self.portfolio, node, self.measure, self._formulas.formula)
