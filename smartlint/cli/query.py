"""``smartlint query``: the goals that a condition picks, with the facts one asks for."""

from __future__ import annotations

import sys
from itertools import chain

import click

from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import listed
from smartlint.cli.run_options import RunRequest, run_options
from smartlint.cli.standing import read_run, trouble_of
from smartlint.cli.terminal import write_bytes, write_lines, write_text
from smartlint.engine.query import compile_query, query_columns
from smartlint.errors import QueryError
from smartlint.render.columns import visible, width
from smartlint.render.day_line import day_line
from smartlint.render.fact_table import fact_csv, fact_json, fact_table
from smartlint.render.summary import plural

COLUMNS = ("goal_key", "status", "owner", "deadline_date", "sentence")
"""The facts that are shown when none are asked for."""


@click.command(
    short_help="The goals that a condition picks.",
    epilog="""\b
Examples:
  smartlint query "owner == 'Dana Ruiz' and status == 'stale'"
  smartlint query "progress_gap < -20" --columns id,metric,progress,expected_progress
  smartlint query "days_left < 30 and is_open" plans/ --format csv

\b
The condition is what a rule page writes in "when": facts, comparisons, and, or,
not, in, is known, is unknown, matches(FACT, "words"). smartlint facts lists the
facts; what a goal does not state is unknown and equals nothing.

\b
Exit code: 0 also when nothing is picked, 2 something on your side (a wrong
condition or column, an unreadable file, no goal), 3 a bug of ours.""",
)
@click.argument("condition")
@click.option(
    "--columns",
    multiple=True,
    metavar="FACTS",
    help="The facts to show, with commas.",
)
@run_options(
    "table",
    "csv",
    "json",
    about="table is to read, csv for spreadsheets, json for programs.",
)
def command(*, condition: str, columns: tuple[str, ...], request: RunRequest) -> int:
    """Show the goals for which CONDITION holds.

    PATH is a file, a folder or - for standard input; without one it is this folder.
    """
    try:
        is_meant = compile_query(condition)
        facts = query_columns(listed(columns) or COLUMNS)
    except QueryError as error:
        complain(str(error))
        _show_place(error)
        return USER_ERROR
    read = read_run(request)
    goals = [goal for goal in read.goals if is_meant(goal)]
    if request.form == "csv":
        write_bytes(fact_csv(goals, facts), request.output)
    elif request.form == "json":
        write_text(fact_json(goals, facts, read.as_of), request.output)
    elif read.goals:
        write_lines(fact_table(goals, facts, request.style), request.output)
        if request.output is None:
            total = plural(len(read.goals), "goal", "goals")
            seen = day_line(read.as_of, read.origin, request.style.width)
            write_lines(chain([f"{len(goals)} of {total}."], seen), None)
    return trouble_of(read)


def _show_place(error: QueryError) -> None:
    """Write the condition to standard error, with a mark beneath the mistake."""
    if error.offset is not None:
        text = visible(error.text)
        mark = " " * width(text[: error.offset])
        sys.stderr.write(f"  {text}\n  {mark}^\n")
