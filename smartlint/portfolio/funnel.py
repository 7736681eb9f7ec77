"""A funnel with counts: how many are left at each stage, and where most are lost.

The counts come from ``metric`` blocks that say a ``stage:`` and a value of today, or from
the stages of a ``journey``: they speak of one crowd on its way. Values of single goals do
not: subscribers of one channel and buyers of another are no funnel.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import get_args

from smartlint.model.block import Journey
from smartlint.model.goal import HeadKind
from smartlint.model.kpi import Stage
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, per_period
from smartlint.text import Span

STAGES: tuple[Stage, ...] = get_args(Stage)


class Level(NamedTuple):
    """How many there are at one stage.

    Attributes:
        stage: The stage, of :data:`STAGES` or a journey's own.
        number: How many, in the period of the first level.
        node: The block that says so.
        span: Where in it; None for the block itself.
    """

    stage: str
    number: Decimal
    node: Node
    span: Span | None = None


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
        stages: All stages in order, also those without a count, case-folded.
    """

    levels: tuple[Level, ...]
    stages: tuple[str, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps between the levels."""
        return tuple([Step(start, end) for start, end in pairwise(self.levels)])

    @property
    def worst(self) -> Step:
        """The step that loses the largest share; the first of equals."""
        return max(self.steps, key=lambda step: step.lost)

    def is_above_worst(self, stage: str | None) -> bool:
        """Tell whether a stage lies before that step, so that more leak away in it."""
        if stage not in self.stages:
            return False
        start = self.worst.start.stage.casefold()
        return self.stages.index(stage) <= self.stages.index(start)


def stage_of(measure: Measure) -> str | None:
    """Return the stage that a block works on: as it says, else as its KPI does."""
    said = measure.node.goal.clauses.stage
    if said is not None:
        return said.text.casefold()
    return measure.kpi.stage if measure.kpi is not None else None


def funnel(portfolio: Portfolio) -> Funnel | None:
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
        if name not in STAGES or name in found or count is None:
            return None
        found[name] = Level(name, count, node)
    return _made([found[stage] for stage in STAGES if stage in found], STAGES)


def journey_funnels(portfolio: Portfolio) -> tuple[Funnel, ...]:
    """Return the funnels that journeys state by the counts of their stages."""
    found = []
    for node in portfolio.of_kind(HeadKind.JOURNEY):
        block = node.goal.block
        if not isinstance(block, Journey):
            continue
        levels = [
            Level(one.name.text, one.reached.value, node, one.name.span)
            for one in block.stages
            if one.reached is not None
        ]
        found.append(_made(levels, [one.name.text.casefold() for one in block.stages]))
    return tuple([one for one in found if one is not None])


def _made(levels: Sequence[Level], stages: Sequence[str]) -> Funnel | None:
    pairs = pairwise(levels)
    if len(levels) < 2 or any(not 0 <= b.number <= a.number > 0 for a, b in pairs):  # noqa: PLR2004 - a step has two ends
        return None
    return Funnel(tuple(levels), tuple(stages))
