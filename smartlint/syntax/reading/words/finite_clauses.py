"""Tells where a subject with its verb stands: "parents know", "the river stays clean"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.marks import AUXILIARIES
from smartlint.syntax.reading.words.token import Token

_PEOPLE = frozenset({"i", "we", "you", "they", "it"})
_POINTING = frozenset({"this", "that", "these", "there", "it"})
_PAST_STATES = frozenset({"was", "were", "had"})
_PRESENT = frozenset({"base", "s"})
_IN_SUBJECTS = frozenset(
    {"DETERMINER", "PRONOUN", "AND", "OR", "OF", "IN", "FOR", "ON", "AT", "NOT", "ADVERB",
     "RECURRING", "PREPOSITION", "CURRENT"}
)  # fmt: skip
_SEVERAL = frozenset({"people", "children", "women", "men", "staff", "folk"})
_OBJECTS = frozenset({"DETERMINER", "PRONOUN", "TO", "NOT"})
_BEHIND_NOUNS = frozenset({"DETERMINER", "PRONOUN", "IN", "ON"})  # "our lease ends in"
_HOW_FAR = frozenset({"TO", "BY", "FROM"})  # "its rating climbs to 9"
_BEFORE_VERBS = frozenset({"", "ADVERB", "NOT"})
_FURTHEST_VERB = 9  # words of "readers who like one long post …"


def states(
    tokens: Sequence[Token], first: int, end: int, *, may_be_past: bool = False
) -> bool:
    """Whether a subject with its verb in the present stands at ``first``.

    Args:
        tokens: The tokens of a sentence.
        first: Where the subject would start.
        end: Where the statement ends.
        may_be_past: The past counts too.
    """
    if first + 1 >= end:
        return False
    for at in range(first, min(end, first + _FURTHEST_VERB)):
        token = tokens[at]
        if token.kind != "WORD":
            if token.amount is None and token.kind != "NAME_NUMBER":
                return False
            continue
        is_denied = token.role == "NOT" and token.lower.endswith("n't")
        if is_denied or token.role in AUXILIARIES or _is_wish(tokens, first, at):
            return at > first and (may_be_past or token.lower not in _PAST_STATES)
        if at > first and _acts(tokens[at - 1], token, may_be_past=may_be_past):
            return True
        if at > first and at + 1 < end and _acts_on(*tokens[at - 1 : at + 2]):
            return True
        if token.role and token.role not in _IN_SUBJECTS:
            return False
    return False


def _acts(before: Token, token: Token, *, may_be_past: bool) -> bool:
    """Whether a word is the verb of the clause, with the word before for its subject."""
    verb = token.verb
    if verb is None:
        return before.lower in _PEOPLE and token.is_plain  # "they cost nothing"
    if before.role == "PRONOUN" or before.lower in _POINTING:
        is_present = verb.form in _PRESENT or verb.lemma == token.lower
        return is_present or may_be_past
    if before.role not in _BEFORE_VERBS or before.kind != "WORD":
        return before.lower == "one" and verb.form == "s"  # "as the old one leaks"
    if verb.form == "base":
        is_several = before.lower.endswith("s") or before.lower in _SEVERAL
        return is_several or not token.is_noun
    if token.is_noun:
        return False
    return verb.form == "s" or (may_be_past and verb.form == "past")


def _acts_on(before: Token, token: Token, after: Token) -> bool:
    """Whether a word that no list has for a verb is one: "every child deserves a chance"."""
    if not (before.is_plain and token.is_plain and token.lower.endswith("s")):
        return False
    if before.lower.endswith("s"):
        return False
    verb = token.verb
    if verb is None and not token.nouns:
        is_told = after.comparative is not None or after.is_adverb  # "lasts longer"
        return is_told or after.role in _OBJECTS
    if verb is None or verb.form != "s":
        return False
    is_moved = verb.verb_class in MOVING and after.role in _HOW_FAR
    return is_moved or after.role in _BEHIND_NOUNS


def _is_wish(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether someone wants something: "we want to", "we hope"."""
    return tokens[at].role == "WISH" and at > first and tokens[at - 1].role == "PRONOUN"
