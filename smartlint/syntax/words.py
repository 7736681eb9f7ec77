"""Reads a sentence as words, each with what it may be, before any of it is understood."""

from __future__ import annotations

from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunks import chunk
from smartlint.syntax.language import Language
from smartlint.syntax.outline import Outline, outline_of
from smartlint.syntax.settling import settle
from smartlint.syntax.tagging import Tokens, tag
from smartlint.syntax.vagueness import Loose, find_loose


class Words(NamedTuple):
    """A sentence as tokens.

    Attributes:
        tokens: Its tokens.
        outline: What stands where among them.
        loose: Its vague words, whether they count or not.
    """

    tokens: Tokens
    outline: Outline
    loose: list[Loose]


def read_words(language: Language, text: str, offset: int = 0) -> Words:
    """Return the words of a sentence.

    Args:
        language: The compiled grammar and words.
        text: The sentence, or any text.
        offset: Where it starts in the source: places count from there.
    """
    chunks = chunk(language.chunk_tables, text, offset)
    tokens = tag(language.lexicon, chunks)
    settle(tokens.items)
    loose = find_loose(language.lexicon, chunks)
    return Words(tokens, outline_of(tokens.items), loose)
