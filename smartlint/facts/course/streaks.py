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
    ended: dict[tuple[object, ...], list[tuple[date, int, str, Node]]] = {}
    for place in run.files:
        for subject in place.subjects:
            found = _end(subject)
            key = _metric(subject) if found is not None else None
            if found is not None and key is not None:
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


def _metric(subject: GoalSubject) -> tuple[object, ...] | None:
    """Return what tells one metric from another: its KPI and what narrows that.

    “Newsletter subscribers” are the “email subscribers” of the goal before.
    """
    metric, meaning = subject.goal.metric, subject.meaning
    if metric is None:
        return None
    if meaning is not None and meaning.kpi is not None and not meaning.kpi.is_house:
        from smartlint.facts.measures import measure_of  # noqa: PLC0415 - missed goals

        return meaning.kpi.id, *measure_of(subject).scope
    return tuple(metric.text.casefold().split())


def _end(subject: GoalSubject) -> tuple[date, str] | None:
    result = subject.goal.clauses.result
    if result is None or result.status is None:
        return None
    on = result.when.resolve(subject.context)
    return (on, result.status.text.lower()) if on is not None else None
