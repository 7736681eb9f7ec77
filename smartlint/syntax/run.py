"""Reads a stretch of words by itself, as it is read wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from smartlint.model.quantity import UnitKind
from smartlint.syntax.chunks import Chunks, chunk
from smartlint.syntax.language import Language
from smartlint.syntax.outline import Outline, outline_of
from smartlint.syntax.pieces import Piece
from smartlint.syntax.settling import may_need_neighbours
from smartlint.syntax.tagging import Tokens, tag
from smartlint.syntax.vagueness import Loose, find_loose_alone

_FROM_VALUE = 2  # chunks of "from 5%"
_CLOSED = frozenset({"WORD", "DATE"})


class Run(NamedTuple):
    """A stretch of words as it is read wherever it stands.

    Attributes:
        chunks: Its chunks; offsets in all of it count from its start.
        tokens: Its tokens, before :mod:`smartlint.syntax.settling`.
        outline: The outline of its tokens.
        last: Its last word in lower case; ``""`` where it ends with anything else.
        is_open: An amount or name may go on behind it.
        is_unsettled: What stands beside the run may decide what some token is.
        loose: Its vague words; None where what stands beside the run decides.
        loose_first: The same for a sentence that starts with the run.
    """

    chunks: Chunks
    tokens: Tokens
    outline: Outline
    last: str
    is_open: bool
    is_unsettled: bool
    loose: list[Loose] | None
    loose_first: list[Loose] | None


def read_run(language: Language, text: str, following: str) -> Run:
    """Return a stretch of words as read.

    Args:
        language: The compiled grammar and words.
        text: The words.
        following: A word that stands in for the next one; ``""`` for none.
    """
    chunks = chunk(language.chunk_tables, f"{text} {following}" if following else text)
    tokens = tag(language.lexicon, chunks)
    if following:
        for part in (*chunks, *tokens):
            part.pop()
    last = chunks.items[-1] if chunks.items else None
    is_word = last is not None and last.kind == "WORD"
    loose, loose_first = find_loose_alone(
        language.lexicon, chunks, is_last=not following
    )
    return Run(
        chunks,
        tokens,
        outline_of(tokens.items),
        last.lower.replace("’", "'") if last is not None and is_word else "",
        _is_open(chunks.items),
        may_need_neighbours(tokens.items),
        loose,
        loose_first,
    )


def _is_open(chunks: Sequence[Piece]) -> bool:
    """Whether an amount or a name that chunks end with may go on with "to"."""
    if not chunks:
        return True
    last = chunks[-1]
    if len(chunks) == _FROM_VALUE and chunks[0].lower == "from":
        # "From 5 to 8" is never read as a range, but "from 2x to 3x a week" is.
        amount = last.quantity
        return amount is None or amount.unit.kind is UnitKind.MULTIPLE
    return last.kind not in _CLOSED or last.is_opener
