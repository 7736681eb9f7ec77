"""Finds vague and weasel words where they count."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.reading import Phrase
from smartlint.syntax.lexicon import Lexicon
from smartlint.syntax.pieces import Chunk
from smartlint.syntax.tagging import match_phrase
from smartlint.text import Span


def find_vague(
    lexicon: Lexicon,
    chunks: Sequence[Chunk],
    *,
    is_quantified: bool,
    is_specific: bool,
    kept: Sequence[Span],
) -> tuple[Phrase, ...]:
    """Return the vague words of a sentence, in order.

    Args:
        lexicon: With the word lists.
        chunks: The sentence.
        is_quantified: A stated amount settles "more" and "improve".
        is_specific: Abstract nouns count only where nothing specific is named.
        kept: Stretches where nothing is vague: examples after "such as".
    """
    found = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        size = 1
        if chunk.kind == "WORD":
            match = match_phrase(
                lexicon.vague, chunks, index, chunk.lower.replace("’", "'")
            )
            if match is not None:
                size, condition = match
                if _counts(condition, is_quantified, is_specific) and not any(
                    span.start <= chunk.span.start < span.end for span in kept
                ):
                    found.append(_phrase(chunks[index : index + size]))
        index += size
    return tuple(found)


def _counts(condition: str, is_quantified: bool, is_specific: bool) -> bool:
    if condition == "without a number":
        return not is_quantified
    if condition == "unspecific":
        return not is_specific
    return True


def _phrase(chunks: Sequence[Chunk]) -> Phrase:
    span = Span(chunks[0].span.start, chunks[-1].span.end)
    return Phrase(" ".join(chunk.text for chunk in chunks), span)
