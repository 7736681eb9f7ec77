"""Chooses, among published figures, those that fit a goal's segment best.

The exact industry goes before its group and that before all; then the newest year, then
the higher trust. Rules of thumb come last, whatever they fit. Figures that were defined
in another way are never compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from smartlint.model.benchmark import Benchmark, BenchmarkAnswer, Spread
from smartlint.model.kpi import Kpi
from smartlint.named_tuple import NamedTuple

Fit = Literal["industry", "group", "all"]

_TRUST = {"first_hand": 0, "quoted": 1, "copied": 2, "rule_of_thumb": 3}
_THUMB = "rule_of_thumb"
_AVERAGES = ("median", "mean")
_TYPICAL = {"median": 0, "mean": 1, "good": 2, "high": 3, "low": 4}
# Pairs of figures that make a spread, the widest first.
_SPREADS = (("p10", "p90"), ("low", "high"), ("p25", "p75"))
# What a unit of the catalogue is called in benchmark files.
_FILE_UNITS = {
    "percent": ("percent",),
    "money": ("usd",),
    "score": ("score", "count", "ratio"),
    "rank": ("count",),
}


class Segment(NamedTuple):
    """Where and among whom a goal wants to be compared.

    Attributes:
        industry: As the benchmark files write it; empty for any.
        group: Of that industry; empty for none.
        channel: Empty when the goal names none.
        subchannel: Likewise.
        region: Empty for the whole world.
        qualifier: Empty for the plain KPI.
        around: The larger places that hold the region, the nearest first.
    """

    industry: str = ""
    group: str = ""
    channel: str = ""
    subchannel: str = ""
    region: str = ""
    qualifier: str = ""
    around: tuple[str, ...] = ()


ANYWHERE = Segment()


class _Sieve(NamedTuple):
    """A step of the choice: what it asks for and what it keeps."""

    step: str
    keeps: Callable[[Benchmark], bool]


def query(
    rows: Sequence[Benchmark],
    kpi: Kpi,
    segment: Segment = ANYWHERE,
    *,
    decides_since: int = 0,
) -> BenchmarkAnswer:
    """Return what the figures say about a KPI in a segment.

    Args:
        rows: All figures on the KPI.
        kpi: The KPI.
        segment: Whom to compare with.
        decides_since: The first year whose spread may decide; older ones are too old.
    """
    trace: list[str] = [f"{len(rows)} figures on {kpi.name}"]
    fitting = list(rows)
    for sieve in _sieves(kpi, segment):
        kept = [row for row in fitting if sieve.keeps(row)]
        if len(kept) != len(fitting):
            trace.append(f"{sieve.step}: {len(kept)} of {len(fitting)}")
        fitting = kept
    fitting = _one_channel(fitting, segment, trace)
    averages = [row for row in fitting if row.statistic in _AVERAGES]
    highest = max(averages, key=lambda row: row.value, default=None)
    fitting = _one_region(fitting, segment, decides_since, trace)
    fit, fitting = _industry(fitting, segment, trace)
    evidence = [row for row in fitting if row.trust != _THUMB]
    if fitting and not evidence:
        trace.append("only rules of thumb: shown, no evidence")
    typical = min(evidence or fitting, key=_rank, default=None)
    if typical is not None:
        trace.append(f"newest, then most trusted: {typical.publisher} {typical.year}")
    recent = [row for row in evidence if row.year >= decides_since]
    spread = None if _is_abroad(fitting, segment) else _spread(recent, trace)
    is_evidence = bool(evidence)
    return BenchmarkAnswer(typical, spread, fit, is_evidence, tuple(trace), highest)


def file_units(kpi: Kpi) -> tuple[str, ...]:
    """Return what the unit of a KPI is called in benchmark files, the usual first."""
    code = kpi.unit.code if kpi.unit.code != "%" else "percent"
    return _FILE_UNITS.get(code) or (code,)


def _sieves(kpi: Kpi, segment: Segment) -> tuple[_Sieve, ...]:
    accepted = file_units(kpi)
    since = kpi.comparable_from or 0
    return (
        _Sieve(
            "defined as asked" if segment.qualifier else "defined as the plain KPI",
            lambda row: row.qualifier == segment.qualifier,
        ),
        _Sieve("in its unit", lambda row: row.unit in accepted),
        _Sieve(
            f"since {since}, as before it was counted otherwise",
            lambda row: row.year >= since,
        ),
        _Sieve(
            f"on {segment.subchannel}"
            if segment.subchannel
            else "on the whole channel",
            lambda row: row.subchannel == segment.subchannel,
        ),
    )


def _one_channel(
    rows: list[Benchmark], segment: Segment, trace: list[str]
) -> list[Benchmark]:
    """Return the figures of the segment's channel, or of the only one there is."""
    channels = sorted({row.channel for row in rows})
    if segment.channel:
        kept = [row for row in rows if row.channel == segment.channel]
        if len(kept) != len(rows):
            trace.append(f"on {segment.channel}: {len(kept)} of {len(rows)}")
        return kept
    if "" in channels:  # of no channel in particular, as the goal is
        return [row for row in rows if not row.channel]
    if len(channels) > 1:
        named = ", ".join(channels)
        trace.append(f"the goal names no channel, and they differ by channel: {named}")
        return []
    return rows


