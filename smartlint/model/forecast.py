"""Where a metric will go by itself, as far as its past tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from smartlint.model.series import Series
from smartlint.named_tuple import NamedTuple


class ForecastPoint(NamedTuple):
    """What is expected on one day.

    Attributes:
        on: The day.
        mean: The value expected, in the metric's unit.
        low: The lower end of the 95 % interval.
        high: Its upper end.
    """

    on: date
    mean: Decimal
    low: Decimal
    high: Decimal


class Forecast(NamedTuple):
    """A forecast up to one day, or why there is none.

    Attributes:
        points: A reading's distance apart, the last one on the day asked for; empty
            where ``problem`` says why.
        notes: What was found in the past and taken into account, as clauses for people:
            a season, gaps, a jump of the level.
        problem: Why there is no forecast, as a clause; empty where there is one.
    """

    points: tuple[ForecastPoint, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str = ""

    @property
    def end(self) -> ForecastPoint | None:
        """What is expected on the day asked for; None without a forecast."""
        return self.points[-1] if self.points else None


class Question(NamedTuple):
    """What a forecast is asked for.

    Attributes:
        series: The readings known on the day of the run.
        until: The day to look ahead to.
        minimum: The lowest value that can be; None for none.
        maximum: The highest value that can be; None for none.
        is_total: Forecast not the readings but what they add up to from the first
            one to come up to each point.
    """

    series: Series
    until: date
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    is_total: bool = False


Forecaster = Callable[[Question], Forecast]
