"""However past values are kept, they are read alike, and nothing is ever written."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from linted import language

from smartlint.config.market import DataSource
from smartlint.model.series import History
from smartlint.text import Source
from smartlint.workspace import Input, parse, read_histories

HEADER = ("date", "subscribers [count]", "open_rate")
GOAL = """goal A: Reach 900 subscribers by 30 June 2027
  source: {}#subscribers
goal B: Reach an open rate of 40% by 30 June 2027
  source: {}#open_rate
"""
Row = tuple[date, float | None, float | None]


def read(
    folder: Path,
    location: str,
    source: DataSource | None = None,
    environment: dict[str, str] | None = None,
) -> History:
    """Return what two goals in a file of this folder are given."""
    text = Source(str(folder / "plan.goals"), GOAL.format(location, location))
    parsed = parse(language(), Input(text, "goals"))
    named = {source.name: source} if source is not None else {}
    tables = read_histories(
        [parsed], sources=named, environment=environment or dict(os.environ)
    )
    (history,) = {id(table): table for table in tables.values()}.values()
    return history


def values(history: History) -> dict[str, object]:
    """Return all that was read, without where it stood."""
    assert history.problems == {}
    return {
        name: (series.unit, [tuple(reading) for reading in series])
        for name, series in history.series.items()
    }


def as_csv(folder: Path, rows: Sequence[Row]) -> History:
    with (folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(["" if c is None else c for c in row] for row in rows)
    return read(folder, "t.csv")


def as_parquet(folder: Path, rows: Sequence[Row]) -> History:
    duckdb = pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    path = folder / "t.parquet"
    con = duckdb.connect()
    con.execute(
        'CREATE TABLE t(date DATE, "subscribers [count]" DOUBLE, open_rate DOUBLE)'
    )
    con.executemany("INSERT INTO t VALUES (?, ?, ?)", [list(row) for row in rows])
    con.execute(f"COPY t TO '{path}' (FORMAT parquet)")
    return read(folder, "t.parquet")


def as_json(folder: Path, rows: Sequence[Row]) -> History:
    pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    lines = [
        json.dumps(dict(zip(HEADER, (str(row[0]), *row[1:]), strict=True)))
        for row in rows
    ]
    (folder / "t.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return read(folder, "t.jsonl")


def as_sqlite(folder: Path, rows: Sequence[Row]) -> History:
    pytest.importorskip("sqlalchemy", reason="the extra `sql` is not installed")
    path = folder / "t.db"
    path.unlink(missing_ok=True)
    con = sqlite3.connect(path)
    con.execute('CREATE TABLE t(date TEXT, "subscribers [count]" REAL, open_rate REAL)')
    con.executemany(
        "INSERT INTO t VALUES (?, ?, ?)", [(str(r[0]), *r[1:]) for r in rows]
    )
    con.commit()
    con.close()
    return read(folder, "own", DataSource("own", url=f"sqlite:///{path}", table="t"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a real PostgreSQL for the session; where there is none, say so."""
    pytest.importorskip("psycopg", reason="the extra `sql` is not installed")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = shutil.which("initdb") or (str(found[-1]) if found else "")
    if not initdb:
        pytest.skip("PostgreSQL is not installed here: its half is left out")
    # The server refuses to run as root, who therefore lends it a folder, outside of
    # pytest's own, which nobody else may enter.
    folder = Path(tempfile.mkdtemp(prefix="smartlint-pg-"))
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres")
    data, log = str(folder / "data"), str(folder / "log")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    pg_ctl = [*user, str(Path(initdb).with_name("pg_ctl")), "-D", data]
    for command in (
        [*user, initdb, "-D", data, "-U", "ann", "-A", "trust"],
        [*pg_ctl, "-l", log, "-w", "-o", options, "start"],
    ):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)
    yield str(folder)
    stop = [*pg_ctl, "-m", "immediate", "stop"]
    subprocess.run(stop, check=True, stdout=subprocess.DEVNULL, cwd=folder)
    shutil.rmtree(folder)


def pg_source(socket: str, table: str = "", query: str = "") -> DataSource:
    url = "postgresql://ann:${PG_PASSWORD}@/postgres?host=" + socket
    return DataSource("own", url=url, table=table, query=query)


def as_postgres(socket: str, folder: Path, rows: Sequence[Row]) -> History:
    import psycopg

    with psycopg.connect(f"host={socket} user=ann dbname=postgres") as con:
        con.execute("DROP TABLE IF EXISTS t")
        con.execute(
            'CREATE TABLE t(date DATE, "subscribers [count]" FLOAT8, open_rate FLOAT8)'
        )
        for row in rows:
            con.execute("INSERT INTO t VALUES (%s, %s, %s)", row)
    source = pg_source(socket, table="t")
    return read(folder, "own", source, {"PG_PASSWORD": "secret"})


