"""What a metric's own trend adds to the evidence: asks for forecasts, never makes one."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.subjects import GoalSubject
from smartlint.model.forecast import Forecast, Forecaster, ForecastPoint, Question
from smartlint.model.kpi import Kpi
from smartlint.model.series import Series
from smartlint.model.verdict import Clue


def forecast_of(
    subject: GoalSubject,
    series: Series,
    forecaster: Forecaster | None,
    kpi: Kpi | None,
    *,
    is_total: bool = False,
) -> Forecast | None:
    """Return the way to the goal's deadline; None without one that is still to come."""
    deadline = subject.deadline_date
    last = series.last
    if forecaster is None or deadline is None or last is None or deadline <= last.on:
        return None
    low, high = _limits(series, kpi)
    return forecaster(Question(series, deadline, low, high, is_total))


def with_notes(clue: Clue, ahead: Forecast) -> Clue:
    """Return the clue with what was found in the past, or why nothing can be told."""
    said = [ahead.problem] if ahead.problem else list(ahead.notes)
    text = "; ".join([clue.text, *said])
    return clue._replace(text=text, headline=clue.headline or clue.text)


def raised(ahead: Forecast, amount: Decimal) -> Forecast:
    """Return a forecast of sums with what came together before it added."""
    points = [
        ForecastPoint(on, mean + amount, low + amount, high + amount)
        for on, mean, low, high in ahead.points
    ]
    return ahead._replace(points=tuple(points))


def _limits(series: Series, kpi: Kpi | None) -> tuple[Decimal | None, Decimal | None]:
    """Return the values between which the metric can be at all."""
    if kpi is not None:
        return kpi.minimum, kpi.maximum
    never_below = all(value >= 0 for value in series.floats)
    return Decimal(0) if never_below else None, None
