"""Tells people who are won or go elsewhere, as they choose, from one who is hired."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import Sentence


def wins_people(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether any number of buyers or members are to be won: "recruit new members"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or "recruiting" not in verb.groups or first >= end:
        return False
    if frame.form == PASSIVE or sentence.tokens[first].role == "DETERMINER":
        return False
    head = head_noun(sentence, first, end)
    return head is not None and "party" in head.groups


def moves_people(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether buyers are to go elsewhere: "move 40 members to the yearly plan"."""
    anchor, target, verb = figures.anchor, figures.target, frame.entry
    if anchor is None or target is None or target.unit.kind is not UnitKind.COUNT:
        return False
    if verb is None or anchor.first != frame.object[0]:
        return False
    if "moving" not in verb.groups and verb.lemma != "switch":
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    return head is not None and "won over" in head.groups
