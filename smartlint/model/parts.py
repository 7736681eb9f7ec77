"""Reads a part of a whole as the share it is: "2 of 5" is 40%."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.model.quantity import Quantity, UnitKind

_COUNTED = frozenset({UnitKind.COUNT, UnitKind.SCORE})


def share_of_whole(quantity: Quantity) -> Decimal | None:
    """Return the percentage that "2 of 5" is; None for an amount without its whole."""
    if quantity.unit.kind not in _COUNTED or " of " not in quantity.text:
        return None
    words = quantity.text.rpartition(" ")[2]
    whole = read_literal(words) if words[:1].isdigit() else None  # no "one of ten"
    return round(100 * quantity.value / whole, 2) if whole else None
