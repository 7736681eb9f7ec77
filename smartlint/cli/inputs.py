"""What a command reads: named files, folders, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from smartlint.cli.main import USER_ERROR, complain
from smartlint.errors import ConfigError, SmartlintError, UnreadableFileError
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source
from smartlint.workspace import (
    Input,
    InputFormat,
    Skipped,
    decode,
    discover,
    kind_of,
    read_source,
    refuse_old_line_ends,
)

STDIN = "-"
# Read line by line a table would be a finding a row.
_NO_GOALS = (
    "this is no goal file; `smartlint import` makes one of a table or an OKR file, and "
    "--input-format lines reads it line by line"
)
_NO_LINES = (
    "this is a workbook; `smartlint import` makes a goal file of it, and text saved out "
    "of it can be read line by line"
)
_WORKBOOKS = (".xlsx", ".xlsm")
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".yaml", ".yml", ".json")


class Inputs(NamedTuple):
    """All that a command reads.

    Attributes:
        texts: In the order of the command line, a folder's sorted by path.
        skipped: What discovery left out.
        problems: What could not be read.
    """

    texts: tuple[Input, ...]
    skipped: Skipped
    problems: tuple[SmartlintError, ...]


def read_inputs(
    paths: Sequence[str],
    form: InputFormat | None = None,
    stdin_name: str | None = None,
    exclude: Sequence[str] = (),
) -> Inputs:
    """Return the texts that the paths stand for; no path is this folder.

    Args:
        paths: Files, folders, and ``-`` for standard input.
        form: How to read them; None tells it from each name.
        stdin_name: What standard input is called.
        exclude: Patterns of paths that folders are read without.

    Raises:
        ConfigError: The paths and the form do not go together.
    """
    named = [path for path in paths or (".",) if path != STDIN]
    if form == "lines" and (folder := next(filter(os.path.isdir, named), None)):
        raise ConfigError(
            "a folder cannot be read line by line; name the file, or - for what is "
            "piped in",
            path=folder,
        )
    if stdin_name is not None and STDIN not in paths:
        raise ConfigError(
            "--stdin-filename names what is piped in; add - to read that, or leave it out"
        )
    found = discover(named, exclude)
    texts: list[Input] = []
    problems: list[SmartlintError] = list(found.problems)
    if STDIN in paths:
        texts.append(_stdin(form, stdin_name))
    for path, kind in found.files:
        if form not in (None, kind) and path not in named:
            continue  # the folder holds it, in another form than the one asked for
        if STDIN in paths and stdin_name and _is_same(path, stdin_name):
            continue  # an editor pipes in what it has not saved yet
        if form is None and path.lower().endswith(_TABLES):
            is_book = path.lower().endswith(_WORKBOOKS)
            told = _NO_LINES if is_book else _NO_GOALS
            problems.append(UnreadableFileError(told, path=path))
            continue
        try:
            texts.append(_read(read_source(path), form or kind))
        except UnreadableFileError as error:
            problems.append(error)
    return Inputs(tuple(texts), found.skipped, tuple(problems))


def _is_same(path: str, other: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)


def complain_of(inputs: Inputs) -> int:
    """Name on standard error what could not be read; return the exit code of that."""
    for problem in inputs.problems:
        complain(str(problem))
    return USER_ERROR if inputs.problems else 0


def places(paths: Sequence[str], stdin_name: str | None) -> list[str]:
    """Return where the texts lie, standard input in the place of its name."""
    named = [stdin_name if path == STDIN else path for path in paths]
    return [path for path in named if path is not None]


def _stdin(form: InputFormat | None, name: str | None) -> Input:
    if sys.stdin.isatty():
        sys.stderr.write("smartlint: reading what you type; end with Ctrl-D\n")
    name = name or STDIN
    source = Source(name, decode(sys.stdin.buffer.read(), name))
    return _read(source, form or kind_of(name))


def _read(source: Source, form: InputFormat) -> Input:
    if form != "lines":  # there a sign within a line is the sentence's own
        refuse_old_line_ends(source)
    return Input(source, form)
