"""Finds which KPI the words of a goal mean; what fits several is asked, not guessed."""

from __future__ import annotations

from collections.abc import Callable, Collection

from smartlint.catalogue.misspelling import mended
from smartlint.catalogue.name_index import IndexedName, NameIndex
from smartlint.catalogue.names import PhraseWords
from smartlint.model.kpi import Resolution
from smartlint.model.metric_frames import FILLERS, FRAMES, TIMES
from smartlint.model.quantity import UnitKind

_COUNT = UnitKind.COUNT

# How many other words may stand among those of one name.
_SLACK = 2
_PER = "per"
_PERIODS = frozenset(("day", "week", "month", "quarter", "year"))
# What makes a name one of a share, however its things are written.
_SHARES = frozenset(
    (
        "rate",
        "share",
        "percentage",
        "percent",
        "ratio",
        "score",
        "growth",
        "margin",
        "per",
    )
)

Fitness = Callable[[str, str], int]
PartTest = Callable[[str, str], bool]
UnitTest = Callable[[str, UnitKind], bool]
ShareTest = Callable[[str], bool]
ApartTest = Callable[[str, Collection[str]], bool]


def resolve(
    index: NameIndex,
    phrase: str,
    *,
    fitness: Fitness,
    unit_fits: UnitTest,
    is_part: PartTest,
    is_share: ShareTest,
    is_apart: ApartTest,
    channels: Collection[str] = (),
    unit: UnitKind | None = None,
) -> Resolution:
    """Return what the words for a metric mean.

    Args:
        index: The names of the catalogue.
        phrase: The words.
        fitness: Tells how well a KPI suits a channel, from 0 for not at all.
        unit_fits: Tells whether a KPI's values can have a unit.
        is_part: Tells whether the first of two channels is a part of the second.
        is_share: Tells whether a KPI is a share, in %.
        is_apart: Tells whether a KPI's names mean another thing beside these words.
        channels: Ids of the channels that the goal names elsewhere.
        unit: Of the goal's target or baseline, which tells a count from a rate.
    """
    words = index.words(phrase)
    channel = _narrower(_channel(index, words), channels, is_part)
    found = _best_names(index, words, channel, fitness)
    if unit is _COUNT:
        found = [name for name in found if not _counts_of_share(words, name, is_share)]
    strong, weak = _owners(found)
    chosen = strong + [kpi for kpi in weak if kpi not in strong]
    chosen = [kpi for kpi in chosen if not is_apart(kpi, words.keys)]
    if not chosen:
        return Resolution(phrase, channel=channel)
    if len(chosen) > 1 and channel is not None:
        fit = {kpi: fitness(kpi, channel) for kpi in chosen}
        best = max(fit.values())
        chosen = [kpi for kpi in chosen if fit[kpi] == best]
    if len(chosen) > 1 and unit is not None:
        chosen = [kpi for kpi in chosen if unit_fits(kpi, unit)] or chosen
    if len(chosen) > 1:
        chosen = [kpi for kpi in chosen if kpi in strong] or chosen
    name = found[0].name
    extra = _extra(index, words, found[0].keys)
    if len(chosen) == 1:
        return Resolution(phrase, chosen[0], (), name, channel, extra)
    return Resolution(phrase, None, tuple(chosen), name, channel, extra)


def respelt(index: NameIndex, phrase: str) -> str | None:
    """Return the phrase with its misspelt words mended; None when none is misspelt."""
    words = index.words(phrase)
    front = words.keys[: words.front]
    right = tuple(mended(key, index.near_keys) for key in front)
    return " ".join(right) if right != front else None


def channel_of(index: NameIndex, text: str) -> str | None:
    """Return the id of the channel that a text names; None when it names none."""
    return _channel(index, index.words(text))


def _stands_together(keys: tuple[str, ...], name: frozenset[str]) -> bool:
    """Tell whether the words of a name stand close, and its "per" leads to one of them.

    "Revenue from email per month" is no revenue per email.
    """
    if not _is_close(keys, name):
        return False
    over = keys[keys.index(_PER) + 1 :][:1] if _PER in name else ()
    return _PERIODS.isdisjoint(over) or not name.isdisjoint(over)


