"""The catalogue as it is kept between runs: plain values that ``marshal`` stores.

Apart from the compiler, so that a warm run loads none of what compiling needs.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from smartlint.catalogue.units import UNITS
from smartlint.model.kpi import Better, Kpi
from smartlint.named_tuple import NamedTuple

Row = tuple[Any, ...]  # texts, numbers as texts, tuples of texts, None


class Compiled(NamedTuple):
    """The catalogue as plain values, which ``marshal`` stores as a tuple.

    What a plain check does not need is packed once more, so that loading skips it.

    Attributes:
        briefs: KPI id -> its unit, its channels and the keys of words beside which
            another thing is meant, for choosing among names.
        kpis: KPI id -> its packed row, in the order of the fields of ``Kpi``.
        kin: Channel id -> itself, its parent and its parts, and what it offers as well.
        names: The name index, as a tuple.
        formulas: Packed: KPI id -> formula, where it has one.
        products: Packed: KPI id -> what multiplies to it by our own reading.
        channels: Packed: rows.
        terms: Packed: rows.
        abbreviations: Packed: short word in capitals -> what it stands for.
    """

    briefs: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]
    kpis: dict[str, bytes]
    kin: dict[str, tuple[str, ...]]
    names: Row
    formulas: bytes
    products: bytes
    channels: bytes
    terms: bytes
    abbreviations: bytes


def kpi_of_row(row: Row) -> Kpi:
    """Return the KPI of its unpacked row."""
    fields = dict(zip(Kpi._fields, row, strict=False))
    fields["unit"] = UNITS[str(fields["unit"])]
    fields["better"] = Better(str(fields["better"]))
    for bound in ("minimum", "maximum", "implausible_below"):
        if fields[bound] is not None:
            fields[bound] = Decimal(str(fields[bound]))
    return Kpi(**fields)  # the row was checked when it was compiled
