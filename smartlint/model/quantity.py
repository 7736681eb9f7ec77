"""Amounts with their units, as written and as values."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from smartlint.named_tuple import Record
from smartlint.text import Span


class UnitKind(StrEnum):
    """What sort of thing a unit counts."""

    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    COUNT = "count"
    MULTIPLE = "multiple"
    DURATION = "duration"
    SCORE = "score"
    RANK = "rank"
    RATIO = "ratio"
    OTHER = "other"


class Unit(Record):
    """A unit of measurement.

    Attributes:
        kind: What it counts.
        code: As in every output: ``%``, ``points``, a currency code, ``count``, ``x``,
            ``score``, ``rank``, ``minutes``, ``square metres`` …
    """

    kind: UnitKind
    code: str


PERCENT = Unit(UnitKind.PERCENT, "%")
POINTS = Unit(UnitKind.POINTS, "points")
COUNT = Unit(UnitKind.COUNT, "count")
MULTIPLE = Unit(UnitKind.MULTIPLE, "x")
SCORE = Unit(UnitKind.SCORE, "score")
RANK = Unit(UnitKind.RANK, "rank")
RATIO = Unit(UnitKind.RATIO, "ratio")
YEARS = Unit(UnitKind.DURATION, "years")

BARE_KINDS = (UnitKind.COUNT, UnitKind.OTHER)
"""Kinds of a number without a unit of its own: "2,400", "2,400 visits"."""


class Bound(StrEnum):
    """Which side of its value an amount allows."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


class Quantity(Record):
    """An amount as a value, with the words it was read from.

    Attributes:
        value: In ``unit``; 15 % is 15. The lower end when a range was written.
        unit: Its unit.
        text: The words, with sign and unit, as written.
        span: Where they stand.
        upper: The upper end of a written range; None when none was written.
        bound: ``at least 50``, ``no more than 3``, ``~3``.
        per: The period of a rate ("month" in "3 posts per month"); None for none.
        is_strict: The bound leaves out the value itself: "fewer than 5", "over 60%".
    """

    value: Decimal
    unit: Unit
    text: str
    span: Span
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    per: str | None = None
    is_strict: bool = False


_OPPOSITE = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}


def denied(quantity: Quantity) -> Quantity:
    """Return the limit that a "not" makes of an amount: "not more than 5" allows 5."""
    bound = _OPPOSITE.get(quantity.bound)
    if bound is None:
        return quantity._replace(bound=Bound.AT_MOST)
    return quantity._replace(bound=bound, is_strict=not quantity.is_strict)


def bound_words(quantity: Quantity) -> str:
    """Return the side that an amount allows: "at most", "less than"; empty for none."""
    if quantity.bound is Bound.EXACT:
        return ""
    if not quantity.is_strict:
        return quantity.bound.value
    return "less than" if quantity.bound is Bound.AT_MOST else "more than"


def is_plain(quantity: Quantity) -> bool:
    """Tell whether an amount is a number alone or a score: no money, time or share."""
    return quantity.unit.kind in (UnitKind.COUNT, UnitKind.SCORE)


class ChangeKind(StrEnum):
    """How an amount of change is meant."""

    ABSOLUTE = "absolute"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"


class Change(Record):
    """The amount by which a metric is to move.

    Attributes:
        kind: How ``quantity`` is meant: "20 % more" is PERCENT, "double" is MULTIPLE.
        quantity: Never negative; the goal's direction says which way.
    """

    kind: ChangeKind
    quantity: Quantity
