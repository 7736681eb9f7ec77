"""Whom a team compares itself with, what it knows better, and its own databases.

Values only: the files and databases named here are read in ``workspace``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from smartlint.model.kpi import Cadence
from smartlint.named_tuple import NamedTuple


class KpiDefaults(NamedTuple):
    """What a team says of a KPI in place of the catalogue's editorial defaults.

    Attributes:
        lag_days: Days until work shows in it; None keeps the catalogue's.
        cadence: How often there are new values; None likewise.
    """

    lag_days: int | None = None
    cadence: Cadence | None = None


class DataSource(NamedTuple):
    """A table of past values that goals name in ``source: NAME#column``.

    Attributes:
        name: What goals call it.
        url: Of a database, with ``${NAME}`` for what the environment holds; empty for
            a file.
        path: Of a file; empty for a database.
        query: What to ask the database for; empty for a whole table.
        table: The database's table; empty for a query.
        date: The column that holds the day; days and times of day both will do.
        columns: How rows of one day become one value, by the metric's name with its
            unit: ``sum(amount)``. Empty takes the columns as they are.
    """

    name: str
    url: str = ""
    path: str = ""
    query: str = ""
    table: str = ""
    date: str = "date"
    columns: tuple[tuple[str, str], ...] = ()


_STARTS = ("industry", "region", "figures", "extend-figures", "kpis.", "sources.")

NO_DEFAULTS: Mapping[str, KpiDefaults] = MappingProxyType({})
NO_SOURCES: Mapping[str, DataSource] = MappingProxyType({})


class MarketChoice(NamedTuple):
    """What the configuration says of the team's market.

    Attributes:
        industry: In the words of the figures, or near them; empty for all.
        region: As the figures name it; empty for the whole world.
        figures: Paths of benchmark files of the team's own.
        kpis: What the team knows better than the catalogue, by KPI.
        sources: Configured tables and databases, by name.
        places: Where each of these settings stands, file and line, by dotted key.
    """

    industry: str = ""
    region: str = ""
    figures: tuple[str, ...] = ()
    kpis: Mapping[str, KpiDefaults] = NO_DEFAULTS
    sources: Mapping[str, DataSource] = NO_SOURCES
    places: Mapping[str, tuple[str, int | None]] = MappingProxyType({})


ANY_MARKET = MarketChoice()


# Any: whatever TOML holds, checked by the schema
def market_choice(
    values: Mapping[str, Any], places: Mapping[str, tuple[str, int | None]]
) -> MarketChoice:
    """Return what the dotted keys of all configuration files come to.

    Args:
        values: Every effective value.
        places: The file and line of each.
    """
    return MarketChoice(
        industry=values.get("industry") or "",
        region=values.get("region") or "",
        figures=(*values.get("figures", ()), *values.get("extend-figures", ())),
        kpis={
            name: KpiDefaults(kpi.get("lag-days"), kpi.get("cadence"))
            for name, kpi in _tables(values, "kpis").items()
        },
        sources={
            name: _source(name, table)
            for name, table in _tables(values, "sources").items()
        },
        places={key: place for key, place in places.items() if key.startswith(_STARTS)},
    )


def source_problem(source: DataSource) -> str | None:
    """Return what keeps a source from being read, as a clause; None for nothing."""
    if not source.url and not source.path:
        return "names no place: add `url` for a database or `path` for a file"
    if source.url and source.path:
        return "names a database and a file: keep `url` or `path`"
    if source.path and (source.query or source.table):
        return "is a file, and only a database has a `table` or takes a `query`"
    if source.url and bool(source.query) == bool(source.table):
        return "needs either a `query` or a `table` to read from the database"
    if source.query and source.columns:
        return (
            "has a `query`, which adds up by itself: drop `columns`, or name a `table`"
        )
    return None


# Any: as above
def _source(name: str, table: Mapping[str, Any]) -> DataSource:
    return DataSource(
        name,
        url=table.get("url", ""),
        path=table.get("path", ""),
        query=table.get("query", ""),
        table=table.get("table", ""),
        date=table.get("date", "date"),
        columns=tuple(table.get("columns", {}).items()),
    )


# Any: as above
def _tables(values: Mapping[str, Any], start: str) -> dict[str, dict[str, Any]]:
    """Return ``kpis.NAME.key`` values as tables, by name."""
    tables: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        top, _, rest = key.partition(".")
        if top == start:
            name, _, field = rest.rpartition(".")
            tables.setdefault(name, {})[field] = value
    return tables
