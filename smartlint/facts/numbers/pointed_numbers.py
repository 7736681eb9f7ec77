"""Numbers whose point is read as one between thousands: "1.000 followers"."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.quantity import Quantity

_THOUSAND = 1000


def pointed_number_facts() -> tuple[Fact, ...]:
    """Return the facts about points between thousands."""
    return (
        Fact(
            "pointed_numbers",
            FactType.WORDS,
            "The numbers of the goal with one point, which is read as one between "
            "thousands.",
            "1.000, 2.000",
            _found,
        ),
        Fact(
            "unpointed_numbers",
            FactType.WORDS,
            "Those numbers as they are read, with a comma.",
            "1,000, 2,000",
            lambda subject: tuple([one.replace(".", ",") for one in _found(subject)]),
        ),
    )


def _found(subject: GoalSubject) -> tuple[str, ...]:
    numbers: list[str] = []
    for quantity in _amounts(subject):
        if quantity.value >= _THOUSAND and "." in quantity.text:
            found = _pointed().search(quantity.text)
            if found is not None and _is_read_so(found[0], quantity):
                numbers.append(found[0])
    return tuple(dict.fromkeys(numbers))


def _amounts(subject: GoalSubject) -> list[Quantity]:
    goal = subject.goal
    change = goal.reading.change if goal.reading is not None else None
    moved = change.quantity if change is not None else None
    return [one for one in (goal.baseline, goal.target, moved) if one is not None]


def _is_read_so(number: str, quantity: Quantity) -> bool:
    """Tell whether the digits are the value: not those of "1.250 million"."""
    return quantity.value == int(number.replace(".", ""))


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![.,]?\d)")
