"""The numbers that the business watches: which to raise, to replace or to retire."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.diagnostics.told import as_sentence
from smartlint.facts.course.watched import last_look
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview
from smartlint.review.material import Index, Material

_UNREVIEWED, _NEVER_MISSED = "unreviewed-kpi", "target-never-missed"


class KpiReview(NamedTuple):
    """A number that is watched.

    Attributes:
        goal: The goal on it; None for a number that has none.
        name: What it is called there.
        today: Its newest value; empty for none.
        looked: When somebody last looked at it; None for never.
        question: What to decide of it; empty when it is fine as it is.
    """

    goal: GoalReview | None
    name: str
    today: str
    looked: date | None
    question: str


def kpis(
    goals: Sequence[GoalReview], metrics: Sequence[KpiReview] = ()
) -> tuple[KpiReview, ...]:
    """Return the numbers marked as KPI, and those that were kept in every period.

    Those that ask for a decision come first.

    Args:
        goals: All goals that are told of.
        metrics: The KPIs that have no goal.
    """
    found = []
    for goal in goals:
        question = _question([(one.name, one.message) for one in goal.findings])
        if goal.facts.is_kpi or question:
            how = goal.standing
            today, looked = (how.value, how.looked) if how is not None else ("", None)
            found.append(KpiReview(goal, goal.name, today, looked, question))
    return tuple(sorted([*found, *metrics], key=lambda one: not one.question))


def watched_metrics(material: Material) -> tuple[KpiReview, ...]:
    """Return the ``metric`` blocks marked as KPI."""
    index = Index(material.result)
    return tuple(
        [
            _watched(GoalSubject(goal, place), index)
            for place in material.places
            for goal in place.file.goals
            if goal.kind is HeadKind.METRIC and goal.clauses.is_kpi
        ]
    )


def _watched(subject: GoalSubject, index: Index) -> KpiReview:
    goal = subject.goal
    told = index.findings(subject.source.path, goal.key)
    dated = [
        (day, one.quantity.text)
        for one in goal.clauses.check_ins
        if one.quantity is not None
        and (day := one.when.resolve(subject.context)) is not None
        and day <= subject.place.as_of
    ]
    first = goal.baseline.text if goal.baseline is not None else ""
    name = f"{goal.id.text}: " if goal.id is not None else ""
    return KpiReview(
        None,
        name + goal.sentence.text,
        max(dated, key=lambda pair: pair[0])[1] if dated else first,
        last_look(subject),
        _question([(one.name, as_sentence(one.message)) for one in told]),
    )


def _question(found: Sequence[tuple[str, str]]) -> str:
    """Return what a finding asks about a number; empty when none does."""
    asking = (_UNREVIEWED, _NEVER_MISSED)
    return next((message for name, message in found if name in asking), "")
