"""Writes what values make of a formula, with the goals that they are from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from smartlint.model.amount_words import priced_words
from smartlint.model.quantity import Unit
from smartlint.portfolio.levels import Levels

_TENTH = Decimal("0.1")


def reached_words(found: Levels) -> str | None:
    """Return what the formula gives; None while a part is missing."""
    if found.reached is None:
        return None
    return _amount(found.reached.quantize(_TENTH, ROUND_HALF_UP), found.unit)


def asked_words(found: Levels) -> str | None:
    """Return the value asked for; None when the goal states none."""
    return _amount(found.asked, found.unit) if found.asked is not None else None


def steps_words(found: Levels) -> str | None:
    """Return the calculation and where its values are from; None while a part lacks."""
    reached = reached_words(found)
    if reached is None:
        return None
    amounts = {kpi: _amount(part.value, part.unit) for kpi, part in found.parts.items()}
    origins = [
        f"{found.parts[kpi].metric} by {found.parts[kpi].node.name}"
        for kpi, _ in found.formula.parts
    ]
    return f"{found.formula.words(amounts)} = {reached}, {_joined(origins)}"


def missing_words(found: Levels) -> str | None:
    """Return the parts of which nobody speaks; None when there are none."""
    return _joined(found.missing) if found.missing else None


def formula_words(found: Levels) -> str:
    """Return the formula in words: profit is revenue − total cost."""
    return f"{found.metric} is {found.formula.text}"


def standing_words(found: Levels) -> str:
    """Return what the formula gives against what is asked, for a line of a picture."""
    missing = missing_words(found)
    if missing is not None:
        return f"{formula_words(found)}; no goal beneath gives a value for {missing}"
    asked = asked_words(found)
    aim = f"{asked} is asked for; " if asked is not None else ""
    return f"{aim}beneath it {steps_words(found)}"


def _amount(value: Decimal, unit: Unit | None) -> str:
    return priced_words(value, unit.code if unit is not None else None)


def _joined(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
