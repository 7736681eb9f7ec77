"""A short shift/reduce loop over the parse tables that Lark builds.

Lark defines the grammars and settles their tables; running a table takes the few lines
below. That spares ``check`` the import of Lark, which costs more than reading a file,
and halves the time of a sentence. Only :meth:`LalrTable.build` needs Lark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from smartlint.named_tuple import NamedTuple

END = "$END"

Plain: TypeAlias = tuple[Any, ...]  # nested tuples, dicts, strings and ints


class Node(NamedTuple):
    """One branch of a parse tree.

    Attributes:
        name: The rule's name, or the alias of the alternative that matched.
        children: Nodes and the values that the caller gave for terminals, in order.
            Terminals whose name starts with ``_`` are left out.
    """

    name: str
    children: list[Any]  # a leaf is whatever the caller passed as its value


class Rule(NamedTuple):
    """How to reduce one alternative of a rule.

    Attributes:
        origin: The rule it belongs to.
        size: How many symbols it takes from the stack.
        name: The name its node gets; None when its children go into the parent
            (``_rule``).
        is_transparent: A single child takes the node's place (``?rule``).
        kept: Index of each symbol that becomes a child, and whether that symbol's own
            children take its place; None when every symbol simply becomes a child.
    """

    origin: str
    size: int
    name: str | None
    is_transparent: bool
    kept: tuple[tuple[int, bool], ...] | None


class UnexpectedKindError(ValueError):
    """A grammar met a terminal that it does not allow: a bug of ours.

    Both grammars are total, so no text can cause it.
    """

    def __init__(self, kind: str, index: int) -> None:
        super().__init__(f"the grammar does not allow {kind} at {index}")
        self.kind = kind
        self.index = index


class LalrTable:
    """A grammar's parse table, immutable and shared by all calls.

    Attributes:
        start: The state that parsing starts in.
        accept: The state that a complete tree ends in.
        actions: Per state, terminal to a state to shift to (0 and above) or to
            ``~index`` of a rule to reduce (below 0).
        gotos: Per state, rule name to the state that follows it.
        rules: What the actions reduce.
    """

    __slots__ = ("accept", "actions", "gotos", "rules", "start")

    def __init__(
        self,
        start: int,
        accept: int,
        actions: tuple[dict[str, int], ...],
        gotos: tuple[dict[str, int], ...],
        rules: tuple[Rule, ...],
    ) -> None:
        self.start = start
        self.accept = accept
        self.actions = actions
        self.gotos = gotos
        self.rules = rules

    @classmethod
    def build(cls, grammar: str, start: str) -> LalrTable:
        """Return the table of a Lark grammar whose terminals are all ``%declare``d.

        Args:
            grammar: The text of the ``.lark`` file.
            start: The rule of the whole tree; no ``?rule`` and no ``_rule``.
        """
        from smartlint.syntax.table_build import build_table  # noqa: PLC0415

        return build_table(grammar, start)

    def to_plain(self) -> Plain:
        """Return the table as nested plain values that ``marshal`` can store."""
        rules = tuple(tuple(rule) for rule in self.rules)
        return (self.start, self.accept, self.actions, self.gotos, rules)

    @classmethod
    def from_plain(cls, plain: Plain) -> LalrTable:
        """Return the table that :meth:`to_plain` was called on."""
        start, accept, actions, gotos, rules = plain
        return cls(start, accept, actions, gotos, tuple(Rule(*rule) for rule in rules))

    def parse(self, kinds: Sequence[str], values: Sequence[object]) -> Node:
        """Return the tree over terminals of the given kinds.

        Args:
            kinds: Names of terminals, without the end mark.
            values: What stands in the tree for each of them, of the same length.

        Raises:
            UnexpectedKindError: The grammar does not allow a terminal in its place.
        """
        states = [self.start]
        stack: list[Any] = []
        actions = self.actions
        for index, kind in enumerate(kinds):
            action = actions[states[-1]].get(kind)
            while action is not None and action < 0:
                self._reduce(~action, states, stack)
                action = actions[states[-1]].get(kind)
            if action is None:
                raise UnexpectedKindError(kind, index)
            states.append(action)
            stack.append(values[index])
        return self._finish(states, stack, len(kinds))

    def _finish(self, states: list[int], stack: list[Any], end: int) -> Node:
        """Reduce what is left at the end of the input to the one tree."""
        while states[-1] != self.accept:
            action = self.actions[states[-1]].get(END)
            if action is None:
                raise UnexpectedKindError(END, end)
            self._reduce(~action, states, stack)
        root: Node = stack[-1]
        return root

    def _reduce(self, index: int, states: list[int], stack: list[Any]) -> None:
        """Replace the symbols of a rule on top of the stack by its node."""
        origin, size, name, is_transparent, kept = self.rules[index]
        if size:
            symbols = stack[-size:]
            del stack[-size:]
            del states[-size:]
        else:
            symbols = []
        children = symbols if kept is None else _children(symbols, kept)
        states.append(self.gotos[states[-1]][origin])
        if name is None:
            stack.append(children)
        elif is_transparent and len(children) == 1:
            stack.append(children[0])
        else:
            stack.append(Node(name, children))


def _children(symbols: list[Any], kept: tuple[tuple[int, bool], ...]) -> list[Any]:
    """Return the children of a node, those of a ``_rule`` in that rule's place."""
    children: list[Any] = []
    for index, is_inlined in kept:
        if not is_inlined:
            children.append(symbols[index])
        elif children:
            children += symbols[index]
        else:
            # The list has no other owner, and going on with it keeps a
            # left-recursive list of n members linear.
            children = symbols[index]
    return children
