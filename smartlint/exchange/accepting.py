"""Which findings of a run are accepted by the ratchet, and which entries are of no use."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from smartlint.diagnostics import MADE_KEY, Diagnostic, identity_of
from smartlint.diagnostics.ratchet import Accepted
from smartlint.exchange.matching import content_words
from smartlint.named_tuple import NamedTuple

# As goals without ids are matched by diff: a goal reworded keeps most of its words.
_LEAST = 60


class Judged(NamedTuple):
    """A run's findings against the ratchet.

    Attributes:
        kept: Those that nobody has accepted.
        accepted: Those that the ratchet holds.
        stale: Entries that accept less than they say.
    """

    kept: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]
    stale: tuple[Accepted, ...]


class Findings(NamedTuple):
    """A run's findings with what an entry names them by.

    Attributes:
        diagnostics: In order.
        files: What the ratchet calls each file that was checked, by path.
        sentences: Every goal's sentence, by path and key.
        gone: Files that entries name and that are no more.
        of_plan: Codes of the rules about all files together, whose findings stand in
            whichever file is the first.
    """

    diagnostics: Sequence[Diagnostic]
    files: Mapping[str, str]
    sentences: Mapping[tuple[str, str], str]
    gone: Collection[str] = ()
    of_plan: Collection[str] = ()

    def entry(self, found: Diagnostic) -> Accepted:
        """Return the entry that accepts a finding."""
        words = self.sentences.get((found.path, found.goal or ""), "")
        file = self.files.get(found.path, found.path)
        return Accepted(found.code, found.name, found.goal, file, words)

    def key(self, entry: Accepted) -> tuple[str, ...]:
        """Return what an entry is known by."""
        file = "" if entry.rule in self.of_plan else entry.file
        return identity_of(entry.rule, entry.goal, file)


def judge(findings: Findings, entries: Sequence[Accepted]) -> Judged:
    """Return which findings the entries accept."""
    left = [entry.times for entry in entries]
    by_key: dict[tuple[str, ...], list[int]] = {}
    for at, entry in enumerate(entries):
        by_key.setdefault(findings.key(entry), []).append(at)
    taken: dict[int, int] = {}
    for index, found in enumerate(findings.diagnostics):
        spot = by_key.get(findings.key(findings.entry(found)), [])
        free = next((at for at in spot if left[at]), None)
        if free is not None:
            left[free] -= 1
            taken[index] = free
    _match_moved(findings, entries, left, taken)
    _match_reworded(findings, entries, left, taken)
    kept: list[Diagnostic] = []
    accepted: list[Diagnostic] = []
    for index, found in enumerate(findings.diagnostics):
        (accepted if index in taken else kept).append(found)
    stale = [entry for entry, rest in zip(entries, left, strict=True) if rest]
    return Judged(tuple(kept), tuple(accepted), tuple(stale))


def renewed(
    findings: Findings, entries: Sequence[Accepted], *, is_partial: bool
) -> tuple[Accepted, ...]:
    """Return the entries that accept what a run found.

    Args:
        findings: The run's.
        entries: As they were.
        is_partial: Files that entries name were not checked, so that nobody knows what
            goals together are found for: entries are added and none is taken out.
    """
    counted: dict[tuple[str, ...], Accepted] = {}
    for found in findings.diagnostics:
        entry = findings.entry(found)
        before = counted.get(findings.key(entry))
        times = 1 if before is None else before.times + 1
        counted[findings.key(entry)] = entry._replace(times=times)
    if is_partial:
        for entry in entries:
            mine = counted.get(findings.key(entry), entry)
            times = max(mine.times, entry.times)
            counted[findings.key(entry)] = mine._replace(times=times)
    return tuple(counted.values())


def _match_moved(
    findings: Findings,
    entries: Sequence[Accepted],
    left: list[int],
    taken: dict[int, int],
) -> None:
    """Take what an entry accepts in a file that is no more, found in another by now."""
    moved: dict[tuple[str, str | None], list[int]] = {}
    for at, entry in enumerate(entries):
        if left[at] and entry.file in findings.gone:
            moved.setdefault((entry.rule, entry.goal), []).append(at)
    for index, found in enumerate(findings.diagnostics if moved else ()):
        spot = moved.get((found.code, found.goal), [])
        free = next((at for at in spot if left[at]), None)
        if index not in taken and free is not None:
            left[free] -= 1
            taken[index] = free


def _match_reworded(
    findings: Findings,
    entries: Sequence[Accepted],
    left: list[int],
    taken: dict[int, int],
) -> None:
    """Take what is said of a goal without an id whose sentence is another by now."""
    open_ = [
        at
        for at, entry in enumerate(entries)
        if left[at] and entry.goal is not None and entry.goal.startswith(MADE_KEY)
    ]
    for index, found in enumerate(findings.diagnostics):
        if not open_ or index in taken or not (found.goal or "").startswith(MADE_KEY):
            continue
        mine = findings.entry(found)
        near = [at for at in open_ if left[at] and _is_same_place(entries[at], mine)]
        best = max(near, key=lambda at: _likeness(entries[at], mine), default=None)
        if best is not None and _likeness(entries[best], mine) >= _LEAST:
            left[best] -= 1
            taken[index] = best


def _is_same_place(one: Accepted, other: Accepted) -> bool:
    return (one.rule, one.file) == (other.rule, other.file)


def _likeness(one: Accepted, other: Accepted) -> int:
    mine, theirs = content_words(one.words), content_words(other.words)
    total = len(mine) + len(theirs)
    return 200 * len(mine & theirs) // total if total else 0
