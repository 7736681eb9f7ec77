"""Goals that are about one number, so that it has one value on a day for all of them."""

from __future__ import annotations

from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Reader

# So many tell what a number is on a day; holding each goal against all of a thousand
# would take a thousand times as long.
MOST_TWINS = 12


def twins(portfolio: Portfolio, reader: Reader) -> dict[int, tuple[Node, ...]]:
    """Return, by index, the earlier goals whose check-ins are about the same number.

    Same metric, same channel, audience and further words, same unit and period. Of many
    such goals these are the first ``MOST_TWINS``.
    """
    groups: dict[tuple[object, ...], list[Node]] = {}
    found: dict[int, tuple[Node, ...]] = {}
    for node in portfolio.nodes:
        if not node.goal.clauses.check_ins:
            continue
        measure = reader(node)
        if measure.metric is None:
            continue
        asked = measure.movement
        key = (measure.metric, measure.scope, asked.unit, asked.per)
        group = groups.setdefault(key, [])
        if group:
            found[node.index] = tuple(group)
        if len(group) < MOST_TWINS:
            group.append(node)
    return found
