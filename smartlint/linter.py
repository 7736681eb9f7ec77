"""The one call that every leaf shares: parsed files in, findings and verdicts out.

It reads no clock, no file and no environment; the same arguments give the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic
from smartlint.engine.failure import RuleFailure
from smartlint.engine.rulebook import Rulebook
from smartlint.facts.portfolio import Portfolio
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.facts.verdicts import Achievability, verdicts
from smartlint.model.goal import Goal, Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.verdict import Verdict

ParsedFile = tuple[GoalFile, tuple[Diagnostic, ...]]


class JudgedGoal(NamedTuple):
    """A goal with its verdicts.

    Attributes:
        path: Its file.
        goal: The goal.
        verdicts: On S, M, A, R and T, in this order.
    """

    path: str
    goal: Goal
    verdicts: tuple[Verdict, ...]


class Suppressed(NamedTuple):
    """A finding that a comment silences, and the comment."""

    diagnostic: Diagnostic
    suppression: Suppression


@dataclass(frozen=True, slots=True)
class LintResult:
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
    achievability: Achievability | None = None,
) -> LintResult:
    """Return the findings and verdicts on the goals of all files together.

    Args:
        files: What the syntax room read, with its findings.
        rulebook: The rules.
        settings: Which of them hold, and how.
        as_of: The day that the run speaks of.
        achievability: Decides A from evidence; None leaves it unknown.
    """
    portfolio = Portfolio([file for file, _ in files])
    goals: list[JudgedGoal] = []
    found: list[Diagnostic] = []
    for file, diagnostics in files:
        place = FileSubject(file, portfolio, as_of, settings.fiscal_year_start)
        found += diagnostics
        for goal in file.goals:
            subject = GoalSubject(goal, place)
            if goal.kind in JUDGED_KINDS:
                judged = verdicts(subject, achievability)
                goals.append(JudgedGoal(file.source.path, goal, judged))
    found.sort(key=_place)
    return LintResult(as_of, tuple(found), tuple(goals), len(files))


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    start, end = diagnostic.span
    return diagnostic.path, start, end, diagnostic.code
