"""Whether what stands beneath a goal comes to what it asks for.

Two ways of reckoning: amounts on the goal's own metric, or on the parts of a formula
that adds and subtracts, are added; changes of parts that multiply are multiplied. What a child brings is taken from its link
("contributes €200,000") or from its own numbers; a child of which neither is known is
named and never taken for nothing. Units and periods are respected: what does not
convert is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from smartlint.model.goal import HeadKind
from smartlint.model.kpi import Summands
from smartlint.model.quantity import Unit
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.gathered import asked_of
from smartlint.portfolio.graph import Edge, Node, Portfolio
from smartlint.portfolio.measure import Measure, Reader, adds_to, per_period, same_unit
from smartlint.portfolio.product import Products, best_product, read_for

_COUNTED_KINDS = (HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE)
_HUNDRED = Decimal(100)


class Addend(NamedTuple):
    """What one child brings.

    Attributes:
        node: The child.
        amount: In the unit and period of the parent; negative when it works against.
        is_stated: From ``(contributes VALUE)``.
        part: The part of the goal's formula that it moves, as people call it; empty for
            the goal's own metric.
    """

    node: Node
    amount: Decimal
    is_stated: bool
    part: str = ""


class Factor(NamedTuple):
    """By how much a child moves one part of the parent's formula.

    Attributes:
        node: The child.
        metric: The part, as people call it.
        factor: 1.2 for 20 % more, already turned round where the part divides.
    """

    node: Node
    metric: str
    factor: Decimal


class Account(NamedTuple):
    """What stands beneath a goal, reckoned.

    Where amounts are added and parts of the formula are multiplied as well, the two
    overlap: what a goal brings in passes through the same visits and rates that others
    raise. They are never added; only their bound, ``most``, is told.

    Attributes:
        node: The goal.
        asked: The change it asks for; None when it is unknown.
        baseline: Its value of today; None when it is unknown.
        factor: The same as a factor; None when it is unknown.
        unit: Of the amounts.
        per: Their period; None for none.
        addends: What was added, in the order of the run.
        factors: What was multiplied, in the order of the run.
        unmoved: The parts of the formula that no child moves, as people call them.
        uncounted: The children of which nothing says what they bring.
    """

    node: Node
    asked: Decimal | None
    baseline: Decimal | None
    factor: Decimal | None
    unit: Unit | None
    per: str | None
    addends: tuple[Addend, ...]
    factors: tuple[Factor, ...]
    unmoved: tuple[str, ...]
    uncounted: tuple[Node, ...]

    @property
    def counted(self) -> int:
        """How many children are reckoned with."""
        return len(self.addends) + len(self.factors)

    @property
    def product_amount(self) -> Decimal:
        """The product as an amount; 0 where today's value is unknown."""
        return (self.product - 1) * (self.baseline or 0)

    @property
    def total(self) -> Decimal:
        """The sum of what was added."""
        return sum((one.amount for one in self.addends), Decimal(0))

    @property
    def overlaps(self) -> bool:
        """Whether two ways to the same number are reckoned, which share some of it."""
        return bool(self.addends and self.factors)

    @property
    def most(self) -> Decimal:
        """What all of it cannot exceed: both ways, as if they shared nothing."""
        return self.total + self.product_amount

    @property
    def product(self) -> Decimal:
        """The product of what was multiplied."""
        product = Decimal(1)
        for one in self.factors:
            product *= one.factor
        return product

    @property
    def shortfall(self) -> Decimal | None:
        """What the most that it can be lacks, as a share of what is asked in percent.

        0 when it suffices; None when nothing was added or nothing known is asked.
        """
        if not self.addends or not self.asked:
            return None
        return max((1 - self.most / self.asked) * _HUNDRED, Decimal(0))

    @property
    def product_shortfall(self) -> Decimal | None:
        """What the product lacks, as a share of the asked change in percent.

        0 when it suffices; None when nothing was multiplied or nothing known is asked.
        """
        if self.addends or not self.factors or self.factor in (None, 1):
            return None
        assert self.factor is not None  # noqa: S101 - told apart above
        share = (self.product - 1) / (self.factor - 1)
        return max((1 - share) * _HUNDRED, Decimal(0))


