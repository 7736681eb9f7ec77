"""Tells people who are won, of whom there are more then, from one who is hired."""

from __future__ import annotations

from smartlint.syntax.reading.frame import PASSIVE, Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.noun_phrases import head_noun


def wins_people(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether any number of buyers or members are to be won: "recruit new members"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or "recruiting" not in verb.groups or first >= end:
        return False
    if frame.form == PASSIVE or sentence.tokens[first].role == "DETERMINER":
        return False
    head = head_noun(sentence, first, end)
    return head is not None and "party" in head.groups
