"""``check --since REV``: only what a branch has to answer for.

That is what is found about goals that are new or read differently, what is found now
and was not found then, and whatever is about goals together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.session import knowledge_of
from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic, identity_of
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import SmartlintError
from smartlint.exchange.change import Version
from smartlint.exchange.since import Goals
from smartlint.linter import ParsedFile, lint
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import parse
from smartlint.workspace.git import repository_path, repository_top
from smartlint.workspace.revisions import Repository, Revision

_TOGETHER = "G"  # the codes of rules about goals together start with it


def since_revision(
    report: Report,
    files: Sequence[ParsedFile],
    name: str,
    *,
    language: Language,
    rulebook: Rulebook,
    settings: Settings,
) -> Report:
    """Return the report without what was found before and is not the branch's doing.

    Args:
        report: The whole run.
        files: What it read.
        name: The revision; what counts is where this branch parted from it.
        language: Reads the goals as they were.
        rulebook: The rules.
        settings: Which of them hold.

    Raises:
        SmartlintError: There is no such revision, or no repository.
    """
    revision, old = _old_files(files, name, language)
    result = report.result
    was = lint(
        old,
        rulebook,
        settings,
        as_of=result.as_of,
        knowledge=knowledge_of(old, rulebook.folders, rulebook.cache, settings.market),
    )
    catalogue = Catalogue.load(rulebook.folders, rulebook.cache)
    goals = Goals(_versions(old), _versions(files), catalogue)
    before = Counter(
        identity_of(found.code, found.goal, repository_path(found.path))
        for found in was.diagnostics
    )
    together = {rule.code for rule in rulebook.rules if rule.subject == "portfolio"}
    kept = []
    for found in result.diagnostics:
        is_known = _was_found(found, goals, before)
        is_together = found.code in together or found.code.startswith(_TOGETHER)
        is_changed = (found.path, found.goal or "") in goals.changed
        if is_changed or is_together or found.related or not is_known:
            kept.append(found)
    left_out = len(result.diagnostics) - len(kept)
    others = report.others._replace(unchanged=left_out, since=revision.title)
    shown = result._replace(diagnostics=tuple(kept))
    return report._replace(result=shown, others=others)


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
