"""Plans for tests, from the text of one or several files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from linted import language

from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.facts.subjects import PortfolioSubject
from smartlint.model.goal_file import GoalFile
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.plan import Plan
from smartlint.syntax import parse_goals
from smartlint.text import Source

DAY = date(2027, 1, 4)


@cache
def knowledge() -> PackKnowledge:
    """Return the shipped catalogue, loaded once for all tests."""
    return PackKnowledge([pack.folder for pack in shipped_packs()])


def files(*texts: str) -> list[GoalFile]:
    """Return the files ``0.goals``, ``1.goals`` …, read."""
    return [
        parse_goals(language(), Source(f"{number}.goals", text))[0]
        for number, text in enumerate(texts)
    ]


def portfolio(*texts: str) -> Portfolio:
    """Return the graph of these files."""
    return Portfolio(files(*texts))


def plan(*texts: str) -> Plan:
    """Return the plan of these files, with the shipped catalogue."""
    return PortfolioSubject.of(files(*texts), DAY, 1, knowledge()).plan


def linked_goals(links: Iterable[tuple[int, int]], count: int) -> str:
    """Return ``count`` goals G0, G1 … of which each pair says who supports whom."""
    parents: dict[int, list[int]] = {}
    for child, parent in links:
        parents.setdefault(child, []).append(parent)
    lines = []
    for number in range(count):
        lines.append(f"goal G{number}: Reach {number + 10} stores by 30 June 2027")
        lines += [f"  supports: G{parent}" for parent in parents.get(number, ())]
    return "\n".join(lines) + "\n"


def names(nodes: Iterable[Node]) -> list[str]:
    """Return what the blocks are called."""
    return [node.name for node in nodes]
