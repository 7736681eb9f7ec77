"""Amounts that cannot be met as they stand: "320 of 300 seats", place 0."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.possible_values import off_scale
from smartlint.facts.subjects import GoalSubject
from smartlint.model.digits import read_literal
from smartlint.model.quantity import UnitKind
from smartlint.model.winning import TAKINGS

_COUNTED = (UnitKind.COUNT, UnitKind.OTHER, UnitKind.SCORE)
_ALL = 100
_NO_THINGS = frozenset(
    {"bookings", "costs", "expenses", "margins", "ratios", "rates", "returns", "savings",
     "scores", "targets", "goals", "hours"}
)  # fmt: skip


def whole_facts() -> tuple[Fact, ...]:
    """Return the facts about a target beyond its whole or its scale."""
    return (
        Fact(
            "exceeded_whole",
            FactType.TEXT,
            "All there is, where the target is more: the 300 of “320 of 300 seats”.",
            "300",
            exceeded_whole,
        ),
        Fact(
            "off_scale_target",
            FactType.TEXT,
            "Why the target is beyond the scale that it is written on: place 0, or 1.4 "
            "as a share of 1.",
            "“#0” is no place: the first one is 1",
            lambda subject: off_scale(subject, subject.goal.target),
        ),
        Fact(
            "is_share_of_things",
            FactType.BOOLEAN,
            "Today's value is a share of things that are named: 28% of “signed forms”.",
            "false",
            is_share_of_things,
        ),
    )


def exceeded_whole(subject: GoalSubject) -> str | None:
    """Return how many there are where the target asks for more of them; else None."""
    goal = subject.goal
    target, reading = goal.target, goal.reading
    if target is None or reading is None or target is not reading.target:
        return None
    if target.unit.kind not in _COUNTED or target.upper is not None:
        return None
    behind = reading.text[target.span.end - reading.span.start :]
    if " of " not in behind.casefold():
        return None
    found = _of_whole().match(behind)
    whole = read_literal(found["whole"]) if found is not None else None
    is_more = whole is not None and whole < target.value
    return found["whole"] if found is not None and is_more else None


def is_share_of_things(subject: GoalSubject) -> bool:
    """Tell whether the metric in per cent is a share of things: "signed forms", 28%.

    Orders alone may be those of a plan, of which there can be more than all.
    """
    goal = subject.goal
    baseline, metric = goal.baseline, goal.metric
    if baseline is None or metric is None or baseline.unit.kind is not UnitKind.PERCENT:
        return False
    words = metric.text.casefold().split()
    last = words[-1]
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    is_named = len(words) > 1 and last not in TAKINGS | _NO_THINGS
    return is_plural and is_named and 0 < baseline.value <= _ALL


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\s+(?:out )?of (?:(?:the|our|all|its|their|these|those|my) ){0,2}"
        r"(?P<whole>\d[\d,]*)\s+[a-z]"
    )
