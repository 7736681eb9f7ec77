"""Reads the bound that stands behind what is counted: "4 returns at most", "40 or more".

Right behind a number it is part of the amount.
"""

from __future__ import annotations

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.phrases.islands import Sentence

_AT_MOST, _AT_LEAST = Bound.AT_MOST, Bound.AT_LEAST
BOUNDS_BEHIND = {
    "max": _AT_MOST,
    "maximum": _AT_MOST,
    "tops": _AT_MOST,
    "minimum": _AT_LEAST,
}
"""Words that bound by themselves what stands before them."""

_EXTREMES = {
    "most": _AT_MOST,
    "maximum": _AT_MOST,
    "least": _AT_LEAST,
    "minimum": _AT_LEAST,
    "outside": _AT_MOST,
}
_SIDES = dict.fromkeys(
    ("above", "over", "more", "higher", "better", "greater", "up"), _AT_LEAST
) | dict.fromkeys(("below", "under", "less", "fewer", "lower"), _AT_MOST)
_LEADING_ON = frozenset({"at", "the", "a", "very"})
_NAMING = frozenset({"", "OF", "IN", "ON", "RECURRING", "DETERMINER"})
_LONGEST = 4  # words: "at the very least"
_LONGEST_NAME = 10


def with_bound_behind(sentence: Sentence, found: Figures) -> Figures:
    """Return the figures with the bound that the words behind its target's name say.

    "At most" limits what is kept; "or fewer" only says which side of a level counts.
    """
    target, anchor = found.target, found.anchor
    if target is None or anchor is None:
        return found
    if target.bound is not Bound.EXACT or target.upper is not None:
        return found
    tokens = sentence.tokens
    stop = min(len(tokens), anchor.last + 1 + _LONGEST_NAME)
    for at in range(anchor.last + 2, stop):
        bound = bound_behind(sentence, at, len(tokens))
        if bound is not None:
            is_limit = tokens[at].role != "OR" and bound is _AT_MOST
            way = "maintain" if is_limit and found.way is None else found.way
            return found._replace(target=target._replace(bound=bound), way=way)
        if tokens[at].role not in _NAMING or sentence.island_at[at]:
            return found
    return found


def bound_behind(sentence: Sentence, index: int, end: int) -> Bound | None:
    """Return the bound that closes a name at ``index``; None where it is none.

    "Or more staff" leads to another thing, and "pupils proficient or above" are counted.
    """
    tokens, opener = sentence.tokens, sentence.tokens[index]
    at, lower = index + 1, opener.lower
    if opener.role == "OR":
        bounds = {} if "graded" in tokens[index - 1].groups else _SIDES
    elif not (lower == "at" or lower in BOUNDS_BEHIND) or not _is_counted(
        sentence, index
    ):
        return None
    elif lower == "at":
        bounds = _EXTREMES
        while at < min(end, index + _LONGEST) and tokens[at].lower in _LEADING_ON:
            at += 1
    else:
        at, bounds = index, BOUNDS_BEHIND
    if at >= end or (at + 1 < end and _goes_on(sentence, at + 1)):
        return None
    return bounds.get(tokens[at].lower)


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether the name that ends before ``index`` follows an amount."""
    at = index - 1
    stop = max(0, index - _LONGEST_NAME)
    while at > stop and sentence.island_at[at] is None:
        if sentence.tokens[at].role not in _NAMING:
            return False
        at -= 1
    return at < index - 1 and sentence.tokens[at].amount is not None


def _goes_on(sentence: Sentence, index: int) -> bool:
    word = sentence.tokens[index]
    return word.kind == "WORD" and not word.role
