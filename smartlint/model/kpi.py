"""A metric that the business tracks, and what the catalogue knows about it.

Named tuples, as a frozen slots dataclass of this size takes 3 ms of every start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from smartlint.model.quantity import Unit
from smartlint.named_tuple import NamedTuple

Stage = Literal["awareness", "interest", "consideration", "purchase", "loyalty"]
Perspective = Literal["financial", "customer", "internal", "learning"]
Timing = Literal["leading", "lagging"]
Accrual = Literal["flow", "stock"]
Cadence = Literal["daily", "weekly", "monthly", "quarterly", "yearly"]
Status = Literal["current", "caution", "deprecated"]

_CADENCE_DAYS = {"daily": 1, "weekly": 7, "monthly": 30, "quarterly": 91, "yearly": 365}


# A KPI as a product of others, each with its power: clicks ÷ impressions is
# (("clicks", 1), ("impressions", -1)). Constant factors are left out.
Product = tuple[tuple[str, int], ...]
# A KPI as a sum of others, each with its sign: messages sent less those that bounced.
Summands = tuple[tuple[str, int], ...]


class KpiFormula(NamedTuple):
    """A KPI reckoned from others, where it adds or subtracts.

    Attributes:
        parts: The KPIs it needs, each with its id and what people call it, in order.
        value: Gives its value for those of all parts by id; None where it divides by 0.
        words: Writes it with words for each part by id.
    """

    parts: tuple[tuple[str, str], ...]
    value: Callable[[Mapping[str, Decimal]], Decimal | None]
    words: Callable[[Mapping[str, str]], str]

    @property
    def text(self) -> str:
        """The formula with what people call its parts: revenue − total cost."""
        return self.words(dict(self.parts))


class Better(StrEnum):
    """Which way is good; ``RANGE`` when both too little and too much are bad."""

    HIGHER = "higher"
    LOWER = "lower"
    RANGE = "range"


class Kpi(NamedTuple):
    """One entry of the catalogue.

    Attributes:
        id: Such as ``click_through_rate``.
        name: As shown to people.
        short: Abbreviations.
        unit: Of its values; money has the code ``money``, as any currency will do.
        better: Which way is good.
        minimum: The lowest possible value; None for none. 15 % is 15.
        maximum: The highest possible value; None for none.
        bounds_note: Why the bounds are what they are, where that is no matter of course.
        accrual: Whether a count or sum grows over a period ("flow") or stands at a
            moment ("stock"); None for rates, scores and times.
        channels: Where it is measured.
        stage: Of the funnel.
        stage_reason: Why the stage is ``interest``; empty for all others.
        perspective: Of the balanced scorecard.
        timing: Whether it moves before the result or with it.
        formula: In words.
        expression: Over the ids of other KPIs; None where they are not in the catalogue.
        explanation: In plain words, for somebody new to it.
        ask: What a goal on it must say as well; None for nothing.
        answered_by: Words that answer ``ask`` when the goal holds them.
        status: Whether it is still to be used.
        successor: The KPI to use in its place.
        status_note: Why.
        comparable_from: First year whose benchmarks compare with today's values; None
            where all do.
        pair_with: KPIs of which one should stand beside it, as it says little alone.
        early_signs: KPIs that move before it does, so that there is time to act.
        buys: KPIs of which one more costs this much, beside those of its formula.
        not_below: KPIs that it cannot lie below in the same period, each with the
            reason, as it includes them or has to earn them.
        lag_days: Days until work shows in it: a default of ours and no finding's source.
        cadence: How often there are new values: likewise.
        implausible_below: Values under it are hardly ever true: likewise.
        products: Other KPIs that multiply to it by our own reading, over their ids.
        names: What people write for it, beside the name.
        is_house: The team's own, from a ``metric`` block.
    """

    id: str
    name: str
    short: tuple[str, ...]
    unit: Unit
    better: Better
    minimum: Decimal | None
    maximum: Decimal | None
    bounds_note: str
    accrual: Accrual | None
    channels: tuple[str, ...]
    stage: Stage | None
    stage_reason: str
    perspective: Perspective | None
    timing: Timing | None
    formula: str
    expression: str | None
    explanation: str
    ask: str | None
    answered_by: tuple[str, ...]
    status: Status
    successor: str | None
    status_note: str
    comparable_from: int | None
    pair_with: tuple[str, ...]
    early_signs: tuple[str, ...]
    buys: tuple[str, ...]
    not_below: tuple[tuple[str, str], ...]
    lag_days: int | None
    cadence: Cadence | None
    implausible_below: Decimal | None
    products: tuple[str, ...]
    names: tuple[str, ...]
    is_house: bool = False

    @property
    def cadence_days(self) -> int | None:
        """Days between two values; None when unknown."""
        return _CADENCE_DAYS[self.cadence] if self.cadence is not None else None

    def allows(self, value: Decimal) -> bool:
        """Tell whether a value can exist at all."""
        if self.minimum is not None and value < self.minimum:
            return False
        return self.maximum is None or value <= self.maximum

    @property
    def spoken(self) -> str:
        """The name within a sentence: "click-through rate", "CAC payback period"."""
        words = self.name.split(" ")
        return " ".join([one if one[1:2].isupper() else one.lower() for one in words])


class Resolution(NamedTuple):
    """What the words for a metric were found to mean.

    Exactly one of three holds: ``kpi`` is set; ``candidates`` holds two or more that
    the words fit equally; neither, when the words fit nothing.

    Attributes:
        phrase: The words.
        kpi: The id of the one KPI they mean.
        candidates: The ids they may mean, to be asked about.
        name: The name of the catalogue that was found in them; empty for none.
        channel: The channel that the words or the goal's clauses name.
        extra: Words that narrow the metric and that the catalogue does not know
            ("enterprise" in "enterprise leads"); a benchmark then fits less well.
    """

    phrase: str
    kpi: str | None = None
    candidates: tuple[str, ...] = ()
    name: str = ""
    channel: str | None = None
    extra: tuple[str, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Several KPIs may be meant."""
        return bool(self.candidates)
