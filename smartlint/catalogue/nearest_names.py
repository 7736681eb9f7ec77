"""Finds the KPIs that words which fit none probably meant, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.catalogue.name_index import NameIndex
from smartlint.meant import meant
from smartlint.model.metric_frames import FILLERS, TIMES

_MOST = 3
_SHORTEST_WORD = 3
_LEAST_SHARE = 0.34
_SPELLING = 0.8
# The noun that a phrase is about says more than the words that narrow it.
_HEAD_WEIGHT = 2


def nearest_kpis(index: NameIndex, phrase: str) -> tuple[str, ...]:
    """Return the ids of up to three KPIs, nearest first; empty when none is near.

    One is near whose name is about the same noun: whoever asks for "guests" means no
    guest cancellations.
    """
    words = index.words(phrase)
    vocabulary = {key for name in index for key in name.keys}
    wanted: dict[str, int] = {}
    for key in words.keys[: words.front]:
        if key in FILLERS or key in TIMES:
            continue
        meant = _spelled(key, vocabulary)
        wanted[meant] = _HEAD_WEIGHT if key in words.heads else 1
    heads = {key for key, weight in wanted.items() if weight == _HEAD_WEIGHT}
    scored: dict[str, float] = {}
    for name in index:
        if heads.isdisjoint(name.keys) or heads.isdisjoint(
            index.words(name.name).heads
        ):
            continue
        score = _likeness(wanted, name.keys)
        for kpi in (*name.strong, *name.weak):
            if score > max(_LEAST_SHARE, scored.get(kpi, 0)):
                scored[kpi] = score
    ranked = sorted(scored, key=lambda kpi: -scored[kpi])
    return tuple(ranked[:_MOST])


def nearest_channel(words: Iterable[str], text: str) -> str | None:
    """Return the words for a channel that a text misspells; None when none is near.

    The first letter is nearly always right: "Radio" is no "audio".
    """
    folded = text.casefold()
    known = {
        word.casefold(): word for word in words if word[:1].casefold() == folded[:1]
    }
    if folded in known:
        return None  # “search” is rightly written, and of several channels
    near = meant(folded, sorted(known), _SPELLING)
    return known[near] if near is not None else None


def _spelled(key: str, vocabulary: set[str]) -> str:
    """Return the known word that ``key`` probably is, or the key itself."""
    if key in vocabulary or len(key) < _SHORTEST_WORD:
        return key
    return meant(key, sorted(vocabulary), _SPELLING) or key


def _likeness(wanted: dict[str, int], keys: frozenset[str]) -> float:
    shared = sum(weight for key, weight in wanted.items() if key in keys)
    return shared / (sum(wanted.values()) + len(keys - wanted.keys()))
