"""A funnel with counts: how many are left at each stage, and where most are lost.

The counts come from ``metric`` blocks that say a ``stage:`` and a value of today: they
speak of one crowd on its way. Values of single goals do not: subscribers of one channel
and buyers of another are no funnel.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import get_args

from smartlint.model.goal import HeadKind
from smartlint.model.kpi import Stage
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, per_period

STAGES: tuple[Stage, ...] = get_args(Stage)


class Level(NamedTuple):
    """How many there are at one stage.

    Attributes:
        stage: The stage, of :data:`STAGES` or a journey's own.
        number: How many, in the period of the first level.
        node: The block that says so.
    """

    stage: str
    number: Decimal
    node: Node


class Step(NamedTuple):
    """The way from one stage to the next that has a count."""

    start: Level
    end: Level

    @property
    def lost(self) -> Decimal:
        """The share that does not go on, 0 to 1."""
        return 1 - self.end.number / self.start.number


class Funnel(NamedTuple):
    """Two levels or more, from the widest on.

    Attributes:
        levels: In the order of the stages.
    """

    levels: tuple[Level, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps between the levels."""
        return tuple([Step(start, end) for start, end in pairwise(self.levels)])

    @property
    def worst(self) -> Step:
        """The step that loses the largest share; the first of equals."""
        return max(self.steps, key=lambda step: step.lost)


def stage_of(measure: Measure) -> str | None:
    """Return the stage that a block works on: as it says, else as its KPI does."""
    said = measure.node.goal.clauses.stage
    if said is not None:
        return said.text.casefold()
    return measure.kpi.stage if measure.kpi is not None else None


def funnel(portfolio: Portfolio, stages: Sequence[str] = STAGES) -> Funnel | None:
    """Return the funnel that the metric blocks of a run state; None when they do not.

    Two blocks on one stage, or more at a later stage than before it, are no funnel that
    could be reckoned with.
    """
    found: dict[str, Level] = {}
    per: str | None = None
    for node in portfolio.of_kind(HeadKind.METRIC):
        stage, value = node.goal.clauses.stage, node.goal.baseline
        if stage is None or value is None or value.unit.kind is not UnitKind.COUNT:
            continue
        name = stage.text.casefold()
        per = per or value.per
        count = per_period(value.value, value.per, per)
        if name not in stages or name in found or count is None:
            return None
        found[name] = Level(name, count, node)
    levels = [found[stage] for stage in stages if stage in found]
    pairs = pairwise(levels)
    if len(levels) < 2 or any(not 0 <= b.number <= a.number > 0 for a, b in pairs):  # noqa: PLR2004 - a step has two ends
        return None
    return Funnel(tuple(levels))


def is_above(step: Step, stage: str | None, stages: Sequence[str] = STAGES) -> bool:
    """Tell whether a stage lies before the step, so that more there leak away in it."""
    if stage not in stages:
        return False
    return stages.index(stage) <= stages.index(step.start.stage)
