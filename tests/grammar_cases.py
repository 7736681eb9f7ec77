"""The case files of ``tests/grammar``: a goal file, and what is read from it.

A case starts at a ``##`` heading and has two fenced blocks: ``goals`` (or ``markdown``)
with the text and ``tree`` with the expectation. In the text, ``⇥`` stands for a tab,
``␣`` for a space at a line's end, ``⍽`` for a no-break space and ``␍`` for a carriage
return before the line end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spoken import spoken

from smartlint.syntax import Language, parse_goals, parse_markdown
from smartlint.text import Source

_CASE = re.compile(
    r"^## (?P<name>.+?)\n(?P<prose>(?:(?!^#|^~{4}).*\n)*)"
    r"^~{4}(?P<kind>goals|markdown)\n(?P<text>(?:.*\n)*?)^~{4}\n\n"
    r"^~{4}tree\n(?P<tree>(?:.*\n)*?)^~{4}$",
    re.MULTILINE,
)
_MARKS = {"⇥": "\t", "␣": " ", "⍽": "\u00a0", "␍": "\r"}


class Case(NamedTuple):
    """One case.

    Attributes:
        name: Its heading.
        is_markdown: The text is a page.
        text: What is read.
        tree: What is expected.
        start: Where the expectation starts in the case file.
        end: Where it ends.
    """

    name: str
    is_markdown: bool
    text: str
    tree: str
    start: int
    end: int


def all_cases() -> list[Case]:
    """Return the cases of every file."""
    return [case for path in case_files() for case in cases(path)]


def case_files() -> list[Path]:
    """Return the case files, in the order of their names."""
    return sorted((Path(__file__).parent / "grammar").glob("*.md"))


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of one file."""
    for found in _CASE.finditer(path.read_text(encoding="utf-8")):
        text = found["text"]
        for mark, sign in _MARKS.items():
            text = text.replace(mark, sign)
        yield Case(
            found["name"],
            found["kind"] == "markdown",
            text,
            found["tree"],
            found.start("tree"),
            found.end("tree"),
        )


def read_case(language: Language, case: Case) -> str:
    """Return what is read from a case's text."""
    source = Source("case.goals", case.text)
    parse = parse_markdown if case.is_markdown else parse_goals
    return spoken(*parse(language, source))
