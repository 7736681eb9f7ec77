"""``smartlint status``: where goals stand, trouble first."""

from __future__ import annotations

import click

from smartlint.cli.run_options import RunRequest, run_options
from smartlint.cli.standing import read_run, trouble_of
from smartlint.cli.terminal import write_bytes, write_lines, write_text
from smartlint.engine.query import query_columns
from smartlint.render.fact_table import fact_csv, fact_json
from smartlint.render.status_rows import count_drafts, status_rows
from smartlint.render.status_text import status_text

COLUMNS = (
    "status",
    "goal_key",
    "metric",
    "baseline_value",
    "latest_value",
    "latest_date",
    "target_value",
    "target_unit",
    "deadline_date",
    "progress",
    "expected_progress",
    "progress_gap",
    "pace_factor",
    "required_per_month",
    "original_target",
    "original_progress",
    "owner",
    "status_rule",
    "status_reason",
    "status_contradiction",
    "path",
    "line",
)
"""The facts of the wide forms, in their order."""


@click.command(
    short_help="Where goals stand: progress, pace and why, trouble first.",
    epilog="""\b
Examples:
  smartlint status                        everything in this folder
  smartlint status --as-of 2027-05-05 plan.goals
  smartlint status --format csv -o status.csv

\b
Exit code: 0 whatever stands how, 2 something on your side (a wrong option, an
unreadable file, no goal), 3 a bug of ours.""",
)
@run_options(
    "text",
    "json",
    "csv",
    about="text is a table to read; json and csv have every figure.",
)
def command(*, request: RunRequest) -> int:
    """Say how far every goal has come, how far it should have, and why it stands so.

    Values come from check-ins and from the table of `source:`. Silence is never green:
    a goal that nobody looked at is stale. docs/progress.md has the rules.
    """
    read = read_run(request)
    rows = status_rows(read.run.files)
    if request.form == "text" and not read.goals:
        return trouble_of(read)
    if request.form == "text":
        drafts = count_drafts(read.run.files)
        text = status_text(
            rows, read.as_of, read.origin, request.style, n_drafts=drafts
        )
        write_lines(text, request.output)
    else:
        goals = [row.subject for row in rows]
        columns = query_columns(COLUMNS)
        if request.form == "csv":
            write_bytes(fact_csv(goals, columns), request.output)
        else:
            write_text(fact_json(goals, columns, read.as_of), request.output)
    return trouble_of(read)
