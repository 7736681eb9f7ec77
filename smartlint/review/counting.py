"""How many goals pass each letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from smartlint.review.goal_review import GoalReview
from smartlint.review.review import LetterCount

_NAMES = ("Specific", "Measurable", "Achievable", "Relevant", "Time-bound")


def letter_counts(goals: Sequence[GoalReview]) -> tuple[LetterCount, ...]:
    """Return how many goals pass each letter, in the order of SMART."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in _NAMES}
    for goal in goals:
        for letter in goal.letters:
            counts[letter.name][letter.judgement] += 1
    return tuple(
        [
            LetterCount(name[0], name, n["pass"], n["fail"], n["unknown"])
            for name, n in counts.items()
        ]
    )
