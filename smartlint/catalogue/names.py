"""Reduces the words for a metric to keys that inflection and spelling do not change."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smartlint.model.metric_frames import (
    BOUNDARIES,
    CHANGES,
    COUNTING_HEADS,
    FILLERS,
    FRAMES,
    TIMES,
)
from smartlint.named_tuple import NamedTuple

# "Visits a week from Pinterest": how often they are counted.
_EACH_TIME = r" a (?=(?:day|week|month|quarter|year)\b)"
_CLICK_THROUGH = r"(?i)click[\s-]*thr(?:ough|u)\b"
_EDGE = "|"  # stands for a comma, a bracket or a boundary word
_LOOSE_LETTERS = frozenset("st")  # what an apostrophe leaves behind
_TWO_LETTERS = 2
_SHORTEST_PLURAL = 4
_MOST_WORDS = 20_000
_NONE: frozenset[str] = frozenset()


class _Word(NamedTuple):
    """A word: its key, as written, and whether it only frames what others name."""

    key: str
    text: str
    is_filler: bool
    is_frame: bool


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


class PhraseReader:
    """Reads phrases word by word and remembers the words it met.

    A plain class: a run reads the same few hundred words thousands of times.
    """

    __slots__ = ("_joins", "_last", "_met")

    def __init__(self, joins: Mapping[str, tuple[str, ...]]) -> None:
        """Prepare to read.

        Args:
            joins: Words written as one that are two elsewhere: ``pageview``.
        """
        self._joins = joins
        self._met: dict[str, tuple[_Word, ...]] = {}
        self._last: tuple[str, PhraseWords] = ("", PhraseWords((), (), _NONE, 0))

    def name_keys(self, name: str) -> frozenset[str]:
        """Return the keys of which all must stand in a phrase that means ``name``."""
        words = [word.key for word in self._words(name) if word.key != _EDGE]
        telling = [key for key in words if key not in FILLERS]
        # "Average position" without its filler would be any position.
        return frozenset(telling if len(telling) > 1 or not words else words)

    def read(self, phrase: str) -> PhraseWords:
        """Return the words of a phrase with the noun that it is about."""
        if self._last[0] != phrase:
            self._last = (phrase, _phrase(self._words(phrase)))
        return self._last[1]

    def _words(self, text: str) -> list[_Word]:
        """Return the words of a text; a boundary's key is ``_EDGE``."""
        if text.isupper() and " " in text:
            text = text.lower()
        if "e-mail" in text:
            text = text.replace("e-mail", "email")
        if "thr" in text:
            # One word: this "through" leads to no circumstances.
            text = re.sub(_CLICK_THROUGH, "clickthrough", text)
        if " a " in text:
            text = re.sub(_EACH_TIME, " per ", text)
        met = self._met
        found: list[_Word] = []
        for raw in text.translate(_PUNCTUATION).split():
            words = met.get(raw)
            if words is None:
                if len(met) > _MOST_WORDS:
                    met.clear()
                words = met[raw] = self._read_word(raw)
            found += words
        return found

    def _read_word(self, raw: str) -> tuple[_Word, ...]:
        lower = raw.lower()
        if len(raw) == _TWO_LETTERS and raw.isupper():
            # "OR" is the open rate and "or" is not.
            return (_Word(raw, raw, is_filler=False, is_frame=False),)
        if raw == _EDGE or lower in BOUNDARIES:
            return (_Word(_EDGE, raw, is_filler=False, is_frame=False),)
        if lower in _LOOSE_LETTERS:
            return ()
        key = key_of(lower)
        keys = self._joins.get(lower) or self._joins.get(key) or (key,)
        is_frame = lower in FRAMES or key in CHANGES
        return tuple([_Word(one, raw, lower in FILLERS, is_frame) for one in keys])


def key_of(word: str) -> str:
    """Return the singular of a lower-case word, by its spelling alone."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < _SHORTEST_PLURAL:
        return word
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
    "people": "person",
    "percent": "percentage",
    "portion": "percentage",
    "proportion": "percentage",
    "series": "series",
    # "Share" is a part of a whole; "shares" are what people pass on.
    "share": "percentage",
    "shares": "shares",
    "site": "website",
    "sites": "website",
    "spending": "spend",
    "sqls": "sql",
    "web": "website",
}

_PUNCTUATION = str.maketrans(
    dict.fromkeys(",;()[]:|…–—", f" {_EDGE} ")
    | dict.fromkeys("-/.\"'’‘“”!?*_‐‑\u00a0", " ")
    | {"&": " and ", "%": " percent "}
)


def _phrase(words: list[_Word]) -> PhraseWords:
    segments: list[list[_Word]] = [[]]
    for word in words:
        if word.key != _EDGE:
            segments[-1].append(word)
        elif segments[-1]:
            segments.append([])
    front = segments[0]
    heads = _heads(front)
    if len(segments) > 1 and _only_frames(front):
        heads |= _heads(segments[1])
        front = front + segments[1]
    flat = [word for segment in segments for word in segment]
    return PhraseWords(
        tuple([word.key for word in flat]),
        tuple([word.text for word in flat]),
        heads,
        len(front),
    )


def _heads(segment: list[_Word]) -> frozenset[str]:
    """Return the keys of the nouns that a stretch of words may be about.

    What a rate is taken over heads nothing: "comments per article" are comments.
    """
    over = next(
        (at for at, word in enumerate(segment) if at and word.key == "per"),
        len(segment),
    )
    heads: set[str] = set()
    for word in reversed(segment[:over]):
        if word.is_filler:
            continue
        heads.add(word.key)
        if not word.is_frame:
            break
    return frozenset(heads)


def _only_frames(segment: list[_Word]) -> bool:
    """Tell whether a stretch only counts what the next one names."""
    return all(
        word.is_filler or word.key in COUNTING_HEADS or word.key in TIMES
        for word in segment
    )
