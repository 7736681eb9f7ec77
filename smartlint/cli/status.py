"""``smartlint status``: where goals stand, trouble first."""

from __future__ import annotations

from datetime import date
from typing import Literal

import click

from smartlint.cli.options import (
    config_option,
    input_options,
    no_cache_option,
    output_options,
)
from smartlint.cli.standing import Asked, read_run, trouble_of
from smartlint.cli.terminal import (
    Colour,
    style_for,
    write_bytes,
    write_lines,
    write_text,
)
from smartlint.engine.query import query_columns
from smartlint.render.fact_table import fact_csv, fact_json
from smartlint.render.status_rows import status_rows
from smartlint.render.status_text import status_text
from smartlint.workspace import InputFormat

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
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="text is a table to read; json and csv have every figure.",
)
@config_option
@output_options
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Literal["text", "json", "csv"],
    config: str | None,
    colour: Colour,
    output: str | None,
    no_cache: bool,
) -> int:
    """Say how far every goal has come, how far it should have, and why it stands so.

    Values come from check-ins and from the table of `source:`. Silence is never green:
    a goal that nobody looked at is stale. docs/progress.md has the rules.
    """
    read = read_run(Asked(paths, stdin_filename, input_format, as_of, config, no_cache))
    rows = status_rows(read.run.files)
    if form == "text" and not read.goals:
        return trouble_of(read)
    if form == "text":
        style = style_for(colour, to_file=output is not None)
        write_lines(status_text(rows, read.as_of, read.origin, style), output)
    else:
        goals = [row.subject for row in rows]
        columns = query_columns(COLUMNS)
        if form == "csv":
            write_bytes(fact_csv(goals, columns), output)
        else:
            write_text(fact_json(goals, columns, read.as_of), output)
    return trouble_of(read)
