"""Ways through the graph: cycles, tops, above and beneath; each in linear time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from smartlint.portfolio.graph import Edge, Node, Portfolio

Step = Callable[[Node], Sequence[Edge]]


def cycles(nodes: Sequence[Node], step: Step) -> tuple[tuple[Node, ...], ...]:
    """Return the circles in which blocks lead to each other, each once.

    Args:
        nodes: Where to look.
        step: The links of a block, such as :meth:`Portfolio.parents`.

    Returns:
        For each knot of blocks that all lead to each other one shortest way round,
        from its first block in the order of the run. Links that leave a knot are in
        no circle.
    """
    found = [_way_round(knot, step) for knot in _knots(nodes, step) if len(knot) > 1]
    return tuple(sorted(found, key=lambda way: way[0].index))


def above(portfolio: Portfolio, node: Node) -> Iterator[Node]:
    """Yield everything that a block serves, near before far, each once."""
    yield from _reached(node, portfolio.parents, lambda edge: edge.target)


def beneath(portfolio: Portfolio, node: Node) -> Iterator[Node]:
    """Yield everything that serves a block, near before far, each once."""
    yield from _reached(node, portfolio.children, lambda edge: edge.source)


def leads_to(portfolio: Portfolio, node: Node, goal: Node) -> bool:
    """Tell whether a block is a goal or serves it, over however many others."""
    return node is goal or any(one is goal for one in above(portfolio, node))


def tops(portfolio: Portfolio) -> tuple[Node, ...]:
    """Return the blocks that others support and that support nothing, in order."""
    return tuple(
        [
            node
            for node in portfolio.linked
            if portfolio.children(node) and not portfolio.parents(node)
        ]
    )


def _reached(start: Node, step: Step, other: Callable[[Edge], Node]) -> Iterator[Node]:
    seen = {start.index}
    wave = [start]
    while wave:
        following: list[Node] = []
        for node in wave:
            for edge in step(node):
                reached = other(edge)
                if reached.index not in seen:
                    seen.add(reached.index)
                    following.append(reached)
                    yield reached
        wave = following


def _way_round(knot: Sequence[Node], step: Step) -> tuple[Node, ...]:
    """Return a shortest way from the knot's first block back to it."""
    first = knot[0]
    inside = {node.index for node in knot}
    came_from: dict[int, Node] = {}
    wave = [first]
    while wave:
        following: list[Node] = []
        for node in wave:
            for edge in step(node):
                reached = edge.target
                if reached is first:
                    return _traced(node, first, came_from)
                if reached.index in inside and reached.index not in came_from:
                    came_from[reached.index] = node
                    following.append(reached)
        wave = following
    message = f"{first!r} is in a knot and no way leads back to it"
    raise AssertionError(message)


def _traced(last: Node, first: Node, came_from: dict[int, Node]) -> tuple[Node, ...]:
    way = [last]
    while way[-1] is not first:
        way.append(came_from[way[-1].index])
    return tuple(reversed(way))


def _knots(nodes: Sequence[Node], step: Step) -> list[tuple[Node, ...]]:
    """Return the strongly connected parts, what is reached before what reaches it.

    Tarjan's algorithm with a stack of its own, as a chain of goals may be longer than
    Python's.
    """
    search = _Search(step)
    for node in nodes:
        if node.index not in search.number:
            search.run(node)
    return search.knots


class _Search:
    """One walk through the graph, for :func:`_knots`."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self.number: dict[int, int] = {}
        self._lowest: dict[int, int] = {}
        self._open: list[Node] = []
        self._is_open: set[int] = set()
        self.knots: list[tuple[Node, ...]] = []

    def run(self, start: Node) -> None:
        """Visit all that ``start`` leads to."""
        self._visit(start)
        way = [(start, iter(self._step(start)))]
        while way:
            node, edges = way[-1]
            for edge in edges:
                target = edge.target
                if target.index not in self.number:
                    self._visit(target)
                    way.append((target, iter(self._step(target))))
                    break
                if target.index in self._is_open:
                    self._lower(node, self.number[target.index])
            else:
                way.pop()
                if way:
                    self._lower(way[-1][0], self._lowest[node.index])
                self._close(node)

    def _visit(self, node: Node) -> None:
        self.number[node.index] = self._lowest[node.index] = len(self.number)
        self._open.append(node)
        self._is_open.add(node.index)

    def _lower(self, node: Node, number: int) -> None:
        self._lowest[node.index] = min(self._lowest[node.index], number)

    def _close(self, node: Node) -> None:
        if self._lowest[node.index] != self.number[node.index]:
            return
        knot: list[Node] = []
        while not knot or knot[-1] is not node:
            knot.append(self._open.pop())
            self._is_open.discard(knot[-1].index)
        self.knots.append(tuple(sorted(knot, key=lambda one: one.index)))
