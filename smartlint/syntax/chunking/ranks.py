"""Tells ranks from the same words beside a name: "finish 3rd", "our top 5 resellers"."""

from __future__ import annotations

from smartlint.syntax.chunking.chunk_starts import AFTER_RANK, ORDINAL_ENDINGS
from smartlint.syntax.chunking.pieces import Pieces

# "1st place" is a rank.
PLACE_NOUNS = frozenset(("place", "position", "rank", "spot"))
_RANKING = frozenset(
    ("rank", "ranks", "ranking", "ranked", "come", "comes", "coming", "finish", "be")
)
_RISING = frozenset(("climb", "climbs", "climbing", "rise", "rising", "up", "advance"))
# What those at the top stand behind, with one of the words beneath or without.
_OF_BEST = frozenset(("from", "between", "across"))
_OWNING = frozenset(("the", "our", "its", "their", "my", "your"))
_LONGEST_SMALL = 3  # letters of "to", "for" and "has"


def is_ranked(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether an ordinal is a place that one comes to: "rank first for tents"."""
    before, after = pieces.items[index - 1].lower, pieces.items[end]
    if before == "from":
        second = end + 1 if after.lower == "to" else 0
        return second > 0 and _ends_at_place(pieces, _ordinal_end(pieces, second))
    if before == "to":
        return _ends_at_place(pieces, end) and _leaves_place(pieces, index - 2)
    return before in _RANKING and after.lower in AFTER_RANK


def _ordinal_end(pieces: Pieces, index: int) -> int:
    """Return the piece after "9th" or "ninth"; 0 where none stands."""
    items = pieces.items
    if items[index].lower in pieces.tables.times.day_ordinals:
        return index + 1
    is_number = items[index].kind == "NUMBER" and pieces.touches(index + 1)
    return index + 2 if is_number and items[index + 1].lower in ORDINAL_ENDINGS else 0


def _ends_at_place(pieces: Pieces, end: int) -> bool:
    """Return whether no noun but "place" follows: "to 4th May", "to second drafts"."""
    after = pieces.items[end].lower if end else "end"
    return after in AFTER_RANK or after in PLACE_NOUNS


def _leaves_place(pieces: Pieces, index: int) -> bool:
    """Return whether what stands before "to" is left or climbed from: "from 9th to 4th"."""
    items = pieces.items
    if items[index].lower in _RISING:
        return True
    if items[index].lower in PLACE_NOUNS:
        index -= 1
    if items[index].lower in ORDINAL_ENDINGS:
        return items[index - 2].lower == "from"
    is_word = items[index].lower in pieces.tables.times.day_ordinals
    return is_word and items[index - 1].lower == "from"


def are_best(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether those at the top are meant, and no rank: "from our top 5 resellers".

    "Rank among the top 5 resellers" and "from the top 20 to the top 5" tell ranks.
    """
    items = pieces.items
    at = index - 1
    at -= items[at].lower in _OWNING
    if items[at].lower not in _OF_BEST:
        return False
    if not _is_many(items[end].lower):
        end += 1
        if items[end - 1].kind != "WORD" or len(items[end - 1].text) <= _LONGEST_SMALL:
            return False
    return _is_many(items[end].lower) and items[end + 1].lower != "to"


def _is_many(word: str) -> bool:
    """Return whether a word looks like a plural: "clubs"; neither "this" nor "towards"."""
    is_long = len(word) > _LONGEST_SMALL and word.isalpha()
    return is_long and word[-1] == "s" and not word.endswith(("ss", "wards", "this"))
