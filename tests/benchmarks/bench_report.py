"""Measure what a report on a large plan takes: 500 goals, each with a table and a chart.

    python tests/benchmarks/bench_report.py [--write] [--goals N]

The readings are invented. Cold is the first run with an empty cache, warm the run after
it. ``--write`` puts the table into docs/performance.md.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from datetime import date
from pathlib import Path
from random import Random

from clock import Run, run_once
from run import PAGE, smartlint, table

GOALS, A_FILE, MONTHS = 500, 10, 36
SEED = 11
BEGIN, END = "<!-- report: begin -->\n", "<!-- report: end -->\n"
_METRICS = ("Email subscribers", "App downloads", "Website sessions", "Followers")


def main() -> None:
    """Measure, print, and with ``--write`` keep the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--goals", type=int, default=GOALS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = measured(Path(folder), options.goals)
    print(report)
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{report}\n{END}{after}", encoding="utf-8")


def measured(folder: Path, goals: int) -> str:
    """Return the table: the report as HTML, cold and warm, and the check beside it."""
    plan = write_plan(folder / "plan", goals)
    page = folder / "review.html"
    command = smartlint("report", plan, "--as-of", "2027-01-04", "-o", page)
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    rows = [
        _row(f"{state} cache", run_once(command, cache)) for state in ("cold", "warm")
    ]
    text = page.read_text(encoding="utf-8")
    n_charts = text.count("<svg")
    n_bands = len(re.findall("<desc[^>]*>[^<]*19 times in 20", text))
    size = f"{len(text.encode()) / 2**20:.1f} MiB, {n_charts} charts"
    title = f"### A review of {goals} goals as HTML\n\nThe page: {size}, {n_bands} of them with a forecast."
    head = "| run | wall s | processor s | peak MiB |"
    return table(title, head, rows)


def _row(name: str, run: Run) -> str:
    return f"| {name} | {run.wall_s:.1f} | {run.cpu_s:.1f} | {run.peak_mib:.0f} |"


def write_plan(folder: Path, goals: int) -> Path:
    """Write goals, each with a column of its own in a table beside them."""
    folder.mkdir(parents=True)
    chance = Random(SEED)  # noqa: S311 - no secret
    for first in range(0, goals, A_FILE):
        numbers = range(first, min(first + A_FILE, goals))
        metrics = {number: _METRICS[number % len(_METRICS)] for number in numbers}
        readings = {number: _readings(chance) for number in numbers}
        name = f"{first:03}"
        text = "".join(
            _goal(number, metrics[number], readings[number][-1], name)
            for number in numbers
        )
        (folder / f"{name}.goals").write_text(text, encoding="utf-8")
        _write_table(folder / f"{name}.csv", list(readings.items()))
    return folder


def _readings(chance: Random) -> list[int]:
    """Return monthly values that grow, a little unsteadily."""
    value, growth = chance.uniform(2000, 20000), chance.uniform(1.005, 1.02)
    values = []
    for _ in range(MONTHS):
        value *= growth + chance.gauss(0, 0.01)
        values.append(round(value))
    return values


def _goal(number: int, metric: str, latest: int, table_name: str) -> str:
    wanted = 1.1 + number % 5 * 0.1  # from what comes by itself to what hardly can
    return (
        f"goal G{number}: Increase {metric.casefold()} from {latest:,} to "
        f"{round(latest * wanted):,} by 30 June 2027\n"
        f"  owner: Person {number // 4}\n  why: it pays for the store {number}\n"
        f"  source: {table_name}.csv#g{number}\n\n"
    )


def _write_table(path: Path, columns: list[tuple[int, list[int]]]) -> None:
    lines = [",".join(["date", *[f"g{number}" for number, _ in columns]])]
    for month in range(MONTHS):
        day = date(2024 + month // 12, month % 12 + 1, 28)
        row = [str(day), *[str(values[month]) for _, values in columns]]
        lines.append(",".join(row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
