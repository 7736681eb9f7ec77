"""Findings that ask for a line which stands there and could not be read.

Reading has said what is wrong with that line, and asking for it once more would make
people write it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from smartlint.diagnostics import Diagnostic
from smartlint.facts.subjects import GoalSubject

_OTHER_WORDS = {"by": "deadline", "from": "baseline", "to": "target"}
"""What a fact is called as well: a finding asks by the one, the line has the other."""


def without_asked_again(
    found: Sequence[Diagnostic],
    noted: Iterable[Diagnostic],
    subjects: Iterable[GoalSubject],
) -> list[Diagnostic]:
    """Return the findings but for those that ask for a line which was not read.

    Args:
        found: What people would see of one file.
        noted: What was found while the file was read.
        subjects: What stands in it.
    """
    seen = set(noted).intersection(found)
    by_goal: dict[str, list[Diagnostic]] = {}
    for one in seen:
        if one.goal is not None:
            by_goal.setdefault(one.goal, []).append(one)
    unread = {
        (subject.goal.key, fact)
        for subject in subjects
        if subject.goal.key in by_goal
        for line in subject.goal.lines
        for one in by_goal[subject.goal.key]
        if one.span.start in range(*line.span)
        for fact in (_fact(line.key.text), *_offered(one, line.span.start))
    }
    return [
        one
        for one in found
        if one in seen or not any((one.goal, word) in unread for word in _asked(one))
    ]


def _offered(finding: Diagnostic, start: int) -> Iterator[str]:
    """Yield the facts as which a finding would have the line that starts there."""
    for fix in finding.fixes:
        for edit in fix.edits:
            if edit.span.start == start and edit.span.end > start:
                yield _fact(edit.text)


def _asked(finding: Diagnostic) -> Iterator[str]:
    """Yield the first words of the lines that a finding would add."""
    for fix in finding.fixes:
        for edit in fix.edits:
            if edit.text.startswith(("\n", "\r")) and edit.span.start == edit.span.end:
                yield _fact(edit.text)


def _fact(words: str) -> str:
    """Return the fact that a line is about: ``deadline`` of "by: <date>"."""
    first = words.strip().lower().partition(" ")[0].partition(":")[0]
    return _OTHER_WORDS.get(first, first)
