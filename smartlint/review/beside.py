"""What stands beside the goals: journeys, the funnel, tests, drips, partners, sessions.

All is reckoned by the rooms beneath; here it becomes words and links for a document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from smartlint.facts.special.blocks import (
    JourneyMap,
    blocks_of,
    due_trigger,
    journey_maps,
    partner_ranking,
)
from smartlint.facts.special.outcome_facts import outcome_days_ahead
from smartlint.facts.subjects import FileSubject, GoalSubject, PortfolioSubject
from smartlint.model.block import Drip, Experiment, Partner
from smartlint.model.days import day_words
from smartlint.model.quantity import Quantity
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.funnel import funnel
from smartlint.progress.partners import RankedPartner
from smartlint.review.amounts import amount
from smartlint.review.goal_review import GoalReview
from smartlint.review.picture import FunnelPicture, FunnelStep
from smartlint.review.sessions import SessionReview, sessions
from smartlint.review.tally import standing_counts
from smartlint.review.told_amounts import told_amount

_TENTH, _CENT = Decimal("0.1"), Decimal("0.01")
_ByPlace = Mapping[tuple[str, str], GoalReview]


class StageReview(NamedTuple):
    """A stage of a customer's way.

    Attributes:
        name: As goals name it.
        reached: How many reach it; empty when unwritten.
        lost: How many are lost before it, in per cent; empty when not known, and where
            more came than were there before.
        is_worst: No other stage loses a larger share.
        pains: What keeps people from going on.
        goals: The goals that work on it.
        standing: How these go, counted in words; empty for none.
    """

    name: str
    reached: str
    lost: str
    is_worst: bool
    pains: tuple[str, ...]
    goals: tuple[GoalReview, ...]
    standing: str


class JourneyReview(NamedTuple):
    """A customer's way with its goals rolled up.

    Attributes:
        name: As written.
        stages: In their order.
        picture: None without counts.
        goals: How many goals stand on its stages.
        standing: How these go, counted; empty for none.
    """

    name: str
    stages: tuple[StageReview, ...]
    picture: FunnelPicture | None
    goals: int
    standing: str


class PartnerReview(NamedTuple):
    """A partner in the ranking: keep, change, stop or unknown, and the numbers."""

    name: str
    channel: str
    cost: str
    sales: str
    engagement: str
    verdict: str
    reason: str


class TestReview(NamedTuple):
    """An experiment.

    Attributes:
        name: The question.
        owner: Who runs it; empty when unwritten.
        metric: What decides; empty when unwritten.
        versions: The label and the words of each.
        until: The sample and the end fixed beforehand; empty when unwritten.
        outcome: How it was decided; empty while it runs.
        goals: What it is for.
    """

    name: str
    owner: str
    metric: str
    versions: tuple[tuple[str, str], ...]
    until: str
    outcome: str
    goals: tuple[GoalReview, ...]


class DripReview(NamedTuple):
    """An automation; ``due`` names what its newest value asks for, else it is empty."""

    name: str
    owner: str
    audience: str
    steps: tuple[str, ...]
    triggers: tuple[str, ...]
    conversion: str
    due: str


class Beside(NamedTuple):
    """All of it; what a plan does not have is empty."""

    journeys: tuple[JourneyReview, ...] = ()
    funnel: FunnelPicture | None = None
    partners: tuple[PartnerReview, ...] = ()
    tests: tuple[TestReview, ...] = ()
    drips: tuple[DripReview, ...] = ()
    sessions: tuple[SessionReview, ...] = ()


def beside(places: Sequence[FileSubject], goals: Sequence[GoalReview]) -> Beside:
    """Return what stands beside the goals of a run."""
    if not places:
        return Beside()
    run = places[0].run
    by_place = {(goal.path, goal.key): goal for goal in goals}
    by_id = {goal.id: goal for goal in reversed(goals) if goal.id}
    return Beside(
        tuple([_journey(one, by_place) for one in journey_maps(run)]),
        _metric_funnel(run),
        _partners(run),
        tuple([_test(*one, by_id) for one in blocks_of(run, Experiment)]),
        tuple([_drip(*one) for one in blocks_of(run, Drip)]),
        sessions(run, by_id),
    )


def _journey(mapped: JourneyMap, goals: _ByPlace) -> JourneyReview:
    stages = []
    for at, one in enumerate(mapped.stages):
        places = [(goal.source.path, goal.goal.key) for goal in one.goals]
        held = tuple([goals[place] for place in places if place in goals])
        lost = 100 - one.passed if one.passed is not None else None
        stages.append(
            StageReview(
                one.stage.name.text,
                told_amount(one.stage.reached),
                f"{lost.normalize():f}%" if lost is not None and lost >= 0 else "",
                at == mapped.worst,
                tuple([pain.text for pain in one.stage.pains]),
                held,
                standing_counts(held),
            )
        )
    counted = [
        (one.stage.name.text, one.stage.reached.value)
        for one in mapped.stages
        if one.stage.reached is not None
    ]
    name = mapped.block.goal.sentence.text
    on_it = [goal for stage in stages for goal in stage.goals]
    picture = _picture(name, counted)
    return JourneyReview(
        name, tuple(stages), picture, len(on_it), standing_counts(on_it)
    )


def _metric_funnel(run: PortfolioSubject) -> FunnelPicture | None:
    found = funnel(run.portfolio)
    if found is None:
        return None
    counted = [(level.stage, level.number) for level in found.levels]
    return _picture("The funnel that the metrics state", counted)


def _picture(title: str, counted: list[tuple[str, Decimal]]) -> FunnelPicture | None:
    """Return stages with what is lost between them; None where that is no funnel."""
    drops: list[Decimal] = []
    for (_, before), (_, after) in pairwise(counted):
        if not 0 <= after <= before or not before:
            return None
        drops.append(((1 - after / before) * 100).quantize(_TENTH))
    if not drops:
        return None
    worst = drops.index(max(drops)) + 1
    steps = [
        FunnelStep(name, number, drops[at - 1] if at else None, at == worst)
        for at, (name, number) in enumerate(counted)
    ]
    words = ", ".join(f"{step.name} {amount(step.number, None)}" for step in steps)
    start, end = steps[worst - 1], steps[worst]
    loss = f"{max(drops)}%"
    text = f"{words}. Most are lost between {start.name} and {end.name}: {loss}."
    return FunnelPicture(title, text, tuple(steps))


def _partners(run: PortfolioSubject) -> tuple[PartnerReview, ...]:
    written = {subject.goal.key: (subject, b) for subject, b in blocks_of(run, Partner)}
    rows = []
    for one in partner_ranking(run):
        subject, block = written[one.figures.key]
        clauses = subject.goal.clauses
        rows.append(
            PartnerReview(
                one.figures.name,
                ", ".join(channel.text for channel in clauses.channels),
                told_amount(clauses.cost),
                told_amount(block.sales),
                told_amount(block.engagement),
                one.verdict.value,
                _worth(one, clauses.cost),
            )
        )
    return tuple(rows)


def _worth(ranked: RankedPartner, cost: Quantity | None) -> str:
    """Return on what a verdict stands, in the currency of the contract."""
    brought = ranked.return_on_cost
    if brought is None or cost is None:
        return ranked.reason
    currency = cost.unit.code
    one = amount(Decimal(1), currency)
    # Rounded up it would deny its own verdict: 1.9995 is less than 2.
    shown = brought.quantize(_CENT, ROUND_DOWN)
    return f"{amount(shown, currency)} sold for each {one} paid"


def _test(
    subject: GoalSubject, block: Experiment, goals: Mapping[str, GoalReview]
) -> TestReview:
    clauses, found = subject.goal.clauses, block.finding
    outcome = ""
    if found is not None and (outcome_days_ahead(subject) or 0) <= 0:
        parts = [f"version {found.winner}" if found.winner else "undecided"]
        parts += [told_amount(found.value)] if found.value is not None else []
        parts += [found.reason.text] if found.reason is not None else []
        outcome = "; ".join(parts)
    told = next(
        (n.value.text for n in subject.goal.lines if n.key.text.lower() == "sample"), ""
    )
    sample = f"a sample of {told}" if block.sample is not None and told else ""
    until = [sample, _stop(block)]
    served = [link.target.text for link in clauses.supports]
    return TestReview(
        subject.goal.sentence.text,
        clauses.owner.text if clauses.owner is not None else "",
        subject.goal.metric.text if subject.goal.metric is not None else "",
        tuple([(one.label, one.text.text) for one in block.versions]),
        "; ".join(part for part in until if part),
        outcome,
        tuple([goals[key] for key in served if key in goals]),
    )


def _stop(block: Experiment) -> str:
    """Return the day that ends an experiment, else the rule as written."""
    text = block.stop.text if block.stop is not None else ""
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return text


def _drip(subject: GoalSubject, block: Drip) -> DripReview:
    clauses = subject.goal.clauses
    due, text = due_trigger(subject, block), ""
    if due is not None:
        trigger, value = due
        limit = trigger.threshold
        text = (
            f"{trigger.metric.text} is {amount(value, limit.unit.code)}, "
            f"{'below' if trigger.is_below else 'above'} "
            f"{limit.text}: {trigger.action.text}"
        )
    return DripReview(
        subject.goal.sentence.text,
        clauses.owner.text if clauses.owner is not None else "",
        clauses.audience.text if clauses.audience is not None else "",
        tuple([one.text.text for one in block.steps]),
        tuple([subject.source.slice(one.span) for one in block.triggers]),
        block.conversion.text if block.conversion is not None else "",
        text,
    )
