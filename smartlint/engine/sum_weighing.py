"""Weighs the past of a number that comes together over time: the sum of its rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from smartlint.catalogue import history as past
from smartlint.catalogue.evidence import Demand, total_clue
from smartlint.engine.own_column import leap_problem
from smartlint.engine.table_values import counted_since
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import PastChange
from smartlint.model.forecast import Forecast, Forecaster
from smartlint.model.kpi import Kpi
from smartlint.model.series import Series
from smartlint.model.verdict import Clue, Judgement


class Forecasting(Protocol):
    """What a forecast is asked with."""

    @property
    def forecaster(self) -> Forecaster | None:
        """Tells where a metric goes by itself; None where nobody can."""

    @property
    def kpi(self) -> Kpi | None:
        """The KPI that the metric is; None when it is not known."""


def sum_clue(
    subject: GoalSubject,
    series: Series | None,
    demand: Demand,
    known: Forecasting,
) -> tuple[Clue | None, Forecast | None]:
    """Return what the past says of a number that comes together over time."""
    if series is None or not _can_be_summed(series):
        return None, None
    start, deadline = counted_since(subject), subject.deadline_date
    begin = start or subject.place.as_of
    days = (deadline - begin).days if deadline is not None else 0
    # Without a start, less than half a row may have begun before.
    if days <= 0 or (start is None and days * 2 < _row_days(series)):
        return None, None
    demand = demand._replace(days_left=days)
    stretch = past.best_total(series, days)
    if stretch is None:
        return total_clue(demand, None), None
    total = past.total_of(series, stretch)
    best = PastChange(total, stretch.start.on, stretch.end.on)
    rows = series.origin_between(best.start, best.end)
    clue = total_clue(demand, best)._replace(data=rows)
    if clue.judgement is Judgement.PASS:
        return clue, None
    from smartlint.engine import outlook  # noqa: PLC0415 - seldom decides

    ahead = outlook.forecast_of(
        subject, series, known.forecaster, known.kpi, is_total=True
    )
    if ahead is None:
        return clue, None
    so_far = sum((r.value for r in series if r.on >= begin), Decimal(0))
    ahead = outlook.raised(ahead, so_far)
    clue = total_clue(demand, best, ahead.end)._replace(data=rows)
    return outlook.with_notes(clue, ahead), ahead


def _can_be_summed(series: Series) -> bool:
    """Tell whether rows may be added up: what never falls may be a running total."""
    return not past.never_falls(series) and leap_problem(series) is None


def _row_days(series: Series) -> int:
    """Return how many days lie between the newest two rows."""
    days = series.ordinals
    return days[-1] - days[-2] if len(days) > 1 else 0
