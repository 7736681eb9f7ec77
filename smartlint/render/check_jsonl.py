"""``check --format jsonl``: one object a line, the summary last, for streams and ``jq``."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.check_json import (
    diagnostic_json,
    goal_json,
    problem_json,
    summary_json,
)
from smartlint.render.report import Report


def check_jsonl(report: Report, *, verbose: bool = False) -> Iterator[str]:
    """Yield a line for each finding, goal and problem, then one for the summary.

    Each is the object of ``--format json`` with ``type`` in front.

    Args:
        report: The run.
        verbose: Whether goals say what each letter stands on.
    """
    source = report.sources.__getitem__
    result = report.result
    for found in result.diagnostics:
        yield _line("diagnostic", diagnostic_json(source, found))
    for judged in result.goals:
        yield _line("goal", goal_json(source, judged, verbose=verbose))
    for problem in report.problems:
        yield _line("problem", problem_json(problem))
    head = f'"version": 1, "as_of": "{result.as_of.isoformat()}", '
    yield _line("summary", f"{{{head}{summary_json(report)[1:]}")


def _line(kind: str, entry: str) -> str:
    return f'{{"type": "{kind}", {entry[1:]}\n'
