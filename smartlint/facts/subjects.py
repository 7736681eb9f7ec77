"""What rules are asked about: a goal, a clause, a file, all files of a run.

Facts read a subject. What several facts need, and costs time, is worked out on the
first question and kept: these are plain slots classes, as one is built for each goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.days.first_day import first_day, own_day
from smartlint.facts.knowledge import Knowledge
from smartlint.model.evidence import NO_EVIDENCE, Evidence, Meaning
from smartlint.model.forecast import Forecast
from smartlint.model.goal import ClauseLine, Goal, HeadKind
from smartlint.model.goal_file import GoalFile
from smartlint.model.period import DateContext
from smartlint.model.series import Series
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.progress.thresholds import USUAL, Thresholds
from smartlint.text import Source, Span

if TYPE_CHECKING:
    from smartlint.facts.flaws import Flaws
    from smartlint.facts.run_index import RunIndex
    from smartlint.portfolio.plan import Plan
    from smartlint.progress.standing import Standing

JUDGED_KINDS = frozenset(
    {HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE, HeadKind.INITIATIVE}
)
_UNASKED = object()


class FileSubject:
    """One file.

    Attributes:
        file: What it says.
        portfolio: All files of the run.
        as_of: The day of the run.
        fiscal_year_start: Month, 1 to 12.
        knowledge: What is known beyond the text; None for nothing.
        is_day_stated: Somebody said which day ``as_of`` is; it is not just today.
        thresholds: From where on a goal counts as late or silent.
        context: What relative dates count from, where a goal states no start.
    """

    __slots__ = (
        "_run",
        "_subjects",
        "as_of",
        "context",
        "file",
        "fiscal_year_start",
        "is_day_stated",
        "knowledge",
        "own_as_of",
        "portfolio",
        "thresholds",
    )

    def __init__(
        self,
        file: GoalFile,
        portfolio: Portfolio,
        as_of: date,
        fiscal_year_start: int = 1,
        knowledge: Knowledge | None = None,
        *,
        is_day_stated: bool = True,
        thresholds: Thresholds = USUAL,
    ) -> None:
        self.file = file
        self.thresholds = thresholds
        self.is_day_stated = is_day_stated
        self.knowledge = knowledge
        self.portfolio = portfolio
        self.as_of = as_of
        self.fiscal_year_start = fiscal_year_start
        blank = DateContext(fiscal_year_start=fiscal_year_start)
        self.own_as_of = own_day(file, as_of if is_day_stated else None, blank)
        self.context = DateContext(self.own_as_of, None, fiscal_year_start)
        self._subjects: tuple[GoalSubject, ...] | None = None
        self._run: PortfolioSubject | None = None

    @property
    def subjects(self) -> tuple[GoalSubject, ...]:
        """Its blocks as subjects, made once: goals of other files ask them too."""
        if self._subjects is None:
            self._subjects = tuple([GoalSubject(one, self) for one in self.file.goals])
        return self._subjects

    @property
    def run(self) -> PortfolioSubject:
        """All files of the run, this one among them."""
        if self._run is None:
            self._run = PortfolioSubject.around(self)
        return self._run

    @property
    def source(self) -> Source:
        """The file's text."""
        return self.file.source

    @property
    def goal(self) -> None:
        """A file is about no single goal."""
        return

    @property
    def span(self) -> Span:
        """The first line that has any text, which is where a finding can point."""
        source = self.file.source
        for line in range(1, len(source.line_starts) + 1):
            span = source.line_span(line)
            if source.slice(span).strip():
                return span
        return Span(0, 0)


class PortfolioSubject:
    """All files of a run, at the place of the first.

    Attributes:
        files: The files, in the order of the run; each knows this run as its own.
        portfolio: The graph of their goals.
    """

    __slots__ = ("_by_node", "_index", "_plan", "files", "portfolio")

    def __init__(self, files: tuple[FileSubject, ...], portfolio: Portfolio) -> None:
        self.files = files
        self.portfolio = portfolio
        self._by_node: tuple[GoalSubject, ...] | None = None
        self._plan: Plan | None = None
        self._index: RunIndex | None = None
        for file in files:
            file._run = self  # noqa: SLF001 - a file and its run are made together

    @classmethod
    def of(
        cls,
        files: Sequence[GoalFile],
        as_of: date,
        fiscal_year_start: int = 1,
        knowledge: Knowledge | None = None,
        *,
        is_day_stated: bool = True,
        thresholds: Thresholds = USUAL,
    ) -> PortfolioSubject:
        """Return the run of these files; arguments as of :class:`FileSubject`."""
        portfolio = Portfolio(files)
        places = [
            FileSubject(
                file,
                portfolio,
                as_of,
                fiscal_year_start,
                knowledge,
                is_day_stated=is_day_stated,
                thresholds=thresholds,
            )
            for file in files
        ]
        return cls(tuple(places), portfolio)

    @classmethod
    def around(cls, place: FileSubject) -> PortfolioSubject:
        """Return the run of a file that was made alone."""
        places = [
            place
            if file is place.file
            else FileSubject(
                file,
                place.portfolio,
                place.as_of,
                place.fiscal_year_start,
                place.knowledge,
                is_day_stated=place.is_day_stated,
                thresholds=place.thresholds,
            )
            for file in place.portfolio.files
        ]
        return cls(tuple(places), place.portfolio)

    @property
    def plan(self) -> Plan:
        """What follows from the graph: arithmetic, conflicts, balance."""
        if self._plan is None:
            from smartlint.facts.measures import plan_of  # noqa: PLC0415 - plans only

            self._plan = plan_of(self)
        return self._plan

    @property
    def index(self) -> RunIndex:
        """What rules about one goal ask of all, gathered when the first one asks."""
        if self._index is None:
            from smartlint.facts.run_index import run_index  # noqa: PLC0415 - seldom

            self._index = run_index(self)
        return self._index

    def subject(self, node: Node) -> GoalSubject:
        """Return the subject of a block of the run."""
        if self._by_node is None:
            self._by_node = tuple([one for file in self.files for one in file.subjects])
        return self._by_node[node.index]

    @property
    def source(self) -> Source:
        """The first file's text."""
        return self.files[0].source

    @property
    def goal(self) -> None:
        """A portfolio is about no single goal."""
        return

    @property
    def span(self) -> Span:
        """The first line with text of the first file."""
        return self.files[0].span