def _one_region(
    rows: list[Benchmark], segment: Segment, since: int, trace: list[str]
) -> list[Benchmark]:
    """Return the figures of the nearest place that has any, the recent ones first.

    What was gathered in one country long ago says less than what is newer from around.
    """
    places = tuple(dict.fromkeys((segment.region, *segment.around, "")))
    evidence = [row for row in rows if row.trust != _THUMB]
    recent = [row for row in evidence if row.year >= since]
    for group in (recent, evidence, rows):
        there = {row.region for row in group}
        for region in places:
            if region not in there:
                continue
            kept = [row for row in rows if row.region == region]
            if len(kept) != len(rows):
                place = kept[0].place or "the whole world"
                trace.append(f"for {place}: {len(kept)} of {len(rows)}")
            return kept
    if rows:
        named = ", ".join(sorted({row.place for row in rows}))
        trace.append(f"published for {named} only")
    return rows


def _is_abroad(rows: list[Benchmark], segment: Segment) -> bool:
    """Tell whether a place was asked for and the figures are from others only."""
    here = ("", segment.region, *segment.around)
    return bool(segment.region) and any(row.region not in here for row in rows)


def _industry(
    rows: list[Benchmark], segment: Segment, trace: list[str]
) -> tuple[Fit | None, list[Benchmark]]:
    tries: tuple[tuple[Fit, str, Callable[[Benchmark], bool]], ...] = (
        ("industry", segment.industry, lambda row: row.industry == segment.industry),
        (
            "group",
            segment.group,
            lambda row: row.group == segment.group and not row.is_segment,
        ),
        ("all", "all industries", lambda row: not row.industry),
    )
    thumbs: tuple[Fit | None, list[Benchmark]] = (None, [])
    for fit, name, test in tries:
        if not name:
            continue
        kept = [row for row in rows if test(row)]
        if any(row.trust != _THUMB for row in kept):
            trace.append(f"for {name}: {len(kept)}")
            return fit, kept
        only = ", only rules of thumb" if kept else ""
        trace.append(f"for {name}: {len(kept)}{only}")
        if kept and not thumbs[1]:
            thumbs = fit, kept
    return thumbs


def _rank(row: Benchmark) -> tuple[bool, int, int, int]:
    order = _TYPICAL.get(row.statistic, len(_TYPICAL))
    return (row.statistic not in _AVERAGES, -row.year, _TRUST[row.trust], order)


def _spread(rows: Sequence[Benchmark], trace: list[str]) -> Spread | None:
    """Return the newest spread of one study, the widest that it published.

    A published range that leaves out the averages of its own year and later is one of
    averages ("between 35 and 36 %"), not of what firms reach, and decides nothing.
    """
    studies: dict[tuple[object, ...], dict[str, Benchmark]] = {}
    for row in sorted(rows, key=lambda row: (-row.year, _TRUST[row.trust])):
        study = (
            *(row.year, row.publisher, row.title),
            *(row.industry, row.region, row.sample),
        )
        studies.setdefault(study, {}).setdefault(row.statistic, row)
    for figures in studies.values():
        for low, high in _SPREADS:
            if low not in figures or high not in figures:
                continue
            spread = Spread(figures[low], figures[high])
            if _holds_averages(spread, rows):
                return spread
            lower = spread.low
            trace.append(f"{lower.publisher} {lower.year}: a range of averages")
    return None


def _holds_averages(spread: Spread, rows: Sequence[Benchmark]) -> bool:
    return all(
        spread.low.value <= row.value <= spread.high.value
        for row in rows
        if row.statistic in _AVERAGES and row.year >= spread.low.year
    )
