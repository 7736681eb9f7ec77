"""Finds what is counted where only a channel stands before the amount.

"Grow Instagram 2,000 followers" is about followers there, and not about Instagram.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.phrases.islands import Sentence

_PLACES = frozenset({"channel", "platform"})


def counted_there(
    sentence: Sentence, figures: Figures, metric: tuple[int, int], stop: int
) -> tuple[int, int] | None:
    """Return the words behind the amount that go on the name of a channel.

    Args:
        sentence: The sentence.
        figures: The amounts of the outcome.
        metric: Where the words before the amount stand.
        stop: Index after the outcome's last token.

    Returns:
        Where they stand; None where no channel is named, or nothing is counted.
    """
    anchor = figures.anchor
    first, end = metric
    if anchor is None or end - first != 1 or anchor.first != end:
        return None
    if sentence.tokens[first].groups.isdisjoint(_PLACES):
        return None
    start = at = max(island.last for island in figures.used) + 1
    while at < stop and sentence.tokens[at].is_plain and not sentence.island_at[at]:
        at += 1
    if at == start:
        return None
    head = sentence.tokens[at - 1]
    return (start, at) if head.nouns or head.lower.endswith("s") else None
