"""Says of tokens at a glance what most readers look for, so that they look there only."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.reading.words.marks import JOIN, NAMED, SIGN, SMALL, VALUE
from smartlint.syntax.reading.words.token import Token

_PARTING = SIGN | JOIN


class Outline(NamedTuple):
    """Where in a row of tokens what stands.

    Attributes:
        lowers: The words of all tokens, to tell at once what is not there.
        signs: Indexes of the tokens that are signs.
        joins: Indexes of "and", "but", "+", "/", "|", commas, semicolons and full stops:
            without one a statement has one outcome.
        small: Indexes of the function words.
        topics: What any of the tokens makes arise.
        stretches: The rows of tokens that the island grammar has a name for, with an
            amount or time among them: the index of the first, and the name of each.
    """

    lowers: frozenset[str]
    signs: list[int]
    joins: list[int]
    small: list[int]
    topics: int
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
    topics = 0
    for at, token in enumerate(tokens):
        marks = token.marks
        if not marks:
            continue
        topics |= marks
        if marks & SMALL:
            small.append(at)
        if marks & NAMED:
            if at != after:
                names, first = [], at
            names.append(token.terminal)
            after = at + 1
            if marks & VALUE and first != kept:
                stretches.append((first, names))
                kept = first
        if marks & _PARTING:
            if marks & SIGN:
                signs.append(at)
            if marks & JOIN:
                joins.append(at)
    lowers = frozenset([token.lower for token in tokens])
    return make(Outline, (lowers, signs, joins, small, topics, stretches))
