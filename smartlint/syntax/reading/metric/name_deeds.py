"""Tells the "to" of a deed, which ends a name, from one that belongs to it."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

_CHANCES = frozenset({"chance", "chances", "opportunity", "opportunities", "ability"})
_TAKEN = frozenset({"needed", "required", "necessary"})
_FURTHEST_CHANCE = 6  # words from "to" back to the noun it completes
_LONGEST_SPAN = 4  # words of "from first order"
_SPANNED = frozenset({"time", "cost", "days", "takes", "costs"})


def leads_deed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` leads a verb."""
    if sentence.tokens[index].role != "TO" or index + 1 >= end:
        return False
    before = sentence.tokens[index - 1]
    if before.lower in _SPANNED or before.role == "WISH":
        return False  # "time to hire", "books we plan to read"
    if _spans(sentence, index):
        return False
    if _is_chance(sentence, index):
        return False
    token = sentence.tokens[index + 1]
    if token.verb is None or token.verb.form != "base":
        return False
    if index + 2 >= end:
        return True
    if not token.is_noun:
        follows = sentence.tokens[index + 2]
        return not ("rather noun" in token.groups and follows.is_plain)
    return sentence.tokens[index + 2].role in {"DETERMINER", "PRONOUN"}


def _spans(sentence: Sentence, index: int) -> bool:
    """Whether "to" ends a way between two things: "time from order to dispatch"."""
    tokens = sentence.tokens
    is_thing = tokens[index + 1].is_noun and tokens[index - 1].is_noun
    return is_thing and any(
        token.role == "FROM" for token in tokens[max(0, index - _LONGEST_SPAN) : index]
    )


def _is_chance(sentence: Sentence, index: int) -> bool:
    """Whether "to" completes a noun: "chances for pupils to learn"."""
    for at in range(index - 1, max(index - _FURTHEST_CHANCE, -1), -1):
        token = sentence.tokens[at]
        if token.lower in _TAKEN and sentence.tokens[at + 1].role == "FOR":
            return True  # "the time needed for volunteers to sign up"
        if "infinitive" in token.nouns:
            return token.lower in _CHANCES or sentence.tokens[at + 1].role == "FOR"
    return False
