"""What is known about a goal beyond its text: its KPI, its past, what others reach."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.model.benchmark import BenchmarkAnswer
from smartlint.model.forecast import Forecast
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi, Resolution
from smartlint.model.series import Reading
from smartlint.model.verdict import Clue
from smartlint.named_tuple import NamedTuple, Record


class Meaning(Record):
    """What a goal's metric is.

    Attributes:
        resolution: What the words were found to mean.
        kpi: The KPI; None when they mean none or several.
        candidates: The KPIs they may mean.
        misspelt: The catalogue's name that they are, but for a misspelt word.
        channel_name: The channel that the words or the clauses name, as shown.
        fitting: Names of KPIs of the same stage that are measured on that channel, when
            the KPI is not; empty otherwise.
        companions: Names of KPIs of which one should stand beside it, when the goal's
            file has none of them.
        early_signs: Names of KPIs that move before it does, when the goal's file has none
            of them.
        expected: Names of the KPIs by which its channel is judged, when the goal's file
            has none of them.
    """

    resolution: Resolution
    kpi: Kpi | None = None
    candidates: tuple[Kpi, ...] = ()
    misspelt: str | None = None
    channel_name: str | None = None
    fitting: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    early_signs: tuple[str, ...] = ()


class PastChange(NamedTuple):
    """The largest change the metric ever made in the time a goal has left.

    Attributes:
        amount: In the metric's unit; negative for a fall.
        start: Its first day.
        end: Its last day.
    """

    amount: Decimal
    start: date
    end: date


class Contradiction(NamedTuple):
    """What other goals, or its own words, say against a goal.

    Attributes:
        words: What they say, with their names.
        goals: These goals, in the order in which they are named; none for its own words.
    """

    words: str
    goals: tuple[Goal, ...]


class Evidence(NamedTuple):
    """What speaks for and against a goal's target; what is not known is None.

    Attributes:
        clues: In the order in which they decide: bounds, history, benchmark, resources,
            formula.
        target: The value aimed for, in the metric's own unit, computed where only a
            change is stated.
        history_problem: Why the goal's ``source:`` gives no values.
        latest: The newest value on the day of the run.
        at_baseline: The value on the day of which the goal's baseline speaks.
        needed: The change from the newest value to the target.
        best: The largest change ever made in as much time.
        trend_end: Where the trend alone leads by the deadline.
        forecast: The way there, day by day, or why it is not to be told; None where
            nobody asked or can tell.
        benchmark: What others measured.
        formula_problem: Where the table contradicts itself, by the KPI's formula.
        column_problem: Where ``source:`` names the column of another metric.
        lone_problem: Which value of its column was left out, as it lies far from both
            neighbours.
        order_problem: Where a column lies below one that it cannot lie below.
        price_problem: Where the budget contradicts the price that a goal aims for.
        plan_problem: Where goals on the parts of its formula contradict it.
        unit: The unit of all these values, as the table's header states it.
    """

    clues: tuple[Clue, ...] = ()
    target: Decimal | None = None
    history_problem: str | None = None
    latest: Reading | None = None
    at_baseline: Reading | None = None
    needed: Decimal | None = None
    best: PastChange | None = None
    trend_end: Decimal | None = None
    forecast: Forecast | None = None
    benchmark: BenchmarkAnswer | None = None
    unit: str | None = None
    formula_problem: str | None = None
    column_problem: str | None = None
    lone_problem: str | None = None
    order_problem: str | None = None
    price_problem: Contradiction | None = None
    plan_problem: Contradiction | None = None


NO_EVIDENCE = Evidence()
