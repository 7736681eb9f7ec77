"""Where goals stand, as rows: sorted, and worded the same in every form of output."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from smartlint.facts.numbers.goal_unit import unit_of
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.amount_words import priced_words
from smartlint.named_tuple import NamedTuple
from smartlint.progress.standing import Standing
from smartlint.progress.status import TROUBLE_FIRST, Status


class StatusRow(NamedTuple):
    """One goal.

    Attributes:
        subject: The goal.
        standing: Where it stands.
        unit: The code of the unit of its values.
    """

    subject: GoalSubject
    standing: Standing
    unit: str

    @property
    def id(self) -> str:
        """Its written id; empty for a goal without one."""
        goal = self.subject.goal
        return goal.id.text if goal.id is not None else ""

    @property
    def metric(self) -> str:
        """Its metric, else its sentence."""
        metric = self.subject.goal.named_metric
        return metric.text if metric is not None else self.subject.goal.sentence.text

    @property
    def line(self) -> int:
        """The line of its sentence."""
        return self.subject.source.position(self.subject.span.start).line

    def amount(self, value: Decimal | None) -> str:
        """Return a value with its unit; empty for none."""
        return "" if value is None else priced_words(value, self.unit)


def status_rows(places: Sequence[FileSubject]) -> tuple[StatusRow, ...]:
    """Return the goals of all files: trouble first, then by gap, then as written.

    A bare sentence without a check-in is left out where nothing can be said of it: it
    is a draft.
    """
    rows = [
        StatusRow(subject, subject.standing, unit_of(subject).code)
        for place in places
        for subject in place.subjects
        if subject.goal.kind in JUDGED_KINDS and _is_followed(subject)
    ]
    return tuple(sorted(rows, key=lambda row: _rank(row.standing)))


def count_drafts(places: Sequence[FileSubject]) -> int:
    """Return how many bare sentences are left out."""
    goals = [subject for place in places for subject in place.subjects]
    return sum(one.goal.kind in JUDGED_KINDS and not _is_followed(one) for one in goals)


def _is_followed(subject: GoalSubject) -> bool:
    is_told = bool(subject.goal.clauses.check_ins) or subject.is_planned
    return is_told or subject.standing.status is not Status.UNKNOWN


def _rank(standing: Standing) -> tuple[int, Decimal]:
    """Order by status, and within one by how far it is behind."""
    gap = standing.pace.gap
    return TROUBLE_FIRST.index(standing.status), gap if gap is not None else Decimal(0)
