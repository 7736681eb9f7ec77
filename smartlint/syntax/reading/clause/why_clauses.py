"""Tells where a clause starts that says why, so that its verb is not the statement's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from smartlint.syntax.reading.clause.gains import parts_gain
from smartlint.syntax.reading.clause.reasons import REASONING, tells_reason
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.topics import GAINING, MAY_SAY_WHY

_CLAUSE_LINKS = ("that", "so", "because", "which", "can", "case", "lest", " to")
_FURTHEST = 60  # words; a limit at all keeps a long line linear
_WHY = frozenset({"PURPOSE", "TO", "SINCE"})
_PARTED_FROM = frozenset({"AMOUNT", "DURATION", "DATE", "COMMA"})
_TOLD = frozenset({"HAVE", "BE"})
_DOING = frozenset({"do", "did", "does"})


def before_why(sentence: Sentence, start: int, end: int) -> int:
    """Return where a statement ends that starts there, without what it is for."""
    if sentence.topics & MAY_SAY_WHY:
        end = _why_from(sentence, start, end)
    return _told_than(sentence, start, end) if "than" in sentence.lowers else end


def _why_from(sentence: Sentence, start: int, end: int) -> int:
    """Return where a statement goes on with what it is for; its end where it does not.

    "We will, to save fuel, row" goes on with its verb.
    """
    tokens, may_gain = sentence.tokens, sentence.topics & GAINING
    first, last = start + 2, min(end, start + _FURTHEST)
    places: Sequence[int] = range(first, last)
    if not may_gain:
        small = sentence.small
        places = small[bisect_left(small, first) : bisect_left(small, last)]
    for at in places:
        token = tokens[at]
        if token.role not in _WHY and not token.is_plain and token.lower != "as":
            continue
        is_aside = tokens[at - 2].role == "MODAL" and tokens[at - 1].kind != "WORD"
        if not is_aside and opens_why(sentence, at, end):
            return at
    return end


def opens_why(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a clause with a verb of its own starts: "so that all can sit"."""
    token = sentence.tokens[index]
    if token.role == "PURPOSE":
        return token.lower.endswith(_CLAUSE_LINKS)
    if token.role == "TO":
        before = sentence.tokens[index - 1]
        if before.kind not in _PARTED_FROM:
            return False
        is_aside = before.kind == "COMMA" and not _moves(sentence, index + 1)
        is_aside = is_aside and leads_verb(sentence, index, end)
        return is_aside or _ensures(sentence, index + 1, end)
    if sentence.topics & GAINING and parts_gain(sentence, index):
        return True
    return token.lower in REASONING and tells_reason(sentence, index, end)


def leads_to_why(sentence: Sentence, index: int) -> bool:
    """Whether a purpose stands behind a dash or comma: "open daily – to win walkers".

    "Complaints under 5% – to fall to 3%" goes on with what is told.
    """
    tokens, end = sentence.tokens, len(sentence.tokens)
    if index + 1 >= end:
        return False
    if tokens[index].role != "TO":
        return tokens[index].role == "PURPOSE" or opens_why(sentence, index, end)
    return leads_verb(sentence, index, end)


def _moves(sentence: Sentence, index: int) -> bool:
    """Whether it is told how something moves: "sales, now 40, to rise to 60"."""
    verb = sentence.tokens[index].verb if index < len(sentence.tokens) else None
    return verb is not None and verb.verb_class in MOVING | {"reach"}


def _ensures(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "ensure" or "make sure" stands there, which a clause may follow."""
    if index + 2 >= end:
        return False
    verb = sentence.tokens[index].verb
    is_sure = sentence.tokens[index + 1].lower in {"sure", "certain"}
    return is_sure or (verb is not None and "ensure" in verb.flags)


def _told_than(sentence: Sentence, start: int, end: int) -> int:
    """Return where "than we had last year" starts, whose verb is none of the goal's."""
    tokens = sentence.tokens
    for at in range(start + 1, end - 2):
        if tokens[at].lower != "than" or tokens[at + 1].role != "PRONOUN":
            continue
        told = tokens[at + 2]
        if told.role in _TOLD or told.lower in _DOING:
            return at
    return end
