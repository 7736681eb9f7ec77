"""Values of check-ins that may be slips of the pen: 0.33 for 33%, 1.335 for 1,335.

Which of the two was meant only the team knows, so that it is asked and nothing is judged.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from smartlint.facts.course.from_nothing import begins_with_nothing
from smartlint.facts.numbers.goal_unit import unit_of
from smartlint.facts.numbers.implied import implied_target
from smartlint.facts.numbers.possible_values import impossible
from smartlint.model.amount_words import amount_words
from smartlint.model.quantity import BARE_KINDS, Quantity, UnitKind

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject

_HUNDRED, _TEN, _THOUSAND = Decimal(100), Decimal(10), Decimal(1000)
_FAR_OFF = "is far from the goal’s own numbers"
_FAR = Decimal(5)  # so many times as much as all that is known comes from no good month


def slipped(subject: GoalSubject, quantity: Quantity | None) -> str | None:
    """Return what a value may be meant as, behind it in a sentence; None for a likely one.

    Today's value and the target, or the one of them there is, say how large values are.
    """
    goal = subject.goal
    ends = [one for one in (goal.baseline, goal.target) if one is not None]
    if quantity is not None and _is_change(quantity, ends):
        return "says by how much it changed, and not what it is"
    if quantity is None or not ends or quantity.value <= 0:
        return None
    if impossible(subject, quantity) is not None:
        return None  # which is told of it
    sizes = [abs(one.value) for one in ends]
    led_to = implied_target(goal) if len(ends) == 1 else None
    if led_to is not None:
        sizes.append(abs(led_to))
    low, high = min(sizes), max(sizes)
    meant = (
        _as_share(subject, quantity, low, high)
        or _as_thousands(quantity, low, high)
        or _as_shortened(subject, quantity, ends, (low, high))
    )
    if meant is not None:
        return f"{_FAR_OFF}: it may be meant as {meant}"
    if len(sizes) == 1:
        return None  # how far it may go nobody knows
    return _one_nought_less(subject, quantity, low, high)


def _is_change(quantity: Quantity, ends: list[Quantity]) -> bool:
    """Whether a value with a plus stands beside some that have none: "+40" of 900."""
    signed = [one for one in ends if one.text[:1] == "+" or one.value < 0]
    return quantity.text[:1] == "+" and bool(ends) and not signed


def _as_share(
    subject: GoalSubject, quantity: Quantity, low: Decimal, high: Decimal
) -> str | None:
    """Return "33%" for a bare 0.33 beside whole per cents."""
    is_share = unit_of(subject).kind is UnitKind.PERCENT
    if not is_share or quantity.unit.kind not in BARE_KINDS or quantity.value >= 1:
        return None
    meant = quantity.value * _HUNDRED
    return f"{_number(meant)}%" if _is_like(meant, low, high, quantity) else None


def _as_thousands(quantity: Quantity, low: Decimal, high: Decimal) -> str | None:
    """Return "1,335" for a 1.335 beside thousands."""
    if quantity.value >= _THOUSAND or _pointed().search(quantity.text) is None:
        return None
    meant = quantity.value * _THOUSAND
    return _number(meant) if _is_like(meant, low, high, quantity) else None


def _as_shortened(
    subject: GoalSubject,
    quantity: Quantity,
    ends: list[Quantity],
    sizes: tuple[Decimal, Decimal],
) -> str | None:
    """Return "11,200" for 11.2 on the way from 10k to 12k: the k was left out.

    What is counted from nothing begins small, so that only a part of a thing tells there.
    """
    if _shortened().search(quantity.text) is not None or quantity.per is not None:
        return None
    if begins_with_nothing(subject) and quantity.value % 1 == 0:
        return None
    is_spelt = any(_shortened().search(one.text) is not None for one in ends)
    if not is_spelt and quantity.value % 1 == 0:
        return None  # "9" beside 10,000 may be nine
    for times in (_THOUSAND, _THOUSAND * _THOUSAND):
        meant = quantity.value * times
        if _is_like(meant, *sizes, quantity):
            return _number(meant)
    return None


def _one_nought_less(
    subject: GoalSubject, quantity: Quantity, low: Decimal, high: Decimal
) -> str | None:
    """Return the doubt about a value ten times as large as all that is known."""
    meant = quantity.value / _TEN
    if quantity.value < high * _FAR or not low / 2 <= meant <= high * 2:
        return None
    if quantity.per is not None or quantity.unit.kind is UnitKind.DURATION:
        return None
    others = [line.quantity for line in subject.goal.clauses.check_ins]
    is_growth = any(
        one is not None and one is not quantity and one.value > high * 2
        for one in others
    )
    if is_growth:
        return None
    return (
        f"{_FAR_OFF}: it may have one nought too many and be meant as {_number(meant)}"
    )


def _is_like(meant: Decimal, low: Decimal, high: Decimal, quantity: Quantity) -> bool:
    """Whether the value that may be meant is of the goal's size, and the written one far."""
    return low / 2 <= meant <= high * 2 and quantity.value < low / _TEN


def _number(value: Decimal) -> str:
    return amount_words(value, None)


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(r"(?i)\d ?(?:k|m|mn|mio|thousand|million|billion|bn)\b")


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,%])")
