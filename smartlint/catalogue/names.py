"""Reduces the words for a metric to keys that inflection and spelling do not change."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from smartlint.catalogue.english import (
    BOUNDARIES,
    CHANGES,
    COUNTING_HEADS,
    FILLERS,
    FRAMES,
    TIMES,
)

_EDGE = "|"  # stands for a comma, a bracket or a boundary word
_LOOSE_LETTERS = frozenset("st")  # what an apostrophe leaves behind
_TWO_LETTERS = 2
_SHORTEST_PLURAL = 4


class PhraseWords(NamedTuple):
    """A phrase as the resolver sees it.

    Attributes:
        keys: All content words in order, as keys.
        texts: The same words as written.
        heads: Keys of which a fitting name must cover one: the noun the phrase is
            about, also where "number of" or "generated" frames it.
        front: How many of ``keys`` stand before the first boundary; the rest describe
            circumstances.
    """

    keys: tuple[str, ...]
    texts: tuple[str, ...]
    heads: frozenset[str]
    front: int


def name_keys(name: str, joins: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the keys of which all must stand in a phrase that means ``name``."""
    words = [key for key, _ in _words(name, joins) if key != _EDGE]
    telling = [key for key in words if key not in FILLERS]
    # "Average position" without its filler would be any position.
    return frozenset(telling if len(telling) > 1 or not words else words)


def phrase_words(phrase: str, joins: dict[str, tuple[str, ...]]) -> PhraseWords:
    """Return the words of a phrase with the noun that it is about.

    Args:
        phrase: A metric as people write it.
        joins: Words written as one that are two elsewhere: ``pageview``.
    """
    segments: list[list[tuple[str, str]]] = [[]]
    for pair in _words(phrase, joins):
        if pair[0] != _EDGE:
            segments[-1].append(pair)
        elif segments[-1]:
            segments.append([])
    front = segments[0]
    heads = _heads(front)
    if len(segments) > 1 and _only_frames(front):
        heads |= _heads(segments[1])
        front = front + segments[1]
    flat = [pair for segment in segments for pair in segment]
    return PhraseWords(
        tuple(key for key, _ in flat),
        tuple(text for _, text in flat),
        heads,
        len(front),
    )


@lru_cache(maxsize=8192)
def key_of(word: str) -> str:
    """Return the singular of a lower-case word, by its spelling alone."""
    if len(word) < _SHORTEST_PLURAL:
        return _IRREGULAR.get(word, word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_IRREGULAR = {
    "ads": "ad",
    "advert": "ad",
    "adverts": "ad",
    "advertisement": "ad",
    "advertisements": "ad",
    "advertising": "ad",
    "expense": "cost",
    "expenses": "cost",
    "fraction": "percentage",
    "percent": "percentage",
    "people": "person",
    "portion": "percentage",
    "proportion": "percentage",
    # "Share" is a part of a whole; "shares" are what people pass on.
    "share": "percentage",
    "shares": "shares",
    "series": "series",
    "spending": "spend",
    "thru": "through",
    "visibility": "visibility",
    "web": "website",
    "site": "website",
    "sites": "website",
    "sqls": "sql",
}

_PUNCTUATION = str.maketrans(
    dict.fromkeys(",;()[]:|…–—", f" {_EDGE} ")
    | dict.fromkeys("-/.\"'’‘“”!?*_‐‑ ", " ")
    | {"&": " and ", "%": " percent "}
)


def _words(text: str, joins: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return key and text of each word; a boundary's key is ``_EDGE``."""
    if text.isupper() and " " in text:
        text = text.lower()
    found: list[tuple[str, str]] = []
    for raw in text.replace("e-mail", "email").translate(_PUNCTUATION).split():
        lower = raw.lower()
        if len(raw) == _TWO_LETTERS and raw.isupper():
            # "OR" is the open rate and "or" is not.
            found.append((raw, raw))
        elif raw == _EDGE or lower in BOUNDARIES:
            found.append((_EDGE, raw))
        elif lower not in _LOOSE_LETTERS:
            parts = joins.get(lower) or joins.get(key_of(lower))
            if parts is None:
                found.append((key_of(lower), raw))
            else:
                found += [(part, raw) for part in parts]
    return found


def _heads(segment: list[tuple[str, str]]) -> frozenset[str]:
    """Return the keys of the nouns that a stretch of words may be about."""
    heads: set[str] = set()
    for key, text in reversed(segment):
        if text.lower() in FILLERS:
            continue
        heads.add(key)
        if text.lower() not in FRAMES and key not in CHANGES:
            break
    return frozenset(heads)


def _only_frames(segment: list[tuple[str, str]]) -> bool:
    """Tell whether a stretch only counts what the next one names."""
    return all(
        key in COUNTING_HEADS or text.lower() in FILLERS or key in TIMES
        for key, text in segment
    )
