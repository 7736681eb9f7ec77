"""Brings a goal's amounts into the unit of the metric's own values."""

from __future__ import annotations

from decimal import Decimal

from smartlint.catalogue.units import UNITS
from smartlint.model.dimensions import converted
from smartlint.model.quantity import BARE_KINDS, Quantity, Unit, UnitKind

_DURATION, _PERCENT = UnitKind.DURATION, UnitKind.PERCENT
_SAME = {"%": "percent", "x": "ratio", "usd": "USD", "eur": "EUR", "gbp": "GBP"}
# A bare number is read in the metric's unit: "from 2 to 3" of an open rate.
_LOOSE = ("count", "score", "rank", "ratio")


def convert(quantity: Quantity, unit: str) -> Decimal | None:
    """Return the amount in a metric's unit; None when it cannot be one.

    Args:
        quantity: Of the goal.
        unit: A unit of the catalogue, or of a table's header: ``%``, ``EUR``, …
    """
    return convert_value(quantity.value, quantity.unit, unit)


def convert_value(value: Decimal, own: Unit, unit: str) -> Decimal | None:
    """Return a value of a goal's unit in a metric's unit, as :func:`convert`."""
    kind = own.kind
    wanted = _SAME.get(unit.lower(), unit)
    same = converted(value, own.code, wanted)
    if same is not None:
        return same
    if kind in BARE_KINDS:
        return value
    if kind is _DURATION:
        return None
    if kind is _PERCENT:
        return value if wanted == "percent" else None
    if kind is UnitKind.MONEY:
        return value if wanted in ("money", own.code) else None
    return value if wanted in _LOOSE or wanted not in UNITS else None