def _best_names(
    index: NameIndex, words: PhraseWords, channel: str | None, fitness: Fitness
) -> list[IndexedName]:
    """Return the longest names that cover what the phrase is about."""
    present = frozenset(words.keys)
    front = frozenset(words.keys[: words.front])
    best: list[IndexedName] = []
    size = 0
    for key in present:
        for name in index.under(key):
            if name.size < size or not name.keys <= present:
                continue
            if words.heads.isdisjoint(name.keys):
                continue
            if name.size > 1 and not _stands_together(words.keys, name.keys):
                continue
            if name.size == 1 and _is_done(words, key, name.name):
                continue
            # "CTR of search ads" is no "search CTR": words of the circumstances join
            # a name only where they do not speak of another channel.
            if channel is not None and not name.keys <= front:
                owners = (*name.strong, *name.weak)
                if not any(fitness(kpi, channel) for kpi in owners):
                    continue
            if name.size > size:
                best, size = [], name.size
            best.append(name)
    best.sort(key=lambda name: name.number)
    return best


def _counts_of_share(
    words: PhraseWords, name: IndexedName, is_share: ShareTest
) -> bool:
    """Tell whether the phrase names things whose share is meant: "returns", "unsubs".

    Met with a plain number the things are counted, and nothing that is known of the
    share holds for them. "CTR" and "churn" are written without their "%" as well.
    """
    if not name.keys.isdisjoint(_SHARES) or not words.keys:
        return False
    last = max(at for at, key in enumerate(words.keys) if key in name.keys)
    text = words.texts[last]
    is_plural = text.endswith("s") and not text.endswith("ss") and not text.isupper()
    return is_plural and all(map(is_share, (*name.strong, *name.weak)))


def _is_done(words: PhraseWords, key: str, name: str) -> bool:
    """Tell whether a word is what people do: the "return" of "visitors who return".

    It stands right behind them, in a form that the name, "returns", does not have.
    """
    at = words.keys.index(key)
    if not at or words.texts[at].lower() != key or not name.endswith("s"):
        return False
    before = words.texts[at - 1].lower()
    return before.endswith("s") and not before.endswith("ss")


def _is_close(keys: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """Tell whether the words of a name stand together, in whatever order."""
    reach = len(wanted) + _SLACK
    return len(keys) <= reach or any(
        wanted.issubset(keys[start : start + reach])
        for start in range(len(keys) - len(wanted) + 1)
    )


def _owners(found: list[IndexedName]) -> tuple[list[str], list[str]]:
    strong: list[str] = []
    weak: list[str] = []
    for name in found:
        strong += [kpi for kpi in name.strong if kpi not in strong]
        weak += [kpi for kpi in name.weak if kpi not in weak]
    return strong, weak


def _narrower(
    named: str | None,
    stated: Collection[str],
    is_part: PartTest,
) -> str | None:
    """Return the channel that the words name, or the one stated that is a part of it.

    The "ad" of "return on ad spend" is any ad; the goal's own line says which.
    """
    if named is None:
        return next(iter(stated), None)
    return next((one for one in stated if is_part(one, named)), named)


def _channel(index: NameIndex, words: PhraseWords) -> str | None:
    """Return the first channel named, one of two words before one of a single word."""
    known = index.channel_words
    keys = words.keys
    for place in range(len(keys) - 1):
        channel = known.get(keys[place : place + 2])
        if channel is not None:
            return channel
    for key in keys:
        channel = known.get((key,))
        if channel is not None:
            return channel
    return None


def _extra(
    index: NameIndex, words: PhraseWords, covered: frozenset[str]
) -> tuple[str, ...]:
    """Return the words before the circumstances that nothing accounts for."""
    return tuple(
        dict.fromkeys(
            text
            for key, text in zip(words.keys[: words.front], words.texts, strict=False)
            if key not in covered
            and key not in TIMES
            and key != _PER
            and (key,) not in index.channel_words
            and text.lower() not in FILLERS
            and text.lower() not in FRAMES
        )
    )