def account(
    portfolio: Portfolio,
    node: Node,
    reader: Reader,
    products: Products,
    summands: Callable[[str], Summands],
) -> Account | None:
    """Return what stands beneath a goal, reckoned; None when there is nothing to say."""
    edges = [edge for edge in portfolio.children(node) if _counts(edge)]
    if not edges:
        return None
    parent = asked_of(reader(node), [reader(edge.source) for edge in edges])
    asked = parent.movement
    if asked.way not in (1, -1) or (asked.delta is None and asked.factor is None):
        return None
    pairs = _without_repeats([(e, _amount(e, parent, reader)) for e in edges], reader)
    pairs = _whole_or_parts(pairs, parent, reader)
    if parent.kpi is not None and all(amount is None for _, amount in pairs):
        signs = dict(summands(parent.kpi.id))
        pairs = _on_parts(edges, parent, reader, signs) or pairs
    addends = tuple(
        [
            _addend(edge, amount, parent, reader)
            for edge, amount in pairs
            if amount is not None
        ]
    )
    left = [edge.source for edge, amount in pairs if amount is None]
    factors: tuple[Factor, ...] = ()
    unmoved: tuple[str, ...] = ()
    # A product is told beside amounts only where today's value makes one of it.
    if not addends or asked.baseline is not None:
        factors, unmoved = _factors(parent, list(map(reader, left)), products)
    return Account(
        node,
        asked.delta,
        asked.baseline,
        asked.factor,
        asked.unit,
        asked.per,
        addends,
        factors,
        unmoved,
        _uncounted(left, factors, reader),
    )


def _uncounted(
    left: Iterable[Node], factors: Iterable[Factor], reader: Reader
) -> tuple[Node, ...]:
    """Return the children of which nothing is known.

    What a second goal brings on a part that another one moves further is known: no more
    than that. The same holds for one that keeps it.
    """
    moving = {one.node.index for one in factors}
    covered = {one.metric for one in factors}
    return tuple(
        [
            node
            for node in left
            if node.index not in moving
            and node.goal.kind in _COUNTED_KINDS
            and reader(node).name not in covered
        ]
    )


def drives(metric: str, wanted: str, products: Products) -> bool:
    """Tell whether a KPI is another or a part of its formula, over some steps."""
    return metric == wanted or best_product(wanted, {metric}, products) is not None


def _counts(edge: Edge) -> bool:
    """Tell whether a child can bring anything: it was not given up, and is work."""
    goal = edge.source.goal
    result = goal.clauses.result
    status = result.status if result is not None else None
    if status is not None and status.text.casefold() == "dropped":
        return False
    return goal.kind in _COUNTED_KINDS or edge.link.contribution is not None


def _amount(edge: Edge, parent: Measure, reader: Reader) -> Decimal | None:
    """Return what a child brings in the parent's unit and period; None for unknown."""
    asked = parent.movement
    stated = edge.link.contribution
    if stated is not None:
        is_of_things = edge.link.thing is not None
        if not adds_to(stated.unit, parent, is_of_things=is_of_things):
            return None
        way = -1 if (asked.delta or 0) < 0 else 1
        per = stated.per if stated.per is not None else asked.per
        amount = per_period(stated.value, per, asked.per)
        return way * abs(amount) if amount is not None and amount >= 0 else amount
    child = reader(edge.source)
    if child.metric is None or child.metric != parent.metric:
        return None
    return _own_amount(child, parent)


def _own_amount(child: Measure, parent: Measure) -> Decimal | None:
    """Return by how much a child's number moves, in the parent's unit and period."""
    asked, own = parent.movement, child.movement
    if own.delta is None:
        return None
    if not same_unit(own.unit, asked.unit):
        return None
    if child.scope != parent.scope and not child.adds_up:
        return None
    delta = _reached(child) if child.node.goal.clauses.result else own.delta
    return per_period(delta, own.per, asked.per) if delta is not None else None


def _on_parts(
    edges: Iterable[Edge], parent: Measure, reader: Reader, signs: dict[str, int]
) -> list[tuple[Edge, Decimal | None]]:
    """Return what children bring by way of the parts that the parent's metric adds up.

    A part that no child moves is as today. Where a part is taken off, that would be
    too good to be true (more messages bounce when more are sent), so that nothing
    follows unless a child speaks of each part.
    """
    found: list[tuple[Edge, Decimal | None]] = []
    for edge in edges:
        child = reader(edge.source)
        sign = signs.get(child.kpi.id) if child.kpi is not None else None
        amount = _own_amount(child, parent) if sign else None
        if sign and child.movement.way == 0:
            amount = Decimal(0)
        if sign and amount is not None:
            amount *= sign
        found.append((edge, amount))
    found = _without_repeats(found, reader)
    moved = {reader(edge.source).metric for edge, amount in found if amount is not None}
    if not moved or (-1 in signs.values() and not moved.issuperset(signs)):
        return []
    return found


