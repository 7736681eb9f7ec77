"""What became of a goal between two versions, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from smartlint.diagnostics import Diagnostic
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.goal import Adjustment, Goal
from smartlint.model.goal_file import GoalFile
from smartlint.named_tuple import NamedTuple
from smartlint.text import Span


class Version(NamedTuple):
    """A goal file as it stands on one side of a comparison.

    Attributes:
        place: What the file is called on both sides; a goal has moved where it differs.
        file: What it says; its source's path is how it is shown.
    """

    place: str
    file: GoalFile


class Placed(NamedTuple):
    """A goal with its file.

    Attributes:
        place: As in :class:`Version`.
        subject: The goal with its dates resolved.
    """

    place: str
    subject: GoalSubject

    @property
    def goal(self) -> Goal:
        """The goal itself."""
        return self.subject.goal

    @property
    def path(self) -> str:
        """Its file, as shown."""
        return self.subject.source.path


class Match(NamedTuple):
    """A goal's two versions; one of them is None for a new or a removed goal.

    Attributes:
        old: How it was.
        new: How it is.
        likeness: How alike both are, in percent, where they were matched by their words;
            None where they have the same key.
    """

    old: Placed | None
    new: Placed | None
    likeness: int | None = None


class Field(StrEnum):
    """What of a goal may change."""

    TARGET = "target"
    DEADLINE = "deadline"
    METRIC = "metric"
    BASELINE = "baseline"
    DIRECTION = "direction"
    OWNER = "owner"
    SUPPORTS = "supports"
    RESULT = "result"
    START = "start"
    CHANNEL = "channel"
    AUDIENCE = "audience"
    BUDGET = "budget"
    PEOPLE = "people"
    SOURCE = "source"
    REVIEW = "review"
    MILESTONE = "milestone"
    WORDING = "wording"


RECORDED_FIELDS = frozenset(
    {Field.TARGET, Field.DEADLINE, Field.METRIC, Field.BASELINE, Field.DIRECTION}
)
"""Fields whose change needs a ``changed`` line: by them a goal is judged at its end."""


class Effect(StrEnum):
    """Whether a change asks for more or for less than before."""

    EASIER = "easier"
    HARDER = "harder"
    OTHER = "other"


class Record(NamedTuple):
    """The ``changed`` line that speaks of a change.

    Attributes:
        adjustment: The newest one that does.
        on: Its day; None when it cannot be told.
        is_true: It names the old and the new value as they are.
    """

    adjustment: Adjustment
    on: date | None
    is_true: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One thing that changed.

    Attributes:
        field: What it is.
        old: The words before; None when it was not stated.
        new: The words now; None when it is no longer stated.
        span: Where it stands now: the words, else the goal's sentence.
        effect: Whether it asks for less.
        record: What the goal itself says about the change; None for nothing.
        old_date: For a deadline, its day before; None when it cannot be told.
        new_date: For a deadline, its day now.
    """

    field: Field
    old: str | None
    new: str | None
    span: Span
    effect: Effect = Effect.OTHER
    record: Record | None = None
    old_date: date | None = None
    new_date: date | None = None


class Finding(NamedTuple):
    """Something to talk about before the change goes in.

    Attributes:
        diagnostic: What; its place is in the version of ``side``.
        side: ``old`` where the words are gone.
    """

    diagnostic: Diagnostic
    side: Literal["old", "new"] = "new"


@dataclass(frozen=True, slots=True)
class GoalChange:
    """What became of one goal.

    Attributes:
        match: Its two versions.
        fields: What changed in it.
        findings: What to talk about.
    """

    match: Match
    fields: tuple[FieldChange, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> str:
        """Its key now, or the last it had."""
        return self.shown.goal.key

    @property
    def name(self) -> str:
        """What people call it: its id, else its sentence."""
        goal = self.shown.goal
        return goal.id.text if goal.id is not None else f"“{goal.sentence.text}”"

    @property
    def shown(self) -> Placed:
        """The version to show: the new one where there is one."""
        shown = self.match.new or self.match.old
        assert shown is not None, "a match has at least one side"  # noqa: S101 - ours
        return shown

    @property
    def is_moved(self) -> bool:
        """It stands in another file."""
        old, new = self.match.old, self.match.new
        return old is not None and new is not None and old.place != new.place

    @property
    def is_renamed(self) -> bool:
        """It has another id, or has one only now, or no longer."""
        old, new = self.match.old, self.match.new
        if old is None or new is None:
            return False
        return _id(old.goal) != _id(new.goal)

    @property
    def is_goal(self) -> bool:
        """It is a goal on either side, and no strategy, campaign or other block."""
        sides = (self.match.old, self.match.new)
        return any(one is not None and one.goal.kind in JUDGED_KINDS for one in sides)

    @property
    def kind(self) -> Literal["added", "removed", "changed", "moved", "same"]:
        """What became of it, in a word; ``moved`` also for one that is only renamed."""
        if self.match.old is None:
            return "added"
        if self.match.new is None:
            return "removed"
        if self.fields or self.findings:
            return "changed"
        return "moved" if self.is_moved or self.is_renamed else "same"


@dataclass(frozen=True, slots=True)
class GoalDiff:
    """All that became of the goals between two versions.

    Attributes:
        as_of: The day it is judged by.
        changes: Goals that are not the same, in the order of the new files, removed
            ones where their file stands.
        n_same: How many goals and other blocks did not change.
        n_others: How many of all are blocks that are no goals, such as a strategy.
    """

    as_of: date
    changes: tuple[GoalChange, ...]
    n_same: int
    n_others: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to talk about, goal by goal."""
        return tuple(found for change in self.changes for found in change.findings)


def _id(goal: Goal) -> str | None:
    return goal.id.text if goal.id is not None else None
