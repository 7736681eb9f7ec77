"""The one call that every leaf shares: parsed files in, findings and verdicts out.

It reads no clock, no file and no environment; the same arguments give the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.failure import RuleFailure
from smartlint.engine.identity import repeated_ids
from smartlint.engine.rulebook import Rulebook
from smartlint.engine.suppression import sift
from smartlint.engine.unread import without_asked_again
from smartlint.facts.evidence.achievability import achievable, judged_achievable
from smartlint.facts.knowledge import Knowledge
from smartlint.facts.subjects import (
    JUDGED_KINDS,
    ClauseSubject,
    FileSubject,
    GoalSubject,
    PortfolioSubject,
    Subject,
)
from smartlint.facts.table import SubjectName
from smartlint.facts.verdicts import judgements, verdicts
from smartlint.model.goal import Goal, Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.verdict import Clue, Judgement, Verdict
from smartlint.named_tuple import NamedTuple

ParsedFile = tuple[GoalFile, tuple[Diagnostic, ...]]


class JudgedGoal:
    """A goal with its verdicts.

    A plain class, as the verdicts are put into words when somebody asks for them: that
    takes a twentieth of a whole run, and outputs for programs show the letters alone.

    Attributes:
        path: Its file.
        goal: The goal.
    """

    __slots__ = ("_known", "goal", "path")

    def __init__(
        self, path: str, goal: Goal, known: tuple[Verdict, ...] | GoalSubject
    ) -> None:
        """Make one of its verdicts, or of the subject that they are to be about."""
        self.path = path
        self.goal = goal
        self._known = known

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, JudgedGoal):
            return NotImplemented
        is_same = self.path == other.path and self.goal == other.goal
        return is_same and self.verdicts == other.verdicts

    __hash__ = None  # type: ignore[assignment] # as of what holds values yet to be told

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """On S, M, A, R and T, in this order."""
        if isinstance(self._known, GoalSubject):
            self._known = verdicts(self._known, achievable)
        return self._known

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What the verdicts come to."""
        known = self._known
        if isinstance(known, GoalSubject):
            return judgements(known, judged_achievable(known))
        return tuple([verdict.judgement for verdict in known])

    @property
    def clues(self) -> tuple[Clue, ...]:
        """What speaks for and against its target."""
        known = self._known
        if isinstance(known, GoalSubject):
            return known.evidence.clues
        return tuple([clue for verdict in known for clue in verdict.clues])


class Suppressed(NamedTuple):
    """A finding that a comment silences, and the comment."""

    diagnostic: Diagnostic
    suppression: Suppression


class LintResult(NamedTuple):
    """What one run found.

    Attributes:
        as_of: The day it speaks of.
        diagnostics: By path, place and code.
        goals: The judged goals (goals, objectives and initiatives), in order.
        n_files: How many files were read.
        suppressed: What comments silence.
        failures: Rules that failed while they ran.
    """

    as_of: date
    diagnostics: tuple[Diagnostic, ...]
    goals: tuple[JudgedGoal, ...]
    n_files: int
    suppressed: tuple[Suppressed, ...] = ()
    failures: tuple[RuleFailure, ...] = ()


def lint(
    files: Sequence[ParsedFile],
    rulebook: Rulebook,
    settings: Settings,
    *,
    as_of: date,
    knowledge: Knowledge | None = None,
    is_day_stated: bool = True,
    evaluator: Evaluator | None = None,
    part: range | None = None,
    tick: Callable[[], None] | None = None,
) -> LintResult:
    """Return the findings and verdicts on the goals of all files together.

    Args:
        files: What the syntax room read, with its findings.
        rulebook: The rules.
        settings: Which of them hold, and how.
        as_of: The day that the run speaks of.
        knowledge: What is known beyond the texts; None leaves A unknown.
        is_day_stated: Somebody said which day ``as_of`` is; it is not just today.
        evaluator: Of these very rules and settings, to be used again by whoever lints
            many small texts; None makes one.
        part: Judge only these files, among all; None judges all.
        tick: Told whenever a goal, or another head, is judged.
    """
    plan = PortfolioSubject.of(
        [file for file, _ in files],
        as_of,
        settings.fiscal_year_start,
        knowledge,
        is_day_stated=is_day_stated,
        thresholds=settings.thresholds,
    )
    places = plan.files
    evaluator = evaluator or Evaluator(rulebook, settings)
    run = _Run(evaluator, rulebook, settings, as_of, tick)
    for index in range(len(files)) if part is None else part:
        # What is said of all files stands in the first, whose comments may silence it.
        run_wide = () if index else run.lint_portfolio(plan)
        run.lint_file(places[index], files[index][1], run_wide)
    return run.result(len(files))


