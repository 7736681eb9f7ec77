"""Finds the marks between which a grade is to rise: "from C to B", "to an A"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.topics import GRADES

_LETTERS = "ABCDEFG"
_ARTICLES = frozenset({"a", "an"})
_SIGNS = frozenset({"+", "-", "−", "*"})


def grade_step(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where "from C to B" or "to a B" starts; None where no grade rises.

    The better letter comes first in the alphabet, so that no road "from A to B" is one.
    """
    tokens = sentence.tokens
    for at in sentence.small:
        if not first < at < end - 1:
            continue
        role = tokens[at].role
        if role == "FROM" and (start := _mark(sentence, at + 1, end)) is not None:
            to = start[1]
            aim = _mark(sentence, to + 1, end) if _is_to(sentence, to, end) else None
            return at if aim is not None and aim[0] < start[0] else None
        if role == "TO" and tokens[at + 1].lower in _ARTICLES:
            is_named = any(token.lower in GRADES for token in tokens[first:at])
            return at if is_named and _mark(sentence, at + 1, end) else None
    return None


def _is_to(sentence: Sentence, index: int, end: int) -> bool:
    return index < end - 1 and sentence.tokens[index].role == "TO"


def _mark(sentence: Sentence, index: int, end: int) -> tuple[str, int] | None:
    """Return the letter of a mark, behind its article, and the token after it."""
    index += (
        index < end
        and sentence.tokens[index].lower in _ARTICLES
        and (index + 1 < end and sentence.slice(index + 1, index + 2)[0] in _LETTERS)
    )
    if index >= end:
        return None
    text = sentence.slice(index, index + 1)
    if text[0] not in _LETTERS or text[1:] not in {"", *_SIGNS}:
        return None
    after = index + 1
    after += after < end and sentence.tokens[after].lower in _SIGNS
    return text[0], after
