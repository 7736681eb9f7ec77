"""Finds where listed phrases hold a word that otherwise opens a run of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from smartlint.syntax.chunk_tables import ChunkTables
from smartlint.syntax.lexicon import Lexicon

STAND_INS = {
    "by": "during", "from": "during", "before": "during", "with": "during", "so": "during",
    "to": "during", "through": "during", "because": "because", "owned": "because",
}  # fmt: skip
"""Words that open a run, each with the word that stands in for it before the seam."""


def find_joints(lexicon: Lexicon, tables: ChunkTables) -> list[tuple[str, str]]:
    """Return all words that stand side by side in a listed phrase, the second a seam's.

    Phrases of more than one word are those of function words, vague words, verbs, and
    of numbers, units and holidays.
    """
    return sorted(
        {
            pair
            for words in listed_phrases(lexicon, tables)
            for pair in pairwise(words)
            if pair[1] in STAND_INS
        }
    )


def listed_phrases(lexicon: Lexicon, tables: ChunkTables) -> Iterator[tuple[str, ...]]:
    """Yield the words of every listed phrase."""
    for listed in (lexicon.role_phrases, lexicon.vague, lexicon.phrasal):
        for seconds in listed.values():
            for phrases in seconds.values():
                yield from (words for words, _ in phrases)
    numbers, units = tables.numbers, tables.units
    for known in (
        numbers.before,
        numbers.after,
        units.words,
        units.adverbs,
        tables.times.holidays,
    ):
        for first, rests in known.items():
            yield from ((first, *rest) for rest, _ in rests)
