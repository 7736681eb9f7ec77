"""From texts to parsed files, each read in its own form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from smartlint.linter import ParsedFile
from smartlint.model.period import DateContext
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language, parse_goals, parse_lines, parse_markdown
from smartlint.text import Source

InputFormat = Literal["goals", "lines", "markdown"]

_PARSERS = {
    "goals": parse_goals,
    "lines": parse_lines,
    "markdown": parse_markdown,
}


class Input(NamedTuple):
    """One text and how it is to be read."""

    source: Source
    form: InputFormat


def parse(language: Language, text: Input) -> ParsedFile:
    """Return what a text says, read in its form."""
    return _PARSERS[text.form](language, text.source)


def newest_as_of(files: Iterable[ParsedFile]) -> date | None:
    """Return the newest day that an ``as of`` line of the files states, if any does."""
    context = DateContext()
    stated = [file.as_of.resolve(context) for file, _ in files if file.as_of]
    return max((day for day in stated if day is not None), default=None)
