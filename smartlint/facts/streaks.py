"""How often in a row the goals of one metric were missed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject, PortfolioSubject


def misses_in_a_row(run: PortfolioSubject) -> Mapping[int, int]:
    """Return for each missed goal the how-many-th miss of its metric it is.

    Goals of one metric count in the order of their results; one that was achieved
    starts the count again, and one that was dropped changes nothing.

    Returns:
        By the goal's place in the order of the run.
    """
    ended: dict[str, list[tuple[date, int, str]]] = {}
    for place in run.files:
        for subject in place.subjects:
            found = _end(subject)
            metric = subject.goal.metric
            if found is not None and metric is not None:
                key = " ".join(metric.text.casefold().split())
                entry = (found[0], subject.node.index, found[1])
                ended.setdefault(key, []).append(entry)
    misses: dict[int, int] = {}
    for results in ended.values():
        count = 0
        for _, index, word in sorted(results):
            count = count + 1 if word == "missed" else count * (word == "dropped")
            if word == "missed":
                misses[index] = count
    return misses


def _end(subject: GoalSubject) -> tuple[date, str] | None:
    result = subject.goal.clauses.result
    if result is None or result.status is None:
        return None
    on = result.when.resolve(subject.context)
    return (on, result.status.text.lower()) if on is not None else None
