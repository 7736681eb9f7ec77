"""Finds the longest listed phrase at a word, among those that open with the word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from smartlint.syntax.chunking.pieces import Piece
from smartlint.syntax.reading.words.packed_words import Phrases, seconds_of

_Value = TypeVar("_Value")
_ARTICLES = frozenset({"a", "an", "the", "our", "my", "your", "their", "its", "new"})
_TIES = frozenset({"with", "to", "for", "of", "about", "into", "from", "at"})


def match_phrase(
    phrases: Phrases[_Value], chunks: Sequence[Piece], index: int, first: str
) -> tuple[int, _Value] | None:
    """Return how many chunks the longest phrase at ``index`` takes, and its value."""
    seconds = seconds_of(phrases, first)
    if seconds is None:
        return None
    if index + 1 < len(chunks):
        second = chunks[index + 1].lower
        if "’" in second and second not in seconds:
            second = straight(second)
        for words, value in seconds.get(second, ()):
            if len(words) == 2 or _follow(words, chunks, index):  # noqa: PLR2004 - both met
                return len(words), value
    alone = seconds.get("")
    return (1, alone[0][1]) if alone is not None else None


def _follow(words: tuple[str, ...], chunks: Sequence[Piece], index: int) -> bool:
    """Whether the third and later words of a phrase follow as well."""
    size = len(words)
    if index + size > len(chunks):
        return False
    for at in range(2, size):
        lower, word = chunks[index + at].lower, words[at]
        if lower != word and ("’" not in lower or straight(lower) != word):
            return False
    return True


def names_thing(chunks: Sequence[Piece], index: int, size: int) -> bool:
    """Whether words of a verb name a thing and what follows it: "a deal with the mill"."""
    is_article = index > 0 and chunks[index - 1].lower in _ARTICLES
    return is_article and chunks[index + size - 1].lower in _TIES


def straight(lower: str) -> str:
    """Return a word with straight apostrophes."""
    return lower.replace("’", "'") if "’" in lower else lower
