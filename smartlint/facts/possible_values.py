"""Whether a value of a goal's metric can exist at all, by the bounds of its KPI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.kpi_words import impossible_words
from smartlint.model.quantity import BARE_KINDS, Quantity, UnitKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

# Money and times have units of their own, in which only nothing is always nothing.
SCALED = (UnitKind.MONEY, UnitKind.DURATION)


def impossible(subject: GoalSubject, quantity: Quantity | None) -> str | None:
    """Return why a value cannot be, as a clause; None for one that can or may."""
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if quantity is None or kpi is None:
        return None
    kind, own = quantity.unit.kind, kpi.unit.kind
    if kind is not own and kind not in BARE_KINDS:
        return None
    value = quantity.value
    if own in SCALED and (value >= 0 or kpi.minimum != 0):
        return None
    return None if kpi.allows(value) else impossible_words(kpi, value)
