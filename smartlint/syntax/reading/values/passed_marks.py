"""Reads the level that a mark names, which something is to pass: "past the 75% mark"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import CARRYING

_WAYS = {
    "past": "increase", "over": "increase", "over the": "increase", "above": "increase",
    "beyond": "increase", "through": "increase", "across": "increase",
    "below": "decrease", "under": "decrease",
}  # fmt: skip


def passed_mark(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> Figures | None:
    """Return the level that a thing is to pass, or be brought past; None for none.

    "Membership passes the 900 mark", "push occupancy past the 75% mark"; of "cross the
    900 mark in tickets" the words behind tell what is counted.
    """
    tokens = sentence.tokens
    for island in islands:
        amount, after = tokens[island.last].amount, island.last + 1
        if amount is None or after >= len(tokens):
            continue
        if "milestone" not in tokens[after].groups:
            continue
        first = island.last - (tokens[island.last - 1].role == "DETERMINER")
        way = _WAYS.get(tokens[first - 1].lower)
        first -= way is not None
        is_named = frame.subject[0] < frame.subject[1] or frame.object[0] < first
        if is_named and first > 0 and (way is not None or _is_passed(frame)):
            mark = Island("mark", first, after)
            told = way if _is_brought(frame) else None
            return Figures(target=amount, way=told, used=(mark, island), anchor=mark)
    return None


def _is_passed(frame: Frame) -> bool:
    verb = frame.entry
    return verb is not None and verb.verb_class in {"reach", "increase", "decrease"}


def _is_brought(frame: Frame) -> bool:
    return frame.entry is not None and frame.entry.lemma in CARRYING
