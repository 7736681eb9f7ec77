"""Whether a value of a goal's metric can exist at all, by its KPI or its words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from smartlint.facts.numbers.stated_scales import stated_scale_top
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.kpi_words import impossible_words
from smartlint.model.quantity import BARE_KINDS, Quantity, UnitKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

# Money and times have units of their own, in which only nothing is always nothing.
SCALED = (UnitKind.MONEY, UnitKind.DURATION)
_HUNDRED = 100
_TEN = 10  # from here on a bare number beside 0.21 may be of another kind


def impossible(subject: GoalSubject, quantity: Quantity | None) -> str | None:
    """Return why a value cannot be, as a clause; None for one that can or may."""
    if quantity is None:
        return None
    meaning = subject.meaning
    off = off_scale(subject, quantity) if quantity.value < _TEN else None
    if off is not None:
        return off
    if meaning is not None and meaning.kpi is not None:
        found = _beyond_kpi(meaning.kpi, quantity)
    else:
        candidates = meaning.candidates if meaning is not None else ()
        found = _beyond_all(candidates, quantity)
    return found or _beyond_words(subject.goal, quantity)


def off_scale(subject: GoalSubject, quantity: Quantity | None) -> str | None:
    """Return why an amount is beyond the scale it is written on; None for one on it."""
    if quantity is None:
        return None
    if quantity.unit.kind is UnitKind.RANK and quantity.value < 1:
        return f"“{quantity.text}” is no place: the first one is 1"
    goal, meaning = subject.goal, subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or goal.baseline is None or not _is_beyond_one(goal, kpi, quantity):
        return None
    beside = goal.baseline.text
    return f"{kpi.name} cannot be {quantity.text}: like {beside} it is a share of 1"


def _is_beyond_one(goal: Goal, kpi: Kpi, quantity: Quantity) -> bool:
    """Whether a share that is written as a part of 1 is more: "from 0.21 to 1.4"."""
    if kpi.unit.kind is not UnitKind.PERCENT or kpi.maximum is None:
        return False
    baseline = goal.baseline
    if baseline is None or quantity.unit.kind not in BARE_KINDS:
        return False
    if goal.target is not None and goal.target.unit.kind is UnitKind.PERCENT:
        return False  # beside "1.5%" both 0.9 and 1.2 are per cents
    is_part = baseline.unit.kind in BARE_KINDS and 0 < baseline.value < 1
    return is_part and "." in baseline.text and 1 < quantity.value < _TEN


def _beyond_all(kpis: tuple[Kpi, ...], quantity: Quantity) -> str | None:
    """Return why none of the KPIs that the words may mean can have a value."""
    found = [_beyond_kpi(kpi, quantity) for kpi in kpis]
    return found[0] if all(found) and found else None


def _beyond_kpi(kpi: Kpi, quantity: Quantity) -> str | None:
    kind, own = quantity.unit.kind, kpi.unit.kind
    if kind is not own and kind not in BARE_KINDS:
        return None
    value = quantity.value
    if own in SCALED and (value >= 0 or kpi.minimum != 0):
        return None
    return None if kpi.allows(value) else impossible_words(kpi, value)


def _beyond_words(goal: Goal, quantity: Quantity) -> str | None:
    """Return why a goal's own words rule a value out: its scale, or that it is a share."""
    if goal.metric is None:
        return None
    kind, value = quantity.unit.kind, quantity.value
    metric = f"“{goal.metric.text}”"
    top = _scale_top(goal) if kind in (UnitKind.SCORE, *BARE_KINDS) else None
    if top is not None and value > top:
        return f"{metric} cannot be {quantity.text}: its scale ends at {top}"
    is_share = (
        kind is UnitKind.PERCENT
        and _share_pattern().match(goal.metric.text) is not None
    )
    if is_share and not 0 <= value <= _HUNDRED:
        return f"{metric} cannot be {quantity.text}: it is between 0% and 100%"
    return None


def _scale_top(goal: Goal) -> Decimal | None:
    """Return the end of the scale that the target names: 5 of "4.2 of 5"."""
    target = goal.target
    if target is None:
        return None
    found = (
        _of_scale_pattern().search(target.text)
        if target.unit.kind is UnitKind.SCORE
        else None
    )
    return Decimal(found["top"]) if found is not None else stated_scale_top(goal)


@cache
def _share_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:share|proportion) of\b")


@cache
def _of_scale_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:\bof|/) ?(?P<top>\d{1,3})$")
