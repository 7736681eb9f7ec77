"""Reads what comes of a deed where only that is counted: "…, driving 60 bookings"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.frame_search import find_frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.figure_search import find_figures
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS, VerbEntry


def resulting(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> tuple[Frame, Figures]:
    """Return the frame and amounts of what comes of a deed, where they are the only ones.

    "Raise awareness of the tasting room, driving 60 bookings by May".
    """
    anchor = figures.anchor
    entry = frame.entry
    if anchor is None or entry is None or entry.form in PAST_FORMS:
        return frame, figures
    tokens = sentence.tokens
    for at in sentence.signs:
        if at <= frame.object[0] or at + 1 >= anchor.first:
            continue
        done = tokens[at + 1].verb
        is_result = done is not None and done.form == "ing"
        is_result = is_result and done is not None and _brings(done)
        if tokens[at].kind != "COMMA" or sentence.depth[at] or not is_result:
            continue
        if any(island.first < at for island in figures.used):
            return frame, figures
        inner = find_frame(sentence, at + 1, end)
        found = find_figures(sentence, inner, at + 1, end)
        return (frame, figures) if found.is_empty() else (inner, found)
    return frame, figures


def _brings(verb: VerbEntry) -> bool:
    """Whether a verb brings about so many: "winning 40 members"; no "reaching $5M"."""
    return verb.verb_class in MOVING or "get" in verb.flags
