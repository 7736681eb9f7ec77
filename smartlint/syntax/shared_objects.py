"""Chooses the verb that leads among several that share an object: "plan and run X"."""

from __future__ import annotations

from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import MOVING, VerbEntry
from smartlint.syntax.verb_place import starts_order


def leading_verb(sentence: Sentence, verb: int, end: int) -> tuple[int, int]:
    """Return the leading one of verbs that share an object, and where that starts.

    Of "plan, write and publish the guide" the first leads, unless it is vague or
    only a step to a change ("document and raise").
    """
    tokens = sentence.tokens
    entry = tokens[verb].verb
    lead, at = verb, verb + 1
    while entry is not None and at + 1 < end:
        following = at
        while following < end and (
            tokens[following].kind == "COMMA"
            or tokens[following].role in {"AND", "OR"}
            or tokens[following].kind == "SLASH"
        ):
            following += 1
        if following == at or following + 1 >= end:
            break
        other = tokens[following].verb
        if other is None or other.form != entry.form:
            break
        if other.form == "base" and not starts_order(sentence, following, end):
            break
        leading = tokens[lead].verb
        if leading is not None and (
            leading.verb_class in {"vague", "activity"}
            or (leading.verb_class == "deliver" and _is_step(leading, other))
        ):
            lead = following
        at = following + 1
    return lead, at


def _is_step(leading: VerbEntry, other: VerbEntry) -> bool:
    """Whether a deed only prepares a change ("document and raise"); a thing made stays."""
    if other.verb_class == "improve":
        return "make" not in leading.flags
    return other.verb_class in MOVING
