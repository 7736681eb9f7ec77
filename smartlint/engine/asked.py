"""What of a goal is looked up in the packs, and on which channels it is measured.

Reads the goal only; nothing is looked up in a history here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from smartlint.catalogue.catalogue import Catalogue
from smartlint.model.evidence import Meaning
from smartlint.model.goal import Goal
from smartlint.model.quantity import UnitKind

_LIST = re.compile(r",|;|\band\b|&|\+", re.IGNORECASE)


class Asked(NamedTuple):
    """What the meaning of a goal's metric hangs on.

    Attributes:
        metric: Its words.
        channels: What the goal says about where, as written.
        unit: Of its target, else of its baseline.
    """

    metric: str
    channels: tuple[str, ...]
    unit: UnitKind | None


def asked_of(goal: Goal) -> Asked | None:
    """Return what to look a goal's metric up by; None when it names none."""
    metric = goal.metric
    if metric is None or not metric.text:
        return None
    stated = goal.clauses.channels
    channels = tuple([channel.text for channel in stated]) if stated else ()
    if goal.reading is not None and goal.reading.channel is not None:
        channels = (*channels, goal.reading.channel.text)
    quantity = goal.target or goal.baseline
    unit = quantity.unit.kind if quantity is not None else None
    return Asked(metric.text, channels, unit)


def measured_channels(
    catalogue: Catalogue, meaning: Meaning | None, asked: Asked | None
) -> tuple[str, ...]:
    """Return the names of the channels on which a goal's metric is measured apart.

    "Instagram and TikTok" are two; "social" beside "Instagram" is the same once more.
    Empty unless there are two or more, and for a metric that no pack knows.
    """
    if meaning is None or asked is None or not _is_list(asked):
        return ()
    kpis = [meaning.kpi] if meaning.kpi is not None else list(meaning.candidates)
    named = dict.fromkeys(
        [
            channel
            for text in _pieces(asked)
            if (channel := catalogue.channel(text)) is not None
            and any(catalogue.fits(kpi.id, channel) for kpi in kpis)
        ]
    )
    if len(named) <= 1:
        return ()
    known = {one.id: one for one in catalogue.channels}
    wholes = {known[one].parent for one in named}
    apart = [
        known[one].name for one in named if one not in wholes and not known[one].is_area
    ]
    return tuple(apart) if len(apart) > 1 else ()


def _is_list(asked: Asked) -> bool:
    """Tell whether several places may be named, before each is looked up."""
    texts = (*asked.channels, asked.metric)
    return len(asked.channels) > 1 or any(_LIST.search(text) for text in texts)


def _pieces(asked: Asked) -> Iterator[str]:
    for text in (*asked.channels, asked.metric):
        yield from _LIST.split(text)
