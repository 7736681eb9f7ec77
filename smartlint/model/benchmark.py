"""What others measured: a published figure with its source, never adjusted."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from smartlint.named_tuple import NamedTuple

Trust = Literal["first_hand", "quoted", "copied", "rule_of_thumb"]
Statistic = Literal["mean", "median", "p10", "p25", "p75", "p90", "low", "high", "good"]


class Benchmark(NamedTuple):
    """One published figure.

    A named tuple, as a query makes a few hundred.

    Attributes:
        kpi: What was measured.
        qualifier: How this figure differs from the plain KPI; empty for not at all.
        channel: Where.
        subchannel: The finer place the study names; empty for none.
        industry: As published; empty for all.
        group: The industries it belongs to; empty for none.
        is_segment: ``industry`` names no industry but another part of the whole, such
            as a source of traffic.
        region: Empty for the whole world.
        statistic: Percentiles are of the value, not of performance.
        value: 15 % is 15.
        unit: In the words of the file: percent, usd, seconds, ratio, count …
        year: Of the figures.
        sample: As published; empty when unknown.
        trust: How it came to us; a rule of thumb is no evidence.
        publisher: Who says so.
        title: Of the publication.
        url: Where to look it up.
        quote: A few words around the number.
        note: What is known against it.
        place: The region in words; empty for the whole world.
    """

    kpi: str
    qualifier: str
    channel: str
    subchannel: str
    industry: str
    group: str
    is_segment: bool
    region: str
    statistic: Statistic
    value: Decimal
    unit: str
    year: int
    sample: str
    trust: Trust
    publisher: str
    title: str
    url: str
    quote: str
    note: str
    place: str


class Spread(NamedTuple):
    """How far apart the published values of one study lie.

    Attributes:
        low: The lower figure: p10, p25 or the lower end of a range.
        high: The upper figure of the same kind.
    """

    low: Benchmark
    high: Benchmark


class BenchmarkAnswer(NamedTuple):
    """What the benchmarks say about a KPI in a segment.

    Attributes:
        typical: The figure to show: a mean, a median or what else was published.
        spread: What can decide; None where only means and medians were published.
        fit: How well the segment fits: its very industry, the industries around it,
            or all of them together.
        is_evidence: False for rules of thumb, which are shown and decide nothing.
        trace: What was done to choose, step by step, in words.
        highest: The highest average of any industry and place on the channel.
    """

    typical: Benchmark | None
    spread: Spread | None
    fit: Literal["industry", "group", "all"] | None
    is_evidence: bool
    trace: tuple[str, ...]
    highest: Benchmark | None = None
