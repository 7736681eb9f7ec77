"""Finds a purpose before the verb: "to cut queues, we will", "we will, to cut queues,"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.reasons import tells_reason
from smartlint.syntax.reading.phrases.islands import Sentence

_LONGEST_OPENER = 4  # tokens before its comma: "in the meantime,"
_POINTING = frozenset({"this", "that", "it", "these", "those"})
_OPENING = frozenset({"COMMA", "OPEN", "DASH"})


def purpose_before(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """Return where a purpose before the verb stands, without its comma; None for none.

    A sign closes it, so only a sentence that signs part is asked.
    """
    start, signs = frame.lead[1] if frame.verb is None else frame.verb, sentence.signs
    if not signs or signs[0] >= start:
        return None
    first = _behind_opener(sentence, start)
    if first < start and _opens_why(sentence, first, start):
        return _up_to_comma(sentence, first, start)
    for at in range(frame.subject[1], start - 2):
        if sentence.tokens[at].kind in _OPENING and _opens_why(sentence, at + 1, start):
            return _up_to_comma(sentence, at + 1, start)
    return None


def _up_to_comma(sentence: Sentence, first: int, start: int) -> tuple[int, int] | None:
    """Return where a purpose stands that a sign closes; None for "to achieve this, …"."""
    before = sentence.tokens[first:start]
    if any(
        token.lower in _POINTING
        and (after.kind == "COMMA" or after.is_adverb or after.lower in {"end", "even"})
        for token, after in pairwise(before)
    ):
        return None
    closing = {"COMMA", "DASH", "CLOSE"} if first > 1 else {"COMMA"}
    signs = (at for at, token in enumerate(before, first) if token.kind in closing)
    end = next(signs, None)
    return None if end is None else (first, end)


def _opens_why(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an aim or a reason stands there: "to cut queues", "as demand grows"."""
    if sentence.tokens[index].role in {"PURPOSE", "TO"}:
        return sentence.starts[index] not in sentence.weak  # "to some extent, …"
    return tells_reason(sentence, index, end)


def _behind_opener(sentence: Sentence, start: int) -> int:
    """Return where the words behind "However," or "Next year," start; 0 for no such."""
    tokens = sentence.tokens
    if not start or tokens[0].role in {"PURPOSE", "TO"}:
        return 0
    for at in range(1, min(start - 2, _LONGEST_OPENER)):
        if tokens[at].kind == "COMMA":
            is_said = tokens[at + 2].lower == "be"  # "also, to be clear, …"
            return 0 if is_said else at + 1
    return 0
