"""What a formula makes of the values that the goals on its parts aim for.

Return on investment adds and divides, so that neither amounts nor factors can be put
together; but where a goal says what becomes of each part, the formula gives the value
that they come to. A part of which nobody speaks is named, and nothing is reckoned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from smartlint.model.kpi import Better, KpiFormula
from smartlint.model.quantity import Unit, UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, Reader, per_period

Formulas = Callable[[str], KpiFormula | None]

_HUNDRED = Decimal(100)


class Part(NamedTuple):
    """What becomes of one part of a formula.

    Attributes:
        node: The goal that says so.
        metric: The part, as people call it.
        value: What the goal aims for, in the period of the first part.
        unit: Of the value.
    """

    node: Node
    metric: str
    value: Decimal
    unit: Unit


class Levels(NamedTuple):
    """The values aimed for beneath a goal, put into its formula.

    Attributes:
        node: The goal.
        metric: Its metric, as people call it.
        formula: Over the ids of the parts.
        parts: By id; those that some goal speaks of.
        missing: The other parts, as people call them.
        reached: What the formula gives; None while a part is missing.
        asked: What the goal asks for; None when it states no value.
        sign: 1 when more is asked for than there is, -1 for less.
        unit: Of ``asked``.
    """

    node: Node
    metric: str
    formula: KpiFormula
    parts: Mapping[str, Part]
    missing: tuple[str, ...]
    reached: Decimal | None
    asked: Decimal | None
    sign: int
    unit: Unit | None

    @property
    def shortfall(self) -> Decimal | None:
        """What is lacking, as a share of the value asked for in percent.

        0 when it suffices; None where either is unknown.
        """
        if self.reached is None or not self.asked:
            return None
        lack = (self.asked - self.reached) * self.sign / abs(self.asked)
        return max(lack * _HUNDRED, Decimal(0))


def levels(
    portfolio: Portfolio, node: Node, reader: Reader, formulas: Formulas
) -> Levels | None:
    """Return what the goals right beneath a goal make of its formula.

    None without a formula that adds or subtracts, and where no goal is on a part of it.
    """
    parent = reader(node)
    formula = formulas(parent.kpi.id) if parent.kpi is not None else None
    if parent.kpi is None or formula is None:
        return None
    children = [reader(edge.source) for edge in portfolio.children(node)]
    parts = _parts(parent, children, formula)
    if not parts:
        return None
    known = {kpi: part.value for kpi, part in parts.items()}
    missing = [name for kpi, name in formula.parts if kpi not in parts]
    return Levels(
        node,
        parent.name,
        formula,
        parts,
        tuple(missing),
        formula.value(known) if not missing else None,
        parent.movement.target,
        parent.movement.way or _better(parent),
        parent.movement.unit,
    )


def _parts(
    parent: Measure, children: Iterable[Measure], formula: KpiFormula
) -> dict[str, Part]:
    """Return the first goal on each part that speaks of as much as the parent does."""
    wanted = {kpi for kpi, _ in formula.parts}
    found: dict[str, Part] = {}
    per: str | None = None
    currency: str | None = None
    for child in children:
        own = child.movement
        key = child.kpi.id if child.kpi is not None else None
        is_other = key not in wanted or key in found or child.scope != parent.scope
        if key is None or is_other or own.target is None or own.unit is None:
            continue
        per = own.per if not found else per
        value = per_period(own.target, own.per, per)
        is_money = own.unit.kind is UnitKind.MONEY
        if value is None or (is_money and own.unit.code != (currency or own.unit.code)):
            continue
        currency = own.unit.code if is_money else currency
        found[key] = Part(child.node, child.name, value, own.unit)
    return found


def _better(parent: Measure) -> int:
    is_lower = parent.kpi is not None and parent.kpi.better is Better.LOWER
    return -1 if is_lower else 1
