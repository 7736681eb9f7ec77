"""Lengths of time in seconds, so that minutes and hours of one metric compare."""

from __future__ import annotations

from typing import Final

from smartlint.model.quantity import Unit, UnitKind

SECONDS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_800,
    "year": 31_557_600,
}
"""By the unit's name in the singular; a month is a twelfth of 365.25 days."""


def seconds_in(unit: Unit) -> int | None:
    """Return the seconds of one of a unit; None for what is no length of time."""
    is_time = unit.kind is UnitKind.DURATION
    return SECONDS.get(unit.code.removesuffix("s")) if is_time else None
