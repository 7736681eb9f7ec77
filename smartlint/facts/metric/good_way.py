"""Which way is good for a goal's metric, where its own numbers do not say."""

from __future__ import annotations

from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.kpi import Better, Kpi
from smartlint.model.limit import allowed_side
from smartlint.model.quantity import Bound, UnitKind

# Of which nobody wants less, though no KPI is called so.
_ALWAYS_MORE = frozenset({"uptime", "availability", "reliability", "punctuality"})


def better_way(subject: GoalSubject) -> Better | None:
    """Return which way is good for the metric; None when what it can mean differs.

    A rank gets better by falling, whatever it is of.
    """
    meaning = subject.meaning
    kpis: tuple[Kpi, ...] = ()
    if meaning is not None:
        kpis = (meaning.kpi,) if meaning.kpi is not None else meaning.candidates
    ways = {kpi.better for kpi in kpis}
    target = subject.goal.target
    if not ways and target is not None and target.unit.kind is UnitKind.RANK:
        return Better.LOWER
    return ways.pop() if len(ways) == 1 else None


def is_more_better(subject: GoalSubject) -> bool | None:
    """Tell whether more is better, by the words or the catalogue; None when unknown."""
    side = allowed_side(subject.goal.target)
    if side is not None:
        return side is Bound.AT_LEAST
    if counts_new(subject):
        return True
    if is_place(subject):
        return False
    if is_always_more(subject.goal):
        return True
    return {Better.HIGHER: True, Better.LOWER: False}.get(
        better_way(subject) or Better.RANGE
    )


def is_always_more(goal: Goal) -> bool:
    """Tell whether the metric is one that is promised, and of which nobody wants less."""
    metric = goal.metric
    return metric is not None and not _ALWAYS_MORE.isdisjoint(
        metric.text.lower().split()
    )


def is_place(subject: GoalSubject) -> bool:
    """Tell whether the target is a place in an order, of which the first is the best."""
    target = subject.goal.target
    return target is not None and target.unit.kind is UnitKind.RANK


def counts_new(subject: GoalSubject) -> bool:
    """Tell whether the target is a number of those that come, counted from nothing.

    A rate ("30 a week"), a share or a line ``to:`` is a level.
    """
    goal = subject.goal
    verb = goal.reading.verb if goal.reading is not None else None
    return (
        verb is not None
        and verb.counts_new
        and goal.target is not None
        and goal.target.unit.kind is UnitKind.COUNT
        and goal.clauses.target is None
        and goal.baseline is None
        and counted_per(goal) is None
    )
