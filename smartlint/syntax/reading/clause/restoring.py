"""Tells whether something is to be what it was: "bring sales back to 2019 levels"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import CARRYING, VerbEntry

_WAYS = frozenset({"up", "down"})


def puts_back(sentence: Sentence, verb: VerbEntry) -> bool:
    """Whether a verb asks for what was there before; no "get it back in check"."""
    if "restoring" in verb.groups:
        return True
    if verb.lemma not in CARRYING or "back" not in sentence.lowers:
        return False
    return any(
        word.lower == "back" and (after.role == "TO" or after.lower in _WAYS)
        for word, after in pairwise(sentence.tokens)
    )
