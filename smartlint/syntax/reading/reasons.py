"""Tells a "since" or "as" that gives a reason from one of time or likeness."""

from __future__ import annotations

from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.tagging import Token

_REASONING = frozenset({"since", "as"})
_LIKENING = frozenset({"well", "of", "part", "soon", "much", "many", "per", "a", "an"})
_PEOPLE = frozenset({"i", "we", "you", "they", "it"})
_POINTING = frozenset({"this", "that", "these", "there", "it"})
_FURTHEST_VERB = 9  # words of "as readers who like one long post …"
_STATING = frozenset({"MODAL", "BE", "HAVE"})
_PRESENT = frozenset({"base", "s"})


def find_reasons(sentence: Sentence, first: int, end: int) -> list[tuple[str, int]]:
    """Return where reasons start in a stretch, each as a purpose; none for most."""
    if _REASONING.isdisjoint(sentence.lowers):
        return []
    tokens = sentence.tokens
    return [
        ("purpose", index)
        for index in range(first + 1, end)
        if tokens[index].lower in _REASONING and _tells_reason(sentence, index, end)
    ]


def _tells_reason(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a clause behind "since" or "as" says why: ", as walkers ask for them".

    A comma must stand before "as", and before "since" where the clause is of the past:
    "since the shop opened" is a time.
    """
    tokens = sentence.tokens
    is_parted = tokens[index - 1].kind == "COMMA"
    is_as = tokens[index].lower == "as"
    if index + 2 >= end or sentence.depth[index] or (is_as and not is_parted):
        return False
    first = tokens[index + 1]
    is_time = first.amount is not None or first.when is not None
    if is_time or first.kind != "WORD" or (is_as and first.lower in _LIKENING):
        return False
    for at in range(index + 2, min(end, index + _FURTHEST_VERB)):
        if tokens[at].kind != "WORD":
            return False
        if tokens[at].role in _STATING:
            return is_parted or tokens[at].lower not in {"was", "were", "had"}
        if _acts(tokens[at - 1], tokens[at], is_parted=is_parted):
            return True
    return False


def _acts(before: Token, token: Token, *, is_parted: bool) -> bool:
    """Whether a word is the verb of the clause, with the word before for its subject."""
    verb = token.verb
    if verb is None:
        return before.lower in _PEOPLE and token.is_plain  # "they cost nothing"
    if before.role == "PRONOUN" or before.lower in _POINTING:
        is_present = verb.form in _PRESENT or verb.lemma == token.lower
        return is_present or is_parted
    if verb.form == "base":
        return not token.is_noun or before.lower.endswith("s")
    if token.is_noun:
        return False
    return verb.form == "s" or (is_parted and verb.form == "past")
