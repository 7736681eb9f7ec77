"""Looks ahead: where a metric will go by itself, and how surely that can be said.

It stands above the linter, which is handed a :data:`~smartlint.model.forecast.Forecaster`
and never imports this room. Nothing is loaded before a goal with past values asks.
"""

from __future__ import annotations

from smartlint.model.forecast import Forecast, Forecaster, Question
from smartlint.resources import CompiledCache

__all__ = ["can_forecast", "forecaster"]


def forecaster(cache: CompiledCache | None = None) -> Forecaster:
    """Return what forecasts.

    Args:
        cache: Where results are kept.
    """
    made: Forecaster | None = None

    def ask(question: Question) -> Forecast:
        nonlocal made
        if made is None:
            from smartlint.forecast.answers import answering  # noqa: PLC0415 - seldom

            made = answering(cache)
        return made(question)

    return ask


def can_forecast() -> bool:
    """Tell whether the libraries are installed; they are not loaded for that."""
    from smartlint.forecast.answers import has_libraries  # noqa: PLC0415 - as above

    return has_libraries()
