"""Says of tokens at a glance what most readers look for, so that they look there only.

The outline of a sentence is put together from those of its runs, which are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from smartlint.syntax.tagging import Token

JOINS = frozenset({"AND", "BUT"})
_JOINING_SIGNS = frozenset({"COMMA", "SEMICOLON", "STOP"})
_NO_SIGNS = frozenset({"WORD", "AMOUNT", "DURATION", "DATE", "NAME_NUMBER"})


class Outline(NamedTuple):
    """Where in a row of tokens what stands.

    Attributes:
        lowers: The words of all tokens, to tell at once what is not there.
        signs: Indexes of the tokens that are signs.
        joins: Indexes of "and", "but", commas, semicolons and full stops: without one a
            statement has one outcome.
        small: Indexes of the function words.
        stretches: The rows of tokens that the island grammar has a name for: the index
            of the first, and the name of each.
    """

    lowers: frozenset[str]
    signs: list[int]
    joins: list[int]
    small: list[int]
    stretches: list[tuple[int, tuple[str, ...]]]


def outline_of(tokens: Sequence[Token]) -> Outline:
    """Return the outline of a row of tokens."""
    places = list(enumerate(tokens))
    return Outline(
        frozenset([token.lower for token in tokens]),
        [at for at, token in places if token.kind not in _NO_SIGNS],
        [
            at
            for at, token in places
            if token.role in JOINS or token.kind in _JOINING_SIGNS
        ],
        [at for at, token in places if token.role],
        _stretches(tokens),
    )


def joined(parts: Iterable[tuple[Outline, int]]) -> Outline:
    """Return the outline of rows of tokens that follow each other.

    Args:
        parts: The outline of each, and the index that its first token has in the whole.
    """
    signs: list[int] = []
    joins: list[int] = []
    small: list[int] = []
    stretches: list[tuple[int, tuple[str, ...]]] = []
    lowers = []
    for part, start in parts:
        lowers.append(part.lowers)
        small += [at + start for at in part.small]
        if part.signs:
            signs += [at + start for at in part.signs]
        if part.joins:
            joins += [at + start for at in part.joins]
        if part.stretches:
            _add_stretches(stretches, part.stretches, start)
    return Outline(frozenset().union(*lowers), signs, joins, small, stretches)


def _add_stretches(
    stretches: list[tuple[int, tuple[str, ...]]],
    later: Sequence[tuple[int, tuple[str, ...]]],
    start: int,
) -> None:
    """Add those of the row that starts at ``start``; what touches is one stretch."""
    for at, kinds in later:
        first = at + start
        if at == 0 and stretches:
            before, names = stretches[-1]
            if before + len(names) == first:
                stretches[-1] = before, names + kinds
                continue
        stretches.append((first, kinds))


def _stretches(tokens: Sequence[Token]) -> list[tuple[int, tuple[str, ...]]]:
    """Return the stretches: no island holds TEXT, so what stands between is by itself."""
    found = []
    kinds: list[str] = []
    for index, token in enumerate(tokens):
        kind = token.terminal
        if kind != "TEXT":
            kinds.append(kind)
        elif kinds:
            found.append((index - len(kinds), tuple(kinds)))
            kinds.clear()
    if kinds:
        found.append((len(tokens) - len(kinds), tuple(kinds)))
    return found
