"""Reads and judges small texts over and over, with the rules of one run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from smartlint.config.settings import Settings
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.rule import Rule
from smartlint.engine.rulebook import Rulebook
from smartlint.facts.subjects import FileSubject, GoalSubject, PortfolioSubject
from smartlint.linter import LintResult, ParsedFile, lint
from smartlint.model.goal_file import GoalFile
from smartlint.model.series import Histories
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language
from smartlint.text import Source
from smartlint.workspace import Input, InputFormat, parse

HistoriesOf = Callable[[Sequence[ParsedFile]], Histories]
BesideOf = Callable[[ParsedFile], Sequence[ParsedFile]]


def no_histories(_files: Sequence[ParsedFile]) -> Histories:
    """Return no table: nothing is read from the disk."""
    return {}


def nothing_beside(_file: ParsedFile) -> Sequence[ParsedFile]:
    """Return no other file: a text stands alone."""
    return ()


class Examined(NamedTuple):
    """A text that was read and judged.

    Attributes:
        place: The file, ready for rules to ask about.
        result: Findings and verdicts.
    """

    place: FileSubject
    result: LintResult

    @property
    def file(self) -> GoalFile:
        """What the text says."""
        return self.place.file

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules that speak, sorted, each as often as it does."""
        return tuple(sorted(found.code for found in self.result.diagnostics))

    def subject(self, key: str) -> GoalSubject:
        """Return the goal with a key, which must be there."""
        goal = next(goal for goal in self.file.goals if goal.key == key)
        return GoalSubject(goal, self.place)


class Examiner:
    """Judges texts one at a time; what they name and include is read by the leaf.

    Attributes:
        language: The language they are read in.
        rulebook: The rules.
        settings: Which of them hold.
        knowledge: What is known of metrics.
        as_of: The day to judge by.
    """

    __slots__ = (
        "_beside_of",
        "_evaluator",
        "_histories_of",
        "_others",
        "as_of",
        "knowledge",
        "language",
        "rulebook",
        "settings",
    )

    def __init__(
        self,
        language: Language,
        rulebook: Rulebook,
        settings: Settings,
        *,
        knowledge: PackKnowledge,
        as_of: date,
        histories_of: HistoriesOf = no_histories,
        beside_of: BesideOf = nothing_beside,
    ) -> None:
        self.language = language
        self.rulebook = rulebook
        self.settings = settings
        self.knowledge = knowledge
        self.as_of = as_of
        self._histories_of = histories_of
        self._beside_of = beside_of
        self._evaluator = Evaluator(rulebook, settings)
        # Compiling the rules takes longer than judging a goal by them.
        self._others: dict[frozenset[str], Examiner] = {}

    def examine(
        self, text: str, path: str = "goal.goals", form: InputFormat = "goals"
    ) -> Examined:
        """Return what a goal file's text says and what the rules say of it.

        Args:
            text: The goal file.
            path: Where it lies or will lie: ``source:`` counts from there.
            form: How it is to be read. What it includes is read and not judged.
        """
        parsed = parse(self.language, Input(Source(path, text), form))
        files = (parsed, *self._beside_of(parsed))
        knowledge = self.knowledge.with_histories(self._histories_of(files))
        result = lint(
            files,
            self.rulebook,
            self.settings,
            as_of=self.as_of,
            knowledge=knowledge,
            evaluator=self._evaluator,
            part=range(1),
        )
        fiscal = self.settings.fiscal_year_start
        run = PortfolioSubject.of(
            [file for file, _ in files], self.as_of, fiscal, knowledge
        )
        return Examined(run.files[0], result)

    def without(self, codes: Collection[str]) -> Examiner:
        """Return an examiner by the same rules but for some, which are silent."""
        if not codes:
            return self
        silent = frozenset(codes)
        if silent not in self._others:
            self._others[silent] = self._made_without(silent)
        return self._others[silent]

    def _made_without(self, codes: frozenset[str]) -> Examiner:
        kept = self.settings.severities
        severities = {code: kept[code] for code in kept if code not in codes}
        return Examiner(
            self.language,
            self.rulebook,
            self.settings._replace(severities=severities),
            knowledge=self.knowledge,
            as_of=self.as_of,
            histories_of=self._histories_of,
            beside_of=self._beside_of,
        )

    def rule(self, code: str) -> Rule | None:
        """Return the rule with this code; None when no page has it."""
        return next((rule for rule in self.rulebook.rules if rule.code == code), None)
