"""Tells statements of how it is from goals: "I can do 2 now", "we sell 3 a week"."""

from __future__ import annotations

from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.marks import WE
from smartlint.syntax.reading.tagging import Token
from smartlint.syntax.reading.told_behind import is_now

_AIMING = frozenset({"WISH", "PURPOSE"})
_ASIDES = frozenset({"COMMA", "DASH", "OPEN"})
_NEWS = frozenset({"will", "shall", "to", "want", "would", "should", "must", "let"})


def tells_of_now(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only today is told of, or what one does again and again.

    A statement about us in the present tense wants nothing; it may say how things are
    ("I can do 2 now", "last year I read 4") or by which means ("I get 25 euros a month").

    Args:
        sentence: The sentence.
        first: The statement's first token.
        end: The token behind it.
    """
    words = sentence.tokens[first:end]
    if any(word.role in _AIMING or word.lower in _NEWS for word in words):
        return False
    at = next((at for at, word in enumerate(words) if word.lower in WE), None)
    if at is None or at + 1 >= len(words):
        return False
    if any(is_now(word) for word in words):
        return all(_opens(word) for word in words[:at])
    return not at and _recurs(words)


def _opens(word: Token) -> bool:
    return is_now(word) or word.kind in _ASIDES or word.is_adverb


def _recurs(words: list[Token]) -> bool:
    """Whether one tells what one does, and how often: "we sell 3 tours a week"."""
    verb = words[1].verb
    if verb is None or verb.form != "base":
        return False
    return any(
        word.role == "RECURRING" or (word.amount is not None and word.amount.per)
        for word in words
    )
