"""Adds to a goal's evidence what stands beside its own column: in its table and plan."""

from __future__ import annotations

from collections.abc import Callable

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert
from smartlint.engine import cross_checks
from smartlint.engine.cross_checks import KnownColumns
from smartlint.engine.inputs import inputs_clue
from smartlint.engine.plan_checks import AlikeGoals, plan_problem
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import Evidence
from smartlint.model.series import History
from smartlint.model.verdict import Clue


def held_against(
    catalogue: Catalogue,
    subject: GoalSubject,
    evidence: Evidence,
    history: History | None,
    column: str,
    *,
    goals: Callable[[], AlikeGoals],
) -> Evidence:
    """Return the evidence with what its table says of it, and what contradicts it.

    Args:
        catalogue: The KPIs with their formulas.
        subject: The goal.
        evidence: On its target, from its own column.
        history: Its table; None for a goal without one.
        column: Its own column.
        goals: Gives the goals of the run, for those that stand in a plan.
    """
    if history is not None:
        known = cross_checks.columns_by_kpi(catalogue, history, subject.place.as_of)
        evidence = evidence._replace(
            clues=(*evidence.clues, *_inputs(catalogue, subject, known)),
            formula_problem=cross_checks.formula_problem(catalogue, known, column),
            order_problem=cross_checks.order_problem(catalogue, known, column),
        )
    plan = plan_problem(catalogue, subject, goals) if subject.is_planned else None
    price = cross_checks.price_problem(catalogue, subject)
    return evidence._replace(price_problem=price, plan_problem=plan)


def _inputs(
    catalogue: Catalogue, subject: GoalSubject, known: KnownColumns
) -> tuple[Clue, ...]:
    meaning, target = subject.meaning, subject.goal.target
    if meaning is None or meaning.kpi is None or target is None or not known:
        return ()
    value = convert(target, meaning.kpi.unit.code)
    if value is None:
        return ()
    clue = inputs_clue(catalogue, meaning.kpi, value, known)
    return (clue,) if clue is not None else ()
