"""Finds each goal of one version in the other: by its key, else by its words.

People give goals ids later, rename them and move them to another file; such a goal is
still the same goal, and taking it for a removed and a new one would hide what changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.catalogue.catalogue import Catalogue
from smartlint.exchange.change import Match, Placed
from smartlint.model.goal import Goal, HeadKind
from smartlint.named_tuple import NamedTuple

# On pairs of different goals of one plan ("email subscribers" and "blog subscribers",
# same form and dates) the likeness stays under 60; on goals reworded or given another
# number and date it stays above 65. Two ids that differ are a sign against.
_LEAST, _LEAST_WITH_IDS = 60, 75
_METRIC_WEIGHT, _WORDS_WEIGHT = 60, 40
# A word that stands in more goals than this tells little about which one is meant.
_COMMON = 40

_EMPTY_WORDS = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or",
     "our", "per", "than", "that", "the", "their", "this", "to", "up", "we", "with",
     "within", "until", "through", "end", "less", "more", "new")
)  # fmt: skip
_SENTENCES = frozenset({HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE})


def match_goals(
    old: Sequence[Placed], new: Sequence[Placed], catalogue: Catalogue | None = None
) -> tuple[Match, ...]:
    """Return every goal of both versions once, in the order of the new one.

    Removed goals follow the others, in the order of the old version.

    Args:
        old: The goals as they were.
        new: The goals as they are.
        catalogue: Tells that "CTR" and "click-through rate" are one metric.
    """
    partners = _by_key(old, new)
    taken = set(partners.values())
    left_old = [index for index in range(len(old)) if index not in taken]
    left_new = [index for index in range(len(new)) if index not in partners]
    alike = _by_likeness(
        [(index, _Traits(old[index].goal, catalogue)) for index in left_old],
        [(index, _Traits(new[index].goal, catalogue)) for index in left_new],
    )
    partners.update({at: pair.old for at, pair in alike.items()})
    matches = [
        Match(
            old[partners[at]] if at in partners else None,
            placed,
            alike[at].likeness if at in alike else None,
        )
        for at, placed in enumerate(new)
    ]
    gone = set(partners.values())
    removed = [Match(was, None) for at, was in enumerate(old) if at not in gone]
    return (*matches, *removed)


def content_words(text: str) -> frozenset[str]:
    """Return the words that say what a text is about, without numbers and endings."""
    spaced = "".join(c if c.isalnum() else " " for c in text.casefold())
    return frozenset(
        _stem(word)
        for word in spaced.split()
        if word not in _EMPTY_WORDS and not any(c.isdecimal() for c in word)
    )


class _Pair(NamedTuple):
    old: int
    likeness: int


def _by_key(old: Sequence[Placed], new: Sequence[Placed]) -> dict[int, int]:
    """Return the old goal of every new one with its key, first in its own file."""
    partners: dict[int, int] = {}
    for identify in (_key_in_place, _key):
        taken = set(partners.values())
        free = {identify(old[at]): at for at in reversed(range(len(old)))
                if at not in taken}  # fmt: skip
        for at, placed in enumerate(new):
            if (
                at not in partners
                and (was := free.pop(identify(placed), None)) is not None
            ):
                partners[at] = was
    return partners


def _key_in_place(placed: Placed) -> tuple[str, str]:
    return placed.place, placed.goal.key


def _key(placed: Placed) -> tuple[str, str]:
    return "", placed.goal.key


def _by_likeness(
    old: Sequence[tuple[int, _Traits]], new: Sequence[tuple[int, _Traits]]
) -> dict[int, _Pair]:
    """Return for new goals the old one they are most like, each taken once."""
    traits = dict(old)
    index: dict[str, list[int]] = {}
    for at, trait in traits.items():
        for word in trait.words | trait.lines:
            index.setdefault(word, []).append(at)
    scored: list[tuple[int, int, int]] = []
    for at, trait in new:
        for was in _candidates(index, trait.words | trait.lines):
            likeness = trait.likeness(traits[was])
            if likeness >= trait.least(traits[was]):
                scored.append((-likeness, at, was))
    found: dict[int, _Pair] = {}
    taken: set[int] = set()
    for negative, at, was in sorted(scored):
        if at not in found and was not in taken:
            found[at] = _Pair(was, -negative)
            taken.add(was)
    return found


def _candidates(index: dict[str, list[int]], words: Iterable[str]) -> list[int]:
    """Return the goals that share a telling word or line, in order."""
    lists = [index[word] for word in words if word in index]
    telling = [places for places in lists if len(places) <= _COMMON]
    rarest = min(lists, key=len, default=[])[:_COMMON]
    return sorted({at for places in telling for at in places} | set(rarest))


class _Traits:
    """What a goal is recognised by."""

    __slots__ = ("goal", "lines", "metric", "words")

    def __init__(self, goal: Goal, catalogue: Catalogue | None) -> None:
        self.goal = goal
        self.words = content_words(goal.sentence.text)
        self.metric = _metric_words(goal, catalogue)
        self.lines = frozenset(
            f"{line.key.text}: {line.value.text}".casefold() for line in goal.lines
        )

    def likeness(self, other: _Traits) -> int:
        """Return how alike two goals are, from 0 to 100."""
        if self.goal.kind is not other.goal.kind and not (
            self.goal.kind in _SENTENCES and other.goal.kind in _SENTENCES
        ):
            return 0
        words = 100 * _dice(self.words, other.words)
        if self.metric and other.metric:
            metric = _dice(self.metric, other.metric)
            words = _METRIC_WEIGHT * metric + _WORDS_WEIGHT * words / 100
        # A renamed goal keeps what stands beneath it; a copied one has new words.
        whole = (words + 100 * _dice(self.lines, other.lines)) / 2
        return int(max(words, whole))

    def least(self, other: _Traits) -> int:
        """Return from which likeness on both are taken for one goal."""
        have_ids = self.goal.id is not None and other.goal.id is not None
        return _LEAST_WITH_IDS if have_ids else _LEAST


def _metric_words(goal: Goal, catalogue: Catalogue | None) -> frozenset[str]:
    """Return the words of a goal's metric, its name in the catalogue as one of them."""
    if goal.metric is None:
        return frozenset()
    words = goal.metric.text
    meant = catalogue.resolve(words) if catalogue is not None else None
    if meant is None or meant.kpi is None:
        return content_words(words)
    return content_words(" ".join(meant.extra)) | {f"KPI {meant.kpi}"}


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word  # noqa: PLR2004
