"""Which KPIs belong beside one: those of its channel, and those that it needs."""

from __future__ import annotations

from collections.abc import Collection

from smartlint.catalogue.catalogue import Catalogue
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import UnitKind

# Metrics of these stages belong to one channel; what is bought or earned may be
# credited to any.
_CHANNEL_STAGES = ("awareness", "interest", "consideration")
_MOST_NAMES = 3


def fitting(catalogue: Catalogue, kpi: Kpi, channel: str) -> tuple[str, ...]:
    """Return names of KPIs for a channel on which ``kpi`` is not measured.

    None where any channel may be named: for what it costs and brings, as registrations
    by way of a newsletter, and for what is asked of customers or sales as a whole.
    """
    if kpi.stage not in _CHANNEL_STAGES or catalogue.fits(kpi.id, channel):
        return ()
    areas = {one.id for one in catalogue.channels if one.kind == "area"}
    if channel in areas or not areas.isdisjoint(kpi.channels) or _is_credited(kpi):
        return ()
    known = sorted(catalogue.ids, key=lambda key: -catalogue.fitness(key, channel))
    there = [
        other
        for key in known
        if catalogue.fits(key, channel)
        and (other := catalogue.kpi(key)).status == "current"
    ]
    like = [other for other in there if other.stage == kpi.stage] or there
    return tuple([other.name.lower() for other in like[:_MOST_NAMES]])


def _is_credited(kpi: Kpi) -> bool:
    """Tell whether a KPI is money, or people and things that come from somewhere."""
    return kpi.unit.kind is UnitKind.MONEY or (
        kpi.unit.kind is UnitKind.COUNT and kpi.accrual is not None
    )


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