numbers = (
    st.none()
    | st.floats(-1e9, 1e9).map(lambda n: round(n, 3))
    | st.integers(0, 10**9).map(float)
)
tables = st.lists(
    st.tuples(st.integers(0, 5000), numbers, numbers), unique_by=lambda row: row[0]
).map(lambda rows: [(date(2015, 1, 1) + timedelta(d), a, b) for d, a, b in rows])
LAW = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("way", [as_parquet, as_json, as_sqlite])
@LAW
@given(rows=tables.filter(bool))
def test_every_way_reads_what_csv_reads(
    way: Callable[[Path, Sequence[Row]], History], tmp_path: Path, rows: list[Row]
) -> None:
    if way is as_json and any(all(row[n] is None for row in rows) for n in (1, 2)):
        rows = [*rows, (date(2014, 1, 1), 1.0, 1.0)]  # JSON has no type for nothing
    assert values(way(tmp_path, rows)) == values(as_csv(tmp_path, rows))


@LAW
@given(rows=tables)
def test_postgresql_reads_what_csv_reads(
    postgres: str, tmp_path: Path, rows: list[Row]
) -> None:
    read_there = values(as_postgres(postgres, tmp_path, rows))
    assert read_there == values(as_csv(tmp_path, rows))


LATE = "2026-01-31 23:30:00+00"


