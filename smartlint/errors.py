"""What is wrong with the user's setup: exceptions that name a place.

A weak or broken goal text is never an exception; it is a diagnostic.
"""

from __future__ import annotations


class SmartlintError(Exception):
    """The user's setup is wrong; the command line prints it and exits with 2.

    Attributes:
        problem: What is wrong and what would be right, one line, no final stop.
        path: The file it is about; None when it is about no file.
        line: 1-based line in that file; None when unknown.
    """

    def __init__(
        self, problem: str, *, path: str | None = None, line: int | None = None
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = self.path or ""
        if self.path is not None and self.line is not None:
            place = f"{self.path}:{self.line}"
        return f"{place}: {self.problem}" if place else self.problem


class ConfigError(SmartlintError):
    """A configuration file or a command's option is wrong."""


class MisnamedError(ConfigError):
    """A setting names a rule, or an option of one, that cannot be meant.

    Attributes:
        name: The rule as the setting names it.
    """

    def __init__(self, problem: str, name: str) -> None:
        super().__init__(problem)
        self.name = name


class RuleFileError(SmartlintError):
    """A rule page, word list or other file of a pack is wrong."""


class QueryError(SmartlintError):
    """A condition or column of ``query`` cannot be used.

    Attributes:
        text: The condition as it was read.
        offset: Where in it, in characters; None when it is about all of it.
    """

    def __init__(self, problem: str, text: str, offset: int | None) -> None:
        super().__init__(problem)
        self.text = text
        self.offset = offset

    def __str__(self) -> str:
        if self.offset is None:
            return self.problem
        return f"at character {self.offset + 1}: {self.problem}"


class UnreadableFileError(SmartlintError):
    """A goal file cannot be read or is no UTF-8 text."""


class HistoryError(SmartlintError):
    """A table of past values cannot be used; it names the file and the row."""
