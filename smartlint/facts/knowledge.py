"""What a subject may ask beyond its own text; who answers stands above this room."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from smartlint.model.evidence import Evidence, Meaning
from smartlint.model.forecast import Forecast
from smartlint.model.kpi import KpiFormula, Product, Summands
from smartlint.model.series import Series
from smartlint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject


class Measured(NamedTuple):
    """The team's own values of a goal's metric.

    Attributes:
        series: As the table has them, future days included.
        factor: What they are multiplied by to be in the unit of the goal.
        is_sum: They are the running totals of the table's rows since the goal's start.
        is_rise: They are by how much the table's level rose since the goal's start.
        doubt: Why its rows are not added up yet, as a clause; else empty.
    """

    series: Series
    factor: Decimal = Decimal(1)
    is_sum: bool = False
    is_rise: bool = False
    doubt: str = ""

    @property
    def is_reckoned(self) -> bool:
        """They are sums or differences, which stand in no row of the table."""
        return self.is_sum or self.is_rise


class Knowledge(Protocol):
    """The catalogue, benchmarks and histories of a run."""

    def meaning(self, subject: GoalSubject) -> Meaning | None:
        """Return what the goal's metric is; None when it names none."""

    def measured_channels(self, subject: GoalSubject) -> tuple[str, ...]:
        """Return the channels of the goal on which its metric is measured apart.

        Empty unless there are two or more.
        """

    def credited_channels(self, subject: GoalSubject) -> tuple[str, ...]:
        """Return the channels to several of which the goal's result may be credited.

        Empty unless there are two or more.
        """

    def explains(self, subject: GoalSubject, word: str) -> bool:
        """Tell whether anything says what a short word stands for."""

    def evidence(self, subject: GoalSubject) -> Evidence:
        """Return what speaks for and against the goal's target."""

    def nearest(self, phrase: str) -> tuple[str, ...]:
        """Return up to three names of KPIs that come nearest to a phrase."""

    def kpi_of(self, phrase: str) -> str | None:
        """Return the id of the KPI that a phrase means; None where it means no one."""

    def nearest_channel(self, text: str) -> str | None:
        """Return the channel that a text nearly names; None for one that is known."""

    def actuals(self, subject: GoalSubject) -> Series | None:
        """Return the readings of the goal's table that were known on the day."""

    def measured(self, subject: GoalSubject) -> Measured | None:
        """Return the values of the table that the goal or its metric names.

        None when there is none and when its unit is another. Where the goal is to come
        together over its time ("generate 500 leads"), the rows since its start are
        summed; None there without a start, and for what may be a running total.
        """

    def products(self, kpi: str) -> tuple[Product, ...]:
        """Return the products of other KPIs that a KPI is; none when none is known."""

    def summands(self, kpi: str) -> Summands:
        """Return the KPIs that a KPI is the sum or difference of; none for no sum."""

    def formula(self, kpi: str) -> KpiFormula | None:
        """Return a KPI's formula where it adds or subtracts; None for a product."""

    def kpis_for(self, stage: str, channels: Collection[str] = ()) -> tuple[str, ...]:
        """Return names of up to three KPIs that measure a stage of the funnel.

        Those that are measured on one of the channels, by their names, go first.
        """

    def forecast(self, subject: GoalSubject) -> Forecast | None:
        """Return where the goal's metric goes by itself up to its deadline."""
