"""Measure how long a class of 300 is graded, pages and tables written.

    python tests/benchmarks/bench_grading.py

The submissions are invented: good goals and spoilt ones, three a student.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from smartlint.cli.exercises import INVENTED_DAY
from smartlint.cli.main import main
from smartlint.cli.teaching import examiner_for, planter_for
from smartlint.teach.planting import plantings
from smartlint.teach.sketch import choice, sketch

STUDENTS, GOALS, RUNS = 300, 3, 3
SEED = 7


def submissions(folder: Path) -> int:
    """Write a file for each student; return how many goals there are."""
    planter = planter_for(examiner_for(INVENTED_DAY, profile="classroom"))
    chance = Random(SEED)  # noqa: S311 - no secret
    ways = plantings()
    for number in range(STUDENTS):
        texts = []
        for _ in range(GOALS):
            metric = choice(chance, planter.material.metrics)
            good = sketch(chance, metric, INVENTED_DAY, "")
            spoilt = choice(chance, ways)(good)
            texts.append((spoilt or good).text())
        (folder / f"student-{number:03}.goals").write_text("\n".join(texts))
    return STUDENTS * GOALS


def graded_s(folder: Path, output: Path) -> float:
    """Return the seconds that one run takes."""
    start = time.perf_counter()
    with contextlib.redirect_stderr(io.StringIO()):
        code = main(["grade", str(folder), "--as-of", "2027-01-04", "-o", str(output)])
    if code != 0:
        sys.exit(f"grading ended with {code}")
    return time.perf_counter() - start


def run() -> None:
    """Print the median of some runs."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "submissions")
        folder.mkdir()
        n_goals = submissions(folder)
        times = sorted(graded_s(folder, Path(place, f"out{n}")) for n in range(RUNS))
        n_pages = len(os.listdir(Path(place, "out0", "students")))  # noqa: PTH208
        print(
            f"{STUDENTS} submissions, {n_goals} goals, {n_pages} pages: "
            f"{times[RUNS // 2]:.1f} s (median of {RUNS}; {times[0]:.1f} to {times[-1]:.1f})"
        )


if __name__ == "__main__":
    run()
