"""What metrics and their past cost: run it, and read the ratios.

It resolves the metric of each of 10,000 goals and looks for figures of others, beside
reading the same sentences; then it reads a table of a million rows, adds a million
events up to days in the engine, and forecasts, where the extras are installed.
"""

from __future__ import annotations

import io
from array import array
from datetime import date, timedelta
from tempfile import TemporaryDirectory
from time import perf_counter

from smartlint.catalogue import history
from smartlint.catalogue.benchmark_query import Segment, query
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.history_file import read_history
from smartlint.config.market import DataSource
from smartlint.forecast import can_forecast, forecaster
from smartlint.model.forecast import Question
from smartlint.model.series import Series
from smartlint.resources import data_folder
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.workspace.duck import has_duckdb, read_by_duckdb

METRICS = (
    "email subscribers",
    "the click-through rate of our newsletter",
    "average session duration",
    "qualified leads for the sales team",
    "bounce rate on the landing page",
    "enterprise revenue from existing customers",
    "unique visitors to the online shop",
    "kettlebell workouts",
    "cost per lead on LinkedIn",
    "number of new MAU",
)
GOALS = 10_000
ROWS = 1_000_000


def main() -> None:
    """Print microseconds a goal, and seconds for the table."""
    folder = data_folder("rules") + "/marketing"
    started = perf_counter()
    catalogue = Catalogue.load([folder])
    figures = Benchmarks([folder], catalogue.ids)
    figures.of("open_rate")
    print(f"compiling the pack           {perf_counter() - started:8.2f} s")
    _goals(catalogue, figures)
    _table()
    _events()
    _forecast()


def _goals(catalogue: Catalogue, figures: Benchmarks) -> None:
    language = Language.load(None)
    # Each goal is another sentence, as one that was met before costs nothing.
    metrics = [f"{METRICS[i % 10]} of team {i}" for i in range(GOALS)]
    texts = [f"Increase {metric} by 10% by 30 June 2027" for metric in metrics]
    started = perf_counter()
    for text in texts:
        read_sentence(language, text)
    reading = _each(started)
    started = perf_counter()
    found = [catalogue.resolve(metric) for metric in metrics]
    resolving = _each(started)
    started = perf_counter()
    for resolution in found:
        if resolution.kpi is not None:
            rows = figures.of(resolution.kpi)
            query(rows, catalogue.kpi(resolution.kpi), Segment())
    comparing = _each(started)
    print(f"reading a sentence           {reading:8.1f} µs")
    print(f"resolving its metric         {resolving:8.1f} µs")
    print(f"finding figures of others    {comparing:8.1f} µs")


def _table() -> None:
    first = date(1, 1, 1)
    text = "date,value [count]\n" + "".join(
        f"{first + timedelta(days=day)},{day * 7 % 1013}.5\n" for day in range(ROWS)
    )
    started = perf_counter()
    lines = io.StringIO(text, newline="")
    series = read_history(lines, "table.csv", ["value"]).series["value"]
    print(f"reading {ROWS:,} rows       {perf_counter() - started:8.2f} s")
    started = perf_counter()
    history.best_change(series, 365, rising=True)
    history.trend(series)
    print(f"best change and trend        {perf_counter() - started:8.2f} s")


def _events() -> None:
    if not has_duckdb():
        print("events by DuckDB             left out: pip install 'smartlint[data]'")
        return
    import duckdb

    for form in ("csv", "parquet"):
        with TemporaryDirectory() as folder:
            path = f"{folder}/events.{form}"
            events = duckdb.sql(
                "SELECT TIMESTAMP '2020-01-01' + INTERVAL (i * 150) SECOND AS at_, "
                "i % 7 AS n FROM range(?) t(i)",
                params=[ROWS],
            )
            (events.write_csv if form == "csv" else events.write_parquet)(path)
            how = DataSource("e", path=path, date="at_", columns=(("n", "sum(n)"),))
            started = perf_counter()
            series = read_by_duckdb(path, ["n"], how).series["n"]
            history.best_change(series, 365, rising=True)
            history.trend(series)
            took = perf_counter() - started
        what = f"{ROWS:,} events, {form}"
        print(f"{what:27}  {took:8.2f} s, judged from {len(series):,} days")


def _forecast() -> None:
    if not can_forecast():
        print(
            "a forecast                   left out: pip install 'smartlint[forecast]'"
        )
        return
    days = array(
        "q", [date(2024 + n // 12, n % 12 + 1, 28).toordinal() for n in range(36)]
    )
    values = array("d", [100 + n + n * 7 % 5 for n in range(36)])
    series = Series("m", None, "t.csv#m", days, values)
    ask = forecaster()
    for name in ("a first forecast", "another"):
        started = perf_counter()
        ask(Question(series, date(2027, 6, 30)))
        print(f"{name:27}  {perf_counter() - started:8.2f} s")


def _each(started: float) -> float:
    return (perf_counter() - started) / GOALS * 1e6


if __name__ == "__main__":
    main()
