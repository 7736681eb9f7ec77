"""Parts a goal, change or size from what it is of: "a 25% tree cover target"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.noun_phrases import is_authority
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MORE_OR_LESS
from smartlint.syntax.reading.words.topics import COLLECTION

CHANGES = frozenset({"growth", "increase", "rise", "uplift", "decrease", "decline"})
_SIZES = frozenset({"of_value", "from_value"})
_SHORTEST_NAME = 2  # words: "sales growth"
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


def without_change(
    sentence: Sentence, figures: Figures, stretch: tuple[int, int]
) -> tuple[int, int]:
    """Return a metric without "growth" or "increase" where an amount says how much.

    "Garage takings growth: 12%", "page authority uplift from 18 to 33".
    """
    first, end = stretch
    if sentence.tokens[end - 1].lower not in CHANGES or end - first < _SHORTEST_NAME:
        return stretch
    if figures.change is None and (figures.baseline is None or figures.target is None):
        return stretch
    named = sentence.tokens[first : end - 1]
    is_named = not named[-1].nouns.isdisjoint(MORE_OR_LESS) or is_authority(named)
    return (first, end - 1) if is_named else stretch


def size_of(sentence: Sentence, figures: Figures, start: int) -> Island | None:
    """Return today's size that stands within a name: "our fleet of 40 vans"; else None."""
    for island in figures.used if sentence.topics & COLLECTION else ():
        if island.name in _SIZES and start < island.first:
            return island if names_size(sentence, island) else None
    return None


def held_by_base(sentence: Sentence, size: Island) -> tuple[int, int] | None:
    """Return what a mere base is of: the donors of "our base of 900 donors"."""
    if sentence.tokens[size.first - 1].lower != "base":
        return None
    first = end = size.last + 1
    while end < len(sentence.tokens) and sentence.tokens[end].is_plain:
        end += 1
    return (first, end) if end > first else None


def names_size(sentence: Sentence, island: Island) -> bool:
    """Whether an amount is how many of a thing there are today: "a base of 900 donors"."""
    if not sentence.topics & COLLECTION:
        return False
    after = sentence.tokens[island.last + 1 : island.last + 2]
    counts = any(word.is_plain for word in after)
    before = sentence.tokens[island.first - 1] if island.first else None
    return counts and before is not None and "collection" in before.groups
