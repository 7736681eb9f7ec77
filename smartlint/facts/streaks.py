"""How often in a row the goals of one metric were missed, and which they were."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from smartlint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject, PortfolioSubject
    from smartlint.portfolio.graph import Node


class Miss(NamedTuple):
    """A goal that was missed.

    Attributes:
        node: The goal.
        number: The how-many-th in a row on its metric it is.
        before: The miss before it; None for the first.
    """

    node: Node
    number: int
    before: Miss | None


def misses_in_a_row(run: PortfolioSubject) -> Mapping[int, Miss]:
    """Return each missed goal with the misses of its metric before it.

    Goals of one metric count in the order of their results; one that was achieved
    starts the count again, and one that was dropped changes nothing.

    Returns:
        By the goal's place in the order of the run.
    """
    ended: dict[str, list[tuple[date, int, str, Node]]] = {}
    for place in run.files:
        for subject in place.subjects:
            found = _end(subject)
            metric = subject.goal.metric
            if found is not None and metric is not None:
                key = " ".join(metric.text.casefold().split())
                entry = (found[0], subject.node.index, found[1], subject.node)
                ended.setdefault(key, []).append(entry)
    misses: dict[int, Miss] = {}
    for results in ended.values():
        last: Miss | None = None
        for _, index, word, node in sorted(results, key=lambda one: one[:2]):
            if word == "missed":
                last = Miss(node, last.number + 1 if last else 1, last)
                misses[index] = last
            elif word != "dropped":
                last = None
    return misses


def _end(subject: GoalSubject) -> tuple[date, str] | None:
    result = subject.goal.clauses.result
    if result is None or result.status is None:
        return None
    on = result.when.resolve(subject.context)
    return (on, result.status.text.lower()) if on is not None else None