def merged(parts: Sequence[LintResult]) -> LintResult:
    """Return the result whose parts were judged apart, in the order of the files."""
    first = parts[0]
    return LintResult(
        first.as_of,
        tuple(sorted((d for part in parts for d in part.diagnostics), key=_order)),
        tuple([goal for part in parts for goal in part.goals]),
        first.n_files,
        tuple([one for part in parts for one in part.suppressed]),
        tuple([one for part in parts for one in part.failures]),
    )


class _Run:
    """One run in the making: what was found so far."""

    def __init__(
        self,
        evaluator: Evaluator,
        rulebook: Rulebook,
        settings: Settings,
        as_of: date,
        tick: Callable[[], None] | None,
    ) -> None:
        self._tick = tick
        self._evaluator = evaluator
        self._rulebook = rulebook
        self._settings = settings
        self._as_of = as_of
        self._known = {rule.code for rule in rulebook.rules}
        self._found: list[Diagnostic] = []
        self._goals: list[JudgedGoal] = []
        self._suppressed: list[Suppressed] = []
        self._failures: list[RuleFailure] = []

    def lint_file(
        self,
        place: FileSubject,
        diagnostics: Sequence[Diagnostic],
        run_wide: Sequence[Diagnostic],
    ) -> None:
        """Judge every goal of a file and keep what the rules say of it.

        Args:
            place: The file.
            diagnostics: What was found while it was read.
            run_wide: What the rules say of all files, where it stands in this one.
        """
        read = [*diagnostics, *repeated_ids(place)]
        noted = [one for each in read if (one := self._in_force(each))]
        found = list(noted)
        found += run_wide
        found += self._asked("file", (place,))
        subjects = place.subjects
        path = place.source.path
        for subject in subjects:
            goal = subject.goal
            if goal.kind in JUDGED_KINDS:
                self._goals.append(JudgedGoal(path, goal, subject))
            if self._tick is not None:
                self._tick()
        found += self._asked("goal", subjects)
        if self._evaluator.asks_about("clause"):
            lines = [
                ClauseSubject(line, subject)
                for subject in subjects
                for line in subject.goal.lines
            ]
            found += self._asked("clause", lines)
        self._keep(place, found, noted)

    def lint_portfolio(self, portfolio: PortfolioSubject) -> tuple[Diagnostic, ...]:
        """Return what the rules say of all files together."""
        return self._asked("portfolio", (portfolio,))

    def result(self, n_files: int) -> LintResult:
        """Return what was found, in order."""
        return LintResult(
            self._as_of,
            tuple(sorted(self._found, key=_order)),
            tuple(self._goals),
            n_files,
            tuple(self._suppressed),
            tuple(self._failures),
        )

    def _asked(
        self, name: SubjectName, subjects: Iterable[Subject]
    ) -> tuple[Diagnostic, ...]:
        findings = self._evaluator.findings(name, subjects)
        self._failures += findings.failures
        return findings.diagnostics

    def _in_force(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """Return a reader's finding with its severity in force; None when it is off.

        A finding without a page of its own is always in force.
        """
        if diagnostic.code not in self._known:
            return diagnostic
        severity = self._settings.severities.get(diagnostic.code)
        if severity is None or severity is diagnostic.severity:
            return None if severity is None else diagnostic
        return diagnostic._replace(severity=severity)

    def _keep(
        self,
        place: FileSubject,
        found: list[Diagnostic],
        noted: Sequence[Diagnostic],
    ) -> None:
        path = place.source.path
        off = self._settings.codes_off_for(path)
        if off:
            found = [diagnostic for diagnostic in found if diagnostic.code not in off]
        sifted = sift(
            place.file,
            found,
            self._rulebook.rules,
            as_of=self._as_of,
            in_force=self._settings.severities.get,
        )
        kept = sifted.kept
        if noted:
            kept = without_asked_again(kept, noted, place.subjects)
        self._found += kept
        self._suppressed += [
            Suppressed(diagnostic, comment) for diagnostic, comment in sifted.suppressed
        ]


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    start, end = diagnostic.span
    return diagnostic.path, start, end, diagnostic.code
