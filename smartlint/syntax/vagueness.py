"""Finds vague and weasel words where they count."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.reading import Phrase
from smartlint.syntax.lexicon import Lexicon
from smartlint.syntax.pieces import Chunk
from smartlint.syntax.tagging import match_phrase
from smartlint.text import Span

_LEADING = frozenset({"to", "and", "will", "we", "or", "also", "can", "should", "must"})


def find_vague(
    lexicon: Lexicon,
    chunks: Sequence[Chunk],
    *,
    is_quantified: bool,
    is_specific: bool,
) -> tuple[Phrase, ...]:
    """Return the vague words of a sentence, in order.

    Args:
        lexicon: With the word lists.
        chunks: The sentence.
        is_quantified: A stated amount settles "more" and "improve".
        is_specific: Abstract nouns count only where nothing specific is named.
    """
    found = []
    table = lexicon.vague
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        size = 1
        lower = chunk.lower
        if chunk.kind == "WORD" and lower in table:
            match = match_phrase(table, chunks, index, lower)
            if match is not None:
                size, condition = match
                if _counts(
                    condition, is_quantified=is_quantified, is_specific=is_specific
                ) and not _is_name_part(lexicon, chunks, index, size):
                    found.append(_phrase(chunks[index : index + size]))
        index += size
    return tuple(found)


def _is_name_part(
    lexicon: Lexicon, chunks: Sequence[Chunk], index: int, size: int
) -> bool:
    """Whether a soft verb is a noun before another: "support tickets"."""
    if size > 1 or index + 1 >= len(chunks):
        return False
    entry = lexicon.words.get(chunks[index].lower)
    if entry is None or entry.verb is None or entry.verb.form != "base":
        return False
    after = chunks[index + 1]
    if after.kind == "AMOUNT":
        return True
    before = chunks[index - 1].lower if index else ""
    is_led = before in _LEADING or not before or chunks[index - 1].kind != "WORD"
    following = lexicon.words.get(after.lower)
    return following is not None and bool(following.nouns) and not is_led


def _counts(condition: str, *, is_quantified: bool, is_specific: bool) -> bool:
    if condition == "without a number":
        return not is_quantified
    if condition == "unspecific":
        return not is_specific
    return True


def _phrase(chunks: Sequence[Chunk]) -> Phrase:
    span = Span(chunks[0].span.start, chunks[-1].span.end)
    return Phrase(" ".join(chunk.text for chunk in chunks), span)
