"""Reads nouns that stand for what is done: "creation of 40 allotments", "a rise in X"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_FURTHEST = 4
_BEFORE = frozenset({"", "DETERMINER"})
# Verbs that say no more than that a change comes about.
GAINING = frozenset(
    {"achieve", "attain", "bring about", "complete", "deliver", "finish", "finalise",
     "finalize", "generate", "make", "obtain", "produce", "realise", "realize",
     "record", "secure", "see"}
)  # fmt: skip


def named_deed(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of "creation of X" as that of "create X"; others as they are."""
    return _named(sentence, frame) if frame.form == NOMINAL else frame


def _named(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of the deed that opens an object; else the frame as it is."""
    first, end = frame.object
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


def gained_change(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of "achieve a rise in X of 8%" as that of "a rise in X of 8%".

    So with "ensure the opening of X". Others, and a change without an amount behind it,
    as they are.
    """
    tokens, (first, end) = sentence.tokens, frame.object
    verb = tokens[frame.verb].verb if frame.verb is not None else None
    if verb is None or not (verb.lemma in GAINING or "ensure" in verb.flags):
        return frame
    named = _named(sentence, frame)
    if named is not frame:
        return named
    at = first
    while at < min(end - 2, first + _FURTHEST) and tokens[at].change is None:
        if tokens[at].role not in _BEFORE or tokens[at].amount is not None:
            return frame
        at += 1
    if at + 1 >= end or tokens[at].change is None or tokens[at + 1].role != "IN":
        return frame
    if all(token.amount is None for token in tokens[at + 2 : end]):
        return frame
    return Frame(NOMINAL, None, (first, first), (first, end))


def _is_rate(token: Token, after: list[Token]) -> bool:
    """Whether a mere share follows, so that the noun is measured and nothing is done.

    "Completion of 80% of the modules" is a deed.
    """
    amount = token.amount
    is_share = amount is not None and amount.unit.kind is UnitKind.PERCENT
    is_part = token.lower.endswith(" of") or any(word.role == "OF" for word in after)
    return is_share and not is_part
