"""Holds a goal against what is set aside for it: a budget, and people.

A budget is judged by what a result cost the team so far; people are shown beside it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from smartlint.catalogue import history as past
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert, convert_value
from smartlint.catalogue.evidence import judged
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import amount_words, priced_words
from smartlint.model.days import day_words
from smartlint.model.goal import Goal
from smartlint.model.kpi import Kpi
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.series import History, Reading, Series
from smartlint.model.verdict import Clue, Judgement
from smartlint.model.winning import is_won
from smartlint.named_tuple import NamedTuple

_CENT = Decimal("0.01")


class Aim(NamedTuple):
    """What a goal wants of its metric.

    Attributes:
        kpi: The metric.
        target: In its unit.
        series: The metric's own past; None for none.
    """

    kpi: Kpi
    target: Decimal
    series: Series | None


class _Paid(NamedTuple):
    """The lowest and the highest cost of one result so far, and their column."""

    lowest: Reading
    highest: Reading
    column: Series


def means_clue(
    subject: GoalSubject, catalogue: Catalogue, table: History, aim: Aim
) -> Clue | None:
    """Return whether what is set aside is enough, by what a result ever cost.

    Only a budget with a price in the table decides. None where nothing is set aside, or
    where it does not follow how many results that is to bring.

    Args:
        subject: The goal.
        catalogue: The KPIs.
        table: What its ``source:`` names.
        aim: What it wants.
    """
    clauses = subject.goal.clauses
    results = _results(subject.goal, aim)
    hands = _hands(clauses.people, results)
    budget = clauses.budget
    clue = None
    if budget is not None and results is not None:
        paid = _paid(catalogue, table, aim.kpi, budget, subject.place.as_of)
        clue = _priced(budget, results, paid) if paid is not None else None
    elif budget is not None and budget.per is None:
        clue = _bought(catalogue, aim, budget)
    if clue is None:
        return Clue("resources", Judgement.UNKNOWN, hands) if hands else None
    if not hands:
        return clue
    return clue._replace(text=f"{clue.text}; {hands}", headline=clue.text)


def wanted_results(
    goal: Goal, kpi: Kpi, target: Decimal, base: Decimal | None, *, adds_up: bool
) -> Decimal | None:
    """Return how many results a goal's budget is to bring.

    A level is raised by the difference; "500 leads" are 500; "260 a month" are 260 for
    what is spent a month. None where the goal does not say, as with "from 200 to 260":
    in each of how many months?

    Args:
        goal: The goal.
        kpi: Its metric.
        target: The count aimed for.
        base: The count today; None when it is not known.
        adds_up: The metric is told as a sum of all that ever came.
    """
    if kpi.unit.kind is not UnitKind.COUNT:
        return None
    budget, stated = goal.clauses.budget, goal.target
    if budget is not None and stated is not None and stated.per != budget.per:
        return None
    if stated is not None and stated.per is not None:
        found = target
    elif kpi.accrual == "stock" or (adds_up and base is not None):
        found = target - (base or 0)
    elif base is None:
        found = target
    else:
        return None
    return found if found > 0 else None


def _results(goal: Goal, aim: Aim) -> Decimal | None:
    base = convert(goal.baseline, "count") if goal.baseline is not None else None
    series = aim.series
    adds_up = series is not None and past.never_falls(series)
    latest = series.last if series is not None else None
    target = aim.target
    if is_won(goal, aim.kpi) and goal.target is not None:
        target = convert(goal.target, "count") or target
    elif base is None and latest is not None and aim.kpi.accrual == "stock":
        base = latest.value
    return wanted_results(goal, aim.kpi, target, base, adds_up=adds_up)


def _priced(budget: Quantity, results: Decimal, paid: _Paid) -> Clue:
    """Return whether a budget buys the results at a price the team has ever paid."""
    lowest, highest, column = paid
    currency = budget.unit.code
    price = (_amount(budget) / results).quantize(_CENT)
    costs = (
        f"{priced_words(lowest.value, currency)} on {day_words(lowest.on)} "
        f"to {priced_words(highest.value, currency)} on {day_words(highest.on)}"
    )
    more = "" if budget.per is not None else " more"
    text = (
        f"the budget allows {priced_words(price, currency)} for each of "
        f"{priced_words(results, None)}{more}; so far one cost {costs}"
    )
    fits = price >= lowest.value
    clue = judged("resources", Judgement.PASS if fits else Judgement.FAIL, text)
    return clue._replace(data=column.origins((lowest.on, highest.on)))


def _bought(catalogue: Catalogue, aim: Aim, budget: Quantity) -> Clue | None:
    """Return how much a budget buys at the price aimed for; it decides nothing."""
    currency = budget.unit.code
    is_price = aim.kpi.unit.kind is UnitKind.MONEY and aim.target > 0
    formula = catalogue.formula(aim.kpi.id) if is_price else None
    if formula is None or formula[0] != "/" or not isinstance(formula[2], str):
        return None
    if aim.series is not None and aim.series.unit != currency:
        return None
    results = (_amount(budget) / aim.target).quantize(Decimal(1))
    name = catalogue.kpi(formula[2]).name.lower()
    text = (
        f"the budget of {priced_words(_amount(budget), currency)} buys "
        f"{amount_words(results, None)} {name} at that price"
    )
    return Clue("resources", Judgement.UNKNOWN, text)


def _hands(people: Quantity | None, results: Decimal | None) -> str:
    """Return who is to do it: "2 people, 2,800 more for each"; empty for nobody."""
    if people is None or people.value <= 0:
        return ""
    who = (
        "1 person"
        if people.value == 1
        else f"{amount_words(people.value, None)} people"
    )
    if results is None or people.value <= 1:
        return f"{who} for it"
    each = (results / people.value).quantize(Decimal(1))
    return f"{who} for it, {amount_words(each, None)} for each"


def _amount(budget: Quantity) -> Decimal:
    code = budget.unit.code or ""
    return convert_value(budget.value, budget.unit, code) or budget.value


def _paid(
    catalogue: Catalogue, table: History, kpi: Kpi, budget: Quantity, as_of: date
) -> _Paid | None:
    """Return the lowest and highest cost of one result that the table tells of."""
    prices = catalogue.prices_of(kpi.id)
    for column, series in table.series.items():
        if series.unit != budget.unit.code:
            continue
        meant = catalogue.resolve(column.replace("_", " "), unit=UnitKind.MONEY)
        paid = series.until(as_of)
        lowest, highest = paid.lowest, paid.highest
        if meant.kpi in prices and lowest is not None and highest is not None:
            return _Paid(lowest, highest, paid)
    return None