def _addend(edge: Edge, amount: Decimal, parent: Measure, reader: Reader) -> Addend:
    if edge.link.contribution is not None:
        return Addend(edge.source, amount, is_stated=True)
    child = reader(edge.source)
    part = child.name if child.metric != parent.metric else ""
    return Addend(edge.source, amount, is_stated=False, part=part)


def _reached(child: Measure) -> Decimal | None:
    """Return how far a goal that has ended came; None when nothing says so."""
    result = child.node.goal.clauses.result
    if result is None or child.movement.baseline is None:
        return None
    if result.quantity is not None:
        if not same_unit(result.quantity.unit, child.movement.unit):
            return None
        return result.quantity.value - child.movement.baseline
    is_done = result.status is not None and result.status.text.casefold() == "achieved"
    return child.movement.delta if is_done else None


def _without_repeats(
    added: list[tuple[Edge, Decimal | None]], reader: Reader
) -> list[tuple[Edge, Decimal | None]]:
    """Leave out children that state a number which a larger one already covers.

    Two goals from 12,000 to 14,000 and to 16,000 subscribers speak of one number: the
    second holds the first. Amounts that a link states are each their own.
    """
    best: dict[tuple[object, ...], tuple[Decimal, int]] = {}
    kept: list[tuple[Edge, Decimal | None]] = []
    for edge, amount in added:
        measure = reader(edge.source)
        is_level = amount is not None and measure.movement.baseline is not None
        if amount is None or not is_level or edge.link.contribution is not None:
            kept.append((edge, amount))
            continue
        key = (measure.metric, measure.scope, measure.movement.way)
        held = best.get(key)
        if held is None:
            best[key] = (amount, len(kept))
            kept.append((edge, amount))
        elif abs(amount) > abs(held[0]):
            best[key] = (amount, held[1])
            kept[held[1]] = (edge, amount)
    return kept


def _whole_or_parts(
    added: list[tuple[Edge, Decimal | None]], parent: Measure, reader: Reader
) -> list[tuple[Edge, Decimal | None]]:
    """Leave out what a level of the whole number covers, or the level itself.

    “All revenue from €4.0M to €4.3M” holds whatever its parts bring: of the whole and
    the sum of its parts the larger one counts. Amounts that a link states are their own.
    """
    wholes: list[int] = []
    parts: list[int] = []
    for index, (edge, amount) in enumerate(added):
        child = reader(edge.source)
        if amount is None or edge.link.contribution is not None:
            continue
        if child.scope != parent.scope:
            parts.append(index)
        elif child.movement.baseline is not None:
            wholes.append(index)
    if not wholes or not parts:
        return added
    whole, rest = (
        sum((added[index][1] or Decimal(0) for index in group), Decimal(0))
        for group in (wholes, parts)
    )
    covered = parts if abs(whole) >= abs(rest) else wholes
    return [pair for index, pair in enumerate(added) if index not in covered]


def _factors(
    parent: Measure, children: list[Measure], products: Products
) -> tuple[tuple[Factor, ...], tuple[str, ...]]:
    """Return how the children move the parts of the parent's formula, and the rest.

    A child that is narrower than its part (one channel of several) moves the whole by
    its factor at the most, so that it may stand for the whole where it helps and is left
    out where it does not. Of two on one part the stronger is taken: together they move
    the whole by no more than that.
    """
    if parent.kpi is None:
        return (), ()
    children = [read_for(child, parent.kpi.id, products) for child in children]
    aims = {
        child.kpi.id: child
        for child in children
        if child.kpi is not None and child.movement.factor is not None
    }
    product = best_product(parent.kpi.id, set(aims), products)
    if product is None:
        return (), ()
    rises = parent.movement.way == 1
    found: dict[str, Factor] = {}
    powers = dict(product)
    for child in children:
        power = powers.get(child.kpi.id) if child.kpi is not None else None
        if power is None or child.kpi is None or not child.movement.factor:
            continue
        factor = child.movement.factor**power
        helps = (factor > 1) is rises
        if child.scope != parent.scope and not helps:
            continue
        held = found.get(child.kpi.id)
        if held is None or (factor > held.factor) is rises:
            found[child.kpi.id] = Factor(child.node, child.name, factor)
    if not found:
        return (), ()
    rest = [kpi.replace("_", " ") for kpi, _ in product if kpi not in found]
    return tuple(sorted(found.values(), key=lambda one: one.node.index)), tuple(rest)
