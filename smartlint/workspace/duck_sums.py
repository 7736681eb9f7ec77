"""Lets DuckDB add the rows of a day up, as the configuration says how.

A million events become some hundred days, and only those arrive. A cell that cannot be
added up is told with its row, before or instead of what the engine says of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from smartlint.catalogue.cell_hints import date_hint, number_hint, shown
from smartlint.config.market import DataSource
from smartlint.errors import HistoryError

_DAYS = ("DATE", "TIMESTAMP")
_TEXT = "VARCHAR"
_DAY_SIGNS = len("2027-01-31")
_WORD = re.compile(r"\w+")


def cell(name: str, kind: str) -> str:
    """Return what selects a column as a CSV file would write it."""
    found = quoted(name)
    if kind.startswith(_DAYS):
        found = f"CAST({found} AS DATE)"
    return f"CAST({found} AS VARCHAR)"


def quoted(name: str) -> str:
    """Return a column's name as SQL takes it for one, whatever its signs."""
    return '"' + name.replace('"', '""') + '"'


# Any: DuckDB's connection has no types where the extra is missing
def added_up(
    connection: Any,
    reader: str,
    path: str,
    source: DataSource,
    types: Mapping[str, str],
) -> Any:
    """Return the days of a table with the sums of their rows, ready to be fetched.

    Args:
        connection: An open one.
        reader: The table function, with the path to be bound.
        path: The file.
        source: Names the column of the day, and how each metric is made.
        types: The kind of each column of the file.

    Raises:
        HistoryError: A row has no date, or text where numbers are added.
    """
    import duckdb

    day = cell(source.date, types[source.date])
    if types[source.date] == _TEXT:
        day = f"left(trim({quoted(source.date)}), {_DAY_SIGNS})"
        _refuse(connection, reader, path, source.date, f"TRY_CAST({day} AS DATE)")
    added = [f"CAST({how} AS VARCHAR)" for _, how in source.columns]
    sql = f"SELECT {', '.join((day, *added))} FROM {reader} GROUP BY 1 ORDER BY 1"  # noqa: S608 - quoted names, and sums that the configuration states
    try:
        return connection.execute(sql, [path])
    except duckdb.Error as error:
        if _TEXT in str(error):
            if connection.execute(f"SELECT 1 FROM {reader}", [path]).fetchone() is None:  # noqa: S608 - a constant
                return connection.execute("SELECT 1 WHERE false")
            for name in _texts_used(source, types):
                number = f"TRY_CAST({quoted(name)} AS DOUBLE)"
                _refuse(connection, reader, path, name, number, is_day=False)
        raise


# Any: as above
def _refuse(
    connection: Any,
    reader: str,
    path: str,
    name: str,
    value: str,
    *,
    is_day: bool = True,
) -> None:
    """Raise for the first row whose cell is not what it should be."""
    column = quoted(name)
    empty = "" if is_day else f" AND coalesce(trim({column}), '') <> ''"
    found = connection.execute(
        f"SELECT n, {column} FROM (SELECT row_number() OVER () AS n, {column} "  # noqa: S608 - quoted names
        f"FROM {reader}) WHERE {value} IS NULL{empty} ORDER BY n LIMIT 1",
        [path],
    ).fetchone()
    if found is None:
        return
    row, text = found[0], (found[1] or "").strip()
    problem = f"'{shown(text)}' under '{name}' is no number{number_hint(text)}"
    if is_day:
        problem = f"'{shown(text)}' is no date; {date_hint(text)}"
        problem = problem if text else "the row has no date"
    raise HistoryError(problem, path=f"{path}, row {row}")


def _texts_used(source: DataSource, types: Mapping[str, str]) -> list[str]:
    """Return the columns of text that the sums speak of."""
    words = {word for _, how in source.columns for word in _WORD.findall(how)}
    return [name for name, kind in types.items() if kind == _TEXT and name in words]
