"""Builds the table in which a phrase is looked up: plain values, made once and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from smartlint.catalogue.compiled_form import packed, unpacked
from smartlint.catalogue.names import key_of, name_keys, phrase_words


class IndexedName(NamedTuple):
    """A name with the KPIs that claim it.

    Attributes:
        others: Its keys but the one under which it is kept.
        size: How many keys it has in all.
        number: Its place among all names, for a settled order.
        name: As people write it.
        strong: Ids that claim it anywhere.
        weak: Ids that claim it where the channel or the unit speaks for them.
    """

    others: frozenset[str]
    size: int
    number: int
    name: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


class NameClaim(NamedTuple):
    """A KPI's claim to a name.

    Attributes:
        name: As people write it.
        kpi: The id of the KPI.
        is_weak: It counts only where the channel or the unit speaks for it.
    """

    name: str
    kpi: str
    is_weak: bool


class PlainIndex(NamedTuple):
    """The index as it is kept: names are packed until somebody asks for their key.

    Attributes:
        anchors: Rarest key of some names -> those names, packed by ``marshal``.
        joins: Words written as one that are two in a name.
        channel_words: One or two keys of a channel's words -> the channel's id.
    """

    anchors: dict[str, bytes]
    joins: dict[str, tuple[str, ...]]
    channel_words: dict[tuple[str, ...], str]


class NameIndex:
    """All names, each under the rarest of its keys.

    Attributes:
        joins: Words written as one that are two in a name.
        channel_words: One or two keys of a channel's words -> the channel's id.
    """

    __slots__ = ("_anchors", "_unpacked", "channel_words", "joins")

    def __init__(self, plain: PlainIndex) -> None:
        self._anchors, self.joins, self.channel_words = plain
        self._unpacked: dict[str, list[IndexedName]] = {}

    def under(self, key: str) -> list[IndexedName]:
        """Return the names of which ``key`` is the rarest key."""
        names = self._unpacked.get(key)
        if names is None:
            anchored = self._anchors.get(key)
            rows = unpacked(anchored) if anchored is not None else ()
            names = self._unpacked[key] = [IndexedName(*row) for row in rows]
        return names

    def __iter__(self) -> Iterator[tuple[IndexedName, frozenset[str]]]:
        """Yield every name with all its keys, in the order of the packs."""
        pairs = [
            (name, name.others | {key})
            for key in self._anchors
            for name in self.under(key)
        ]
        return iter(sorted(pairs, key=lambda pair: pair[0].number))


def build_name_index(
    claims: Sequence[NameClaim], channels: Mapping[str, Iterable[str]]
) -> PlainIndex:
    """Return the index over all names.

    Args:
        claims: Which KPI claims which name.
        channels: Channel id -> the words people write for it.
    """
    joins = _joins([claim.name for claim in claims])
    strong: dict[frozenset[str], list[str]] = {}
    weak: dict[frozenset[str], list[str]] = {}
    shown: dict[frozenset[str], str] = {}
    for claim in claims:
        keys = name_keys(claim.name, joins)
        shown.setdefault(keys, claim.name)
        owners = (weak if claim.is_weak else strong).setdefault(keys, [])
        if claim.kpi not in owners:
            owners.append(claim.kpi)
    anchors: dict[str, list[tuple[object, ...]]] = {}
    frequency = Counter(key for keys in shown for key in keys)
    for number, (keys, name) in enumerate(shown.items()):
        anchor = min(keys, key=lambda key: (frequency[key], key))
        claimed = (tuple(strong.get(keys, ())), tuple(weak.get(keys, ())))
        row = (keys - {anchor}, len(keys), number, name, *claimed)
        anchors.setdefault(anchor, []).append(row)
    packs = {anchor: packed(rows) for anchor, rows in anchors.items()}
    return PlainIndex(packs, joins, _channel_words(channels))


def _joins(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    joins: dict[str, tuple[str, ...]] = {}
    for name in names:
        # Key by key: "page views" also meets "pageview" and "pageviews".
        for pair in pairwise(phrase_words(name, {}).keys):
            joins.setdefault("".join(pair), pair)
    return joins


def _channel_words(
    channels: Mapping[str, Iterable[str]],
) -> dict[tuple[str, ...], str]:
    return {
        tuple(key_of(part) for part in word.lower().replace("-", " ").split()): channel
        for channel, words in channels.items()
        for word in words
    }
