"""Which KPIs show that something happens at a stage of the funnel."""

from __future__ import annotations

from collections.abc import Collection

from smartlint.catalogue.catalogue import Catalogue
from smartlint.model.kpi import Better, Kpi

# What shows whether work is done, and not what becomes of it.
_OWN_WORK = ("internal", "learning")


def stage_kpis(
    catalogue: Catalogue, stage: str, channels: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the names of KPIs that show a stage, those for most channels first.

    Left out are costs and other numbers of which less is better, numbers about one's
    own work, and those that say little alone.

    Args:
        catalogue: The KPIs.
        stage: Of the funnel.
        channels: Ids of channels; KPIs that are measured there go before all others.
    """
    fitting = [
        kpi
        for key in catalogue.ids
        if (kpi := catalogue.kpi(key)).stage == stage and _speaks_alone(kpi)
    ]
    wanted = set(channels)
    fitting.sort(key=lambda kpi: (wanted.isdisjoint(kpi.channels), -len(kpi.channels)))
    return tuple([kpi.spoken for kpi in fitting])


def _speaks_alone(kpi: Kpi) -> bool:
    return (
        kpi.status == "current"
        and kpi.better is Better.HIGHER
        and kpi.perspective not in _OWN_WORK
        and not kpi.pair_with
    )
