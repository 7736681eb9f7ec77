"""Which channels of a run nobody can compare with others, and where that is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject, PortfolioSubject


_SEVERAL = 2


def uncompared_channels(run: PortfolioSubject) -> Mapping[int, tuple[str, ...]]:
    """Return the channels on which no goal has a benchmark, each at its first goal.

    A plan for one channel is not asked: it has nothing to be spread over.

    Only what ``channel:`` lines of open goals name counts, and only goals with a target
    can be compared at all.

    Returns:
        Channels as written, by the place of the goal in the run.
    """
    firsts: dict[str, tuple[int, str]] = {}
    compared: set[str] = set()
    for node in run.portfolio.nodes:
        if not node.is_open or node.is_guest or not node.goal.clauses.channels:
            continue
        subject = run.subject(node)
        if subject.goal.target is None:
            continue
        names = [channel.text for channel in node.goal.clauses.channels]
        for name in names:
            firsts.setdefault(name.casefold(), (node.index, name))
        if _has_benchmark(subject):
            compared.update(name.casefold() for name in names)
    found: dict[int, tuple[str, ...]] = {}
    if len(firsts) < _SEVERAL:
        return found
    for key, (index, name) in firsts.items():
        if key not in compared:
            found[index] = (*found.get(index, ()), name)
    return found


def _has_benchmark(subject: GoalSubject) -> bool:
    return any(clue.kind == "benchmark" for clue in subject.evidence.clues)
