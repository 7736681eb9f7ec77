"""What the packs hold a target against: the KPI's bounds and what others reach.

A list names the same few KPIs again and again. So this is made once for a KPI on a
channel, and what is said of a target hangs only on the side of the published spread
that it lies on.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.catalogue.benchmark_query import Segment
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.conversion import convert
from smartlint.catalogue.evidence import (
    OLDEST_DECIDING,
    Demand,
    benchmark_clue,
    bounds_clue,
)
from smartlint.model.benchmark import BenchmarkAnswer
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.verdict import Clue

_MONEY = UnitKind.MONEY
_Side = tuple[bool, bool]  # above the spread, below it


class Yardstick:
    """A KPI on a channel, with the published figures that fit it.

    A plain class: it is read only, but for the figures, which the first target asks for,
    and for what was said of the targets of one side.

    Attributes:
        kpi: The KPI.
    """

    __slots__ = (
        "_answer",
        "_benchmarks",
        "_possible",
        "_segment",
        "_told",
        "_year",
        "kpi",
    )

    def __init__(
        self, kpi: Kpi, benchmarks: Benchmarks, segment: Segment, year: int
    ) -> None:
        """Say what to measure.

        Args:
            kpi: The KPI.
            benchmarks: The published figures.
            segment: Whom to compare with; a channel without any figure is left out.
            year: Of the run's day.
        """
        self.kpi = kpi
        self._benchmarks = benchmarks
        self._segment = segment
        self._year = year
        self._answer: BenchmarkAnswer | None = None
        self._possible: dict[bool, Clue | None] = {}
        self._told: dict[_Side, Clue | None] = {}

    @property
    def answer(self) -> BenchmarkAnswer:
        """What was published for the segment."""
        if self._answer is None:
            kpi, segment = self.kpi, self._segment
            rows = self._benchmarks.of(kpi.id)
            if not any(row.channel == segment.channel for row in rows):
                segment = segment._replace(channel="")
            since = self._year - OLDEST_DECIDING
            self._answer = self._benchmarks.answer(kpi, segment, decides_since=since)
        return self._answer

    def held_against(
        self, target: Quantity, *, falls: bool, is_narrowed: bool
    ) -> tuple[Clue | None, Clue | None]:
        """Return what the possible values and what others reach say of a target.

        Either is None where it says nothing.

        Args:
            target: As the goal states it.
            falls: It is to be reached from above.
            is_narrowed: The goal speaks of a part of what the KPI counts: "enterprise
                leads" are not what others counted. It is shown and decides nothing.
        """
        unit = self.kpi.unit
        value = convert(target, unit.code)
        if value is None:
            return None, None
        bounds = self._bounds(value, falls=falls)
        if unit.kind is _MONEY and target.unit.code != "USD":
            # Figures are published in dollars, and no rate of exchange is at hand.
            return bounds, None
        others = self._others(value)
        if others is not None and is_narrowed:
            others = others._replace(is_decisive=False)
        return bounds, others

    def _bounds(self, value: Decimal, *, falls: bool) -> Clue | None:
        kpi = self.kpi
        if not kpi.allows(value):
            return bounds_clue(kpi, value, falls=falls)
        if falls not in self._possible:
            self._possible[falls] = bounds_clue(kpi, value, falls=falls)
        return self._possible[falls]

    def _others(self, value: Decimal) -> Clue | None:
        spread = self.answer.spread
        is_above = spread is not None and value > spread.high.value
        is_below = spread is not None and value < spread.low.value
        side = (is_above, is_below)
        if side not in self._told:
            unit = self.kpi.unit.code
            demand = Demand(value, unit, rises=True, keeps=None, days_left=None)
            self._told[side] = benchmark_clue(
                self.answer, self.kpi, demand, year=self._year
            )
        return self._told[side]
