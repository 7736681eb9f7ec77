"""By how many times a goal moves its metric, whichever way is asked for."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.human_pace import human_pace_facts
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.quantity import Change, ChangeKind, UnitKind
from smartlint.model.reading import Direction

_HUNDRED = Decimal(100)
# Doubling 45% asks less than what takes a share from 60% to 99%: coming ten times closer
# to 100% counts as doubling does.
_CLOSER_A_TIME = Decimal(5)
_NEARLY_ALL = Decimal(90)


def leap_facts() -> tuple[Fact, ...]:
    """Return the facts about how far a goal leaps."""
    return (
        Fact(
            "change_factor",
            FactType.NUMBER,
            "How many times as large, or as small, the goal makes its metric; of a share, "
            "also how much closer to 100%.",
            "2",
            _factor,
        ),
        *human_pace_facts(),
    )


def _factor(subject: GoalSubject) -> Decimal | None:
    goal = subject.goal
    direction = goal.reading.direction if goal.reading is not None else None
    rises = direction is Direction.INCREASE or _is_reached_above(goal)
    change = goal.reading.change if goal.reading is not None else None
    if change is not None and rises and (told := _told(change)) is not None:
        return told
    baseline, target = goal.baseline, goal.target
    if baseline is None or target is None or baseline.unit != target.unit:
        return None
    if baseline.value <= 0 or target.value <= 0:
        return None
    if rises:
        return max(target.value / baseline.value, _closer(goal))
    is_fall = direction is Direction.DECREASE
    is_time = target.unit.kind is UnitKind.DURATION
    return baseline.value / target.value if is_fall and not is_time else None


def _is_reached_above(goal: Goal) -> bool:
    """Whether a line `from:` says that what is to be reached lies above it."""
    reading, stated, target = goal.reading, goal.clauses.baseline, goal.target
    if reading is None or stated is None or target is None:
        return False
    is_reached = reading.direction is Direction.REACH and reading.baseline is None
    return is_reached and stated.quantity.value < target.value


def _told(change: Change) -> Decimal | None:
    if change.kind is ChangeKind.PERCENT:
        return 1 + change.quantity.value / _HUNDRED
    return change.quantity.value if change.kind is ChangeKind.MULTIPLE else None


def _closer(goal: Goal) -> Decimal:
    """Return how many times less is missing to 100%, as the times that it counts for."""
    baseline, target = goal.baseline, goal.target
    if baseline is None or target is None or target.unit.kind is not UnitKind.PERCENT:
        return Decimal(0)
    if baseline.value >= _NEARLY_ALL or target.value >= _HUNDRED:
        return Decimal(0)
    return (_HUNDRED - baseline.value) / (_HUNDRED - target.value) / _CLOSER_A_TIME
