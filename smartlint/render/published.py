"""What others measured of a KPI, in a few words for whoever asks what it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from smartlint.catalogue.evidence import figure_words
from smartlint.model.benchmark import Benchmark
from smartlint.model.kpi import Kpi

_TYPICAL = ("mean", "median")
_MOST_CHANNELS, _MOST_A_CHANNEL = 4, 3


def published_words(kpi: Kpi, figures: Sequence[Benchmark]) -> str:
    """Return typical figures of all industries by channel, newest first, with sources.

    Empty where nothing was published.

    Args:
        kpi: The KPI.
        figures: All published figures of it.
    """
    if not figures:
        return ""
    general = [
        one
        for one in figures
        if one.statistic in _TYPICAL
        and not (one.industry or one.qualifier or one.is_segment)
    ]
    chosen = [one for one in general if one.trust != "rule_of_thumb"] or general
    chosen.sort(key=lambda one: (_place(one), bool(one.region), -one.year))
    # Of a publisher that measures each year the newest figure is enough.
    newest: dict[tuple[str, ...], Benchmark] = {}
    for one in chosen:
        newest.setdefault((_place(one), one.region, one.statistic, one.publisher), one)
    parts = [
        _of_channel(place, kpi, list(same))
        for place, same in groupby(newest.values(), _place)
    ]
    told = "; ".join(parts[:_MOST_CHANNELS])
    count = f"{len(figures)} figures by industry, region and channel"
    if not told:
        return f"{count}; a goal is held against those that fit it"
    return f"{told}. Of {count} a goal is held against those that fit it"


def _place(figure: Benchmark) -> str:
    return (figure.subchannel or figure.channel).replace("_", " ")


def _of_channel(place: str, kpi: Kpi, figures: Sequence[Benchmark]) -> str:
    words = [
        figure_words(one, kpi) + (f" in {one.place}" if one.place else "")
        for one in figures[:_MOST_A_CHANNEL]
    ]
    return f"{place}: {', '.join(words)}" if place else ", ".join(words)
