"""Tells why so much is wanted from how much that is: "big enough to draw sponsors"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.token import Token


def wants_so_much(tokens: Sequence[Token], first: int, index: int, end: int) -> bool:
    """Whether a "to" behind "enough" says why, and is no measure.

    An amount behind it is the measure where none stands before: "strong enough to lift
    90 kg".

    Args:
        tokens: Those of a sentence.
        first: Where what is aimed at starts.
        index: The "to".
        end: Where the statement ends.
    """
    is_counted = any(token.amount is not None for token in tokens[first:index])
    return is_counted or all(token.amount is None for token in tokens[index:end])
