"""A whole review: what a lead presents, in the order of presenting it."""

from __future__ import annotations

from datetime import date

from smartlint.named_tuple import NamedTuple
from smartlint.review.beside import Beside
from smartlint.review.coverage import ChannelCoverage
from smartlint.review.goal_review import ChangeReview, GoalReview, State
from smartlint.review.kpis import KpiReview
from smartlint.review.lanes import FunnelStage, Lanes, funnel_stages
from smartlint.review.picture import PacePicture, TreePicture
from smartlint.review.priority import Ranked
from smartlint.review.reached import reached
from smartlint.review.sessions import SessionReview, last_session, next_session
from smartlint.review.shared import SharedFinding, shared_findings

# The name of the row for goals that name no such area.
NOT_SAID = "not said"


class Purpose(NamedTuple):
    """What all goals are for, in the team's words; what is not written is empty."""

    mission: str = ""
    vision: str = ""
    plan: str = ""
    market: str = ""
    capability: str = ""
    strategies: tuple[str, ...] = ()

    @property
    def is_stated(self) -> bool:
        """Something of it is written down."""
        return any(self)


class LetterCount(NamedTuple):
    """How many goals pass, fail or leave open one letter."""

    letter: str
    name: str
    passed: int
    failed: int
    unknown: int


class AreaRow(NamedTuple):
    """An area with its goals counted.

    Attributes:
        name: Such as "email".
        goals: How many open and ended goals stand in it.
        on_course: Open ones that are on pace.
        behind: Open ones that need attention.
        ended: Those with a result.
        unknown: Open ones whose progress cannot be told.
        weak: Those with a finding that is at least a warning.
    """

    name: str
    goals: int
    on_course: int
    behind: int
    ended: int
    unknown: int
    weak: int


class Area(NamedTuple):
    """One way to look at all goals: by channel, department, stage or perspective."""

    name: str
    rows: tuple[AreaRow, ...]

    @property
    def is_telling(self) -> bool:
        """Some goal names such an area."""
        return any(row.goals for row in self.rows if row.name != NOT_SAID)


class Group(NamedTuple):
    """An objective with the goals beneath it.

    Attributes:
        objective: The objective; None for goals of which none is told here.
        goals: What carries it, from the top down.
        name: What goals without an objective have in common.
    """

    objective: GoalReview | None
    goals: tuple[GoalReview, ...]
    name: str = ""


class AgendaItem(NamedTuple):
    """Something to decide in the session.

    Attributes:
        state: Why it is on the agenda.
        goal: What it is about.
        text: The question, with the figures.
    """

    state: State
    goal: GoalReview
    text: str


class Improvement(NamedTuple):
    """A metric to improve that no goal is about."""

    metric: str
    kind: str
    text: str
    place: str


class SuppressedReview(NamedTuple):
    """A finding that a comment allows.

    Attributes:
        goal: Name of the goal; the file when it is about the file.
        rule: Name of the rule.
        message: What would be said.
        reason: Why it is allowed; empty when unwritten.
        until: The last day it holds; None for always.
        author: Who wrote the comment; empty where nobody keeps that.
    """

    goal: str
    rule: str
    message: str
    reason: str
    until: date | None
    author: str


class LeftOut(NamedTuple):
    """Something that the review does not tell of, and why."""

    name: str
    reason: str


class Adjusted(NamedTuple):
    """A change with the goal it was made to."""

    goal: GoalReview
    change: ChangeReview


class Involved(NamedTuple):
    """A department or person with the goals that need it.

    Attributes:
        name: As written.
        leads: Goals it answers for.
        helps: Goals that name it as partner.
        asked: Goals that wait for its word.
    """

    name: str
    leads: tuple[GoalReview, ...]
    helps: tuple[GoalReview, ...]
    asked: tuple[GoalReview, ...]


class MatrixRow(NamedTuple):
    """A goal with the part of each department: leads, helps, asked or empty."""

    goal: GoalReview
    parts: tuple[str, ...]


class Matrix(NamedTuple):
    """Which department does what for which goal."""

    departments: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


class Tactic(NamedTuple):
    """An initiative with the metric it feeds.

    Attributes:
        goal: The initiative.
        feeds: The goal it supports; None when it supports none.
        verdict: "working", "not working" or "not known yet".
        text: The movement on which that stands.
    """

    goal: GoalReview
    feeds: GoalReview | None
    verdict: str
    text: str


class Review(NamedTuple):
    """All that the documents of one run say.

    Attributes:
        as_of: The day it speaks of.
        origin: Where that day is from.
        audience: The person or department it is cut for; empty for everybody.
        purpose: What all goals are for.
        letters: The five letters, counted.
        groups: Objectives with their goals.
        areas: All goals, by area.
        agenda: What to talk about, the most pressing first.
        improvements: Metrics to improve without a goal.
        neglected: Goals that nobody has looked at.
        changes: What was changed, and why.
        tactics: Initiatives by whether they work.
        involved: Who leads and helps where.
        suppressed: Findings that comments allow.
        left_out: What is not told of.
        n_findings: How many findings there are, by severity.
        matrix: Which department does what for which goal.
        beside: Journeys, funnel, tests, drips, partners and sessions.
        order: Open goals by what they bring; those of which nothing says it are not
            in it.
        kpis: The numbers that the business watches.
        coverage: Each channel with its goals, and what these lack.
        lanes: Each channel along the funnel.
        pace: How far the objectives are; None where none has a way.
        trees: The plan as pictures, an objective each.
        has_tables: A table of the team's was read.
        minutes: The lines of a ``session`` block to fill in.
    """

    as_of: date
    origin: str
    audience: str
    purpose: Purpose
    letters: tuple[LetterCount, ...]
    groups: tuple[Group, ...]
    areas: tuple[Area, ...]
    agenda: tuple[AgendaItem, ...]
    improvements: tuple[Improvement, ...]
    neglected: tuple[GoalReview, ...]
    changes: tuple[Adjusted, ...]
    tactics: tuple[Tactic, ...]
    involved: tuple[Involved, ...]
    suppressed: tuple[SuppressedReview, ...]
    left_out: tuple[LeftOut, ...]
    n_findings: dict[str, int]
    matrix: Matrix
    beside: Beside
    order: tuple[Ranked, ...]
    kpis: tuple[KpiReview, ...]
    coverage: tuple[ChannelCoverage, ...]
    lanes: Lanes
    pace: PacePicture | None
    trees: tuple[TreePicture, ...]
    has_tables: bool
    minutes: tuple[str, ...] = ()

    @property
    def reached(self) -> tuple[GoalReview, ...]:
        """The goals that were achieved, the newest first."""
        return reached(self.goals)

    @property
    def shared(self) -> tuple[SharedFinding, ...]:
        """What is found alike on most goals."""
        return shared_findings(self.goals)

    @property
    def stages(self) -> tuple[FunnelStage, ...]:
        """The stages of the funnel with their goals, where no journey has its own."""
        return () if self.beside.journeys else funnel_stages(self.goals)

    @property
    def last_session(self) -> SessionReview | None:
        """The newest session so far; None when there was none."""
        return last_session(self.beside.sessions, self.as_of)

    @property
    def next_session(self) -> SessionReview | None:
        """The session that comes next; None when none is written down."""
        return next_session(self.beside.sessions, self.as_of)

    @property
    def goals(self) -> tuple[GoalReview, ...]:
        """All goals, objectives among them, in the order of the groups."""
        found: list[GoalReview] = []
        for group in self.groups:
            if group.objective is not None:
                found.append(group.objective)
            found += group.goals
        return tuple(found)
