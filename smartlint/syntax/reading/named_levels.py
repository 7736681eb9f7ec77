"""Parts the word for a goal from what its level is of: "a 25% tree cover target"."""

from __future__ import annotations

from smartlint.syntax.reading.figures import Figures
from smartlint.syntax.reading.islands import Sentence

_GOALS = frozenset({"target", "goal", "objective", "ambition"})


def without_goal(
    sentence: Sentence, figures: Figures, stretch: tuple[int, int]
) -> tuple[int, int]:
    """Return a metric without "target" where it follows the amount at once.

    "60% of the savings target" keeps it.
    """
    anchor, (first, end) = figures.anchor, stretch
    if anchor is None or figures.target is None or first != anchor.last + 1:
        return stretch
    if first + 1 >= end:
        return stretch
    tokens = sentence.tokens
    if tokens[end - 1].lower in _GOALS:
        return first, end - 1
    if tokens[first].lower in _GOALS and tokens[first + 1].role == "FOR":
        after = first + 2  # "a 3 GW target for biogas"
        return (after, end) if after < end else stretch
    return stretch
