"""Finds what differs by an amount: "make our chairs 2 kg lighter", "3 likes more"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.differences import counted_more, difference
from smartlint.syntax.reading.words.topics import DIFFERING

_OWN_PLACES = frozenset({"multiple", "mark"})  # "twice the size", "past the 75% mark"
_LEADING = frozenset({"AT", "TO"})


def differing_place(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> tuple[int, int] | None:
    """Return where the words may stand for what is to differ; None for no such amount."""
    anchor = figures.anchor
    if not sentence.topics & DIFFERING or anchor is None:
        return None
    if anchor.name in _OWN_PLACES:
        return _multiplied(sentence, frame, anchor, end)
    if figures.change is None:
        return None
    if difference(sentence, anchor) is None:
        return None
    more = counted_more(sentence, anchor)
    if more is not None:
        return anchor.last + 1, more
    first = anchor.last + 1 + (anchor.name == "value")
    if frame.form == NOMINAL and anchor.first == frame.object[0]:
        return first, end  # "3 days faster delivery"
    if frame.object[0] < anchor.first:
        return frame.object[0], anchor.first
    return frame.subject if frame.subject[0] < frame.subject[1] else None


def _multiplied(
    sentence: Sentence, frame: Frame, anchor: Island, end: int
) -> tuple[int, int]:
    """Return where stands what is to be so many times itself: "a fleet twice the size"."""
    first, last = frame.object[0], anchor.first
    if last <= first:
        is_told = frame.subject[0] < frame.subject[1]
        return frame.subject if is_told else (anchor.last + 1, end)
    return first, last - (sentence.tokens[last - 1].role in _LEADING)
