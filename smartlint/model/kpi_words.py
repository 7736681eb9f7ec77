"""What values a KPI can have, in words."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.amount_words import priced_words
from smartlint.model.kpi import Kpi


def impossible_words(kpi: Kpi, value: Decimal) -> str:
    """Return why a KPI cannot have a value, as a clause."""
    shown = priced_words(value, kpi.unit.code)
    return f"{kpi.spoken} cannot be {shown}: it is {bounds_words(kpi)}"


def bounds_words(kpi: Kpi) -> str:
    """Return the possible values of a KPI: "between 0% and 100%"."""
    unit = kpi.unit.code
    low = priced_words(kpi.minimum, unit) if kpi.minimum is not None else ""
    high = priced_words(kpi.maximum, unit) if kpi.maximum is not None else ""
    if low and high:
        return f"between {low} and {high}"
    if low:
        return f"never below {low}"
    return f"never above {high}" if high else "free to take any value"
