"""Measure what rules cost: all of them, each of them, against reading and loading.

    python tests/benchmarks/bench_rules.py [GOALS]

Times are the process's own, the best of several, for 10,000 goals unless told.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from workload import write_statements

from smartlint.config.resolution import ALL, Choices, resolve
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.pack import shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.facts.verdicts import verdicts
from smartlint.linter import lint
from smartlint.portfolio.graph import Portfolio
from smartlint.syntax import Language, parse_lines
from smartlint.text import Source

DAY = date(2027, 1, 4)


class Kept(dict[str, bytes]):
    """A cache in memory."""

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data``."""
        self[key] = data


def best(job: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of several runs, in seconds of this process."""
    runs = []
    for _ in range(times):
        started = time.process_time()
        job()
        runs.append(time.process_time() - started)
    return min(runs)


def statements(count: int) -> Source:
    """Return the common workload of so many statements, one a line."""
    with tempfile.TemporaryDirectory() as folder:
        text = write_statements(Path(folder), count).read_text(encoding="utf-8")
    return Source("goals.txt", text)


def main() -> None:
    """Print the costs as a Markdown table."""
    language = Language.load(None)
    source = statements(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    parsed = parse_lines(language, source)
    goals = parsed[0].goals
    cache = Kept()
    loading = best(lambda: Rulebook.load(shipped_packs()), 1)
    Rulebook.load(shipped_packs(), cache)
    kept = best(lambda: Rulebook.load(shipped_packs(), cache))
    rulebook = Rulebook.load(shipped_packs(), cache)
    settings = resolve(Choices(select=(ALL,)), rulebook.entries)
    evaluator = Evaluator(rulebook, settings)
    place = FileSubject(parsed[0], Portfolio([parsed[0]]), DAY)

    def evaluate() -> None:
        evaluator.findings("goal", [GoalSubject(goal, place) for goal in goals])

    def judge() -> None:
        for goal in goals:
            verdicts(GoalSubject(goal, place))

    reading = best(lambda: parse_lines(language, source), 1)
    rules = best(evaluate)
    conditions = rulebook.conditions
    n_rules = sum(
        rule.subject == "goal" and rule.code in conditions for rule in rulebook.rules
    )
    rows = [
        ("reading the goals", reading),
        ("verdicts", best(judge)),
        (f"{n_rules} goal rules and their findings", rules),
        ("all of `lint`", best(lambda: lint([parsed], rulebook, settings, as_of=DAY))),
    ]
    print(f"{len(goals)} goals\n\n| step | µs a goal | of reading |\n|---|---|---|")
    for name, seconds in rows:
        each = seconds / len(goals) * 1e6
        print(f"| {name} | {each:.1f} | {seconds / reading:.2f} |")
    print(f"\nevaluations a second: {n_rules * len(goals) / rules:,.0f}")
    print(f"rulebook: {loading * 1e3:.0f} ms from pages, {kept * 1e3:.1f} ms kept")


if __name__ == "__main__":
    main()
