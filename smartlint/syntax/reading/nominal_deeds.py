"""Reads a noun that stands for a deed as its verb: "creation of 40 allotments"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.tagging import Token

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
            if _is_rate(tokens[index + 2], tokens[index + 3 : index + 4]):
                return frame  # "conversion of 5%"
            return frame._replace(
                form=IMPERATIVE, verb=index, object=(index + 2, end), entry=entry
            )
    return frame


def _is_rate(token: Token, after: list[Token]) -> bool:
    """Whether a mere share follows, so that the noun is measured and nothing is done.

    "Completion of 80% of the modules" is a deed.
    """
    amount = token.amount
    is_share = amount is not None and amount.unit.kind is UnitKind.PERCENT
    is_part = token.lower.endswith(" of") or any(word.role == "OF" for word in after)
    return is_share and not is_part
