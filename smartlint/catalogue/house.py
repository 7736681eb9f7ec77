"""A team's own KPIs, from the ``metric`` blocks of its goal files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from smartlint.catalogue.name_index import NameClaim, NameIndex, build_name_index
from smartlint.catalogue.resolve import resolve, respelt
from smartlint.model.goal import Goal
from smartlint.model.kpi import Better, Kpi, Perspective, Stage
from smartlint.model.quantity import COUNT, Quantity, Unit
from smartlint.named_tuple import NamedTuple


class HouseMetric(NamedTuple):
    """A metric block, as a KPI.

    Attributes:
        kpi: What is known of it; neither bounds nor the better direction are.
        path: The file of the block.
        block: The block, for its ``source:``.
    """

    kpi: Kpi
    path: str
    block: Goal


class House:
    """The metric blocks of a run, found by their names and ids."""

    __slots__ = ("_by_id", "_index")

    def __init__(self, blocks: Iterable[tuple[str, Goal]]) -> None:
        """Index the blocks, each with the path of its file."""
        self._by_id: dict[str, HouseMetric] = {}
        claims: list[NameClaim] = []
        for path, block in blocks:
            metric = HouseMetric(_kpi(block), path, block)
            self._by_id.setdefault(metric.kpi.id, metric)
            names = [metric.kpi.name, *metric.kpi.names]
            claims += [NameClaim(name, metric.kpi.id, is_weak=False) for name in names]
        self._index = NameIndex(build_name_index(claims, {}))

    def find(self, phrase: str) -> HouseMetric | None:
        """Return the metric whose name the words are, but for fillers and number."""
        found = resolve(
            self._index,
            phrase,
            fitness=lambda *_: 0,
            unit_fits=lambda *_: True,
            is_part=lambda *_: False,
            is_share=lambda _: False,
            is_apart=lambda *_: False,
        )
        return self._by_id[found.kpi] if found.kpi and not found.extra else None

    def misspelt(self, phrase: str) -> str | None:
        """Return the name that a phrase is, but for a misspelt word; None for none."""
        right = respelt(self._index, phrase)
        meant = self.find(right) if right is not None else None
        return meant.kpi.name if meant is not None else None


def _kpi(block: Goal) -> Kpi:
    clauses = block.clauses
    written = block.id.text if block.id is not None else block.key
    stage = clauses.stage.text.lower() if clauses.stage else None
    view = clauses.perspective.text.lower() if clauses.perspective else None
    return Kpi(
        id=written,
        name=block.sentence.text,
        short=(),
        unit=_unit(block.baseline, block.target),
        better=Better.RANGE,
        minimum=None,
        maximum=None,
        bounds_note="",
        accrual=None,
        channels=tuple([channel.text for channel in clauses.channels]),
        stage=next((one for one in get_args(Stage) if one == stage), None),
        stage_reason="",
        perspective=next((one for one in get_args(Perspective) if one == view), None),
        timing=None,
        formula="",
        expression=None,
        explanation=clauses.notes[0].text if clauses.notes else "",
        ask=None,
        answered_by=(),
        status="current",
        successor=None,
        status_note="",
        comparable_from=None,
        pair_with=(),
        early_signs=(),
        buys=(),
        not_below=(),
        lag_days=None,
        cadence=None,
        implausible_below=None,
        products=(),
        names=(written.replace("_", " ").replace("-", " "),),
        is_house=True,
    )


def _unit(*quantities: Quantity | None) -> Unit:
    return next((one.unit for one in quantities if one is not None), COUNT)
