"""Reads what a body has or runs today before it tells of its plan.

"The chain has 80 clinics and plans to reach 200".
"""

from __future__ import annotations

from smartlint.syntax.reading.figures import Figures, amount_at
from smartlint.syntax.reading.frame import Frame
from smartlint.syntax.reading.islands import Island, Sentence


def with_present(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with today's value, where the goal counts the same things.

    What is counted may stand beside today's value alone: "to reach 200".
    """
    anchor = found.anchor
    if anchor is None or anchor.name not in {"value", "more_value"}:
        return found
    aim = found.target or (found.change.quantity if found.change is not None else None)
    today = _today(sentence, frame.subject[0])
    if today is None or today in found.used or aim is None:
        return found
    quantity = amount_at(sentence, today)
    if quantity.unit != aim.unit:
        return found
    noun = sentence.tokens[today.last + 1]
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_bare = not (after and after[0].is_plain)
    if not is_bare and after[0].lower != noun.lower:
        return found
    used = (*found.used, today)
    anchor = today if is_bare else anchor
    return found._replace(baseline=quantity, used=used, anchor=anchor)


def _today(sentence: Sentence, end: int) -> Island | None:
    """Return what is counted today before ``end``: "has 80 clinics"; None for none."""
    tokens = sentence.tokens
    for island in sentence.islands:
        if island.first >= end:
            return None
        if island.name not in {"value", "current_value"} or not island.first:
            continue
        after = tokens[island.last + 1 : island.last + 2]
        counts = bool(after) and after[0].is_plain
        if counts and "running" in tokens[island.first - 1].groups:
            return island
    return None
