"""Reads a sentence as words, each with what it may be, before any of it is understood."""

from __future__ import annotations

from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunking.chunks import Chunks
from smartlint.syntax.reading.lexicon import Lexicon
from smartlint.syntax.reading.outline import Outline, outline_of
from smartlint.syntax.reading.settling import settle
from smartlint.syntax.reading.tagging import Tokens, tag
from smartlint.syntax.reading.vagueness import Loose, find_loose


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


def words_of(lexicon: Lexicon, chunks: Chunks) -> Words:
    """Return the words of a sentence that is cut into chunks."""
    tokens = tag(lexicon, chunks)
    settle(tokens.items)
    return Words(tokens, outline_of(tokens.items), find_loose(lexicon, chunks))
