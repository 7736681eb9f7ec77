"""All benchmark figures, read on the first question and kept by KPI."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from smartlint import __version__
from smartlint.catalogue.benchmark_query import Segment, query
from smartlint.catalogue.compiled_form import Row, packed, unpacked
from smartlint.catalogue.pack_files import (
    BENCHMARKS,
    SOURCES,
    TextFile,
    has_file,
    read_text,
)
from smartlint.model.benchmark import Benchmark, BenchmarkAnswer
from smartlint.model.kpi import Kpi
from smartlint.resources import CompiledCache, compiled

# Raised with any change to what compiling gives.
_FORM = "2"
_INDUSTRY, _GROUP, _IS_SEGMENT = 4, 5, 6
_VALUE = Benchmark._fields.index("value")
_PUBLISHER = Benchmark._fields.index("publisher")
_AFTER_URL = Benchmark._fields.index("url") + 1

# Packed rows by KPI with a number for their source; the group of each industry; the
# sources, packed.
_Plain = tuple[dict[str, bytes], dict[str, str], bytes]


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
            by_kpi, _, sources = self._load()
            rows = by_kpi.get(kpi)
            made = self._made[kpi] = _made(rows, sources) if rows is not None else ()
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

    def _load(self) -> _Plain:
        if self._plain is None:
            files = [
                (_if_there(folder, BENCHMARKS), _if_there(folder, SOURCES))
                for folder in self._folders
            ]
            files += [(file, None) for file in self._own]
            parts = [part for pair in files for file in pair for part in file or ()]
            key = [__version__, _FORM, *sorted(self._kpis), *parts]
            self._plain = compiled(
                self._cache, "benchmarks", key, lambda: _build(files, self._kpis)
            )
        return self._plain


def _if_there(folder: str, name: str) -> TextFile | None:
    return read_text(folder, name) if has_file(folder, name) else None


def _build(
    files: Sequence[tuple[TextFile | None, TextFile | None]], kpis: Collection[str]
) -> _Plain:
    from smartlint.catalogue.benchmark_file import (  # noqa: PLC0415 - a warm run needs no CSV reader
        read_benchmarks,
        read_sources,
    )

    by_kpi: dict[str, list[Row]] = {}
    numbers: dict[Row, int] = {}
    groups: dict[str, str] = {}
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
    packs = {kpi: packed(rows) for kpi, rows in by_kpi.items()}
    return packs, groups, packed(list(numbers))


def _letters(industry: str) -> str:
    return re.sub(r"[^a-z0-9]+|and", "", industry.casefold())


def _made(rows: bytes, sources: bytes) -> tuple[Benchmark, ...]:
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
                )
            )
            for row in unpacked(rows)
        ]
    )
