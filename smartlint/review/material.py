"""What a review is made of: the result of a run with all that was known in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from smartlint.diagnostics import Diagnostic
from smartlint.engine.advice import Advice
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import FileSubject
from smartlint.linter import LintResult
from smartlint.model.verdict import Verdict
from smartlint.named_tuple import NamedTuple

GoalPlace = tuple[str, str | None]


class Material(NamedTuple):
    """A run, ready to be told.

    Attributes:
        result: Findings and verdicts.
        origin: Where the result's day is from, to end a sentence with.
        places: The files of the run, with their goals.
        knowledge: What is known of metrics.
        advice: Where to act, the largest gap first.
        left_out: Files and places that could not be read, each with its reason.
        authors: Who wrote a line, by path and line; empty where nobody keeps that.
    """

    result: LintResult
    origin: str
    places: tuple[FileSubject, ...]
    knowledge: PackKnowledge
    advice: tuple[Advice, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    authors: Mapping[tuple[str, int], str] = {}

    @property
    def as_of(self) -> date:
        """The day that the review speaks of."""
        return self.result.as_of


class Index:
    """Findings and verdicts of a run by goal, gathered once."""

    __slots__ = ("_findings", "_verdicts")

    def __init__(self, result: LintResult) -> None:
        """Gather what ``result`` says."""
        self._findings: dict[GoalPlace, list[Diagnostic]] = {}
        self._verdicts: dict[GoalPlace, tuple[Verdict, ...]] = {}
        for found in result.diagnostics:
            self._findings.setdefault((found.path, found.goal), []).append(found)
        for judged in result.goals:
            self._verdicts[judged.path, judged.goal.key] = judged.verdicts

    def findings(self, path: str, goal: str | None) -> tuple[Diagnostic, ...]:
        """Return what was found about a goal, worst first."""
        found = self._findings.get((path, goal), ())
        return tuple(sorted(found, key=lambda one: (one.severity.rank, one.code)))

    def verdicts(self, path: str, goal: str) -> tuple[Verdict, ...]:
        """Return the verdicts on a goal; empty for one that is not judged."""
        return self._verdicts.get((path, goal), ())
