"""What one block says of one number: which metric, which way, how far, until when.

What the words for a metric mean is handed in; how far the number moves is reckoned here
from what is written. What is not written stays unknown: it is never taken for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import BARE_KINDS, ChangeKind, Quantity, Unit, UnitKind
from smartlint.model.reading import Direction, Reading
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node

_HUNDRED = Decimal(100)
# How often each period of a rate comes in a year.
_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half": 2, "year": 1}
_PERIOD = (
    rf"(?i)\b(?:an?|per|each|every)\s+(?:(?:work|working|business|week)[ -]?)?"
    rf"({'|'.join(_A_YEAR)})\b"
)
# Numbers of which parts do not add up to the whole: shares, scores, times, prices.
_NO_SUMS = (
    *(UnitKind.PERCENT, UnitKind.POINTS, UnitKind.SCORE, UnitKind.RANK),
    *(UnitKind.RATIO, UnitKind.MULTIPLE, UnitKind.DURATION),
)


class Movement(NamedTuple):
    """How a number is to move; None is unknown.

    Attributes:
        way: 1 up, -1 down, 0 to be kept.
        unit: Of the values.
        per: The period of a rate, "month" in "40 per month".
        baseline: Today's value.
        target: The value aimed for.
        delta: Target less baseline.
        factor: Target over baseline: 1.25 for 25 % more.
    """

    way: int | None = None
    unit: Unit | None = None
    per: str | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    delta: Decimal | None = None
    factor: Decimal | None = None


class Measure(NamedTuple):
    """What a block says of its metric.

    Attributes:
        node: The block.
        kpi: The KPI that the words mean; None when they mean none or several.
        words: The words for the metric, case and articles aside; empty for none.
        scope: What narrows it: channel, audience, words the catalogue does not know.
        movement: How it is to move.
        starts: The first day; None when unwritten.
        ends: The last day; None when unwritten.
        candidates: The KPIs that the words may mean where they mean several.
    """

    node: Node
    kpi: Kpi | None
    words: str
    scope: tuple[str, ...]
    movement: Movement
    starts: date | None
    ends: date | None
    candidates: tuple[Kpi, ...] = ()

    @property
    def metric(self) -> str | None:
        """What tells this metric from others; None when the block names none."""
        return self.kpi.id if self.kpi is not None else self.words or None

    @property
    def name(self) -> str:
        """What people call the metric."""
        if self.kpi is not None:
            return self.kpi.spoken
        metric = self.node.goal.metric
        written = " ".join(metric.text.split()) if metric is not None else ""
        own = written[-len(self.words) :] if self.words else ""
        return own if own.casefold() == self.words else self.words

    @property
    def is_gathered(self) -> bool:
        """Whether its number comes together from nothing."""
        own = self.movement
        return (
            own.baseline is None and own.delta is not None and own.delta == own.target
        )

    @property
    def adds_up(self) -> bool:
        """Whether parts of the number add up to the whole."""
        if self.kpi is not None and self.kpi.accrual is not None:
            return True
        if self.kpi is not None and not self.kpi.is_house:
            return False
        unit = self.movement.unit
        return unit is not None and unit.kind not in _NO_SUMS


Reader = Callable[[Node], Measure]


def movement(goal: Goal) -> Movement:
    """Return how the goal's number is to move, as far as it is written."""
    reading = goal.reading
    baseline, target = goal.baseline, goal.target
    if reading is None:
        return Movement(
            unit=baseline.unit if baseline is not None else None,
            per=baseline.per if baseline is not None else None,
            baseline=baseline.value if baseline is not None else None,
        )
    unit = _common_unit(baseline, target)
    per = next((one.per for one in (target, baseline) if one and one.per), None)
    per = per or said_period(reading)
    if baseline is not None and target is not None:
        return _between(reading, baseline.value, target.value, unit, per)
    if reading.change is not None:
        return _changed(reading, baseline, per)
    return Movement(
        _way(reading, None),
        unit,
        per,
        baseline.value if baseline is not None else None,
        target.value if target is not None else None,
    )


def won(goal: Goal) -> Movement:
    """Return the movement of a goal that counts what it wins on top of a level."""
    own = movement(goal)
    return own._replace(way=1, target=None, delta=own.target)


def gathered(goal: Goal) -> Movement:
    """Return the movement of a goal whose number comes together from nothing."""
    own = movement(goal)
    if own.per is not None:
        return own
    return own._replace(way=1, delta=own.target)


def per_period(amount: Decimal, own: str | None, wanted: str | None) -> Decimal | None:
    """Return an amount of one period as that of another; None when it cannot be told.

    Args:
        amount: 14,000 of "14,000 a month".
        own: Its period; None for none.
        wanted: The period wanted; None for none.
    """
    if own == wanted:
        return amount
    times, share = _A_YEAR.get(own or ""), _A_YEAR.get(wanted or "")
    return amount * times / share if times and share else None


