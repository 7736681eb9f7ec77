"""How far one time lies from another that is named."""

from __future__ import annotations

from decimal import Decimal

from smartlint.named_tuple import NamedTuple


class Distance(NamedTuple):
    """How far from a named time the one lies that is meant: "two weeks before Easter".

    Attributes:
        amount: How many units after it; negative before it.
        unit: One of the units of a duration; ``weekday`` for the nearest such day.
        is_span: The time in between is meant, without the day that is named: "the week
            after Easter".
        weekday: 0 Monday to 6 Sunday, where the unit is a weekday: "the Friday before
            Easter".
    """

    amount: Decimal
    unit: str
    is_span: bool = False
    weekday: int = 0
