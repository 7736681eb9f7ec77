"""Reads a goal whose sentence only names a metric, and whose facts say from where to where.

"CAC" above `from: $24` and `to: $18` is what boards of key results hand out. Read with its
two values, as "CAC: from $24 to $18", the name is the metric of the goal; alone it is a
topic, and "Push opt-in rate" would be an order to push.
"""

from __future__ import annotations

from smartlint.model.goal import DatedQuantity, Goal
from smartlint.model.quantity import COUNT, Quantity, UnitKind
from smartlint.model.reading import Direction, Reading
from smartlint.syntax.language import Language
from smartlint.syntax.reading.sentence import read_sentence


def with_facts(language: Language, goal: Goal) -> Goal:
    """Return the goal, its sentence read as a metric's name where it is only that."""
    goal = _in_one_unit(goal)
    reading, target = goal.reading, goal.clauses.target
    if reading is None or target is None or not _may_be_name(goal, reading):
        return goal
    baseline = goal.clauses.baseline
    values = f"to {target.quantity.text}"
    if baseline is not None:
        values = f"from {baseline.quantity.text} {values}"
    text = goal.sentence.text
    found = read_sentence(language, f"{text}: {values}", goal.sentence.span.start)
    if not _is_named(found, goal):
        return goal
    return goal._replace(
        reading=found._replace(
            text=reading.text,
            span=reading.span,
            baseline=None,
            target=None,
            change=None,
            is_measurable=reading.is_measurable,
            is_time_bound=reading.is_time_bound,
        )
    )


def _in_one_unit(goal: Goal) -> Goal:
    """Return the goal, a bare `from:` or `to:` in the time that the sentence counts in.

    `from: 1,250` beneath "reach 1,600 hours a month" are hours, as they are in it.
    """
    reading, clauses = goal.reading, goal.clauses
    if reading is None:
        return goal
    if reading.baseline is None and clauses.baseline is not None and reading.target:
        stated = _like(clauses.baseline, reading.target)
        return goal._replace(clauses=clauses._replace(baseline=stated))
    if reading.target is None and clauses.target is not None and reading.baseline:
        stated = _like(clauses.target, reading.baseline)
        return goal._replace(clauses=clauses._replace(target=stated))
    return goal


def _like(stated: DatedQuantity, written: Quantity) -> DatedQuantity:
    own = stated.quantity
    if own.unit != COUNT or written.unit.kind is not UnitKind.DURATION:
        return stated
    per = own.per or written.per
    return stated._replace(quantity=own._replace(unit=written.unit, per=per))


def _may_be_name(goal: Goal, reading: Reading) -> bool:
    """Whether nothing in the sentence says what is to happen, or how far."""
    if reading.is_compound or reading.change is not None or not reading.is_english:
        return False
    if reading.target is not None:
        return reading.verb is None and _is_of_another_kind(goal, reading.target)
    return reading.direction is Direction.NONE or not reading.is_goal


def _is_of_another_kind(goal: Goal, written: Quantity) -> bool:
    """Whether an amount of the name is none of the metric: the 12 months of "LTV, 12 months"."""
    stated = (goal.clauses.baseline, goal.clauses.target)
    return all(
        one is not None and one.quantity.unit.kind is not written.unit.kind
        for one in stated
    )


def _is_named(found: Reading, goal: Goal) -> bool:
    """Whether the whole reads as a metric and its values, with no deed."""
    target, metric = found.target, found.metric
    return (
        found.is_goal
        and found.is_specific
        and found.verb is None
        and metric is not None
        and metric.span.end <= goal.sentence.span.end
        and target is not None
        and target.span.start >= goal.sentence.span.end
    )
