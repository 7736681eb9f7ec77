"""Says of tokens at a glance what most readers look for, so that they look there only."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.reading.tagging import Token


class Outline(NamedTuple):
    """Where in a row of tokens what stands.

    Attributes:
        lowers: The words of all tokens, to tell at once what is not there.
        signs: Indexes of the tokens that are signs.
        joins: Indexes of "and", "but", "+", "/", "|", commas, semicolons and full stops:
            without one a statement has one outcome.
        small: Indexes of the function words.
        stretches: The rows of tokens that the island grammar has a name for, with an
            amount or time among them: the index of the first, and the name of each.
    """

    lowers: frozenset[str]
    signs: list[int]
    joins: list[int]
    small: list[int]
    stretches: list[tuple[int, list[str]]]


def outline_of(tokens: Sequence[Token]) -> Outline:
    """Return the outline of a row of tokens."""
    signs: list[int] = []
    joins: list[int] = []
    small: list[int] = []
    # No island holds TEXT, so what stands between such tokens is by itself, and none is
    # without an amount or a time.
    stretches: list[tuple[int, list[str]]] = []
    names: list[str] = []
    first = after = kept = -1
    for at, token in enumerate(tokens):
        marks = token.marks
        if marks is None:
            continue
        is_small, is_sign, is_join, is_named, is_value = marks
        if is_small:
            small.append(at)
        if is_named:
            if at != after:
                names, first = [], at
            names.append(token.terminal)
            after = at + 1
            if is_value and first != kept:
                stretches.append((first, names))
                kept = first
        if is_sign:
            signs.append(at)
        if is_join:
            joins.append(at)
    lowers = frozenset([token.lower for token in tokens])
    return make(Outline, (lowers, signs, joins, small, stretches))
