"""What rules about one goal ask of all goals, gathered in one pass over a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.course.streaks import Miss, misses_in_a_row
from smartlint.facts.metric.channel_benchmarks import uncompared_channels
from smartlint.model.block import Drip, Journey, Partner, Session
from smartlint.model.goal import HeadKind
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.text import folded

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject, PortfolioSubject
    from smartlint.portfolio.graph import Node

_MEASURING = frozenset(
    {HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE, HeadKind.METRIC}
)

_PAID = frozenset({HeadKind.PARTNER, HeadKind.CAMPAIGN})


class Credit(NamedTuple):
    """A goal's attribution model, and the goal."""

    model: str
    node: Node


class RunIndex(NamedTuple):
    """Look-ups over the blocks of a run.

    Attributes:
        misses: Each missed goal, by its place, with the misses in a row before it.
        metrics: The first goal or metric block of each metric, by folded name.
        kpis: The first of these of each KPI, by its id; empty without drips, which
            alone ask.
        journey_stages: The stages of all journeys as written, by folded name.
        used_stages: The stages that goals name, folded.
        session_days: The days of sessions that decided on a goal, by its id; None when
            no session is in use.
        credits: For each metric, its first two different attribution models.
        stages: For each file, by its path: the funnel stages that its goals' KPIs are on.
        paid: What a return can be reckoned from, as far as the run states it: "cost" of
            a partner or campaign, "sales" of a partner or of an attributed goal in money.
        currencies: For each file, by its path: the currencies that its amounts are in,
            in the order they come.
        uncompared: Channels without a benchmark, by the place of the goal to tell it at.
    """

    misses: Mapping[int, Miss]
    metrics: Mapping[str, GoalSubject]
    kpis: Mapping[str, GoalSubject]
    journey_stages: Mapping[str, str]
    used_stages: frozenset[str]
    session_days: Mapping[str, list[date]] | None
    credits: Mapping[str, tuple[Credit, ...]]
    stages: Mapping[str, frozenset[str]]
    paid: frozenset[str]
    currencies: Mapping[str, tuple[str, ...]]
    uncompared: Mapping[int, tuple[str, ...]]


def run_index(run: PortfolioSubject) -> RunIndex:
    """Return the look-ups of a run."""
    subjects = [one for place in run.files for one in place.subjects]
    return RunIndex(
        misses_in_a_row(run),
        _metrics(subjects),
        _kpis(subjects),
        _journey_stages(subjects),
        frozenset(
            folded(one.goal.clauses.stage.text)
            for one in subjects
            if one.goal.clauses.stage is not None
        ),
        _session_days(subjects),
        _credits(subjects),
        _stages(run),
        frozenset([one for subject in subjects for one in _paid(subject)]),
        _currencies(run),
        uncompared_channels(run),
    )


def credit_key(subject: GoalSubject) -> str | None:
    """Return what a goal counts, by its own words: a part of revenue is another."""
    metric = subject.goal.metric
    return folded(metric.text) if metric is not None else None


def _metrics(subjects: list[GoalSubject]) -> dict[str, GoalSubject]:
    found: dict[str, GoalSubject] = {}
    for subject in subjects:
        goal = subject.goal
        if goal.kind not in _MEASURING:
            continue
        metric = goal.metric
        if metric is not None:
            found.setdefault(folded(metric.text), subject)
        if goal.kind is HeadKind.METRIC:
            found.setdefault(folded(goal.sentence.text), subject)
    return found


def _kpis(subjects: list[GoalSubject]) -> dict[str, GoalSubject]:
    found: dict[str, GoalSubject] = {}
    if not any(isinstance(one.goal.block, Drip) for one in subjects):
        return found
    for subject in subjects:
        meaning = subject.meaning if subject.goal.kind in _MEASURING else None
        if meaning is not None and meaning.kpi is not None:
            found.setdefault(meaning.kpi.id, subject)
    return found


def _journey_stages(subjects: list[GoalSubject]) -> dict[str, str]:
    return {
        folded(stage.name.text): stage.name.text
        for subject in subjects
        if isinstance(block := subject.goal.block, Journey)
        for stage in block.stages
    }


def _session_days(subjects: list[GoalSubject]) -> dict[str, list[date]] | None:
    days: dict[str, list[date]] = {}
    sessions = [one for one in subjects if isinstance(one.goal.block, Session)]
    for subject in sessions:
        block = subject.goal.block
        on = (
            block.on.resolve(subject.context)
            if isinstance(block, Session) and block.on is not None
            else None
        )
        if on is None or not isinstance(block, Session):
            continue
        for decision in block.decisions:
            for goal in decision.goals:
                days.setdefault(goal.text, []).append(on)
    return days if sessions else None


def _stages(run: PortfolioSubject) -> dict[str, frozenset[str]]:
    return {
        place.source.path: frozenset(
            [
                meaning.kpi.stage
                for subject in place.subjects
                if subject.goal.kind in _MEASURING
                and (meaning := subject.meaning) is not None
                and meaning.kpi is not None
                and meaning.kpi.stage is not None
            ]
        )
        for place in run.files
    }


def _paid(subject: GoalSubject) -> Iterator[str]:
    goal = subject.goal
    clauses, block, target = goal.clauses, goal.block, goal.target
    if goal.kind in _PAID and (clauses.cost or clauses.budget):
        yield "cost"
    if isinstance(block, Partner) and block.sales is not None:
        yield "sales"
    is_money = target is not None and target.unit.kind is UnitKind.MONEY
    if clauses.attribution is not None and is_money:
        yield "sales"


def _currencies(run: PortfolioSubject) -> dict[str, tuple[str, ...]]:
    return {
        place.source.path: tuple(
            dict.fromkeys(
                amount.unit.code
                for goal in place.file.goals
                for amount in (
                    goal.baseline, goal.target, goal.clauses.budget, goal.clauses.cost
                )
                if amount is not None and amount.unit.kind is UnitKind.MONEY
            )
        )
        for place in run.files
    }  # fmt: skip


def _credits(subjects: list[GoalSubject]) -> dict[str, tuple[Credit, ...]]:
    found: dict[str, tuple[Credit, ...]] = {}
    for subject in subjects:
        model = subject.goal.clauses.attribution
        key = credit_key(subject) if model is not None else None
        if model is None or key is None:
            continue
        credit = Credit(folded(model.text), subject.node)
        known = found.get(key, ())
        if len(known) < 2 and all(one.model != credit.model for one in known):  # noqa: PLR2004 - two differ
            found[key] = (*known, credit)
    return found
