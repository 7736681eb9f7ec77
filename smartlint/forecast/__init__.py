"""Looks ahead: where a metric will go by itself, and how surely that can be said.

It stands above the linter, which is handed a :data:`~smartlint.model.forecast.Forecaster`
and never imports this room. Nothing is loaded before a goal with past values asks.
"""

from __future__ import annotations

from smartlint.forecast.forecaster import can_forecast, forecaster

__all__ = ["can_forecast", "forecaster"]
