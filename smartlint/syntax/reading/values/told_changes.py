"""Finds the amount that a clause tells of what a deed brings: "a course that lifts sales"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, Frame
from smartlint.syntax.reading.clause.verb_place import skip_adverbs
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.figure_search import find_figures
from smartlint.syntax.reading.words.lexicon import MOVING

_CLAUSES = frozenset({"that", "which"})
_THIRD = frozenset({"s", "base"})


def told_change(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> tuple[Frame, Figures] | None:
    """Return the frame and amounts of "run a course that lifts sales by 4%".

    The amount is what a reader holds the deed against; None where no clause has one, or
    the deed has its own before it ("run 4 courses that lift sales").
    """
    verb = frame.entry
    if frame.form != IMPERATIVE or verb is None or verb.verb_class != "deliver":
        return None
    if _CLAUSES.isdisjoint(sentence.lowers):
        return None
    tokens = sentence.tokens
    first = frame.object[0]
    for index in sentence.small:
        if not first < index < end - 2 or tokens[index].lower not in _CLAUSES:
            continue
        at = index + 1 + (tokens[index + 1].role == "MODAL")  # "that will cut waste"
        at = skip_adverbs(sentence, at, end)
        moving = tokens[at].verb if at < end else None
        if (
            moving is None
            or moving.verb_class not in MOVING
            or moving.form not in _THIRD
        ):
            return None
        if figures.anchor is not None and figures.anchor.first < index:
            return None
        inner = Frame(
            FINITE, at, (first, index), (at + 1, end), frame.lead, entry=moving
        )
        found = find_figures(sentence, inner, at + 1, end)
        return None if found.is_empty() else (inner, found)
    return None