def same_unit(one: Unit | None, other: Unit | None) -> bool:
    """Tell whether amounts of two units can be added; a bare number fits any unit."""
    if one is None or other is None:
        return False
    if one.kind in BARE_KINDS or other.kind in BARE_KINDS:
        if one.kind is other.kind is UnitKind.OTHER:
            return one == other
        return one.kind not in _NO_SUMS and other.kind not in _NO_SUMS
    percents = (UnitKind.PERCENT, UnitKind.POINTS)
    if one.kind in percents and other.kind in percents:
        return True
    return one == other


def adds_to(amount: Unit, parent: Measure, *, is_of_things: bool) -> bool:
    """Tell whether an amount of a unit can be added to what a block asks for.

    Euros are no customers, though a bare number of the block may be money elsewhere;
    and 200 customers are no €200, as a bare 200 may be.
    """
    asked, kpi = parent.movement.unit, parent.kpi
    counts = kpi is not None and not kpi.is_house and kpi.unit.kind is UnitKind.COUNT
    is_counted = counts and asked is not None and asked.kind is UnitKind.COUNT
    if is_of_things and asked is not None and asked.kind not in BARE_KINDS:
        return False
    is_scaled = amount.kind in (UnitKind.MONEY, UnitKind.DURATION)
    return same_unit(amount, asked) and not (is_counted and is_scaled)


def said_period(reading: Reading) -> str | None:
    """Return the period behind a metric ("80 new customers a month"); None for none."""
    text, start = reading.text, reading.span.start
    if reading.deadline is not None:
        span = reading.deadline.span
        text = f"{text[: span.start - start]} {text[span.end - start :]}"
    found = re.search(_PERIOD, text)
    return found[1].casefold() if found is not None else None


def _between(
    reading: Reading,
    baseline: Decimal,
    target: Decimal,
    unit: Unit | None,
    per: str | None,
) -> Movement:
    way = _way(reading, target - baseline)
    if unit is None:
        return Movement(way, None, per)
    factor = target / baseline if baseline > 0 and target >= 0 else None
    return Movement(way, unit, per, baseline, target, target - baseline, factor)


def _changed(reading: Reading, baseline: Quantity | None, per: str | None) -> Movement:
    """Return the movement that an amount of change states, with or without a start."""
    change = reading.change
    way = _way(reading, None)
    if change is None or way not in (1, -1):
        return Movement(way, None, per)
    amount = change.quantity.value
    own_per = per or change.quantity.per
    unit = baseline.unit if baseline is not None else change.quantity.unit
    start = baseline.value if baseline is not None else None
    if change.kind in (ChangeKind.ABSOLUTE, ChangeKind.POINTS):
        if baseline is not None and not same_unit(baseline.unit, change.quantity.unit):
            return Movement(way, unit, own_per, start)
        return _moved(way, unit, own_per, start, way * amount)
    if change.kind is ChangeKind.MULTIPLE:
        factor = amount if way > 0 else (1 / amount if amount else None)
    elif baseline is not None and baseline.unit.kind is UnitKind.PERCENT:
        # "from 2 % by 10 %" is 2.2 % or 12 %: nobody can tell.
        return Movement(way, unit, own_per, start)
    else:
        factor = max(1 + way * amount / _HUNDRED, Decimal(0))
    if start is None or factor is None:
        return Movement(way, None, own_per, factor=factor)
    target = start * factor
    return Movement(way, unit, own_per, start, target, target - start, factor)


def _moved(
    way: int, unit: Unit, per: str | None, start: Decimal | None, delta: Decimal
) -> Movement:
    if start is None:
        return Movement(way, unit, per, delta=delta)
    target = start + delta
    factor = target / start if start > 0 and target >= 0 else None
    return Movement(way, unit, per, start, target, delta, factor)


def _way(reading: Reading, delta: Decimal | None) -> int | None:
    direction = reading.direction
    if direction is Direction.MAINTAIN:
        return 0
    if delta:
        return 1 if delta > 0 else -1
    if direction is Direction.INCREASE:
        return 1
    return -1 if direction is Direction.DECREASE else None


def _common_unit(one: Quantity | None, other: Quantity | None) -> Unit | None:
    """Return the unit of both; None when they differ, or there is none."""
    if one is None or other is None:
        only = one or other
        return only.unit if only is not None else None
    if not same_unit(one.unit, other.unit) and one.unit != other.unit:
        return None
    return other.unit if one.unit.kind in BARE_KINDS else one.unit
