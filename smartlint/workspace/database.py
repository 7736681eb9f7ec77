"""Asks databases that the configuration names, by SQLAlchemy, an extra.

Only SQLite and PostgreSQL, which can be opened so that nothing can be written: SQLite in
its read-only mode, PostgreSQL in a read-only transaction that is rolled back. Credentials
come from the environment and never reach a message.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from smartlint.catalogue.history_file import read_rows
from smartlint.config.address import escaped, filled, references
from smartlint.config.market import DataSource
from smartlint.model.series import History, Related

EXTRA = "a database needs: pip install 'smartlint[sql]'"

_BATCH = 10_000
_READ_ONLY = "-c default_transaction_read_only=on -c statement_timeout=60000"
# Times with a zone belong to one day, on whichever machine they are read.
_ZONE = "SET TIME ZONE 'UTC'"
_CONNECT_S = 10
_STARTS = ("select", "with")


def has_sqlalchemy() -> bool:
    """Tell whether the extra is installed; it is not loaded for that."""
    from importlib.util import find_spec

    return find_spec("sqlalchemy") is not None


def read_database(
    source: DataSource,
    columns: Collection[str],
    environment: Mapping[str, str],
    *,
    with_money: bool = False,
    with_all: bool = False,
    related: Related | None = None,
) -> History:
    """Return columns of a configured table or query.

    Args:
        source: The database and what to ask it for.
        columns: The columns; an empty name is the only one.
        environment: Holds the credentials that the address names.
        with_money: Read those in a currency as well.
        with_all: Read all others as well.
        related: Gives more columns to read, from all names and the columns.
    """
    problem = _problem(source, environment)
    if problem is None:
        import sqlalchemy
        from sqlalchemy.exc import SQLAlchemyError

        url = filled(source.url, environment)
        plain = [environment[name] for name in references(source.url)]
        secrets = [*plain, *map(escaped, plain)]
        try:
            engine = _engine(sqlalchemy, url)
            try:
                return read_rows(
                    _rows(sqlalchemy, engine, source),
                    source.name,
                    columns,
                    with_money=with_money,
                    with_all=with_all,
                    related=related,
                )
            finally:
                engine.dispose()
        except ModuleNotFoundError:
            problem = EXTRA
        except (SQLAlchemyError, ValueError) as error:
            problem = f"the database cannot be read: {_told(error, url, secrets)}"
    return History({}, dict.fromkeys(columns, f"{source.name}: {problem}"))


def _problem(source: DataSource, environment: Mapping[str, str]) -> str | None:
    """Return what keeps the database from being asked at all."""
    missing = [name for name in references(source.url) if name not in environment]
    if missing:
        named = " and ".join(missing)
        return f"set {named} in the environment, which [sources.{source.name}] asks for"
    query = source.query.strip().rstrip(";").lstrip("( \n\t")
    if source.query and not query.lower().startswith(_STARTS):
        return "the query must be one SELECT; smartlint only ever reads"
    if ";" in query:
        return "the query holds several statements; write one SELECT"
    return None if has_sqlalchemy() else EXTRA


# Any: SQLAlchemy has no types where the extra is missing
def _engine(sqlalchemy: Any, address: str) -> Any:
    """Return an engine that cannot write.

    Raises:
        ValueError: The database is none that can be opened read-only.
    """
    url = sqlalchemy.engine.make_url(address)
    backend = url.get_backend_name()
    if backend == "sqlite":
        return _sqlite(sqlalchemy, url.database or "")
    if backend != "postgresql":
        raise ValueError(
            f"{backend} is not supported, as only sqlite and postgresql are opened so "
            "that nothing can be written"
        )
    # Another driver may be named, but only this one comes with the extra.
    url = url.set(drivername="postgresql+psycopg")
    options = {"connect_timeout": _CONNECT_S, "options": _READ_ONLY}
    engine = sqlalchemy.create_engine(
        url, connect_args=options, poolclass=sqlalchemy.pool.NullPool
    )
    return engine.execution_options(postgresql_readonly=True)


# Any: as above
def _sqlite(sqlalchemy: Any, path: str) -> Any:
    """Return an engine on a file that must be there.

    Raises:
        ValueError: It is not.
    """
    import os
    import sqlite3
    from urllib.parse import quote

    if not os.path.isfile(path):
        raise ValueError(f"there is no file {path}")

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)

    return sqlalchemy.create_engine(
        "sqlite://", creator=connect, poolclass=sqlalchemy.pool.NullPool
    )


# Any: as above
def _rows(sqlalchemy: Any, engine: Any, source: DataSource) -> Iterator[Sequence[str]]:
    """Yield the header and then the rows, every cell as a CSV file would write it."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(_ZONE)
        if source.query:
            options = {"stream_results": True, "yield_per": _BATCH}
            result = connection.execution_options(**options).exec_driver_sql(
                source.query
            )
        else:
            result = connection.execute(_whole(sqlalchemy, source))
        names = list(result.keys())
        at = names.index(source.date) if source.date in names else 0
        head = ["date" if name == source.date else name for name in names]
        yield [head[at], *head[:at], *head[at + 1 :]]
        for row in result:
            cells = [_cell(value) for value in row]
            yield [cells[at][: len("2027-01-31")], *cells[:at], *cells[at + 1 :]]
        connection.rollback()


# Any: as above
def _whole(sqlalchemy: Any, source: DataSource) -> Any:
    """Return what reads a table, the rows of a day added up if that is said."""
    schema, _, name = source.table.rpartition(".")
    day = sqlalchemy.column(source.date)
    table = sqlalchemy.table(name, schema=schema or None)
    if not source.columns:
        return sqlalchemy.select(sqlalchemy.text("*")).select_from(table)
    # date() gives the day of a date or of a time of day, in both databases.
    of_day = sqlalchemy.func.date(day)
    added = [
        sqlalchemy.literal_column(how).label(metric) for metric, how in source.columns
    ]
    chosen = sqlalchemy.select(of_day.label(source.date), *added)
    return chosen.select_from(table).group_by(of_day).order_by(of_day)


# object: whatever a database hands over
def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return repr(value) if isinstance(value, float) else str(value)


def _told(error: Exception, url: str, secrets: Sequence[str]) -> str:
    """Return the first line of what went wrong, without a secret."""
    # Any: the driver's own error, where there is one
    cause: Any = getattr(error, "orig", None) or error
    text = next(iter(str(cause).strip().splitlines()), type(cause).__name__)
    for secret in (url, *sorted(secrets, key=len, reverse=True)):
        if secret:
            text = text.replace(secret, "…")
    return text
