"""All benchmark figures, read on the first question and kept by KPI."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartlint import __version__
from smartlint.catalogue.benchmark_query import Segment, query
from smartlint.catalogue.compiled_form import Row
from smartlint.catalogue.pack_files import (
    BENCHMARKS,
    REGIONS,
    SOURCES,
    TextFile,
    paths_of,
    read_text,
    states_of,
)
from smartlint.model.benchmark import Benchmark, BenchmarkAnswer
from smartlint.model.kpi import Kpi
from smartlint.resources import CompiledCache, compiled, packed, unpacked

# Raised with any change to what compiling gives.
_FORM = "3"
_INDUSTRY, _GROUP, _IS_SEGMENT, _REGION = 4, 5, 6, 7
_VALUE = Benchmark._fields.index("value")
_PUBLISHER = Benchmark._fields.index("publisher")
_AFTER_URL = Benchmark._fields.index("url") + 1

# Packed rows by KPI with a number for their source; the group of each industry; the
# sources, packed; the regions, as rows of ``Region``.
_Plain = tuple[dict[str, bytes], dict[str, str], bytes, list[tuple[Any, ...]]]


class Benchmarks:
    """The figures of the packs and of the team, immutable to whoever asks.

    Nothing is read before the first question: a goal that names no KPI costs nothing.
    """

    __slots__ = ("_answers", "_cache", "_folders", "_kpis", "_made", "_own", "_plain")

    def __init__(
        self,
        folders: Sequence[str],
        kpis: Collection[str],
        cache: CompiledCache | None = None,
        own: Sequence[TextFile] = (),
    ) -> None:
        """Say where the figures lie.

        Args:
            folders: Of the packs.
            kpis: The ids that figures may speak of.
            cache: Where the compiled figures are kept.
            own: The team's own files, in the form of the packs'.
        """
        self._folders = folders
        self._kpis = kpis
        self._cache = cache
        self._own = own
        self._plain: _Plain | None = None
        self._made: dict[str, tuple[Benchmark, ...]] = {}
        self._answers: dict[tuple[str, Segment, int], BenchmarkAnswer] = {}

    def of(self, kpi: str) -> tuple[Benchmark, ...]:
        """Return all figures on a KPI.

        Raises:
            RuleFileError: A benchmark file is wrong; it names the line.
        """
        made = self._made.get(kpi)
        if made is None:
            by_kpi, _, sources, regions = self._load()
            rows = by_kpi.get(kpi)
            places = {row[0]: row[1] for row in regions}
            made = _made(rows, sources, places) if rows is not None else ()
            self._made[kpi] = made
        return made

    def answer(
        self, kpi: Kpi, segment: Segment, *, decides_since: int
    ) -> BenchmarkAnswer:
        """Return what the figures say about a KPI in a segment, as :func:`query`."""
        key = (kpi.id, segment, decides_since)
        if key not in self._answers:
            self._answers[key] = query(
                self.of(kpi.id), kpi, segment, decides_since=decides_since
            )
        return self._answers[key]

    @property
    def industries(self) -> tuple[str, ...]:
        """All industries that figures speak of, as the files name them."""
        return tuple(sorted(self._load()[1]))

    @property
    def industry_groups(self) -> tuple[str, ...]:
        """What industries are gathered to, as the files name it."""
        return tuple(sorted({group for group in self._load()[1].values() if group}))

    def find_industry(self, text: str) -> tuple[str, str] | None:
        """Return the industry that a text names, and its group; either may be empty.

        A group may be named as well; None when the files know neither.
        """
        wanted = _letters(text)
        groups = self._load()[1]
        for industry, group in groups.items():
            if _letters(industry) == wanted:
                return industry, group
        for group in groups.values():
            if group and _letters(group) == wanted:
                return "", group
        return None

    @property
    def regions(self) -> tuple[str, ...]:
        """The names of all regions that figures are from."""
        return tuple([row[1].removeprefix("the ") for row in self._load()[3]])

    def find_region(self, text: str) -> tuple[str, tuple[str, ...]] | None:
        """Return the region that a text names, and the larger ones that hold it.

        None when the files know none of this name.
        """
        wanted = _letters(text.strip().casefold().removeprefix("the "))
        for region, name, words, within in self._load()[3]:
            if wanted in map(_letters, (region, name.removeprefix("the "), *words)):
                return region, within
        return None

    def _load(self) -> _Plain:
        if self._plain is None:
            paths = [
                path
                for folder in self._folders
                for name in (BENCHMARKS, SOURCES, REGIONS)
                for path in paths_of(folder, name)
            ]
            own = [part for file in self._own for part in file]
            states = states_of(paths)
            key = [__version__, _FORM, *sorted(self._kpis), *states, *own]
            self._plain = compiled(self._cache, "benchmarks", key, self._build)
        return self._plain

    def _build(self) -> _Plain:
        files = [
            (_if_there(folder, BENCHMARKS), _if_there(folder, SOURCES))
            for folder in self._folders
        ]
        files += [(file, None) for file in self._own]
        places = [
            file
            for folder in self._folders
            if (file := _if_there(folder, REGIONS)) is not None
        ]
        return _build(files, places, self._kpis)


def _if_there(folder: str, name: str) -> TextFile | None:
    paths = paths_of(folder, name)
    return read_text(paths[0]) if paths else None


def _build(
    files: Sequence[tuple[TextFile | None, TextFile | None]],
    places: Sequence[TextFile],
    kpis: Collection[str],
) -> _Plain:
    from smartlint.catalogue.benchmark_file import (  # noqa: PLC0415 - a warm run needs no CSV reader
        read_benchmarks,
        read_sources,
    )
    from smartlint.catalogue.regions import Region, read_regions  # noqa: PLC0415

    by_kpi: dict[str, list[Row]] = {}
    numbers: dict[Row, int] = {}
    groups: dict[str, str] = {}
    regions = {region.id: region for region in read_regions(places)}
    for figures, sources in files:
        known = read_sources(sources) if sources is not None else {}
        if figures is None:
            continue
        for row in read_benchmarks(figures, known, kpis):
            number = numbers.setdefault(row[_PUBLISHER:_AFTER_URL], len(numbers))
            short = (*row[:_PUBLISHER], number, *row[_AFTER_URL:])
            by_kpi.setdefault(row[0], []).append(short)
            if row[_INDUSTRY] and not row[_IS_SEGMENT]:
                groups.setdefault(row[_INDUSTRY], row[_GROUP])
            if region := row[_REGION]:
                unlisted = Region(region, region.replace("_", " "), (), ())
                regions.setdefault(region, unlisted)
    packs = {kpi: packed(rows) for kpi, rows in by_kpi.items()}
    rows = [tuple(region) for region in regions.values()]
    return packs, groups, packed(list(numbers)), rows


def _letters(industry: str) -> str:
    return re.sub(r"[^a-z0-9]+|and", "", industry.casefold())


def _made(
    rows: bytes, sources: bytes, places: Mapping[str, str]
) -> tuple[Benchmark, ...]:
    known = unpacked(sources)
    return tuple(
        [
            Benchmark._make(
                (
                    *row[:_VALUE],
                    Decimal(row[_VALUE]),
                    *row[_VALUE + 1 : _PUBLISHER],
                    *known[row[_PUBLISHER]],
                    *row[_PUBLISHER + 1 :],
                    places.get(row[_REGION], ""),
                )
            )
            for row in unpacked(rows)
        ]
    )
