"""Measure how the time for a plan grows with its size: goals in 500 files, linked.

    python tests/benchmarks/bench_plan.py [--write] [--quick]

Each plan has the same shape at every size: strategies, objectives beneath them, goals
beneath those, and initiatives, over as many files as there are. ``--write`` puts the table
into docs/performance.md.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from clock import Run, run_in_turns
from run import PAGE, smartlint, table

SIZES = (1_250, 2_500, 5_000, 10_000)
FILES = 500
BEGIN, END = "<!-- plan: begin -->\n", "<!-- plan: end -->\n"
_OBJECTIVE_EVERY = 50
_METRICS = (
    "email subscribers from {low:,} to {high:,}",
    "website sessions from {low:,} to {high:,} a month",
    "online revenue from €{low:,} to €{high:,} a month",
    "app downloads from {low:,} to {high:,}",
    "the conversion rate from 2.{tenth}% to 3.{tenth}%",
)


def main() -> None:
    """Measure, print, and with ``--write`` keep the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = measured(Path(folder), rounds=1 if options.quick else 3)
    print(report)
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{report}\n{END}{after}", encoding="utf-8")


def measured(folder: Path, *, rounds: int) -> str:
    """Return the table: each size by itself, and what one goal costs."""
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    commands = {}
    for size in SIZES:
        plan = write_plan(folder / str(size), size)
        for name, command in (
            (
                "check",
                smartlint("check", "--format", "json", "-o", folder / "out", plan),
            ),
            ("tree", smartlint("tree", "-o", folder / "out", plan)),
            ("status", smartlint("status", "-o", folder / "out", plan)),
        ):
            commands[f"`smartlint {name}`, {size:,} goals"] = (command, cache)
    runs = run_in_turns(commands, rounds)
    rows = [_row(name, run) for name, run in runs.items()]
    head = "| command | wall s | processor s | processor ms a goal | peak MiB |"
    return table(f"### A plan in {FILES} files", head, rows)


def _row(name: str, run: Run) -> str:
    size = int(name.split(", ")[1].split(maxsplit=1)[0].replace(",", ""))
    each = run.cpu_s / size * 1000
    return (
        f"| {name} | {run.wall_s:.2f} | {run.cpu_s:.2f} | {each:.3f} | "
        f"{run.peak_mib:.0f} |"
    )


def write_plan(folder: Path, goals: int, files: int = FILES) -> Path:
    """Write a plan of so many goals in so many files, and return its folder."""
    folder.mkdir(parents=True)
    texts: list[list[str]] = [["as of 2027-01-04\n"] for _ in range(files)]
    texts[0].append("mission: Get people outside\nstrategy TOP: Win the second order\n")
    for number, block in enumerate(blocks(goals)):
        texts[number * files // goals].append(block)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.goals").write_text("".join(text), encoding="utf-8")
    return folder


def blocks(goals: int) -> Iterator[str]:
    """Yield the blocks of the plan, each with what it supports."""
    objective = ""
    for number in range(goals):
        place = number % _OBJECTIVE_EVERY
        if place == 0:
            objective = f"O{number}"
            yield (
                f"objective {objective}: Grow online revenue in region {number} from "
                "€400,000 to €500,000 a year by 31 December 2027\n  supports: TOP\n"
                f"  owner: Lead {number}\n"
            )
            continue
        parent = f"G{number - 1}" if place % 5 == 0 and place > 1 else objective
        metric = _METRICS[number % len(_METRICS)].format(
            low=1000 + number, high=2000 + number, tenth=number % 10
        )
        brings = " (contributes €1,500)" if parent == objective else ""
        yield (
            f"goal G{number}: Increase {metric} by 30 June 2027\n"
            f"  supports: {parent}{brings}\n  why: it pays for the new store\n"
            f"  owner: Person {number // 4}\n  audience: group {number}\n"
            f"  review: monthly\n  2027-01-02: {1010 + number:,}; on track\n"
        )


if __name__ == "__main__":
    main()
