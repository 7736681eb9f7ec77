"""Facts about amounts in a unit in which the goal's KPI is never measured."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.unlike_amounts import are_unlike
from smartlint.facts.subjects import GoalSubject
from smartlint.model.quantity import COUNT, Quantity, UnitKind

_COUNT, _PERCENT = UnitKind.COUNT, UnitKind.PERCENT
# Kinds of unit in which a metric of each kind is never written; a bare number may
# stand for any of them.
_CLASHES: dict[UnitKind, tuple[UnitKind, ...]] = {
    UnitKind.PERCENT: (UnitKind.MONEY, UnitKind.DURATION),
    UnitKind.COUNT: (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.DURATION),
    UnitKind.MONEY: (UnitKind.PERCENT, UnitKind.DURATION),
    UnitKind.DURATION: (UnitKind.PERCENT, UnitKind.MONEY),
    UnitKind.SCORE: (UnitKind.MONEY, UnitKind.DURATION),
    UnitKind.RANK: (UnitKind.PERCENT, UnitKind.MONEY, UnitKind.DURATION),
}
# What leads to the time that each one may take.
_TAKING = (["in"], ["within"], ["inside"])


def clash_facts() -> tuple[Fact, ...]:
    """Return the facts about units that clash with the goal's KPI or with each other."""
    return (
        Fact(
            "has_unit_clash",
            FactType.BOOLEAN,
            "The target or today's value is in no unit in which the KPI is ever measured.",
            "false",
            lambda subject: _clashing(subject) is not None,
        ),
        Fact(
            "clashing_amount",
            FactType.TEXT,
            "That value, as written.",
            "300",
            lambda subject: (found := _clashing(subject)) and found.text,
        ),
        Fact(
            "is_count_with_share",
            FactType.BOOLEAN,
            "One of today's value and target is a count and the other a share, as written; "
            "or they are points out of two different tops.",
            "false",
            lambda subject: are_unlike(subject.goal),
        ),
    )


def _clashing(subject: GoalSubject) -> Quantity | None:
    """Return the target or baseline that the goal's KPI is never measured by."""
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    # A metric block without a value does not say in which unit it is measured.
    if kpi is None or (kpi.is_house and kpi.unit == COUNT):
        return None
    target, baseline = subject.goal.target, subject.goal.baseline
    # "Unsubscribes from 0.6% to 0.3%" means their rate, as people say it.
    if kpi.unit.kind is _COUNT and _are_shares(baseline, target):
        return None
    if kpi.unit.kind is _COUNT and _takes_time(subject, target):
        return None
    never = _CLASHES.get(kpi.unit.kind, ())
    for amount in (target, baseline):
        if amount is not None and amount.unit.kind in never:
            return amount
    # "From 300 to 4%": the sign of the target is read for both, and no share is 300%.
    is_share = kpi.unit.kind is _PERCENT and kpi.maximum is not None
    if is_share and baseline is not None and "%" not in baseline.text:
        return baseline if baseline.value > (kpi.maximum or 0) else None
    return None


def _takes_time(subject: GoalSubject, target: Quantity | None) -> bool:
    """Tell whether the target is what each one takes: "reply to reviews within 2 days"."""
    if target is None or target.unit.kind is not UnitKind.DURATION:
        return False
    sentence = subject.goal.sentence
    before = sentence.text[: max(0, target.span.start - sentence.span.start)]
    return before.lower().split()[-1:] in _TAKING


def _are_shares(baseline: Quantity | None, target: Quantity | None) -> bool:
    """Tell whether today's value and the target are both written as shares."""
    if baseline is None or target is None:
        return False
    return baseline.unit.kind is _PERCENT and target.unit.kind is _PERCENT
