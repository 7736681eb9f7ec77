"""Tells where a clause starts that says why, so that its verb is not the statement's."""

from __future__ import annotations

from smartlint.syntax.reading.gains import parts_gain
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import MOVING
from smartlint.syntax.reading.reasons import REASONING, tells_reason
from smartlint.syntax.reading.topics import GAINING
from smartlint.syntax.reading.verb_place import leads_verb

_CLAUSE_LINKS = ("that", "so", "because", "which", "can", "case", "lest")
_PARTED_FROM = frozenset({"AMOUNT", "DURATION", "DATE", "COMMA"})


def opens_why(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a clause with a verb of its own starts: "so that all can sit"."""
    token = sentence.tokens[index]
    if token.role == "PURPOSE":
        return token.lower.endswith(_CLAUSE_LINKS)
    if token.role == "TO":
        is_parted = sentence.tokens[index - 1].kind in _PARTED_FROM
        return is_parted and _ensures(sentence, index + 1, end)
    if sentence.topics & GAINING and parts_gain(sentence, index):
        return True
    return token.lower in REASONING and tells_reason(sentence, index, end)


def leads_to_why(sentence: Sentence, index: int, *, has_verb: bool) -> bool:
    """Whether a purpose stands behind a dash: "open daily – to win walkers".

    "Complaints under 5% – to fall to 3%" goes on with what is told.

    Args:
        sentence: The sentence.
        index: The token behind the dash.
        has_verb: A verb carries what stands before it.
    """
    tokens, end = sentence.tokens, len(sentence.tokens)
    if index + 1 >= end:
        return False
    if tokens[index].role != "TO":
        return tokens[index].role == "PURPOSE" or opens_why(sentence, index, end)
    verb = tokens[index + 1].verb
    is_moving = verb is not None and verb.verb_class in MOVING | {"reach"}
    return leads_verb(sentence, index, end) and (has_verb or not is_moving)


def _ensures(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "ensure" or "make sure" stands there, which a clause may follow."""
    if index + 2 >= end:
        return False
    verb = sentence.tokens[index].verb
    is_sure = sentence.tokens[index + 1].lower in {"sure", "certain"}
    return is_sure or (verb is not None and "ensure" in verb.flags)
