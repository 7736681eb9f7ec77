"""The case files of ``tests/exchange``: goals before, goals after, and what became of them.

A case starts at a ``##`` heading and has three fenced blocks: ``before``, ``after`` and
``told``. All of them are judged on 2027-02-15.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from smartlint.catalogue.catalogue import Catalogue
from smartlint.exchange.change import FieldChange, GoalChange, GoalDiff, Version
from smartlint.exchange.diff import compare
from smartlint.syntax import Language, parse_goals
from smartlint.text import Source

DAY = date(2027, 2, 15)
_CASE = re.compile(
    r"^## (?P<name>.+?)\n(?P<prose>(?:(?!^#|^~{4}).*\n)*)"
    r"^~{4}before\n(?P<before>(?:.*\n)*?)^~{4}\n\n"
    r"^~{4}after\n(?P<after>(?:.*\n)*?)^~{4}\n\n"
    r"^~{4}told\n(?P<told>(?:.*\n)*?)^~{4}$",
    re.MULTILINE,
)


class Case(NamedTuple):
    """One case.

    Attributes:
        name: Its heading.
        before: The goals as they were.
        after: The goals as they are.
        told: What is expected.
        start: Where the expectation starts in the case file.
        end: Where it ends.
    """

    name: str
    before: str
    after: str
    told: str
    start: int
    end: int


def case_file() -> Path:
    """Return the file of all cases."""
    return Path(__file__).parent / "exchange" / "changes.md"


def cases() -> Iterator[Case]:
    """Yield the cases of the file."""
    for found in _CASE.finditer(case_file().read_text(encoding="utf-8")):
        yield Case(
            found["name"],
            found["before"],
            found["after"],
            found["told"],
            found.start("told"),
            found.end("told"),
        )


def version(language: Language, text: str, place: str = "plan.goals") -> Version:
    """Return a text as one side of a comparison."""
    return Version(place, parse_goals(language, Source(place, text))[0])


def told(language: Language, catalogue: Catalogue, case: Case) -> str:
    """Return all that a comparison tells of a case."""
    before, after = (version(language, text) for text in (case.before, case.after))
    diff = compare([before], [after], language, as_of=DAY, catalogue=catalogue)
    return spoken_diff(diff)


def spoken_diff(diff: GoalDiff) -> str:
    """Return what became of goals, line by line."""
    lines = [line for change in diff.changes for line in _change(change)]
    same = [f"{diff.n_same} the same"] if diff.n_same else []
    return "".join(f"{line}\n" for line in [*lines, *same])


def _change(change: GoalChange) -> Iterator[str]:
    old = change.match.old
    was = f", was {old.goal.key}" if change.is_renamed and old is not None else ""
    moved = f", moved from {old.place}" if change.is_moved and old is not None else ""
    alike = change.match.likeness
    likeness = f", {alike} % alike" if alike is not None else ""
    yield f"{change.kind} {change.key}{was}{moved}{likeness}"
    for field in change.fields:
        yield f"  {_field(field)}"
    for finding in change.findings:
        found = finding.diagnostic
        place = f"{found.code} {found.name} in the {finding.side} text"
        yield f"  {found.severity.value} {place}: {found.message}"
        yield f"    help: {found.help}"
        for fix in found.fixes:
            yield f"    write: {fix.edits[0].text.strip()}"


def _field(field: FieldChange) -> str:
    record = field.record
    said = ""
    if record is not None:
        said = f", recorded {record.on}{'' if record.is_true else ' untruly'}"
    return f"{field.field}: {field.old} -> {field.new} ({field.effect}{said})"
