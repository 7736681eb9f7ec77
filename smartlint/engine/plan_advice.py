"""What a plan says between its lines: prices by channel, ratios, stages left empty.

Nothing here is a fault. It is what somebody who divides the money, or looks for the next
goal, would work out on paper from the plan's own numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from smartlint.catalogue.formula import evaluate, ids_of
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.course.from_nothing import is_counted_anew
from smartlint.facts.metric.open_questions import is_narrowed
from smartlint.facts.plan.plan_facts import empty_stages, unstaged_goals
from smartlint.facts.subjects import GoalSubject, PortfolioSubject
from smartlint.model.amount_words import priced_words
from smartlint.model.goal import HeadKind
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.budget import ImpliedCost, implied_cost
from smartlint.portfolio.measure import Measure

_CENT = Decimal("0.01")
_TENTH = Decimal("0.1")
_SEVERAL = 2


class ChannelCost(NamedTuple):
    """What one result costs on a channel, as budgets and targets imply.

    Attributes:
        metric: The results, as people call them.
        channel: Where; None for goals that name no channel.
        budget: All that is set aside for them, in ``currency``.
        currency: Its code.
        results: How many they are to bring; of what stands at a level already, such as
            subscribers, how many more.
        is_rise: Every goal says from which level it rises.
        goals: What the goals with these budgets are called.
    """

    metric: str
    channel: str | None
    budget: Decimal
    currency: str
    results: Decimal
    is_rise: bool
    goals: tuple[str, ...]

    @property
    def each(self) -> Decimal:
        """The price of one, to the cent."""
        return (self.budget / self.results).quantize(_CENT, ROUND_HALF_UP)


class OwnRatio(NamedTuple):
    """A ratio of two numbers of the plan, such as lifetime value to acquisition cost.

    Attributes:
        metric: What the catalogue calls it.
        value: Rounded to one digit.
        steps: How it was reckoned, with the blocks that the numbers are from.
    """

    metric: str
    value: Decimal
    steps: str


class EmptyStage(NamedTuple):
    """A stage of the funnel without a goal, and KPIs that would show it."""

    stage: str
    kpis: tuple[str, ...]


class PlanAdvice(NamedTuple):
    """What follows from the plan as a whole.

    Attributes:
        costs: By metric; within one the cheapest channel first.
        ratios: In the order of the catalogue.
        stages: In the order of the funnel.
        n_unstaged: Goals of which nothing tells the stage: one of them may work on
            these.
    """

    costs: tuple[ChannelCost, ...] = ()
    ratios: tuple[OwnRatio, ...] = ()
    stages: tuple[EmptyStage, ...] = ()
    n_unstaged: int = 0


class _Bought(NamedTuple):
    """What a goal's budget pays for: a level's rise, where there is one."""

    cost: ImpliedCost
    rise: Decimal | None


class _Value(NamedTuple):
    """A number of today, its unit and the block that says so."""

    amount: Decimal
    unit: str
    name: str


def plan_advice(run: PortfolioSubject, knowledge: PackKnowledge) -> PlanAdvice:
    """Return what follows from the goals of a run together.

    Budgets of files that are only included are left out: of the rest of their plan
    nothing was read.
    """
    channels = sorted(run.portfolio.channels)
    stages = [
        EmptyStage(stage, knowledge.kpis_for(stage, channels))
        for stage in empty_stages(run)
    ]
    return PlanAdvice(
        _costs(run),
        tuple(_ratios(run, knowledge)),
        tuple(stages),
        unstaged_goals(run),
    )


def _costs(run: PortfolioSubject) -> tuple[ChannelCost, ...]:
    """Return the price of one result by metric and channel, the cheapest first."""
    found: dict[tuple[str, str, str], list[_Bought]] = {}
    spelled: dict[str, str] = {}  # one metric is written as where it first stands
    for node in run.portfolio.nodes:
        if node.is_guest or not node.is_open or node.goal.clauses.budget is None:
            continue
        measure = run.plan.measure(node)
        cost = implied_cost(measure)
        if cost is not None:
            channel = (cost.channel or "").casefold()
            name = spelled.setdefault(cost.metric.casefold(), cost.metric)
            key = (name, cost.currency, channel)
            is_anew = is_counted_anew(run.subject(node))
            rise = None if is_anew else _rise(measure)
            bought = _Bought(cost._replace(metric=name), rise)
            found.setdefault(key, []).append(bought)
    costs = [_together(same) for same in found.values()]
    return tuple(
        sorted(
            costs,
            key=lambda one: (one.metric.casefold(), one.currency, one.each, one.goals),
        )
    )


def _rise(measure: Measure) -> Decimal | None:
    """Return by how much a level rises; None for what is counted anew in each period.

    A number that no KPI is known for counts as a level: what was there before the goal
    was not bought by its budget.
    """
    delta = measure.movement.delta
    is_level = measure.kpi is None or measure.kpi.accrual == "stock"
    return delta if is_level and delta is not None and delta > 0 else None


def _together(bought: list[_Bought]) -> ChannelCost:
    costs = [one.cost for one in bought]
    first = costs[0]
    return ChannelCost(
        first.metric,
        first.channel,
        sum((one.budget for one in costs), Decimal(0)),
        first.currency,
        sum((one.rise or one.cost.results for one in bought), Decimal(0)),
        all(one.rise is not None for one in bought),
        tuple([one.node.name for one in costs]),
    )


def _ratios(run: PortfolioSubject, knowledge: PackKnowledge) -> Iterator[OwnRatio]:
    """Yield the ratios of two amounts of money that the plan knows."""
    values = dict(_values(run, knowledge))
    if len(values) < _SEVERAL:
        return
    catalogue = knowledge.catalogue
    for key in catalogue.ids:
        kpi, formula = catalogue.kpi(key), catalogue.formula(key)
        if kpi.unit.kind is not UnitKind.RATIO or formula is None:
            continue
        parts = tuple(ids_of(formula))
        known = [values[part] for part in parts if part in values]
        units = {one.unit for one in known}
        if len(known) != _SEVERAL or len(parts) != _SEVERAL or len(units) != 1:
            continue
        value = evaluate(formula, {part: values[part].amount for part in parts})
        if value is not None:
            yield OwnRatio(
                kpi.name, value.quantize(_TENTH, ROUND_HALF_UP), _steps(known)
            )


def _steps(known: list[_Value]) -> str:
    return " ÷ ".join(
        [f"{priced_words(one.amount, one.unit)} ({one.name})" for one in known]
    )


def _values(
    run: PortfolioSubject, knowledge: PackKnowledge
) -> Iterator[tuple[str, _Value]]:
    """Yield today's amounts of money by KPI, of blocks that nothing narrows.

    Later ones replace earlier ones: what is measured replaces what only begins a goal.
    """
    found: list[tuple[bool, str, _Value]] = []
    for node in run.portfolio.nodes:
        if node.goal.kind not in (HeadKind.GOAL, HeadKind.OBJECTIVE, HeadKind.METRIC):
            continue
        measure = run.plan.measure(node)
        unit, kpi = measure.movement.unit, _kpi_id(measure, knowledge)
        if kpi is None or unit is None or is_narrowed(measure):
            continue
        if unit.kind is UnitKind.MONEY:
            value, is_measured = _today(run.subject(node))
            if value is not None:
                found.append((is_measured, kpi, _Value(value, unit.code, node.name)))
    found.sort(key=lambda one: one[0])
    for _, kpi, known in found:
        yield kpi, known


def _kpi_id(measure: Measure, knowledge: PackKnowledge) -> str | None:
    """Return the KPI of a block, of a ``metric`` block by its name; None for none."""
    goal = measure.node.goal
    if measure.kpi is not None or goal.kind is not HeadKind.METRIC:
        return measure.kpi.id if measure.kpi is not None else None
    found = knowledge.catalogue.resolve(goal.sentence.text)
    return found.kpi if not found.extra else None


def _today(subject: GoalSubject) -> tuple[Decimal | None, bool]:
    """Return the value of today, and whether it was measured after the goal began."""
    if subject.goal.kind is not HeadKind.METRIC:
        latest = subject.standing.case.latest
        if latest is not None:
            return latest.value, True
    baseline = subject.goal.baseline
    return (baseline.value if baseline is not None else None), False
