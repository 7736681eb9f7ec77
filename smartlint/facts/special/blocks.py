"""What the special blocks of a run come to: values that rules and reports share.

Everything is reckoned from the run's own blocks in one pass over them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject, PortfolioSubject
from smartlint.model.block import Drip, Journey, Partner, Session, Stage, Trigger
from smartlint.model.quantity import Quantity
from smartlint.named_tuple import NamedTuple
from smartlint.progress.partners import PartnerFigures, RankedPartner, ranked_partners
from smartlint.text import folded

FUNNEL = ("awareness", "interest", "consideration", "purchase", "loyalty")
OTHER_STAGE_NAMES = {
    "attention": "awareness", "discovery": "awareness",
    "engagement": "interest",
    "desire": "consideration", "evaluation": "consideration",
    "action": "purchase", "conversion": "purchase", "decision": "purchase",
    "advocacy": "loyalty", "referral": "loyalty", "retention": "loyalty",
}  # fmt: skip
"""How other funnels call a stage of ours."""

_SESSION_DAYS = 14
_Block = TypeVar("_Block")


class MappedStage(NamedTuple):
    """A stage of a journey with the goals on it.

    Attributes:
        stage: As written, with its pain points.
        goals: The goals that name it, in run order.
        passed: How many of the stage before reach it, in per cent; None without counts.
    """

    stage: Stage
    goals: tuple[GoalSubject, ...]
    passed: Decimal | None


class JourneyMap(NamedTuple):
    """A journey with goals, pain points and drop-off on its stages.

    Attributes:
        block: The journey.
        stages: In their order.
        worst: The index of the stage that loses most people before it; None without
            counts.
    """

    block: GoalSubject
    stages: tuple[MappedStage, ...]
    worst: int | None


class MadeDecision(NamedTuple):
    """What a session decided, and the goals it is about that stand in the run."""

    text: str
    goals: tuple[GoalSubject, ...]


class SessionView(NamedTuple):
    """A session about goals.

    Attributes:
        block: The session.
        on: Its day; None when unwritten.
        people: Who was there, in the order written.
        decisions: In the order written.
    """

    block: GoalSubject
    on: date | None
    people: tuple[str, ...]
    decisions: tuple[MadeDecision, ...]


def blocks_of(
    run: PortfolioSubject, kind: type[_Block]
) -> Iterator[tuple[GoalSubject, _Block]]:
    """Yield the special blocks of one kind, in run order."""
    for place in run.files:
        for subject in place.subjects:
            block = subject.goal.block
            if isinstance(block, kind):
                yield subject, block


def journey_maps(run: PortfolioSubject) -> tuple[JourneyMap, ...]:
    """Return every journey with the goals on its stages."""
    by_stage: dict[str, list[GoalSubject]] = {}
    for place in run.files:
        for subject in place.subjects:
            named = subject.goal.clauses.stage
            if named is not None and subject.goal.kind in JUDGED_KINDS:
                by_stage.setdefault(folded(named.text), []).append(subject)
    return tuple(
        [
            _mapped(subject, block, by_stage)
            for subject, block in blocks_of(run, Journey)
        ]
    )


def partner_ranking(run: PortfolioSubject) -> tuple[RankedPartner, ...]:
    """Return the partners by what they bring for their cost, the best first."""
    return ranked_partners(
        [partner_figures(subject, block) for subject, block in blocks_of(run, Partner)]
    )


def partner_figures(subject: GoalSubject, block: Partner) -> PartnerFigures:
    """Return the numbers of one partner, without sales in a foreign currency."""
    cost, sales, clash = subject.goal.clauses.cost, block.sales, ""
    if cost is not None and sales is not None and cost.unit != sales.unit:
        clash = f"“{cost.text}” and “{sales.text}” are not in one currency"
        sales = None
    return PartnerFigures(
        subject.goal.key,
        subject.goal.sentence.text,
        _value(cost),
        _value(sales),
        _value(block.followers),
        _value(block.engagement),
        clash,
        cost.unit.code if cost is not None else "",
    )


def session_views(run: PortfolioSubject) -> tuple[SessionView, ...]:
    """Return every session with what it decided, the newest first, undated ones last."""
    ids = run.portfolio.by_id
    views = []
    for subject, block in blocks_of(run, Session):
        decisions = tuple(
            [
                MadeDecision(
                    one.text.text,
                    tuple(
                        [
                            run.subject(ids[goal.text])
                            for goal in one.goals
                            if goal.text in ids
                        ]
                    ),
                )
                for one in block.decisions
            ]
        )
        people = subject.goal.clauses.stakeholders
        on = block.on.resolve(subject.context) if block.on is not None else None
        names = tuple([person.name.text for person in people])
        views.append(SessionView(subject, on, names, decisions))
    return tuple(sorted(views, key=lambda one: one.on or date.min, reverse=True))


def due_trigger(subject: GoalSubject, block: Drip) -> tuple[Trigger, Decimal] | None:
    """Return the trigger that acts by the newest value of its metric, and that value."""
    for trigger in block.triggers:
        value = _newest(subject, trigger)
        if value is None:
            continue
        limit = trigger.threshold.value
        if value < limit if trigger.is_below else value > limit:
            return trigger, value
    return None


def is_measured(subject: GoalSubject, trigger: Trigger) -> bool:
    """Tell whether anything in the run measures what a trigger watches."""
    clauses, block = subject.goal.clauses, subject.goal.block
    # Of several triggers nobody knows which of them a check-in speaks of.
    is_one = isinstance(block, Drip) and len(block.triggers) == 1
    if clauses.source is not None or (clauses.check_ins and is_one):
        return True
    return measuring(subject, trigger) is not None


def measuring(subject: GoalSubject, trigger: Trigger) -> GoalSubject | None:
    """Return what measures the metric of a trigger: by its name, else by its KPI.

    A goal on the “email open rate” measures the “open rate” of the letters.
    """
    index, words = subject.place.run.index, trigger.metric.text
    named = index.metrics.get(folded(words))
    knowledge = subject.place.knowledge
    if named is not None or knowledge is None:
        return named
    return index.kpis.get(knowledge.kpi_of(words) or "")


def is_decided(days: list[date], changed: date) -> bool:
    """Tell whether a session within two weeks before the change decided on the goal."""
    window = timedelta(days=_SESSION_DAYS)
    return any(on - timedelta(days=1) <= changed <= on + window for on in days)


def _mapped(
    subject: GoalSubject, block: Journey, by_stage: dict[str, list[GoalSubject]]
) -> JourneyMap:
    stages = []
    before: Decimal | None = None
    for stage in block.stages:
        count = _value(stage.reached)
        passed = count * 100 / before if count is not None and before else None
        goals = tuple(by_stage.get(folded(stage.name.text), ()))
        shown = None if passed is None else passed.quantize(Decimal("0.1"))
        stages.append(MappedStage(stage, goals, shown))
        before = count
    known = [
        (one.passed, at) for at, one in enumerate(stages) if one.passed is not None
    ]
    return JourneyMap(subject, tuple(stages), min(known)[1] if known else None)


def _newest(subject: GoalSubject, trigger: Trigger) -> Decimal | None:
    """Return the newest value of what a trigger watches.

    A drip with one trigger may have check-ins of its own; else the goal that measures
    the metric tells.
    """
    block = subject.goal.block
    as_of, context = subject.place.as_of, subject.context
    own = [
        (on, at, line.quantity)
        for at, line in enumerate(subject.goal.clauses.check_ins)
        if line.quantity is not None
        and (on := line.when.resolve(context)) is not None
        and on <= as_of
    ]
    if own and isinstance(block, Drip) and len(block.triggers) == 1:
        newest = max(own, key=lambda entry: entry[:2])[2]
        return newest.value if newest.unit == trigger.threshold.unit else None
    goal = measuring(subject, trigger)
    if goal is None or goal.goal.kind not in JUDGED_KINDS:
        return None
    latest = goal.standing.case.latest
    return latest.value if latest is not None else None


def _value(quantity: Quantity | None) -> Decimal | None:
    return quantity.value if quantity is not None else None
