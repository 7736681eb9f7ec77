"""Holds a plan's goals on one formula against each other: a return, its cost, its ROI.

What the formula makes of the targets of its inputs must reach the target of the whole,
and the same for today's values; a price that includes another cannot be aimed lower.
Only goals of one time and one scope are compared, or those that say whom they support.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert_value
from smartlint.catalogue.formula import Formula, evaluate, ids_of
from smartlint.facts.measures import measure_of
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject, PortfolioSubject
from smartlint.model.amount_words import priced_words
from smartlint.model.evidence import Contradiction
from smartlint.model.goal import Goal
from smartlint.model.kpi import Better, Kpi
from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.measure import Measure

# Targets are round figures: what differs by less than this share agrees.
_SLACK = Decimal("0.05")
_DIGITS = 3

# More goals on one KPI and day than this, and nobody can tell which is meant.
_MOST_ALIKE = 20

# By KPI and last day.
AlikeGoals = Mapping[tuple[str, date | None], Sequence[GoalSubject]]


class _Part(NamedTuple):
    """A goal on one KPI of a formula.

    Attributes:
        kpi: The KPI.
        measure: What the goal says of the KPI.
        goal: The goal; None for a line beneath the one that is judged.
        line: What that line states, "budget" or "cost".
    """

    kpi: Kpi
    measure: Measure
    goal: Goal | None
    line: str = ""

    @property
    def who(self) -> str:
        """How the goal is called."""
        if self.goal is None:
            return f"the {self.line}"
        goal = self.goal
        return goal.id.text if goal.id is not None else f"“{goal.sentence.text}”"


_Value = Callable[[_Part], Decimal | None]


def alike_goals(run: PortfolioSubject) -> AlikeGoals:
    """Return the planned goals of a run by the KPI of their metric and their day."""
    found: dict[tuple[str, date | None], list[GoalSubject]] = {}
    for file in run.files:
        for subject in file.subjects:
            if subject.goal.kind not in JUDGED_KINDS or not subject.is_planned:
                continue
            meaning = subject.meaning
            if meaning is not None and meaning.kpi and not meaning.resolution.extra:
                key = (meaning.kpi.id, subject.deadline_date)
                found.setdefault(key, []).append(subject)
    return found


def plan_problem(
    catalogue: Catalogue, subject: GoalSubject, goals: Callable[[], AlikeGoals]
) -> Contradiction | None:
    """Return where the goals of the plan contradict the goal's target or baseline.

    Args:
        catalogue: The KPIs with their formulas.
        subject: A planned goal whose metric is a KPI.
        goals: Gives all goals of the run, which is asked only where it is needed.
    """
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or meaning is None or meaning.resolution.extra:
        return None
    formula = catalogue.formula(kpi.id)
    if formula is None and not kpi.not_below:
        return None
    own = _Part(kpi, measure_of(subject), subject.goal)
    if formula is not None:
        parts = _parts(catalogue, own, subject, formula, goals())
        found = _clash(own, formula, parts) if parts is not None else None
        if found is not None:
            return found
    return (
        next(_below(catalogue, own, subject, goals()), None) if kpi.not_below else None
    )


def _parts(
    catalogue: Catalogue,
    own: _Part,
    subject: GoalSubject,
    formula: Formula,
    goals: AlikeGoals,
) -> list[_Part] | None:
    """Return a goal for each input of the formula; None where one has none."""
    parts: list[_Part] = []
    for one in dict.fromkeys(ids_of(formula)):
        kpi = catalogue.kpi(one)
        found = _goal_on(own, subject, kpi, goals)
        if found is None and _is_spending(kpi):
            found = _spent(kpi, own, subject.goal)
        if found is None:
            return None
        parts.append(found)
    return parts if _go_together(own, parts) else None


def _goal_on(
    own: _Part, subject: GoalSubject, kpi: Kpi, goals: AlikeGoals
) -> _Part | None:
    """Return the one goal that speaks of the same time; None for none or several."""
    near = _of_one_scope(own, subject, _children_on(subject, kpi))
    alike = goals.get((kpi.id, subject.deadline_date), ())
    if not near and len(alike) <= _MOST_ALIKE:
        near = _of_one_scope(own, subject, alike)
    if len(near) != 1:
        return None
    return _Part(kpi, measure_of(near[0]), near[0].goal)


def _of_one_scope(
    own: _Part, subject: GoalSubject, others: Sequence[GoalSubject]
) -> list[GoalSubject]:
    """Return the other goals that are about the same channel and people.

    What ads cost says nothing of customers who came by themselves.
    """
    return [
        one
        for one in others
        if one.goal is not subject.goal and measure_of(one).scope == own.measure.scope
    ]


def _children_on(subject: GoalSubject, kpi: Kpi) -> list[GoalSubject]:
    """Return the goals on a KPI that support the goal."""
    run = subject.place.run
    links = subject.place.portfolio.children(subject.node)
    children = [run.subject(link.source) for link in links]
    return [
        one
        for one in children
        if one.meaning is not None
        and one.meaning.kpi is not None
        and one.meaning.kpi.id == kpi.id
    ]


def _is_spending(kpi: Kpi) -> bool:
    """Tell whether a KPI is money laid out, which is what a ``budget:`` states."""
    is_money = kpi.unit.kind is UnitKind.MONEY
    return is_money and kpi.better is Better.RANGE and kpi.accrual == "flow"


def _spent(kpi: Kpi, own: _Part, goal: Goal) -> _Part | None:
    """Return what the goal's own line says is laid out: its budget, else its cost."""
    name = "cost" if goal.clauses.budget is None else "budget"
    amount = goal.clauses.budget or goal.clauses.cost
    if amount is None or amount.unit.kind is not UnitKind.MONEY:
        return None  # a cost may be a mark from 1 to 5
    moves = own.measure.movement._replace(
        unit=amount.unit, per=amount.per, baseline=None, target=amount.value
    )
    return _Part(kpi, own.measure._replace(movement=moves), None, name)


