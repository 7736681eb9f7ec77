"""Reads a noun that stands for a deed as its verb: "creation of 40 allotments"."""

from __future__ import annotations

from smartlint.syntax.reading.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.islands import Sentence

_FURTHEST = 4
_BEFORE = frozenset({"", "DETERMINER"})


def named_deed(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of "creation of X" as that of "create X"; others as they are."""
    first, end = frame.object
    if frame.form != NOMINAL:
        return frame
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST)):
        token = tokens[index]
        if token.kind != "WORD" or token.role not in _BEFORE:
            return frame
        entry = token.deed
        if entry is not None and tokens[index + 1].role == "OF":
            return frame._replace(
                form=IMPERATIVE, verb=index, object=(index + 2, end), entry=entry
            )
    return frame