def test_a_time_with_a_zone_is_of_one_day_on_every_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    rows = f"SELECT TIMESTAMPTZ '{LATE}' AS date, 5 AS subscribers, 7 AS open_rate"
    duckdb.sql(rows).write_parquet(str(tmp_path / "t.parquet"))
    for zone in ("Pacific/Auckland", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        series = read(tmp_path, "t.parquet").series["subscribers"]
        assert [str(reading.on) for reading in series] == ["2026-01-31"]


def test_postgresql_tells_the_day_of_a_time_with_a_zone_alike(
    postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGTZ", "Pacific/Auckland")
    query = f"SELECT TIMESTAMPTZ '{LATE}' AS date, 5 AS subscribers, 7 AS open_rate"
    source = pg_source(postgres, query=query)
    series = read(tmp_path, "own", source, {"PG_PASSWORD": "x"}).series["subscribers"]
    assert [str(reading.on) for reading in series] == ["2026-01-31"]


ORDERS = [(date(2026, 1, 1) + timedelta(n // 3), n) for n in range(30)]
DAILY = [
    sum(n for d, n in ORDERS if d == day) for day in sorted({d for d, _ in ORDERS})
]


def test_rows_of_a_day_are_added_up_by_the_engine(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    con = duckdb.connect()
    con.execute('CREATE TABLE e("at" TIMESTAMP, n INTEGER)')
    con.executemany(
        "INSERT INTO e VALUES (?, ?)", [(f"{d} 10:00", n) for d, n in ORDERS]
    )
    con.execute(f"COPY e TO '{tmp_path / 'e.parquet'}' (FORMAT parquet)")
    source = DataSource(
        "own",
        path=str(tmp_path / "e.parquet"),
        date="at",
        columns=(("subscribers [count]", "sum(n)"), ("open_rate", "avg(n)")),
    )
    series = read(tmp_path, "own", source).series["subscribers"]
    assert [int(reading.value) for reading in series] == DAILY


def test_sqlite_adds_up_the_rows_of_a_day(tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy", reason="the extra `sql` is not installed")
    con = sqlite3.connect(tmp_path / "e.db")
    con.execute("CREATE TABLE e(at TEXT, n REAL)")
    con.executemany(
        "INSERT INTO e VALUES (?, ?)", [(f"{d} 10:00:00", n) for d, n in ORDERS]
    )
    con.commit()
    con.close()
    source = DataSource(
        "own",
        url=f"sqlite:///{tmp_path / 'e.db'}",
        table="e",
        date="at",
        columns=(("subscribers [count]", "sum(n)"), ("open_rate", "avg(n)")),
    )
    series = read(tmp_path, "own", source).series["subscribers"]
    assert [int(reading.value) for reading in series] == DAILY


def problem(history: History) -> str:
    assert history.series == {}
    return history.problems["subscribers"]


def test_postgresql_is_never_written_to(postgres: str, tmp_path: Path) -> None:
    import psycopg

    with psycopg.connect(f"host={postgres} user=ann dbname=postgres") as con:
        con.execute("CREATE SEQUENCE IF NOT EXISTS s")
        con.execute("CREATE TABLE IF NOT EXISTS t(date DATE)")
    for query, said in (
        ("SELECT nextval('s')", "cannot execute nextval() in a read-only transaction"),
        (
            "WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone",
            "DECLARE CURSOR must not contain data-modifying statements in WITH",
        ),
    ):
        source = pg_source(postgres, query=query)
        found = problem(read(tmp_path, "own", source, {"PG_PASSWORD": "secret"}))
        assert found == f"own: the database cannot be read: {said}"


def test_sqlite_is_never_written_to(tmp_path: Path) -> None:
    as_sqlite(tmp_path, [(date(2026, 1, 1), 1.0, 2.0)])
    for query, said in (
        ("DROP TABLE t", "the query must be one SELECT; smartlint only ever reads"),
        (
            "SELECT 1; DROP TABLE t",
            "the query holds several statements; write one SELECT",
        ),
        (
            "WITH a AS (SELECT 1) INSERT INTO t SELECT 1, 2, 3",
            "the database cannot be read: attempt to write a readonly database",
        ),
    ):
        source = DataSource("own", url=f"sqlite:///{tmp_path}/t.db", query=query)
        assert problem(read(tmp_path, "own", source)) == f"own: {said}"


@pytest.mark.parametrize(
    ("url", "environment", "said"),
    [
        (
            "postgresql://ann:${PW}@localhost:1/shop",
            {"PW": "hunter2"},
            "own: the database cannot be read: connection failed",
        ),
        (
            "postgresql://${NAME}:${PW}@localhost:1/shop",
            {"NAME": "ann@home", "PW": "p@hunter2/w:x#y?z%20"},
            'own: the database cannot be read: connection failed: connection to server at "',
        ),
        (
            "postgresql+asyncpg://ann:${PW}@localhost:1/shop",
            {"PW": "hunter2"},
            "own: the database cannot be read: connection failed",
        ),
        (
            "postgresql://ann:${PW}@localhost/shop",
            {},
            "own: set PW in the environment, which [sources.own] asks for",
        ),
        (
            "mysql://ann:${PW}@localhost/shop",
            {"PW": "hunter2"},
            (
                "own: the database cannot be read: mysql is not supported, as only sqlite "
                "and postgresql are opened so that nothing can be written"
            ),
        ),
        (
            "sqlite:///nowhere/${PW}.db",
            {"PW": "hunter2"},
            "own: the database cannot be read: there is no file nowhere/….db",
        ),
        (
            "${PW}",
            {"PW": "hunter2"},
            (
                "own: the database cannot be read: Could not parse SQLAlchemy URL from "
                "given URL string"
            ),
        ),
    ],
)
def test_an_unreachable_database_is_said_without_its_secrets(
    tmp_path: Path, url: str, environment: dict[str, str], said: str
) -> None:
    pytest.importorskip("psycopg", reason="the extra `sql` is not installed")
    source = DataSource("own", url=url, table="t")
    found = problem(read(tmp_path, "own", source, environment))
    assert found.startswith(said)
    assert "hunter2" not in found


def test_a_large_csv_is_read_alike_by_either_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    rows: list[Row] = [
        (date(2000, 1, 1) + timedelta(n), n / 8, None if n % 3 else n)
        for n in range(999)
    ]
    streamed = values(as_csv(tmp_path, rows))
    monkeypatch.setattr("smartlint.workspace.histories._LARGE_BYTES", 0)
    assert values(read(tmp_path, "t.csv")) == streamed
    with (tmp_path / "t.csv").open("a", encoding="utf-8") as file:
        file.write("2026-01-01,many,1\n")
    assert problem_of(read(tmp_path, "t.csv")) == (
        f"{tmp_path / 't.csv'}:1001: 'many' under 'subscribers' is no number"
    )


def problem_of(history: History) -> str:
    return history.problems["subscribers"]


def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    (tmp_path / "t.parquet").write_bytes(b"PAR1")
    assert problem(read(tmp_path, "t.parquet")) == (
        "“t.parquet” needs: pip install 'smartlint[data]'"
    )
    source = DataSource("own", url="sqlite:///t.db", table="t")
    assert problem(read(tmp_path, "own", source)) == (
        "own: a database needs: pip install 'smartlint[sql]'"
    )


def test_a_missing_driver_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    source = DataSource("own", url="postgresql://ann@localhost:1/shop", table="t")
    assert "'smartlint[sql]'" in problem(read(tmp_path, "own", source))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra `data` is not installed")
    (tmp_path / "t.parquet").write_bytes(b"PAR1 no PAR1")
    assert problem(read(tmp_path, "t.parquet")).startswith(f"{tmp_path}/t.parquet: ")
