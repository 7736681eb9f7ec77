"""What metrics and their past cost: run it, and read the ratios.

It resolves the metric of each of 10,000 goals and looks for figures of others, beside
reading the same sentences; then it reads a table of a million rows.
"""

from __future__ import annotations

import io
from datetime import date, timedelta
from time import perf_counter

from smartlint.catalogue import history
from smartlint.catalogue.benchmark_query import Segment, query
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.history_file import read_series
from smartlint.resources import data_folder
from smartlint.syntax import Language
from smartlint.syntax.sentence import read_sentence

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
    series = read_series(io.StringIO(text, newline=""), "table.csv", "value")
    print(f"reading {ROWS:,} rows       {perf_counter() - started:8.2f} s")
    started = perf_counter()
    history.best_change(series, 365, rising=True)
    history.trend(series)
    print(f"best change and trend        {perf_counter() - started:8.2f} s")


def _each(started: float) -> float:
    return (perf_counter() - started) / GOALS * 1e6


if __name__ == "__main__":
    main()
