"""Reads and judges many files: in several processes, and only what is not known yet.

Reading is a matter of one file and kept file by file. Judging is not: a goal's findings
depend on its parents, its twins and the tables, so what was found is kept for all files
together or not at all, and a copy of this process that judges some sees them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from smartlint.config.settings import Settings
from smartlint.facts.subjects import JUDGED_KINDS
from smartlint.linter import JudgedGoal, LintResult, ParsedFile, merged
from smartlint.model.goal import Goal
from smartlint.model.verdict import Verdict
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language
from smartlint.workspace.includes import Read, read_all
from smartlint.workspace.kept import Kept, packed, unpacked
from smartlint.workspace.parsing import Input, parse
from smartlint.workspace.parts import shared, shares

Judge = Callable[[range], LintResult]


class Watch(Protocol):
    """Is told how far a run is."""

    def begin(self, label: str, total: int) -> None:
        """Go on to work of so many steps."""

    def tick(self) -> None:
        """Count one step."""

    def done(self) -> None:
        """End."""


class Means(NamedTuple):
    """How a run over many files is to be done.

    Attributes:
        workers: How many processes share the work.
        kept: What earlier runs left; None to neither read nor write any of it.
        watch: Told whenever a file is read or a goal judged in this process.
    """

    workers: int
    kept: Kept | None
    watch: Watch


def read_many(language: Language, texts: Sequence[Input], means: Means) -> Read:
    """Return what the texts say, and what those say that they include."""
    known = means.kept.read_files(texts) if means.kept is not None else {}
    new = [at for at in range(len(texts)) if at not in known]
    parts = shares([len(texts[at].source.text) for at in new], means.workers)
    means.watch.begin("Reading", len(new) // means.workers)

    def work(part: range) -> bytes:
        blobs = []
        for number in part:
            blobs.append(packed(parse(language, texts[new[number]])))
            means.watch.tick()
        return packed(blobs)

    if new and (means.kept is not None or len(parts) > 1):
        blobs = [blob for answer in shared(work, parts) for blob in unpacked(answer)]
        fresh = dict(zip(new, blobs, strict=True))
        known |= {at: unpacked(blob) for at, blob in fresh.items()}
        if means.kept is not None:
            means.kept.keep_files(texts, fresh)
    return read_all(language, texts, known)


def judge_many(
    files: Sequence[ParsedFile],
    judge: Judge,
    means: Means,
    made_from: tuple[Settings, Sequence[str], tuple[object, ...]],
) -> LintResult:
    """Return what is found in all files together.

    Args:
        files: What was read.
        judge: Judges some of the files, among all.
        means: How.
        made_from: All that the result is made from besides the files: what holds, the
            folders of the packs, and the day, tables and whatever else counts.
    """

    def work(part: range) -> bytes:
        return packed(_light(judge(part)))

    def find() -> list[bytes]:
        parts = shares([len(file.source.text) for file, _ in files], means.workers)
        return shared(work, parts)

    n_goals = sum(len(file.goals) for file, _ in files)
    means.watch.begin("Judging", n_goals // means.workers)
    if means.kept is None and means.workers == 1:
        return judge(range(len(files)))
    if means.kept is None:
        found = find()
    else:
        settings, folders, others = made_from
        key = means.kept.result_key(files, settings, folders, *others)
        found = means.kept.result(key, find)
    lights: list[_Light] = [unpacked(blob) for blob in found]
    goals = iter(
        [
            (file.source.path, goal)
            for file, _ in files
            for goal in file.goals
            if goal.kind in JUDGED_KINDS
        ]
    )
    return merged([_whole(one, goals) for one in lights])


class _Light(NamedTuple):
    """A result whose goals are known by their order, and need not be sent."""

    result: LintResult
    verdicts: tuple[tuple[Verdict, ...], ...]


def _light(result: LintResult) -> _Light:
    verdicts = tuple([judged.verdicts for judged in result.goals])
    return _Light(result._replace(goals=()), verdicts)


def _whole(light: _Light, goals: Iterator[tuple[str, Goal]]) -> LintResult:
    judged = [JudgedGoal(*next(goals), verdicts) for verdicts in light.verdicts]
    return light.result._replace(goals=tuple(judged))
