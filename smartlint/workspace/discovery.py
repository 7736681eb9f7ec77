"""Which files a run reads: those named, and what the named folders hold.

A named path is meant and read whatever it is called. A folder yields ``*.goals`` and
those ``*.md`` that hold a goals block; beneath it, hidden paths and paths that git
ignores are left out and counted.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from smartlint.config.settings import fits
from smartlint.errors import UnreadableFileError
from smartlint.meant import meant
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.markdown import goals_blocks
from smartlint.workspace.project import leads_out

Kind = Literal["goals", "markdown"]

_SHUT = "you may not open this folder; ask for the right to read it"
# Folders of version control and of the server that reviews changes hold no goals.
_VERSION_CONTROL = frozenset({".git", ".hg", ".svn", ".jj", ".github", ".gitlab"})


class Found(NamedTuple):
    """A file to read.

    Attributes:
        path: As named, or the named folder's path and the way from there.
        kind: Whether goals stand in it plainly or in blocks of a Markdown page.
    """

    path: str
    kind: Kind


class Skipped(NamedTuple):
    """How many files and folders were left out; a folder counts once."""

    hidden: int = 0
    ignored: int = 0
    excluded: int = 0

    @property
    def total(self) -> int:
        """All that was left out."""
        return self.hidden + self.ignored + self.excluded


NOTHING_SKIPPED = Skipped()


class Discovery(NamedTuple):
    """What a run reads.

    Attributes:
        files: Each once: named ones in their order, a folder's sorted by path.
        skipped: What was left out beneath folders.
        problems: Named paths that are not there, folders that cannot be opened.
    """

    files: tuple[Found, ...]
    skipped: Skipped
    problems: tuple[UnreadableFileError, ...]


def discover(paths: Iterable[str], exclude: Sequence[str] = ()) -> Discovery:
    """Return the files that the named files and folders stand for.

    Args:
        paths: Files, folders, and patterns of either where the shell left them as they
            are: in quotation marks, or on Windows.
        exclude: Patterns of paths that folders are read without.
    """
    search = _Search(exclude)
    for path in paths:
        fitting = [path] if os.path.lexists(path) else matching(path)
        if not fitting:
            search.problems.append(_missing(path))
        for one in fitting:
            if os.path.isdir(one):
                search.add_folder(one)
            else:
                search.add_file(Found(one, kind_of(one)))
    return search.outcome()


def matching(pattern: str) -> list[str]:
    """Return the files and folders that fit a pattern, sorted; none for a plain path.

    ``*``, ``?`` and ``[…]`` stand for parts of a name, ``**`` for any folders.
    """
    if not any(sign in pattern for sign in "*?["):
        return []
    from glob import glob

    return sorted(glob(pattern, recursive=True))


def kind_of(name: str) -> Kind:
    """Return how a named file is read, by its extension."""
    return "markdown" if name.lower().endswith((".md", ".markdown")) else "goals"


def holds_goals_block(content: bytes) -> bool:
    """Return whether a Markdown page has a fenced ``goals`` block."""
    if b"goals" not in content:
        return False
    return any(goals_blocks(content.decode("utf-8", "replace")))


class _Search:
    """What was found so far; folders add to it as they are walked."""

    def __init__(self, exclude: Sequence[str]) -> None:
        self._exclude = [pattern.removesuffix("/") for pattern in exclude]
        self._excluded = 0
        self.files: list[Found] = []
        self.problems: list[UnreadableFileError] = []
        self._seen: set[str] = set()
        self._hidden = 0
        self._ignored = 0

    def add_file(self, found: Found) -> None:
        """Take the file unless it is there already, under whatever name."""
        real = os.path.realpath(found.path)
        if real not in self._seen:
            self._seen.add(real)
            self.files.append(found)

    def add_folder(self, folder: str) -> None:
        """Take what the folder and those beneath it hold, sorted by path."""
        from smartlint.workspace.git import ignored_paths

        ignored = ignored_paths(folder)
        pending = [os.path.normpath(folder)]
        found: list[Found] = []
        while pending:
            for entry in self._entries(pending.pop()):
                if self._is_left_out(entry, ignored):
                    continue
                if entry.is_dir():
                    if not entry.is_symlink():  # a link may lead round in a circle
                        pending.append(_path(entry))
                elif (kind := self._kind(entry)) is not None:
                    found.append(Found(_path(entry), kind))
        for file in sorted(found):
            self.add_file(file)

    def outcome(self) -> Discovery:
        """Return everything found, as a value."""
        skipped = Skipped(self._hidden, self._ignored, self._excluded)
        return Discovery(tuple(self.files), skipped, tuple(self.problems))

    def _entries(self, folder: str) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                yield from entries
        except PermissionError:
            self.problems.append(UnreadableFileError(_SHUT, path=folder))
        except OSError as error:
            problem = f"this folder cannot be opened: {error.strerror}"
            self.problems.append(UnreadableFileError(problem, path=folder))

    def _is_left_out(self, entry: os.DirEntry[str], ignored: frozenset[str]) -> bool:
        is_folder = entry.is_dir()
        counts = is_folder or entry.name.endswith((".goals", ".md"))
        if entry.name.startswith("."):
            self._hidden += counts and entry.name not in _VERSION_CONTROL
            return True
        if ignored and os.path.abspath(entry.path) in ignored:
            self._ignored += counts
            return True
        if self._exclude and self._is_excluded(entry):
            self._excluded += counts
            return True
        return False

    def _is_excluded(self, entry: os.DirEntry[str]) -> bool:
        path = _path(entry)
        return any(fits(path, pattern) for pattern in self._exclude)

    def _kind(self, entry: os.DirEntry[str]) -> Kind | None:
        is_named_so = entry.name.endswith((".goals", ".md"))
        if is_named_so and entry.is_symlink() and self._leads_out(entry):
            return None
        if not entry.is_file():
            # A link to nothing is worth a word, a socket or a pipe is not.
            broken = entry.is_symlink() and entry.name.endswith(".goals")
            if broken and not os.path.exists(entry.path):
                problem = "this link leads to no file"
                self.problems.append(UnreadableFileError(problem, path=_path(entry)))
            return None
        if entry.name.endswith(".goals"):
            return "goals"
        if entry.name.endswith(".md") and _page_holds_goals(entry.path):
            return "markdown"
        return None

    def _leads_out(self, entry: os.DirEntry[str]) -> bool:
        """Tell whether a link leads to a file outside the project, and say so."""
        if not entry.is_file() or not leads_out(entry.path):
            return False
        if entry.name.endswith(".goals"):
            problem = (
                "this link leads out of the project folder; name the file to read it"
            )
            self.problems.append(UnreadableFileError(problem, path=_path(entry)))
        return True


def _path(entry: os.DirEntry[str]) -> str:
    return entry.path.removeprefix("." + os.sep)


def _page_holds_goals(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return holds_goals_block(file.read())
    except OSError:
        return True  # reading it again says what is wrong with it


def _missing(path: str) -> UnreadableFileError:
    where = os.path.dirname(path) or "this folder"
    if any(sign in path for sign in "*?["):
        return UnreadableFileError("no file and no folder fits this pattern", path=path)
    folder = os.path.dirname(path)
    if os.path.isdir(folder) and not os.access(folder, os.X_OK):
        return UnreadableFileError(_SHUT, path=folder)
    problem = "there is no such file or folder"
    near = _nearest(path)
    if near is not None:
        problem += f"; did you mean {near}?"
    elif " " in path and os.path.basename(path) == path:
        problem += '; a sentence is piped in: echo "…" | smartlint check -'
    elif path.endswith(".goals") and os.path.isdir(os.path.dirname(path) or "."):
        problem += f"; to begin one: smartlint new {path}"
    elif not os.path.isdir(where) and where != "this folder":
        problem += f", and no folder {where} either"
    return UnreadableFileError(problem, path=path)


def _nearest(path: str) -> str | None:
    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return None
    # The extension would make every goal file look like every other one.
    stems = {other.partition(".")[0]: other for other in names}
    near = meant(name.partition(".")[0], stems)
    return os.path.join(folder, stems[near]) if near is not None else None
