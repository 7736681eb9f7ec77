"""Which KPIs belong beside one: those of its channel, and those that it needs."""

from __future__ import annotations

from collections.abc import Collection

from smartlint.catalogue.catalogue import Catalogue
from smartlint.model.kpi import Kpi

# Metrics of these stages belong to one channel; what is bought or earned may be
# credited to any.
_CHANNEL_STAGES = ("awareness", "interest", "consideration")
_MOST_NAMES = 3


def fitting(catalogue: Catalogue, kpi: Kpi, channel: str) -> tuple[str, ...]:
    """Return names of KPIs for a channel on which ``kpi`` is not measured."""
    if kpi.stage not in _CHANNEL_STAGES or catalogue.fits(kpi.id, channel):
        return ()
    there = [
        other
        for key in catalogue.ids
        if catalogue.fits(key, channel)
        and (other := catalogue.kpi(key)).status == "current"
    ]
    like = [other for other in there if other.stage == kpi.stage] or there
    return tuple([other.name.lower() for other in like[:_MOST_NAMES]])


def missing(
    catalogue: Catalogue, wanted: Collection[str], kpis: Collection[str]
) -> tuple[str, ...]:
    """Return names of a few wanted KPIs; none where one of them is there.

    Args:
        catalogue: The KPIs.
        wanted: Ids of those of which one should be there.
        kpis: Ids of those that are.
    """
    if not wanted or any(key in kpis for key in wanted):
        return ()
    names = [catalogue.kpi(key).name.lower() for key in wanted]
    return tuple(names[:_MOST_NAMES])
