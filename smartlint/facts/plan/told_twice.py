"""Whether two goals on one number were told different values of it for one day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.facts.course.from_nothing import begins_with_nothing
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.goal_unit import in_unit, unit_of
from smartlint.facts.subjects import GoalSubject
from smartlint.model.days import day_words
from smartlint.portfolio.graph import Node


def told_twice_facts() -> tuple[Fact, ...]:
    """Return the fact about a value that another goal contradicts."""
    return (
        Fact(
            "twin_value",
            FactType.TEXT,
            "The newest value of a day for which an earlier goal on the same number says "
            "another one, in words.",
            "“24.1%” stands here for 30 June 2027, and RE-1 says “28%”",
            lambda subject: found[1] if (found := twin_value(subject)) else None,
        ),
    )


def twin_value(subject: GoalSubject) -> tuple[Node, str] | None:
    """Return the earlier goal that says another value of a day, and both in words."""
    if not subject.is_planned or begins_with_nothing(subject):
        return None  # what is counted from nothing begins on a day of its own
    own = _told(subject)
    others = subject.plan.twins.get(subject.node.index, ()) if own else ()
    slack = subject.place.thresholds.conflict_percent
    for node in others:
        other = subject.place.run.subject(node)
        theirs = {} if begins_with_nothing(other) else _told(other)
        for day in sorted(own.keys() & theirs.keys(), reverse=True):
            (value, text), (second, words) = own[day], theirs[day]
            if abs(value - second) * 100 > abs(second) * slack:
                said = f"“{text}” stands here for {day_words(day)}"
                return node, f"{said}, and {node.name} says “{words}”"
    return None


def _told(subject: GoalSubject) -> dict[date, tuple[Decimal, str]]:
    """Return the plain values of check-ins by their days."""
    unit, found = unit_of(subject), {}
    for line in subject.goal.clauses.check_ins:
        on, value = line.when.resolve(subject.context), in_unit(line.quantity, unit)
        if on is None or value is None or line.quantity is None or line.quantity.per:
            continue
        found[on] = value, line.quantity.text
    return found
