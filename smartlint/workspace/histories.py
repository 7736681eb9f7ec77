"""Reads the tables that goals name in ``source:``.

A goal file may come from a stranger, so a table lies within the project folder, links
included. What cannot be read is kept as a problem beside the goals that need it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from smartlint.linter import ParsedFile
from smartlint.model.series import Histories, History
from smartlint.workspace.includes import project_folder

_TABLE = ".csv"


def read_histories(files: Sequence[ParsedFile], *, with_all: bool = False) -> Histories:
    """Return the columns that goals name, by the goal's file and the table.

    Args:
        files: The goal files.
        with_all: Read the other columns of those tables as well.
    """
    wanted: dict[tuple[str, str], set[str]] = {}
    with_money: set[tuple[str, str]] = set()
    for file, _ in files:
        for goal in file.goals:
            source = goal.clauses.source
            if source is None:
                continue
            place = (file.source.path, source.location)
            wanted.setdefault(place, set()).add(source.column or "")
            if goal.clauses.budget is not None:
                with_money.add(place)
    return {
        place: _read(
            *place,
            sorted(columns),
            with_money=place in with_money,
            with_all=with_all,
        )
        for place, columns in wanted.items()
    }


def _read(
    path: str,
    location: str,
    columns: Sequence[str],
    *,
    with_money: bool,
    with_all: bool,
) -> History:
    from smartlint.catalogue.history_file import read_history

    target = os.path.normpath(os.path.join(os.path.dirname(path), location))
    problem = _unreachable(path, target, location)
    if problem is None:
        try:
            with open(target, encoding="utf-8-sig", newline="") as file:
                return read_history(
                    file, target, columns, with_money=with_money, with_all=with_all
                )
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            problem = f"“{location}” cannot be read: {reason}"
    return History({}, dict.fromkeys(columns, problem))


def _unreachable(path: str, target: str, location: str) -> str | None:
    project = project_folder(path)
    if os.path.commonpath((project, os.path.realpath(target))) != project:
        return f"“{location}” lies outside the project folder"
    if not os.path.exists(target):
        return f"there is no file “{location}” beside the goal file"
    if not target.lower().endswith(_TABLE):
        return f"“{location}” is no CSV table, and only those are read so far"
    return None
