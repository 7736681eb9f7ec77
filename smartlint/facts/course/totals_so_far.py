"""What came together so far, where check-ins tell the parts: "110 a month" of 1,200 in 2027.

A rate says what one month brought; twelve times as much is a forecast, and no value. Parts
that follow one another from the first day on are added up. Where one is missing nobody knows
the total, and it is asked for.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from smartlint.model.days import around, day_words
from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = timedelta(days=1)


class Part(NamedTuple):
    """A value as a check-in tells it.

    Attributes:
        actual: Its day and its value.
        per: The time it was counted over; None where it is the total so far.
        text: The value as written.
    """

    actual: Actual
    per: str | None
    text: str


class SoFar(NamedTuple):
    """What came together by each day on which that is known.

    Attributes:
        actuals: The totals, oldest first.
        doubt: Why the newest value gives no total, as a clause; None where it does.
    """

    actuals: tuple[Actual, ...]
    doubt: str | None


def so_far(parts: Iterable[Part], begins: date | None, year_start: int) -> SoFar:
    """Return what came together by the day of each value.

    Args:
        parts: The values, oldest first.
        begins: The first day of the count; None where nobody knows.
        year_start: The month with which quarters and years begin.
    """
    known: dict[date, Decimal] = {}
    if begins is not None:
        known[begins - _DAY] = Decimal(0)
    found: list[Actual] = []
    doubt = None
    for actual, per, text in parts:
        total = actual.value
        until = actual.on
        if per is not None:
            first, until = around(actual.on, per, 0, year_start)
            before = _before(known, first, begins)
            if before is None:
                doubt = _doubt(text, per, begins)
                continue
            total += before
        doubt = None
        known[until] = total
        found.append(actual._replace(value=total))
    return SoFar(tuple(found), doubt)


def _before(
    known: dict[date, Decimal], first: date, begins: date | None
) -> Decimal | None:
    """Return what there was before a part; a count may begin in the middle of its first."""
    if begins is not None and first <= begins and (begins - _DAY) in known:
        return Decimal(0)
    return known.get(first - _DAY)


def _doubt(text: str, per: str, begins: date | None) -> str:
    since = f" since {day_words(begins)}" if begins is not None else ""
    return (
        f"{text} says what one {per} brought, and not what came together{since}: "
        "write the total so far"
    )
