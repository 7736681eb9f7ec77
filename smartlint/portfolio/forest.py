"""The plan as something to be drawn: branches from the top down, each block once.

A block that serves two parents hangs in full beneath the first and is only named
beneath the others; so is whatever closes a circle. Linear in blocks and links.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Edge, Node, Portfolio
from smartlint.portfolio.order import tops

_RANKS = (HeadKind.STRATEGY, HeadKind.OBJECTIVE, HeadKind.GOAL, HeadKind.SENTENCE)


class Branch(NamedTuple):
    """One line of the drawing.

    Attributes:
        node: The block.
        depth: 0 at the top.
        edge: The link to the branch above; None at the top.
        is_repeat: It hangs elsewhere in full, or is a part of the way above.
        is_last: No further branch hangs on the same one.
    """

    node: Node
    depth: int
    edge: Edge | None
    is_repeat: bool
    is_last: bool


class Forest(NamedTuple):
    """All branches of a plan, and what hangs on none.

    Attributes:
        branches: From the top down, as they are drawn.
        beside: The blocks without links, in the order of the run.
    """

    branches: tuple[Branch, ...]
    beside: tuple[Node, ...]


def forest(portfolio: Portfolio, roots: Sequence[Node] = ()) -> Forest:
    """Return the branches of a plan.

    Args:
        portfolio: The graph.
        roots: Where to begin; none begins at all tops and leaves nothing out.
    """
    grower = _Grower(portfolio)
    if roots:
        for node in roots:
            grower.grow(node)
        return Forest(tuple(grower.branches), ())
    heads = [one for one in tops(portfolio) if not portfolio.hangs_on_campaign(one)]
    for node in sorted((*heads, *_free_campaigns(portfolio)), key=_rank):
        grower.grow(node)
    # What is left serves each other in circles, with nothing above.
    for node in portfolio.linked:
        if node.index not in grower.drawn:
            grower.grow(node)
    beside = [node for node in portfolio.nodes if node.index not in grower.drawn]
    return Forest(tuple(grower.branches), tuple(beside))


def _free_campaigns(portfolio: Portfolio) -> tuple[Node, ...]:
    """Return the campaigns without links on which goals hang all the same."""
    if not portfolio.has_campaigns:
        return ()
    return tuple(
        [
            node
            for node in portfolio.of_kind(HeadKind.CAMPAIGN)
            if not portfolio.parents(node)
            and not portfolio.children(node)
            and portfolio.hanging(node)
        ]
    )


class _Grower:
    """Grows branches and remembers what was drawn."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self.branches: list[Branch] = []
        self.drawn: set[int] = set()

    def grow(self, root: Node) -> None:
        """Add a top with all that hangs on it; a plan may be deeper than the stack."""
        waiting = [Branch(root, 0, None, root.index in self.drawn, is_last=True)]
        while waiting:
            branch = waiting.pop()
            node = branch.node
            if node.index in self.drawn:
                self.branches.append(branch._replace(is_repeat=True))
                continue
            self.branches.append(branch)
            self.drawn.add(node.index)
            edges = self._portfolio.hanging(node)
            depth = branch.depth + 1
            waiting += [
                Branch(edge.source, depth, edge, is_repeat=False, is_last=not place)
                for place, edge in enumerate(reversed(edges))
            ]


def _rank(node: Node) -> tuple[int, int]:
    kind = node.goal.kind
    return _RANKS.index(kind) if kind in _RANKS else len(_RANKS), node.index