class GoalSubject:
    """One goal in its file and among all goals of the run.

    Attributes:
        goal: What is written.
        place: The file that it stands in.
        flaws: What is wrong with its words; None before :func:`flaws_of` is asked.
    """

    __slots__ = (
        "_context",
        "_deadline_date",
        "_evidence",
        "_meaning",
        "_standing",
        "_start_date",
        "flaws",
        "goal",
        "place",
    )

    def __init__(self, goal: Goal, place: FileSubject) -> None:
        self.goal = goal
        self.place = place
        self._context: DateContext | None = None
        self._start_date: object = _UNASKED
        self._deadline_date: object = _UNASKED
        self._meaning: object = _UNASKED
        self._evidence: Evidence | None = None
        self.flaws: Flaws | None = None
        self._standing: Standing | None = None

    @property
    def source(self) -> Source:
        """The text of the goal's file."""
        return self.place.file.source

    @property
    def span(self) -> Span:
        """The goal's sentence."""
        return self.goal.sentence.span

    @property
    def node(self) -> Node:
        """Its place in the graph of the run."""
        return self.place.portfolio.node(self.goal)

    @property
    def plan(self) -> Plan:
        """What follows from the graph of the run."""
        return self.place.run.plan

    @property
    def is_planned(self) -> bool:
        """It stands under a head; a bare sentence is still a draft."""
        return self.goal.kind is not HeadKind.SENTENCE

    @property
    def start_date(self) -> date | None:
        """The day the goal starts, by its clause, else by its sentence."""
        if self._start_date is _UNASKED:
            goal = self.goal
            start = goal.clauses.start
            if start is None and goal.reading is not None:
                start = goal.reading.start
            self._start_date = (
                first_day(start.when, goal.deadline, self.place.context)
                if start is not None
                else None
            )
        return self._start_date  # type: ignore[return-value] # asked above

    @property
    def context(self) -> DateContext:
        """What the goal's relative dates count from."""
        if self._context is None:
            start, context = self.start_date, self.place.context
            self._context = context._replace(start=start) if start else context
        return self._context

    @property
    def deadline_date(self) -> date | None:
        """The last day of the goal; None when unstated or not to be told."""
        if self._deadline_date is _UNASKED:
            deadline = self.goal.deadline
            day = None if deadline is None else deadline.when.resolve(self.context)
            if deadline and day is None and (due := self.goal.clauses.due):
                day = due.when.resolve(self.context)  # that of "by the fair"
            self._deadline_date = day
        return self._deadline_date  # type: ignore[return-value] # asked above

    @property
    def meaning(self) -> Meaning | None:
        """What the goal's metric is; None when it names none or nothing is known."""
        if self._meaning is _UNASKED:
            knowledge = self.place.knowledge
            self._meaning = knowledge.meaning(self) if knowledge is not None else None
        return self._meaning  # type: ignore[return-value] # asked above

    @property
    def evidence(self) -> Evidence:
        """What speaks for and against the target, as far as anything is known."""
        if self._evidence is None:
            knowledge = self.place.knowledge
            self._evidence = (
                knowledge.evidence(self) if knowledge is not None else NO_EVIDENCE
            )
        return self._evidence

    @property
    def actuals(self) -> Series | None:
        """The readings of the goal's ``source:`` up to the day of the run.

        None when it names none or the table gives no values. Check-ins are not among
        them: those stand in the goal itself.
        """
        knowledge = self.place.knowledge
        return knowledge.actuals(self) if knowledge is not None else None

    @property
    def standing(self) -> Standing:
        """How far it has come on the day of the run, and what that makes of it."""
        if self._standing is None:
            # Only a goal that somebody follows is asked where it stands.
            from smartlint.facts.course.progress_case import case_of  # noqa: PLC0415
            from smartlint.progress.standing import standing  # noqa: PLC0415

            self._standing = standing(case_of(self), self.place.thresholds)
        return self._standing

    @property
    def forecast(self) -> Forecast | None:
        """Where the metric goes by itself up to the deadline, for drawing.

        None without readings, a deadline or somebody who can tell; a forecast may hold
        no points and say why. It takes time: what only judges asks the evidence.
        """
        knowledge = self.place.knowledge
        return knowledge.forecast(self) if knowledge is not None else None


class ClauseSubject:
    """One line beneath a goal.

    Attributes:
        line: The line.
        owner: The goal it stands under.
    """

    __slots__ = ("line", "owner")

    def __init__(self, line: ClauseLine, owner: GoalSubject) -> None:
        self.line = line
        self.owner = owner

    @property
    def source(self) -> Source:
        """The text of the line's file."""
        return self.owner.place.file.source

    @property
    def goal(self) -> Goal:
        """The goal it stands under."""
        return self.owner.goal

    @property
    def span(self) -> Span:
        """The whole line, without its indent."""
        return self.line.span


Subject = GoalSubject | ClauseSubject | FileSubject | PortfolioSubject
