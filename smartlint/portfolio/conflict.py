"""Goals on one number: those that pull it two ways, and those that count it twice.

Two goals are on one number when they mean the same KPI (or use the same words) and
nothing narrows the one and not the other. Goals that follow each other in time, where
one begins where the other ends, are no conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, Reader
from smartlint.portfolio.order import above


class Opposition(NamedTuple):
    """One goal and those that pull its number the other way.

    Attributes:
        node: The goal whose direction came second.
        others: Those of the other direction that run at the same time, in order.
        is_between_owners: Each of them has an owner other than the goal's.
    """

    node: Node
    others: tuple[Node, ...]
    is_between_owners: bool


def oppositions(portfolio: Portfolio, reader: Reader) -> dict[int, Opposition]:
    """Return the goals that pull against others, by index: one a number and owner.

    Only open goals that say who answers for them are looked at, as the question is who
    has to talk to whom.
    """
    owned = [node for nodes in portfolio.by_owner.values() for node in nodes]
    found: dict[int, Opposition] = {}
    for group in _groups(owned, reader):
        first = group[0].movement.way
        one = next((m for m in group if m.movement.way != first), None)
        if one is None:
            continue
        others = [m.node for m in group if _pulls_against(one, m)]
        if others:
            foreign = [node for node in others if _owner(node) != _owner(one.node)]
            chosen = tuple(foreign or others)
            found[one.node.index] = Opposition(one.node, chosen, bool(foreign))
    return found


def doubles(portfolio: Portfolio, reader: Reader) -> dict[int, Node]:
    """Return, by index, the earlier goal that already counts a goal's number.

    Both lead up to something, speak of all of the number ("from 10,000 to 11,000", "by
    10%"), and move it the same way; one that serves the other is its part and no double.
    """
    leading = [
        node for node in portfolio.linked if node.is_open and portfolio.parents(node)
    ]
    found: dict[int, Node] = {}
    for group in _groups(leading, reader):
        levels = [m for m in group if _is_of_all(m)]
        for place, measure in enumerate(levels[1:], 1):
            earlier = levels[place - 1]
            if _is_double(portfolio, earlier, measure):
                found[measure.node.index] = earlier.node
    return found


def equal_aims(portfolio: Portfolio, reader: Reader) -> dict[int, Node]:
    """Return, by index, the earlier goal that asks for the same as a goal.

    "Win 400 customers" and "gain 400 customers" may be the same ones or 800 of them:
    both serve one block, end on one day, and neither says from which value.
    """
    firsts: dict[tuple[object, ...], Node] = {}
    found: dict[int, Node] = {}
    for node in sorted(portfolio.linked, key=lambda node: node.index):
        measure = reader(node)
        asked = measure.movement
        amount = asked.target if asked.target is not None else asked.delta
        is_bare = asked.baseline is None and amount is not None
        if not node.is_open or measure.metric is None or not is_bare:
            continue
        for edge in portfolio.parents(node):
            key = (
                edge.target.index,
                measure.metric,
                measure.scope,
                measure.ends,
                asked,
            )
            first = firsts.setdefault(key, node)
            if first is not node:
                found.setdefault(node.index, first)
    return found


def _groups(nodes: Iterable[Node], reader: Reader) -> Iterator[Sequence[Measure]]:
    """Yield the goals on one number that move it, in run order, two or more."""
    groups: dict[tuple[object, ...], list[Measure]] = {}
    for node in sorted(nodes, key=lambda node: node.index):
        measure = reader(node)
        if measure.metric is None or measure.movement.way not in (1, -1):
            continue
        groups.setdefault((measure.metric, measure.scope), []).append(measure)
    yield from (group for group in groups.values() if len(group) > 1)


def _pulls_against(one: Measure, other: Measure) -> bool:
    if one.movement.way == other.movement.way:
        return False
    if _follows(one, other) or _follows(other, one):
        return False
    units = {m.movement.unit.kind for m in (one, other) if m.movement.unit is not None}
    return len(units) < 2 or one.movement.unit == other.movement.unit  # noqa: PLR2004 - a pair


def _follows(one: Measure, other: Measure) -> bool:
    """Tell whether ``one`` begins when or where ``other`` ends."""
    if other.ends is not None and one.starts is not None and one.starts > other.ends:
        return True
    aim = other.movement.target
    return aim is not None and aim == one.movement.baseline


def _is_double(portfolio: Portfolio, earlier: Measure, later: Measure) -> bool:
    one, other = earlier.movement, later.movement
    if one.way != other.way:
        return False
    is_told = one.unit is not None and other.unit is not None
    if is_told and (one.unit != other.unit or one.per != other.per):
        return False
    if _follows(later, earlier) or _follows(earlier, later):
        return False
    if earlier.node in above(portfolio, later.node):
        return False
    return later.node not in above(portfolio, earlier.node)


def _is_of_all(measure: Measure) -> bool:
    """Tell whether a goal speaks of the whole number and not of some more of it."""
    own = measure.movement
    return own.factor is not None or bool(own.delta and own.baseline is not None)


def _owner(node: Node) -> str:
    owner = node.goal.clauses.owner
    return owner.text.casefold() if owner is not None else ""
