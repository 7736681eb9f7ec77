"""Measure 20,000 goals in 1,000 files: first and later runs, one and two processes.

    python tests/benchmarks/bench_many.py [--write] [--quick]

Whole processes in turns, medians; read the ratios. ``--write`` puts the table into
docs/performance.md; ``--quick`` measures a tenth of the files.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from clock import Run, run_once
from workload import ROOT, write_statements

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- many files: begin -->\n", "<!-- many files: end -->\n"
GOALS_A_FILE = 20


def main() -> None:
    """Measure, print, and with ``--write`` keep the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    files = 100 if options.quick else 1_000
    with tempfile.TemporaryDirectory() as folder:
        table = measured(Path(folder), files, options.rounds)
    print(table)
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def write_files(folder: Path, number: int) -> Path:
    """Write files of 20 goals each, every second one under a head with facts."""
    statements = write_statements(folder, number * GOALS_A_FILE).read_text("utf-8")
    lines = [line.lstrip("# ") for line in statements.splitlines()]
    goals = folder / "goals"
    goals.mkdir()
    for file in range(number):
        own = lines[file * GOALS_A_FILE : (file + 1) * GOALS_A_FILE]
        blocks = [
            f"goal G-{file}-{at}: {line}\n  owner: Owner {file % 40}\n"
            if at % 2
            else line
            for at, line in enumerate(own)
        ]
        text = "as of 2027-02-15\n\n" + "\n\n".join(blocks) + "\n"
        (goals / f"f{file:04}.goals").write_text(text, encoding="utf-8")
    return goals


def measured(folder: Path, files: int, rounds: int) -> str:
    """Return the table."""
    goals = write_files(folder, files)
    cache = folder / "cache"
    rows = {name: [] for name in ROWS}  # type: dict[str, list[Run]]
    for _ in range(rounds):
        for name, (state, options) in ROWS.items():
            if state == "first":
                shutil.rmtree(cache, ignore_errors=True)
                one_goal = goals / "f0000.goals"  # compiles rules and language
                check(one_goal, cache, ())
            elif state == "edited":
                path = goals / "f0001.goals"
                path.write_text(
                    path.read_text("utf-8") + "\nWin by May 2027\n", "utf-8"
                )
            rows[name].append(check(goals, cache, options))
    base = median(run.cpu_s for run in rows[BASE])
    taken = (
        f"Measured {datetime.now(UTC).date()}: {files:,} files of {GOALS_A_FILE} goals"
    )
    how = "one round" if rounds == 1 else f"median of {rounds}"
    lines = [
        f"{taken}, {how}.",
        "",
        "| run | wall s | processor s | times the first line | peak MiB |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, runs in rows.items():
        wall, cpu, peak = (
            median(getattr(run, field) for run in runs)
            for field in ("wall_s", "cpu_s", "peak_mib")
        )
        lines.append(
            f"| {name} | {wall:.2f} | {cpu:.2f} | {cpu / base:.2f} | {peak:.0f} |"
        )
    return "\n".join(lines)


BASE = "no cache, one process"
ROWS: dict[str, tuple[str, tuple[str, ...]]] = {
    BASE: ("first", ("--no-cache", "--workers=1")),
    "no cache, two processes": ("first", ("--no-cache", "--workers=2")),
    "cold cache, one process": ("first", ("--workers=1",)),
    "warm cache, one process": ("warm", ("--workers=1",)),
    "warm cache, two processes": ("warm", ("--workers=2",)),
    "one file edited, one process": ("edited", ("--workers=1",)),
    "one file edited, two processes": ("edited", ("--workers=2",)),
    "cold cache, two processes": ("first", ("--workers=2",)),
}


def check(path: Path, cache: Path, options: tuple[str, ...]) -> Run:
    """Run ``check --format json`` and return what it took."""
    command = [sys.executable, "-m", "smartlint", "check", "--format=json", *options]
    return run_once([*command, str(path)], {"SMARTLINT_CACHE_DIR": str(cache)})


if __name__ == "__main__":
    main()
