"""Plans for tests, from the text of one or several files."""

from __future__ import annotations

from collections.abc import Iterable

from linted import language

from smartlint.portfolio.graph import Node, Portfolio
from smartlint.syntax import parse_goals
from smartlint.text import Source


def portfolio(*texts: str) -> Portfolio:
    """Return the graph of files ``0.goals``, ``1.goals`` …"""
    files = [
        parse_goals(language(), Source(f"{number}.goals", text))[0]
        for number, text in enumerate(texts)
    ]
    return Portfolio(files)


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
