"""Numbers of a plan that cannot lie below each other, such as worth and price."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.metric.open_questions import is_narrowed
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import priced_words
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node


class LowValue(NamedTuple):
    """A value of today that lies below one that it includes or has to earn.

    Attributes:
        words: What is below what, and why that is a loss.
        other: The goal with the larger value.
    """

    words: str
    other: Node


def own_order_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's value of today beside those of other goals."""
    return (
        Fact(
            "low_value",
            FactType.TEXT,
            "The goal's value of today and that of another goal of the run, where the "
            "first cannot or should not be the smaller one.",
            "customer lifetime value is €30 today and customer acquisition cost €45",
            lambda subject: found.words if (found := low_value(subject)) else None,
        ),
        Fact(
            "low_value_goal",
            FactType.TEXT,
            "What the other goal is called.",
            "CAC-1",
            lambda subject: found.other.name if (found := low_value(subject)) else None,
        ),
    )


def low_value(subject: GoalSubject) -> LowValue | None:
    """Return the goal whose value the goal's own lies below; None for none.

    Both are values of today, in one currency and of goals that nothing narrows.
    """
    kpi = subject.meaning.kpi if subject.meaning is not None else None
    if kpi is None or not kpi.not_below or not subject.node.is_open:
        return None
    own, plan = _today(subject), subject.plan
    if own is None or is_narrowed(plan.measure(subject.node)):
        return None
    for other_id, reason in kpi.not_below:
        for measure in plan.by_kpi.get(other_id, ()):
            theirs = _today(subject.place.run.subject(measure.node))
            if theirs is None or theirs[1] != own[1] or theirs[0] <= own[0]:
                continue
            words = (
                f"{kpi.spoken} is {priced_words(*own)} today and {measure.name} "
                f"{priced_words(*theirs)} ({measure.node.name}); {reason}"
            )
            return LowValue(words, measure.node)
    return None


def _today(subject: GoalSubject) -> tuple[Decimal, str] | None:
    """Return the newest value, else the one it begins with, and its currency."""
    baseline = subject.goal.baseline
    if baseline is None:
        return None
    latest = subject.standing.case.latest
    value = latest.value if latest is not None else baseline.value
    return value, baseline.unit.code
