"""Holds the columns of a table, and the goals of a file, against each other.

What a KPI's formula makes of two columns must be what a third one says; a price that
includes another cannot be the lower one; and a budget must buy its results at the price
that the team aims for itself. Which KPIs those are, the packs say.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert
from smartlint.catalogue.formula import Formula, evaluate, ids_of
from smartlint.catalogue.history import decimals
from smartlint.engine.means import wanted_results
from smartlint.engine.stated_price import stated_price
from smartlint.facts.measures import measure_of
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.amount_words import amount_words, priced_words
from smartlint.model.days import day_words
from smartlint.model.evidence import Contradiction, Meaning
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.series import History, Series
from smartlint.model.winning import is_won
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.budget import is_price_of

# A price may differ by this share before a budget is said not to fit it.
_SLACK = Decimal("0.05")
_CENT = Decimal("0.01")

# KPI -> the name of its column, and its values up to the day of the run.
KnownColumns = dict[str, tuple[str, Series]]


class AimedPrice(NamedTuple):
    """A goal's target in money.

    Attributes:
        goal: The goal.
        value: Of one result, in units of the currency.
        currency: Such as EUR.
        kpi: What it is the price of, such as the cost per lead.
        scope: What narrows it, such as a channel.
        words: As the goal calls it, case aside.
    """

    goal: Goal
    value: Decimal
    currency: str
    kpi: Kpi
    scope: tuple[str, ...]
    words: str


def kpi_of_column(catalogue: Catalogue, column: str) -> str | None:
    """Return the KPI that a column's name means; None for none or many."""
    if column in catalogue:
        return column
    found = catalogue.resolve(column.replace("_", " "))
    return found.kpi if not found.extra else None


def columns_by_kpi(catalogue: Catalogue, table: History, as_of: date) -> KnownColumns:
    """Return the columns whose names mean a KPI, without rows after the day."""
    found: KnownColumns = {}
    for column, series in table.series.items():
        kpi = kpi_of_column(catalogue, column)
        if kpi is not None and kpi not in found:
            found[kpi] = (column, series.until(as_of))
    return found


def column_problem(
    catalogue: Catalogue, meaning: Meaning | None, table: History, column: str
) -> str | None:
    """Return how a column is another metric than the goal's; None where it is not.

    Only where the table has a column of the goal's metric as well: a house may call its
    orders "conversions", but not beside a column of that name.
    """
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or meaning is None or kpi.is_house or meaning.resolution.extra:
        return None
    theirs = kpi_of_column(catalogue, column)
    if theirs is None or theirs == kpi.id:
        return None
    right = [one for one in table.names if kpi_of_column(catalogue, one) == kpi.id]
    if len(right) != 1:
        return None
    return (
        f"“{column}” is {catalogue.kpi(theirs).name.lower()}, and the goal is about "
        f"{kpi.spoken}; did you mean “{right[0]}”?"
    )


def related_columns(
    catalogue: Catalogue, names: Sequence[str], wanted: Collection[str]
) -> tuple[str, ...]:
    """Return the columns that a table's wanted ones can be held against.

    Args:
        catalogue: The KPIs.
        names: All columns of the table.
        wanted: Those that goals name; an empty name is the table's only one.
    """
    by_kpi = {kpi: one for one in names if (kpi := kpi_of_column(catalogue, one))}
    aimed = {kpi for kpi, column in by_kpi.items() if column in wanted}
    needed: set[str] = set()
    for kpi in by_kpi:
        formula = catalogue.formula(kpi)
        parts = {kpi, *(ids_of(formula) if formula is not None else ())}
        if parts & aimed and parts <= by_kpi.keys():
            needed |= parts
        bounds = {kpi, *(other for other, _ in catalogue.kpi(kpi).not_below)}
        if bounds & aimed:
            needed |= bounds & by_kpi.keys()
    return tuple([column for kpi, column in by_kpi.items() if kpi in needed])


def formula_problem(
    catalogue: Catalogue, known: KnownColumns, column: str
) -> str | None:
    """Return where a column contradicts the others, by the formula of its KPI.

    Args:
        catalogue: The KPIs with their formulas.
        known: The columns that were read, by KPI.
        column: The goal's.
    """
    for kpi, (_, stated) in known.items():
        formula = catalogue.formula(kpi)
        if formula is None:
            continue
        parts = tuple(dict.fromkeys(ids_of(formula)))
        if any(part not in known for part in parts):
            continue
        if column in (known[one][0] for one in (kpi, *parts)):
            found = _first_clash(catalogue.kpi(kpi), formula, stated, known, parts)
            if found is not None:
                return found
    return None


def order_problem(catalogue: Catalogue, known: KnownColumns, column: str) -> str | None:
    """Return where a column lies below one that it cannot lie below."""
    for kpi, (name, series) in known.items():
        for other, reason in catalogue.kpi(kpi).not_below:
            if other not in known or column not in (name, known[other][0]):
                continue
            found = _below(catalogue, (kpi, series), (other, known[other][1]))
            if found is not None:
                return f"{found}; {reason}"
    return None


