"""Adds to a goal's evidence what stands beside its own column: in its table and plan."""

from __future__ import annotations

from datetime import date

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert
from smartlint.catalogue.history import never_falls
from smartlint.engine import cross_checks
from smartlint.engine.cross_checks import AimedPrice, KnownColumns
from smartlint.engine.inputs import inputs_clue
from smartlint.engine.own_column import lone_problem
from smartlint.engine.plan_checks import AlikeGoals, alike_goals, plan_problem
from smartlint.engine.table_values import is_total
from smartlint.facts.subjects import FileSubject, GoalSubject, PortfolioSubject
from smartlint.model.evidence import Evidence
from smartlint.model.series import History
from smartlint.model.verdict import Clue


class TableEvidence:
    """Holds goals against their tables, their file and their plan.

    What a table's columns mean, which goals of a file aim for a price and which goals of
    a plan are alike is found once, as every goal beside them asks.
    """

    __slots__ = ("_alike", "_catalogue", "_columns", "_prices")

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the KPIs with their formulas."""
        self._catalogue = catalogue
        self._columns: dict[tuple[int, date], KnownColumns] = {}
        self._prices: tuple[FileSubject, tuple[AimedPrice, ...]] | None = None
        self._alike: tuple[PortfolioSubject, AlikeGoals] | None = None

    def held_against(
        self,
        subject: GoalSubject,
        evidence: Evidence,
        history: History | None,
        column: str,
    ) -> Evidence:
        """Return the evidence with what its table says of it, and what contradicts it.

        Args:
            subject: The goal.
            evidence: On its target, from its own column.
            history: Its table, one of the run's; None for a goal without one.
            column: Its own column.
        """
        catalogue = self._catalogue
        if history is not None:
            evidence = self._beside(subject, evidence, history, column)
        plan = price = None
        if subject.is_planned:
            plan = plan_problem(
                catalogue, subject, lambda: self._alike_in(subject.place.run)
            )
        if subject.goal.clauses.budget is not None:
            prices = self._prices_in(subject.place)
            price = cross_checks.price_problem(catalogue, subject, prices)
        return evidence._replace(price_problem=price, plan_problem=plan)

    def _beside(
        self, subject: GoalSubject, evidence: Evidence, history: History, column: str
    ) -> Evidence:
        """Return the evidence with what the goal's own table says."""
        catalogue = self._catalogue
        known = self._known(history, subject.place.as_of)
        return evidence._replace(
            clues=(*evidence.clues, *_inputs(catalogue, subject, known)),
            formula_problem=cross_checks.formula_problem(catalogue, known, column),
            column_problem=cross_checks.column_problem(
                catalogue, subject.meaning, history, column
            ),
            lone_problem=lone_problem(subject, history.series.get(column)),
            order_problem=cross_checks.order_problem(catalogue, known, column),
        )

    def _known(self, history: History, as_of: date) -> KnownColumns:
        # The run keeps its tables, so that the id of one is no other's meanwhile.
        key = (id(history), as_of)
        known = self._columns.get(key)
        if known is None:
            known = cross_checks.columns_by_kpi(self._catalogue, history, as_of)
            self._columns[key] = known
        return known

    def _prices_in(self, place: FileSubject) -> tuple[AimedPrice, ...]:
        if self._prices is None or self._prices[0] is not place:
            self._prices = (place, cross_checks.aimed_prices(place))
        return self._prices[1]

    def _alike_in(self, run: PortfolioSubject) -> AlikeGoals:
        if self._alike is None or self._alike[0] is not run:
            self._alike = (run, alike_goals(run))
        return self._alike[1]


def _inputs(
    catalogue: Catalogue, subject: GoalSubject, known: KnownColumns
) -> tuple[Clue, ...]:
    meaning, target = subject.meaning, subject.goal.target
    if meaning is None or meaning.kpi is None or target is None or not known:
        return ()
    own = known.get(meaning.kpi.id)
    adds_up = target.per is None and own is not None and never_falls(own[1])
    if is_total(subject.goal, meaning.kpi) or adds_up:
        # What comes together over time is no value of a day.
        return ()
    value = convert(target, meaning.kpi.unit.code)
    if value is None:
        return ()
    clue = inputs_clue(catalogue, meaning.kpi, value, known)
    return (clue,) if clue is not None else ()
