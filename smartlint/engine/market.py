"""Whom a team compares itself with, looked up among the published figures."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.catalogue.benchmark_query import Segment
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import MisnamedError
from smartlint.meant import did_you_mean
from smartlint.model.kpi import Cadence
from smartlint.named_tuple import NamedTuple

# “leisure” is not “insurance”, and “ecommrce” is “ecommerce”.
_NEAR = 0.75
_MOST_NAMES = 3


class Market(NamedTuple):
    """Whom a team compares itself with.

    Attributes:
        industry: In the words of the figures, or near them; empty for all.
        region: In the words of people; empty for the whole world.
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
        MisnamedError: No figure knows the industry, or the region.
    """
    region, around = _region_of(market.region, figures)
    if not market.industry:
        return Segment(region=region, around=around)
    found = figures.find_industry(market.industry)
    if found is None:
        raise MisnamedError(_unknown_industry(market.industry, figures), "industry")
    industry, group = found
    return Segment(industry=industry, group=group, region=region, around=around)


def _region_of(name: str, figures: Benchmarks) -> tuple[str, tuple[str, ...]]:
    if not name:
        return "", ()
    found = figures.find_region(name)
    if found is None:
        problem = f"no published figure knows the region '{name}'"
        hint = _hint(name, figures.regions, figures.regions)
        raise MisnamedError(problem + hint, "region")
    return found


def _unknown_industry(industry: str, figures: Benchmarks) -> str:
    written = industry.lower().replace(" ", "_")
    known = (*figures.industries, *figures.industry_groups)
    parted = [name for name in known if set(written.split("_")) <= set(name.split("_"))]
    if parted:
        # "Tourism" is part of "travel and tourism", which no spelling would find.
        hint = f"; did you mean {' or '.join(map(repr, parted[:_MOST_NAMES]))}?"
    else:
        hint = _hint(written, known, figures.industry_groups)
    return f"no published figure knows the industry '{industry}'{hint}"


def _hint(word: str, known: Sequence[str], listed: Sequence[str]) -> str:
    otherwise = f"; they speak of {', '.join(map(repr, listed))}"
    return did_you_mean(word, known, otherwise=otherwise, cutoff=_NEAR)
