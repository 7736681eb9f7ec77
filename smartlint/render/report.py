"""What one run of ``check`` has to tell, before it takes a form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.errors import SmartlintError
from smartlint.linter import JudgedGoal, LintResult
from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source
from smartlint.workspace.discovery import NOTHING_SKIPPED, Skipped

_SENTENCE = HeadKind.SENTENCE

NO_PLACES: Mapping[str, str] = MappingProxyType({})


class Others(NamedTuple):
    """Findings that a run made and leaves aside.

    Attributes:
        accepted: Those that the ratchet holds.
        ratchet: The ratchet file.
        unchanged: How many are about goals that are as they were.
        since: The revision that they are compared with.
    """

    accepted: tuple[Diagnostic, ...] = ()
    ratchet: str = ""
    unchanged: int = 0
    since: str = ""


NO_OTHERS = Others()


class Report(NamedTuple):
    """A result with what is needed to show it.

    Attributes:
        result: Findings and verdicts.
        sources: The texts they speak of, by path.
        as_of_origin: Where the result's date is from, to end a sentence with.
        skipped: What discovery left out.
        problems: Files that could not be read, and that nothing was checked.
        fail_on: The mildest severity that fails the run.
        others: What was found and is not to be talked about now.
        places: Where a file lies in its repository, by path, where that is another.
    """

    result: LintResult
    sources: Mapping[str, Source]
    as_of_origin: str = ""
    skipped: Skipped = NOTHING_SKIPPED
    problems: tuple[SmartlintError, ...] = ()
    fail_on: Severity = Severity.WARNING
    others: Others = NO_OTHERS
    places: Mapping[str, str] = NO_PLACES

    def place(self, path: str) -> str:
        """Return where a file lies in its repository, with forward slashes."""
        return self.places.get(path, path).replace("\\", "/")

    @property
    def goals(self) -> tuple[JudgedGoal, ...]:
        """The judged goals without the blank lines that ``lines`` input keeps."""
        return tuple([j for j in self.result.goals if not _is_blank(j)])

    @property
    def has_goals(self) -> bool:
        """Anything was judged."""
        return any(not _is_blank(judged) for judged in self.result.goals)

    def counts(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity, worst first."""
        counts = dict.fromkeys(Severity, 0)
        for diagnostic in self.result.diagnostics:
            counts[diagnostic.severity] += 1
        return counts


def _is_blank(judged: JudgedGoal) -> bool:
    goal = judged.goal
    return goal.kind is _SENTENCE and not goal.sentence.text