def price_problem(
    catalogue: Catalogue, subject: GoalSubject, prices: Sequence[AimedPrice]
) -> Contradiction | None:
    """Return the goal of the same file whose price the goal's budget contradicts.

    Args:
        catalogue: The KPIs.
        subject: The goal.
        prices: What the goals of its file aim for.
    """
    meaning, budget = subject.meaning, subject.goal.clauses.budget
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or budget is None or kpi.unit.kind is not UnitKind.COUNT:
        return None
    results = _results(subject, kpi)
    if results is None or results <= 0:
        return None
    unit, price = budget.unit.code, budget.value / results
    named = _against_own_words(subject.goal, budget, results)
    if named is not None:
        return named
    fitting = catalogue.prices_of(kpi.id)
    own = set(measure_of(subject).scope)
    for goal, aimed, currency, of, scope, said in prices:
        # What a click costs on one channel says nothing of another.
        if currency != unit or of.id not in fitting or not set(scope) <= own:
            continue
        if not is_price_of(said, kpi.id):
            continue
        if abs(price - aimed) > aimed * _SLACK:
            who = goal.id.text if goal.id else f"“{goal.sentence.text}”"
            each = priced_words(price.quantize(_CENT), unit)
            words = (
                f"{priced_words(budget.value, unit)} for {amount_words(results, None)} "
                f"results is {each} each, and {who} aims for "
                f"{priced_words(aimed, unit)} as {of.name.lower()}"
            )
            return Contradiction(words, (goal,))
    return None


def _against_own_words(
    goal: Goal, budget: Quantity, results: Decimal
) -> Contradiction | None:
    """Return that the sentence names another price than its budget and number make."""
    unit, price = budget.unit.code, budget.value / results
    said = stated_price(goal.sentence.text, unit)
    if said is None or not said.amount:
        return None
    over = price - said.amount
    if abs(over) <= said.amount * _SLACK or (said.is_limit and over < 0):
        return None
    each = priced_words(price.quantize(_CENT), unit)
    words = (
        f"{priced_words(budget.value, unit)} for {amount_words(results, None)} results "
        f"is {each} each, and the sentence says {priced_words(said.amount, unit)}"
    )
    return Contradiction(words, ())


def aimed_prices(place: FileSubject) -> tuple[AimedPrice, ...]:
    """Return what the goals of a file aim for in money."""
    found = []
    for subject in place.subjects:
        goal, target = subject.goal, subject.goal.target
        if goal.kind not in JUDGED_KINDS or target is None or target.value <= 0:
            continue
        if target.unit.kind is not UnitKind.MONEY or target.unit.code is None:
            continue
        meaning = subject.meaning
        if meaning is not None and meaning.kpi is not None:
            own, code = measure_of(subject), target.unit.code
            found.append(
                AimedPrice(goal, target.value, code, meaning.kpi, own.scope, own.words)
            )
    return tuple(found)


def _results(subject: GoalSubject, kpi: Kpi) -> Decimal | None:
    goal = subject.goal
    target = convert(goal.target, "count") if goal.target is not None else None
    base = convert(goal.baseline, "count") if goal.baseline is not None else None
    if target is None:
        return None
    if base is None and kpi.accrual == "stock" and not is_won(goal, kpi):
        return None
    return wanted_results(goal, kpi, target, base, adds_up=False)


def _first_clash(
    kpi: Kpi,
    formula: Formula,
    stated: Series,
    known: KnownColumns,
    parts: Sequence[str],
) -> str | None:
    """Return the newest day on which the formula's value is not the stated one."""
    # What a formula makes is rounded, also where whole numbers stand without a unit.
    step = Decimal(1).scaleb(-decimals(stated)) / 2
    for index in range(len(stated) - 1, -1, -1):
        day, value = stated[index]
        readings = [known[part][1].at(day) for part in parts]
        if any(reading is None or reading.on != day for reading in readings):
            continue
        values = [reading.value for reading in readings if reading is not None]
        halves = [_half_step(known[part][1]) for part in parts]
        low, high = _reachable(formula, parts, values, halves)
        if low is None or high is None or low - step <= value <= high + step:
            continue
        middle = evaluate(formula, dict(zip(parts, values, strict=True)))
        shown = middle.quantize((step * 2).normalize()) if middle is not None else value
        unit = stated.unit or kpi.unit.code
        inputs = " and ".join(
            f"{priced_words(v, known[part][1].unit)} under “{known[part][0]}”"
            for part, v in zip(parts, values, strict=True)
        )
        return (
            f"{stated.place} says {priced_words(value, unit)} for {day_words(day)}, "
            f"and {inputs} make {priced_words(shown, unit)}"
        )
    return None


def _reachable(
    formula: Formula,
    parts: Sequence[str],
    values: Sequence[Decimal],
    halves: Sequence[Decimal],
) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and most that the formula gives, as its inputs are rounded."""
    found = []
    for signs in product((-1, 1), repeat=len(parts)):
        moved = {
            part: value + sign * half
            for part, value, half, sign in zip(
                parts, values, halves, signs, strict=True
            )
        }
        result = evaluate(formula, moved)
        if result is None:
            return None, None
        found.append(result)
    return min(found), max(found)


def _half_step(series: Series) -> Decimal:
    """Return half of the last digit that a column is written with; 0 for a count."""
    most = decimals(series)
    is_count = most == 0 and series.unit in (None, "count")
    return Decimal(0) if is_count else Decimal(1).scaleb(-most) / 2


def _below(
    catalogue: Catalogue, own: tuple[str, Series], other: tuple[str, Series]
) -> str | None:
    """Return the newest day on which ``own`` lies below ``other``."""
    (own_id, own_series), (other_id, other_series) = own, other
    if own_series.unit != other_series.unit:
        return None
    day = min(
        (one.on for one in (own_series.last, other_series.last) if one is not None),
        default=None,
    )
    if day is None:
        return None
    mine, theirs = own_series.at(day), other_series.at(day)
    if mine is None or theirs is None or mine.on != theirs.on:
        return None
    if mine.value >= theirs.value:
        return None
    unit = own_series.unit
    return (
        f"{catalogue.kpi(own_id).name.lower()} is {priced_words(mine.value, unit)} on "
        f"{day_words(mine.on)}, below {catalogue.kpi(other_id).name.lower()} of "
        f"{priced_words(theirs.value, unit)}"
    )
