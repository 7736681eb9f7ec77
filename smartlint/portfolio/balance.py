"""Whether a plan leans to one side: in time, along the funnel, over people and views."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from smartlint.model.goal import Goal, HeadKind
from smartlint.model.kpi import Perspective
from smartlint.model.quantity import Quantity, is_plain
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.portfolio.measure import Measure, Reader
from smartlint.portfolio.order import above

Horizon = Literal["a quarter", "a year", "longer"]
PERSPECTIVES: tuple[Perspective, ...] = get_args(Perspective)

# Impact and effort beyond it are a finding of their own, and put no goal first.
_LEAST, _MOST = Decimal(1), Decimal(5)
_QUARTER_DAYS = 92
_YEAR_DAYS = 366
# A metric that answers a year late is a long-term one, whatever the date beside it.
_SLOW_DAYS = 365


class Department(NamedTuple):
    """A department that takes part in a goal, and who leads there; None for nobody."""

    name: str
    lead: str | None


class Priority(NamedTuple):
    """What a goal is worth and what it takes, as far as it is written.

    Attributes:
        node: The goal.
        impact: From ``impact:``, else the goal's share of its parent's target as 1 to 5.
        effort: From ``effort:``; None when unwritten.
        is_stated: The impact is written.
    """

    node: Node
    impact: Decimal
    effort: Decimal | None
    is_stated: bool

    @property
    def rank(self) -> tuple[Decimal, Decimal]:
        """For sorting: the larger impact first, then the smaller effort."""
        effort = self.effort if self.effort is not None else Decimal(3)
        return -self.impact, effort


class ScorecardRow(NamedTuple):
    """A goal's metric beside the business KPI that it drives.

    Attributes:
        perspective: Of the balanced scorecard; None when nobody says.
        node: The goal.
        metric: Its metric, as people call it.
        business: The nearest objective above it that is on a number; None for none.
        business_metric: That metric.
    """

    perspective: str | None
    node: Node
    metric: str
    business: Node | None
    business_metric: str | None


def horizon(measure: Measure, day: date | None) -> Horizon | None:
    """Return how far a goal reaches; None without a deadline or a day to count from.

    Args:
        measure: The goal.
        day: The day that its file speaks of, for a goal without a start.
    """
    if measure.kpi is not None and (measure.kpi.lag_days or 0) >= _SLOW_DAYS:
        return "longer"
    start = measure.starts or day
    if measure.ends is None or start is None:
        return None
    days = (measure.ends - start).days
    if days <= _QUARTER_DAYS:
        return "a quarter"
    return "a year" if days <= _YEAR_DAYS else "longer"


def perspective_of(measure: Measure) -> str | None:
    """Return a block's perspective: as it says, else as its KPI does.

    "Learning and growth" is learning; a word that is none of the four says nothing.
    """
    said = measure.node.goal.clauses.perspective
    if said is not None and (name := said.text.casefold().split()[0]) in PERSPECTIVES:
        return name
    return measure.kpi.perspective if measure.kpi is not None else None


def departments(goal: Goal, people: Iterable[str] = ()) -> tuple[Department, ...]:
    """Return the departments that take part in a goal.

    ``team:`` is one, led by the owner. An entry of ``with:`` is one unless it is a
    person; "Sales (Kim Lee)" and "Kim Lee (Sales)" say who leads there.

    Args:
        goal: The goal.
        people: Names of persons, case-folded.
    """
    clauses = goal.clauses
    found: list[Department] = []
    if clauses.team is not None:
        owner = clauses.owner.text if clauses.owner is not None else None
        found.append(Department(clauses.team.text, owner))
    persons = frozenset(people)
    for one in clauses.stakeholders:
        name, _, rest = one.name.text.partition("(")
        lead = rest.rstrip(") ").strip() or None
        if lead is None and name.strip().casefold() in persons:
            continue
        found.append(Department(name.strip(), lead))
    return tuple(found)


def priorities(
    nodes: Iterable[Node], shares: dict[int, Decimal] | None = None
) -> tuple[Priority, ...]:
    """Return the goals of which something says what they are worth, the first first.

    Args:
        nodes: The goals.
        shares: What part of its parent's target a goal brings, 0 to 1, by index.
    """
    found = []
    for node in nodes:
        clauses = node.goal.clauses
        impact, effort = _score(clauses.impact), _score(clauses.effort)
        share = (shares or {}).get(node.index)
        if impact is not None:
            found.append(Priority(node, impact, effort, is_stated=True))
        elif share is not None:
            scaled = min(max(share, Decimal(0)), Decimal(1)) * 4 + 1
            found.append(Priority(node, scaled, effort, is_stated=False))
    return tuple(sorted(found, key=lambda one: (*one.rank, one.node.index)))


def _score(stated: Quantity | None) -> Decimal | None:
    """Return what stands on the scale; None for amounts such as €3 or 3 days."""
    if stated is None or not is_plain(stated):
        return None
    return stated.value if _LEAST <= stated.value <= _MOST else None


def top_priorities(ordered: Sequence[Priority]) -> tuple[Priority, ...]:
    """Return those that share the first place, by what is written."""
    stated = [one for one in ordered if one.is_stated]
    if not stated:
        return ()
    first = stated[0]
    wanted = (first.impact, first.effort)
    return tuple([one for one in stated if (one.impact, one.effort) == wanted])


def scorecard(portfolio: Portfolio, reader: Reader) -> tuple[ScorecardRow, ...]:
    """Return each open goal with a metric beside the business KPI that it drives."""
    rows = []
    for node in portfolio.nodes:
        measure = reader(node) if node.is_open else None
        if measure is None or measure.metric is None:
            continue
        business = business_above(portfolio, node, reader)
        rows.append(
            ScorecardRow(
                perspective_of(measure),
                node,
                measure.name,
                business.node if business is not None else None,
                business.name if business is not None else None,
            )
        )
    return tuple(rows)


def business_above(portfolio: Portfolio, node: Node, reader: Reader) -> Measure | None:
    """Return the nearest objective above a block that is on a number; None for none."""
    for found in above(portfolio, node):
        if found.goal.kind is HeadKind.OBJECTIVE:
            measure = reader(found)
            if has_number(measure):
                return measure
    return None


def has_number(measure: Measure) -> bool:
    """Tell whether an objective is on a number of the business, not words alone."""
    goal = measure.node.goal
    is_named = measure.kpi is not None or goal.clauses.metric is not None
    return is_named or goal.target is not None or measure.movement.delta is not None


def only_one(values: Iterable[str | None]) -> tuple[str | None, int]:
    """Return the value that all known ones share, None when they differ, and how many.

    Values that are None are unknown and left out.
    """
    counted = Counter(value for value in values if value is not None)
    only = next(iter(counted)) if len(counted) == 1 else None
    return only, counted.total()