def _go_together(own: _Part, parts: Sequence[_Part]) -> bool:
    """Tell whether all amounts are of one currency, and those of a period of one."""
    everything = (own, *parts)
    currencies = {
        one.measure.movement.unit.code
        for one in everything
        if one.measure.movement.unit is not None
        and one.measure.movement.unit.kind is UnitKind.MONEY
    }
    periods = {one.measure.movement.per for one in parts if one.kpi.accrual == "flow"}
    return len(currencies) <= 1 and len(periods) <= 1


def _clash(
    own: _Part, formula: Formula, parts: Sequence[_Part]
) -> Contradiction | None:
    words = _clash_words(own, formula, parts)
    if words is None:
        return None
    return Contradiction(words, tuple([one.goal for one in parts if one.goal]))


def _clash_words(own: _Part, formula: Formula, parts: Sequence[_Part]) -> str | None:
    asked = _target(own)
    reckoned = _reckoned(formula, parts, _target)
    if (
        asked is not None
        and reckoned is not None
        and _falls_short(own, asked, reckoned)
    ):
        return (
            f"{_told(parts, _target)} come to {_words(own, _rounded(reckoned))}, and "
            f"this asks for {_words(own, asked)}"
        )
    stated = _baseline(own)
    today = _reckoned(formula, parts, _baseline)
    if stated is None or today is None or abs(today - stated) <= abs(stated) * _SLACK:
        return None
    return (
        f"today {_told(parts, _baseline)} come to {_words(own, _rounded(today))}, and "
        f"this states {_words(own, stated)}"
    )


def _falls_short(own: _Part, asked: Decimal, reckoned: Decimal) -> bool:
    slack = abs(asked) * _SLACK
    if own.kpi.better is Better.LOWER:
        return reckoned > asked + slack
    return own.kpi.better is Better.HIGHER and reckoned < asked - slack


def _below(
    catalogue: Catalogue, own: _Part, subject: GoalSubject, goals: AlikeGoals
) -> Iterator[Contradiction]:
    """Yield the goals on what the goal's KPI cannot lie below, where it does."""
    mine = _target(own)
    for other, reason in own.kpi.not_below:
        kpi = catalogue.kpi(other)
        part = _goal_on(own, subject, kpi, goals)
        if part is None or part.goal is None or mine is None:
            continue
        theirs = _target(part)
        if theirs is None or mine >= theirs or not _go_together(own, [part]):
            continue
        words = (
            f"the {own.kpi.spoken} of {_words(own, mine)} lies below the "
            f"{part.kpi.spoken} of {_words(part, theirs)} that {part.who} aims "
            f"for; {reason}"
        )
        yield Contradiction(words, (part.goal,))


def _reckoned(formula: Formula, parts: Sequence[_Part], of: _Value) -> Decimal | None:
    values = {part.kpi.id: of(part) for part in parts}
    known = {one: value for one, value in values.items() if value is not None}
    return evaluate(formula, known) if len(known) == len(values) else None


def _target(part: _Part) -> Decimal | None:
    return _in_unit(part, part.measure.movement.target)


def _baseline(part: _Part) -> Decimal | None:
    return _in_unit(part, part.measure.movement.baseline)


def _in_unit(part: _Part, value: Decimal | None) -> Decimal | None:
    """Return a value in the KPI's unit; None when it is in another."""
    unit = part.measure.movement.unit
    if value is None or unit is None:
        return None
    return convert_value(value, unit, part.kpi.unit.code)


def _told(parts: Sequence[_Part], of: _Value) -> str:
    words = [
        f"{part.who} ({part.kpi.spoken} {_words(part, value)})"
        for part in parts
        if (value := of(part)) is not None
    ]
    return " and ".join(words)


def _words(part: _Part, value: Decimal) -> str:
    unit = part.measure.movement.unit
    is_money = unit is not None and unit.kind is UnitKind.MONEY
    return priced_words(value, unit.code if unit and is_money else part.kpi.unit.code)


def _rounded(value: Decimal) -> Decimal:
    """Return a value with three digits."""
    if not value:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - _DIGITS + 1)
    return value.quantize(min(step, Decimal(1)))
