"""Tells places in a ranking from how many of a ranked list are dealt with."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, UnitKind
from smartlint.syntax.reading.figures import Figures
from smartlint.syntax.reading.frame import Frame
from smartlint.syntax.reading.islands import Sentence


def counted(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with "fix the top 10 bugs" as ten bugs, and no place.

    Those that something is only done for ("a manual for the top 5 machines") are
    no figure at all.
    """
    target, anchor, verb = found.target, found.anchor, frame.entry
    if target is None or anchor is None or target.unit.kind is not UnitKind.RANK:
        return found
    if verb is None or verb.verb_class != "deliver":
        return found
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if not any(token.is_plain for token in after):
        return found
    first = frame.object[0]
    between = sentence.tokens[first : anchor.first]
    if all(token.role in {"DETERMINER", "PRONOUN"} for token in between):
        return found._replace(target=target._replace(unit=COUNT))
    return Figures()
