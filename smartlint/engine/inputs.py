"""What a target asks of the inputs of its KPI's formula: so many clicks for that rate.

It decides nothing: the inputs may grow together. It says in what people do, and can
look up in their table, how far the target is. Formulas are read backwards as well: so
many downloads ask for that rate among those who look at the page.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.formula import evaluate, product_of
from smartlint.engine.cross_checks import KnownColumns
from smartlint.model.amount_words import amount_words
from smartlint.model.days import day_words
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import UnitKind
from smartlint.model.series import Reading, Series
from smartlint.model.verdict import Clue, Judgement
from smartlint.named_tuple import NamedTuple

_CENT = Decimal("0.01")


class _Input(NamedTuple):
    """A KPI of a formula with its newest value and all before."""

    kpi: Kpi
    newest: Reading
    series: Series


def inputs_clue(
    catalogue: Catalogue, kpi: Kpi, target: Decimal, known: KnownColumns
) -> Clue | None:
    """Return what the target asks of one input while the others stay as they are.

    None where the KPI is neither a ratio nor part of one, or the table has no day with
    all that it takes.

    Args:
        catalogue: The KPIs with their formulas.
        kpi: The goal's.
        target: In its unit; above 0.
        known: The columns of the goal's table, by KPI.
    """
    formula = catalogue.formula(kpi.id)
    product = product_of(formula) if formula is not None else None
    if target <= 0:
        return None
    if product is None:
        return _rate_clue(catalogue, kpi, target, known)
    wholes = [one for one, power in product if power == 1]
    bases = [one for one, power in product if power == -1]
    if len(wholes) != 1 or len(bases) != 1 or len(product) != 2:  # noqa: PLR2004 - one above, one beneath
        return _rate_clue(catalogue, kpi, target, known)
    inputs = _inputs(catalogue, [*wholes, *bases], known)
    if not inputs:
        return None
    now = evaluate(formula, {one: found.newest.value for one, found in inputs.items()})
    if now is None or now <= 0:
        return None
    # What a result costs falls with more results; a share rises with them.
    is_price = kpi.unit.kind is UnitKind.MONEY
    names = bases + wholes if is_price else wholes + bases
    moved, kept = (inputs[name] for name in names)
    factor = now / target if is_price else target / now
    return _clue(moved, kept, moved.newest.value * factor)


def _rate_clue(
    catalogue: Catalogue, kpi: Kpi, target: Decimal, known: KnownColumns
) -> Clue | None:
    """Return what a count asks of its rate: downloads are views times their rate."""
    if kpi.id not in known:
        return None
    for product in catalogue.products(kpi.id):
        names = [name for name, _ in product]
        if len(names) != 2 or any(power != 1 for _, power in product):  # noqa: PLR2004 - what it comes from, and the rate
            continue
        found = _inputs(catalogue, [kpi.id, *names], known)
        rates = [
            one for one in names if catalogue.kpi(one).unit.kind is UnitKind.PERCENT
        ]
        if not found or len(rates) != 1 or found[kpi.id].newest.value <= 0:
            continue
        rate = found[rates[0]]
        needed = rate.newest.value * target / found[kpi.id].newest.value
        if needed <= rate.newest.value or not rate.kpi.allows(needed):
            continue
        (base,) = [found[one] for one in names if one != rates[0]]
        return _clue(rate, base, needed)
    return None


def _inputs(
    catalogue: Catalogue, kpis: list[str], known: KnownColumns
) -> dict[str, _Input]:
    """Return the inputs on the newest day that all of them have; empty without one."""
    if any(one not in known for one in kpis):
        return {}
    columns = {one: known[one][1] for one in kpis}
    lasts = [series.last for series in columns.values()]
    days = [last.on for last in lasts if last is not None]
    if len(days) < len(kpis):
        return {}
    readings = {one: series.at(min(days)) for one, series in columns.items()}
    return {
        one: _Input(catalogue.kpi(one), reading, columns[one])
        for one, reading in readings.items()
        if reading is not None
        and all(r and r.on == reading.on for r in readings.values())
    }


def _clue(moved: _Input, kept: _Input, needed: Decimal) -> Clue:
    step = Decimal(1) if moved.kpi.unit.kind is UnitKind.COUNT else _CENT
    asked = needed.quantize(step, rounding=ROUND_CEILING)
    most = moved.series.highest or moved.newest
    unit = moved.series.unit
    text = (
        f"with {_of(kept.newest.value, kept)} as on {day_words(kept.newest.on)} it "
        f"takes {_of(asked, moved)}; the most so far is "
        f"{amount_words(most.value, unit)} on {day_words(most.on)}"
    )
    rows = (moved.series.origins([most.on]), kept.series.origins([kept.newest.on]))
    return Clue("formula", Judgement.UNKNOWN, text, data="; ".join(rows))


def _of(value: Decimal, one: _Input) -> str:
    name = one.kpi.spoken
    if one.kpi.unit.kind is UnitKind.PERCENT:
        article = "an" if name[0] in "aeiou" else "a"
        return f"{article} {name} of {amount_words(value, one.series.unit)}"
    of = " of" if one.kpi.unit.kind is UnitKind.MONEY else ""
    return f"{amount_words(value, one.series.unit)}{of} {name}"
