"""Reads the tables that goals name in ``source:``.

A goal file may come from a stranger, so it names a table within the project folder,
links included, or a source by the name that the configuration gives it. What cannot be
read is kept as a problem beside the goals that need it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from smartlint.config.market import NO_SOURCES, DataSource
from smartlint.linter import ParsedFile
from smartlint.model.series import Histories, History, Related
from smartlint.workspace.project import is_inside

_CSV = ".csv"
_FORMS = (_CSV, ".parquet", ".json", ".jsonl", ".ndjson")
_KNOWN_FORMS = f"{', '.join(_FORMS[:-1])} or {_FORMS[-1]}"
# Above this an engine that reads only the columns asked for is worth loading.
_LARGE_BYTES = 64_000_000
_EXTRA = "needs: pip install 'smartlint[data]'"
_NOTHING: Mapping[str, str] = {}


class _Wanted:
    """What goals want of one table."""

    __slots__ = ("columns", "related", "with_all", "with_money")

    def __init__(self, related: Related | None, *, with_all: bool) -> None:
        self.related = related
        self.columns: set[str] = set()
        self.with_money = False
        self.with_all = with_all


def read_histories(
    files: Sequence[ParsedFile],
    *,
    with_all: bool = False,
    sources: Mapping[str, DataSource] = NO_SOURCES,
    environment: Mapping[str, str] = _NOTHING,
    related: Related | None = None,
) -> Histories:
    """Return the columns that goals name, by the goal's file and the table.

    Args:
        files: The goal files.
        with_all: Read the other columns of those tables as well.
        sources: Tables and databases that the configuration names.
        environment: Holds the credentials of databases.
        related: Gives more columns to read, from all names and those wanted.
    """
    wanted: dict[tuple[str, str], _Wanted] = {}
    for file, _ in files:
        for goal in file.goals:
            source = goal.clauses.source
            if source is None:
                continue
            # A configured source is one table, whichever file names it.
            path = "" if source.location in sources else file.source.path
            place = (path, source.location)
            found = wanted.setdefault(place, _Wanted(related, with_all=with_all))
            found.columns.add(source.column or "")
            found.with_money |= goal.clauses.budget is not None
    tables = {
        place: _configured(sources[place[1]], want, environment)
        if not place[0]
        else _beside(*place, want)
        for place, want in wanted.items()
    }
    return {
        (file.source.path, source.location): tables[
            "" if source.location in sources else file.source.path, source.location
        ]
        for file, _ in files
        for goal in file.goals
        if (source := goal.clauses.source) is not None
    }


def _configured(
    source: DataSource, want: _Wanted, environment: Mapping[str, str]
) -> History:
    """Read a table or database that the configuration names."""
    if source.path:
        if not os.path.exists(source.path):
            problem = (
                f"there is no file {source.path}, which [sources.{source.name}] names"
            )
            return _none(want, problem)
        return _file(source.path, source.path, want, source)
    from smartlint.workspace.database import read_database

    return read_database(
        source,
        sorted(want.columns),
        environment,
        with_money=want.with_money,
        with_all=want.with_all,
        related=want.related,
    )


def _beside(path: str, location: str, want: _Wanted) -> History:
    """Read a table that lies beside the goal file."""
    target = os.path.normpath(os.path.join(os.path.dirname(path), location))
    problem = _unreachable(path, target, location)
    return _none(want, problem) if problem else _file(target, location, want)


def _file(
    target: str, shown: str, want: _Wanted, source: DataSource | None = None
) -> History:
    from smartlint.workspace.duck import has_duckdb, read_by_duckdb

    columns = sorted(want.columns)
    form = os.path.splitext(target)[1].lower()
    is_plain = source is None or (not source.columns and source.date == "date")
    if form not in _FORMS:
        problem = f"“{shown}” is no table that can be read; save it as {_KNOWN_FORMS}"
        return _none(want, problem)
    if form == _CSV and is_plain:
        if os.path.getsize(target) > _LARGE_BYTES and has_duckdb():
            found = read_by_duckdb(
                target,
                columns,
                with_money=want.with_money,
                with_all=want.with_all,
                related=want.related,
            )
            if not found.problems:
                return found
        # Where something is wrong, the reader that counts lines says in which.
        return _streamed(target, shown, want)
    if form == _CSV and source is not None and _is_parted_otherwise(target, source):
        return _parted_otherwise(target, shown, want, source)
    if not has_duckdb():
        return _none(want, f"“{shown}” {_EXTRA}")
    return read_by_duckdb(
        target,
        columns,
        source,
        with_money=want.with_money,
        with_all=want.with_all,
        related=want.related,
    )


def _parted_otherwise(
    target: str, shown: str, want: _Wanted, source: DataSource
) -> History:
    """Read a CSV file without commas by ourselves, if its rows are not added up."""
    if not source.columns:
        return _streamed(target, shown, want)
    problem = (
        f"“{shown}” parts its cells by semicolons or tabs, and rows are added up only "
        "between commas; save it with commas, and points in numbers"
    )
    return _none(want, problem)


def _is_parted_otherwise(target: str, source: DataSource) -> bool:
    """Tell whether a CSV file parts its cells by another sign than the comma."""
    from smartlint.catalogue.parted_rows import SIGNS, column_sign

    try:
        with open(target, encoding="utf-8-sig") as file:
            return column_sign(file.readline(), (source.date.lower(),)) != SIGNS[0]
    except (OSError, UnicodeDecodeError):
        return False  # whoever reads it says what is wrong


def _streamed(target: str, shown: str, want: _Wanted) -> History:
    from smartlint.catalogue.history_file import read_history

    try:
        with open(target, encoding="utf-8-sig", newline="") as file:
            return read_history(
                file,
                target,
                sorted(want.columns),
                with_money=want.with_money,
                with_all=want.with_all,
                related=want.related,
            )
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return _none(want, f"“{shown}” cannot be read: {reason}")


def _none(want: _Wanted, problem: str) -> History:
    return History({}, dict.fromkeys(sorted(want.columns), problem))


def _unreachable(path: str, target: str, location: str) -> str | None:
    if not is_inside(path, target):
        return f"“{location}” lies outside the project folder"
    if not os.path.exists(target):
        if not os.path.splitext(location)[1]:
            return (
                f"there is no file “{location}” beside the goal file, and smartlint.toml "
                f"has no [sources.{location}]"
            )
        return f"there is no file “{location}” beside the goal file"
    if os.path.isdir(target):
        return f"“{location}” is a folder, not a table"
    return None
