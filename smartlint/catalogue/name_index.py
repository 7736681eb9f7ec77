"""Builds the table in which a phrase is looked up: plain values, made once and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from smartlint.catalogue.misspelling import near_keys
from smartlint.catalogue.names import PhraseReader, PhraseWords, key_of
from smartlint.named_tuple import NamedTuple
from smartlint.resources import packed, unpacked


class IndexedName(NamedTuple):
    """A name with the KPIs that claim it.

    Attributes:
        keys: What must stand in a phrase that means it.
        size: How many these are.
        number: Its place among all names, for a settled order.
        name: As people write it.
        strong: Ids that claim it anywhere.
        weak: Ids that claim it where the channel or the unit speaks for them.
    """

    keys: frozenset[str]
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
        near_keys: Packed: a key, or a long one less a letter -> the keys that it is.
    """

    anchors: dict[str, bytes]
    joins: dict[str, tuple[str, ...]]
    channel_words: dict[tuple[str, ...], str]
    near_keys: bytes


class NameIndex:
    """All names, each under the rarest of its keys.

    Attributes:
        channel_words: One or two keys of a channel's words -> the channel's id.
    """

    __slots__ = (
        "_anchors",
        "_near_keys",
        "_packed_near_keys",
        "_reader",
        "_unpacked",
        "channel_words",
    )

    def __init__(self, plain: PlainIndex) -> None:
        self._anchors = plain.anchors
        self._packed_near_keys = plain.near_keys
        self._near_keys: dict[str, tuple[str, ...]] | None = None
        self._reader = PhraseReader(plain.joins)
        self.channel_words = plain.channel_words
        self._unpacked: dict[str, list[IndexedName]] = {}

    def words(self, phrase: str) -> PhraseWords:
        """Return the words of a phrase with the noun that it is about."""
        return self._reader.read(phrase)

    def under(self, key: str) -> list[IndexedName]:
        """Return the names of which ``key`` is the rarest key."""
        names = self._unpacked.get(key)
        if names is None:
            anchored = self._anchors.get(key)
            rows = unpacked(anchored) if anchored is not None else ()
            names = self._unpacked[key] = [IndexedName(*row) for row in rows]
        return names

    @property
    def near_keys(self) -> dict[str, tuple[str, ...]]:
        """Every key, and every long one less a letter -> the keys that it is."""
        if self._near_keys is None:
            self._near_keys = unpacked(self._packed_near_keys)
        return self._near_keys

    def __iter__(self) -> Iterator[IndexedName]:
        """Yield every name, in the order of the packs."""
        names = [name for key in self._anchors for name in self.under(key)]
        return iter(sorted(names, key=lambda name: name.number))


def build_name_index(
    claims: Sequence[NameClaim], channels: Mapping[str, Iterable[str]]
) -> PlainIndex:
    """Return the index over all names.

    Args:
        claims: Which KPI claims which name.
        channels: Channel id -> the words people write for it.
    """
    joins = _joins([claim.name for claim in claims])
    reader = PhraseReader(joins)
    strong: dict[frozenset[str], list[str]] = {}
    weak: dict[frozenset[str], list[str]] = {}
    shown: dict[frozenset[str], str] = {}
    for claim in claims:
        keys = reader.name_keys(claim.name)
        if not keys:
            continue  # a block whose name is still to be written, or is all signs
        shown.setdefault(keys, claim.name)
        owners = (weak if claim.is_weak else strong).setdefault(keys, [])
        if claim.kpi not in owners:
            owners.append(claim.kpi)
    anchors: dict[str, list[tuple[object, ...]]] = {}
    frequency = Counter(key for keys in shown for key in keys)
    for number, (keys, name) in enumerate(shown.items()):
        anchor = min(keys, key=lambda key: (frequency[key], key))
        claimed = (tuple(strong.get(keys, ())), tuple(weak.get(keys, ())))
        row = (keys, len(keys), number, name, *claimed)
        anchors.setdefault(anchor, []).append(row)
    packs = {anchor: packed(rows) for anchor, rows in anchors.items()}
    near = packed(near_keys({key for keys in shown for key in keys}))
    return PlainIndex(packs, joins, _channel_words(channels), near)


def _joins(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    joins: dict[str, tuple[str, ...]] = {}
    reader = PhraseReader({})
    for name in names:
        # Key by key: "page views" also meets "pageview" and "pageviews".
        for pair in pairwise(reader.read(name).keys):
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
