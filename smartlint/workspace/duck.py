"""Reads tables in Parquet, JSON and very large CSV files by DuckDB, an extra.

The engine picks the columns, and adds the rows of a day up where the configuration says
how; what arrives here are the days. Nothing is fetched from a network: extensions are
neither installed nor loaded by themselves.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from smartlint.catalogue.cell_hints import column_hint
from smartlint.catalogue.history_file import read_rows
from smartlint.config.market import DataSource
from smartlint.errors import HistoryError
from smartlint.model.series import History, Related
from smartlint.workspace.duck_sums import added_up, cell
from smartlint.workspace.duck_words import told

_READERS = {
    ".parquet": "read_parquet(?)",
    ".json": "read_json_auto(?)",
    ".jsonl": "read_json_auto(?)",
    ".ndjson": "read_json_auto(?)",
    ".csv": "read_csv(?, header = true, all_varchar = true, delim = ',', "
    "quote = '\"', escape = '\"', strict_mode = true)",
}
# What is added up must be numbers; days stay text, as the engine would guess whether
# 03/04 is in March.
_COUNTED_CSV = (
    "read_csv(?, header = true, delim = ',', quote = '\"', escape = '\"', "
    "strict_mode = true, auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', "
    "'VARCHAR'])"
)
_CSV = ".csv"
# Times with a zone belong to one day, on whichever machine they are read.
_ZONE = "SET TimeZone = 'UTC'"
_NO_NETWORK = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_GLOB_SIGNS = "*?[]"
_BATCH = 10_000


def has_duckdb() -> bool:
    """Tell whether the engine is installed; it is not loaded for that."""
    from importlib.util import find_spec

    return find_spec("duckdb") is not None


def read_by_duckdb(
    path: str,
    columns: Collection[str],
    source: DataSource | None = None,
    *,
    with_money: bool = False,
    with_all: bool = False,
    related: Related | None = None,
) -> History:
    """Return columns of a file that the engine reads.

    Args:
        path: The file; its ending says what it is.
        columns: The columns; an empty name is the table's only one.
        source: How the configuration names and adds up its rows; None takes them.
        with_money: Read those in a currency as well.
        with_all: Read all others as well.
        related: Gives more columns to read, from all names and the columns.
    """
    if any(sign in path for sign in _GLOB_SIGNS):
        problem = f"{path}: a path with one of {_GLOB_SIGNS} cannot be read; rename it"
        return History({}, dict.fromkeys(columns, problem))
    import duckdb

    connection = duckdb.connect(":memory:", config=_NO_NETWORK)
    try:
        connection.execute(_ZONE)
        return read_rows(
            _rows(connection, path, source or DataSource("")),
            path,
            columns,
            with_money=with_money,
            with_all=with_all,
            related=related,
        )
    except duckdb.Error as error:
        return History({}, dict.fromkeys(columns, told(error, path)))
    finally:
        connection.close()


# Any: DuckDB's connection has no types where the extra is missing
def _rows(connection: Any, path: str, source: DataSource) -> Iterator[Sequence[str]]:
    """Yield the header and then the rows, every cell as a CSV file would write it."""
    form = os.path.splitext(path)[1].lower()
    reader = _COUNTED_CSV if source.columns and form == _CSV else _READERS[form]
    found = connection.execute(f"DESCRIBE SELECT * FROM {reader}", [path]).fetchall()  # noqa: S608 - constants, the path is bound
    types = {name: str(kind) for name, kind, *_ in found}
    if list(types) == ["json"] and source.date != "json":
        # An array or a line that holds no objects has no names.
        return
    if source.columns and source.date not in types:
        problem = f"no column '{source.date}'{column_hint(source.date, list(types))}"
        raise HistoryError(problem, path=path)
    names = _header(types, source)
    yield ["date" if name == source.date else name for name in names]
    if source.date not in types:
        return
    if source.columns:
        result = added_up(connection, reader, path, source, types)
    else:
        selected = [cell(name, types[name]) for name in names]
        sql = f"SELECT {', '.join(selected)} FROM {reader}"  # noqa: S608 - quoted names
        result = connection.execute(sql, [path])
    while batch := result.fetchmany(_BATCH):
        for row in batch:
            yield ["" if one is None else one for one in row]


def _header(types: dict[str, str], source: DataSource) -> list[str]:
    if source.columns:
        return [source.date, *[name for name, _ in source.columns]]
    if source.date in types:
        return [source.date, *[name for name in types if name != source.date]]
    return list(types)
