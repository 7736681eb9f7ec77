"""Whom a team compares itself with, looked up among the published figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from smartlint.catalogue.benchmark_query import Segment
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import MisnamedError
from smartlint.model.kpi import Cadence


class Market(NamedTuple):
    """Whom a team compares itself with.

    Attributes:
        industry: In the words of the figures, or near them; empty for all.
        region: As the figures name it; empty for the whole world.
        figures: Benchmark files of the team's own.
        defaults: What the team knows better of a KPI than the catalogue's editorial
            defaults: days of lag and cadence, None for the catalogue's.
    """

    industry: str = ""
    region: str = ""
    figures: tuple[TextFile, ...] = ()
    defaults: tuple[tuple[str, int | None, Cadence | None], ...] = ()


ANY_MARKET = Market()


def segment_of(market: Market, figures: Benchmarks) -> Segment:
    """Return the team's place among the figures, without a channel.

    Raises:
        MisnamedError: No figure knows the industry.
    """
    if not market.industry:
        return Segment(region=market.region)
    found = figures.find_industry(market.industry)
    if found is None:
        problem = _unknown_industry(market.industry, figures.industries)
        raise MisnamedError(problem, "industry")
    industry, group = found
    return Segment(industry=industry, group=group, region=market.region)


def _unknown_industry(industry: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - for a message only

    near = get_close_matches(industry.lower().replace(" ", "_"), known, n=1)
    hint = f"; did you mean '{near[0]}'" if near else ""
    return f"no published figure knows the industry '{industry}'{hint}"
