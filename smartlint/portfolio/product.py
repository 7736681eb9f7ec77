"""Finds the product of KPIs that holds most of those that goals are on.

Revenue is orders times order value, and orders are sessions times conversion rate: which
way of taking a number apart says most depends on what the goals are about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from smartlint.model.kpi import Product
from smartlint.portfolio.measure import Measure

Products = Callable[[str], Iterable[Product]]

_MOST_STEPS = 3
_SEVERAL = 2


def best_product(
    kpi: str,
    aims: set[str],
    products: Products,
    steps: int = _MOST_STEPS,
    seen: frozenset[str] = frozenset(),
) -> Product | None:
    """Return the product of a KPI that holds most of the aims; None when none does.

    Only what multiplies is taken apart. The parts of a ratio hang together: more clicks
    on an ad cost more and sell more, so that nothing follows for the cost of a sale.
    """
    if not aims or not steps:
        return None
    is_inner = bool(seen)
    seen |= {kpi}
    best: tuple[int, int, Product] | None = None
    for product in products(kpi):
        if any(part in seen for part, _ in product):
            continue
        is_ratio = any(power < 0 for _, power in product)
        if is_ratio and is_inner:
            continue
        depth = 0 if is_ratio else steps - 1
        whole = _expanded(product, aims, products, depth, seen)
        held = len(aims.intersection(part for part, _ in whole))
        if held and (best is None or (-held, len(whole)) < best[:2]):
            best = (-held, len(whole), whole)
    return best[2] if best is not None else None


def read_for(child: Measure, kpi: str, products: Products) -> Measure:
    """Return a child as it is meant beneath a KPI.

    Words that mean several KPIs mean the one that is a part of what they serve, where
    only one of them is: "subscribers" beneath recurring revenue are those who pay.
    """
    fitting = [one for one in child.candidates if best_product(kpi, {one.id}, products)]
    if child.kpi is not None or len(fitting) != 1:
        return child
    return child._replace(kpi=fitting[0])


def _expanded(
    product: Product,
    aims: set[str],
    products: Products,
    steps: int,
    seen: frozenset[str],
) -> Product:
    """Return a product with those parts taken apart that hold aims themselves.

    A part that is an aim is taken apart only where that holds more aims than itself.
    """
    powers: dict[str, int] = {}
    direct = {part for part, _ in product}
    for part, power in product:
        within = aims - direct
        inner = best_product(part, within, products, steps, seen | direct - {part})
        if part in aims and len(within.intersection(dict(inner or ()))) < _SEVERAL:
            inner = None
        for kpi, times in inner or ((part, 1),):
            powers[kpi] = powers.get(kpi, 0) + power * times
    return tuple([(kpi, power) for kpi, power in powers.items() if power])
