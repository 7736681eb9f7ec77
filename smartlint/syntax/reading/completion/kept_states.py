"""Tells what one is or has and is to keep, which is so or not: "remain debt-free"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.clause.states import belongs, is_attained, is_checkable
from smartlint.syntax.reading.phrases.islands import Sentence

_STAYING = frozenset({"remain", "stay", "keep"})
_BELONGING = frozenset({"member", "part", "partner", "resident", "citizen"})
_RATED = frozenset({"rating", "ratings", "grade", "flag", "award", "mark", "label"})
_LONGEST_GRADE = 3  # "AAA"
_FREE = "free"


def keeps_state(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether anyone can tell if it is kept: a standing, a rating, a place on a list."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.verb_class != "maintain" or first >= end:
        return False
    if verb.lemma in _STAYING and _stays_so(sentence, frame, end):
        return True
    at = head_index(sentence, first, end)
    if at is None or sentence.is_weak(first, at):
        return False
    head, words = sentence.tokens[at], sentence.tokens[first:at]
    if "granted" in head.groups:
        return head.lower != "status" or any(word.is_plain for word in words)
    return head.lower in _RATED and any(
        word.is_capital and (len(word.lower) <= _LONGEST_GRADE or head.lower == "flag")
        for word in words
    )


def _stays_so(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one stays free of something, on a list, a member; or two things the same."""
    first = frame.object[0]
    tokens = sentence.tokens
    word, after = tokens[first], tokens[first + 1 : min(end, first + 3)]
    if word.role in {"ON", "IN"}:
        return belongs(sentence, first + 1, end)
    if word.is_plain and any(token.lower == _FREE for token in after[:1]):
        return True
    if word.lower in {"a", "an"} and any(token.lower in _BELONGING for token in after):
        return not sentence.is_weak(first, first + len(after))
    if is_checkable(sentence, frame) or is_attained(sentence, first):
        return True
    return any("kept so" in token.groups for token in tokens[first:end])
