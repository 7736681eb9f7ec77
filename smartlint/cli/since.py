"""``check --since REV``: only what a branch has to answer for.

That is what is found about goals that are new or read differently, what is found now
and was not found then, and whatever is about goals together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.session import knowledge_of
from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic, Related, identity_of
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import SmartlintError
from smartlint.exchange.change import Version
from smartlint.exchange.since import Goals
from smartlint.linter import LintResult, ParsedFile, lint
from smartlint.model.goal import Goal
from smartlint.model.goal_file import GoalFile
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import parse
from smartlint.workspace.git import repository_path, repository_top
from smartlint.workspace.revisions import Repository, Revision

_TOGETHER = "G"  # the codes of rules about goals together start with it


class Branch:
    """What a branch did to the goals, and so what it has to answer for.

    Args:
        files: What the run read.
        name: The revision; what counts is where this branch parted from it.
        language: Reads the goals as they were.
        rulebook: The rules.
        settings: Which of them hold.

    Raises:
        SmartlintError: There is no such revision, or no repository.
    """

    __slots__ = ("_files", "_goals", "_old", "_revision", "_rulebook", "_settings")

    def __init__(
        self,
        files: Sequence[ParsedFile],
        name: str,
        language: Language,
        rulebook: Rulebook,
        settings: Settings,
    ) -> None:
        self._files = files
        self._rulebook = rulebook
        self._settings = settings
        self._revision, self._old = _old_files(files, name, language)
        catalogue = Catalogue.load(rulebook.folders, rulebook.cache)
        self._goals = Goals(_versions(self._old), _versions(files), catalogue)

    def placed(self, report: Report) -> Report:
        """Return the report with what is about two goals standing at the new one.

        Of two that are alike the later has the finding; what a branch adds is later
        than all that was there, wherever it is written.
        """
        result = report.result
        new = self._goals.new
        pairs = {
            found.code
            for found in result.diagnostics
            if (found.path, found.goal or "") not in new
            and any(self._is_new(one) for one in found.related)
        }
        if not pairs:
            return report
        again = self._lint(_new_last(self._files, new), result.as_of).diagnostics
        found = [one for one in result.diagnostics if one.code not in pairs]
        found += [one for one in again if one.code in pairs]
        found.sort(key=lambda one: (one.path, one.span, one.code))
        return report._replace(result=result._replace(diagnostics=tuple(found)))

    def own(self, report: Report) -> Report:
        """Return the report without what was found before and is not its doing."""
        result = report.result
        before = Counter(
            identity_of(found.code, found.goal, repository_path(found.path))
            for found in self._lint(self._old, result.as_of).diagnostics
        )
        rules = self._rulebook.rules
        together = {rule.code for rule in rules if rule.subject == "portfolio"}
        kept = []
        for found in result.diagnostics:
            is_known = _was_found(found, self._goals, before)
            is_together = found.code in together or found.code.startswith(_TOGETHER)
            is_changed = (found.path, found.goal or "") in self._goals.changed
            if is_changed or is_together or found.related or not is_known:
                kept.append(found)
        left_out = len(result.diagnostics) - len(kept)
        since = self._revision.title
        others = report.others._replace(unchanged=left_out, since=since)
        shown = result._replace(diagnostics=tuple(kept))
        return report._replace(result=shown, others=others)

    def _is_new(self, place: Related) -> bool:
        return any(
            file.source.path == place.path
            and goal.span.start <= place.span.start < goal.span.end
            and (place.path, goal.key) in self._goals.new
            for file, _ in self._files
            for goal in file.goals
        )

    def _lint(self, files: Sequence[ParsedFile], as_of: date) -> LintResult:
        rulebook, market = self._rulebook, self._settings.market
        return lint(
            files,
            rulebook,
            self._settings,
            as_of=as_of,
            knowledge=knowledge_of(files, rulebook.folders, rulebook.cache, market),
        )


def _new_last(
    files: Sequence[ParsedFile], new: Collection[tuple[str, str]]
) -> list[ParsedFile]:
    """Return the files with new goals behind all others, and so within a file."""

    def is_new(file: GoalFile, goal: Goal) -> bool:
        return (file.source.path, goal.key) in new

    ordered = []
    for file, found in files:
        goals = sorted(file.goals, key=lambda goal: is_new(file, goal))
        ordered.append((file._replace(goals=tuple(goals)), found))
    return sorted(ordered, key=lambda one: any(is_new(one[0], g) for g in one[0].goals))


def _was_found(
    found: Diagnostic, goals: Goals, before: Counter[tuple[str, ...]]
) -> bool:
    """Say whether the same was found then, each finding of then counting once."""
    place = (found.path, found.goal or "")
    path, key = goals.old_keys.get(place, place)
    identity = identity_of(found.code, key or None, repository_path(path))
    if not before[identity]:
        return False
    before[identity] -= 1
    return True


def _old_files(
    files: Sequence[ParsedFile], name: str, language: Language
) -> tuple[Revision, list[ParsedFile]]:
    path = files[0][0].source.path if files else "."
    top = repository_top(path)
    if top is None:
        problem = "--since needs a git repository, and these files are in none"
        raise SmartlintError(problem)
    repository = Repository(top)
    head = repository.revision("HEAD")
    parted = repository.merge_base(repository.revision(name), head)
    texts = repository.files(parted).texts
    return parted._replace(name=name), [parse(language, text) for text in texts]


def _versions(files: Sequence[ParsedFile]) -> list[Version]:
    return [Version(repository_path(file.source.path), file) for file, _ in files]
