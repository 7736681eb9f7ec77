"""``smartlint export``: goals as a table or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import click

from smartlint.cli.inputs import complain_of, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import PATH, no_cache_option, paths_argument
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import write_bytes
from smartlint.errors import ConfigError
from smartlint.exchange.entry import Entry, entries_of
from smartlint.syntax import Language
from smartlint.workspace import parse

Format = Literal["csv", "xlsx", "json"]


@click.command(
    short_help="Goals as a table (CSV, XLSX) or JSON.",
    epilog="""\b
Examples:
  smartlint export plan.goals -o plan.xlsx
  smartlint export goals/ --format csv -o goals.csv
  smartlint export plan.goals --format json

\b
The way back: smartlint import plan.xlsx -o plan.goals""",
)
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "json"]),
    help="Told from the name after -o when not given, else csv.",
)
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write here.")
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    form: Format | None,
    output: str | None,
    no_cache: bool,
) -> int:
    """Write goals and all facts beneath them as a table, one goal a row.

    PATH is a file, a folder or - for standard input; without one it is this folder.
    Cells are safe to open: none is ever run as a formula.
    """
    chosen = form or _form_of(output)
    if chosen == "xlsx" and output is None:
        raise ConfigError("a workbook needs a file; name it with -o plan.xlsx")
    inputs = read_inputs(paths)
    language = Language.load(compiled_cache(no_cache=no_cache))
    files = [parse(language, text)[0] for text in inputs.texts]
    entries = [entry for file in files for entry in entries_of(file)]
    code = complain_of(inputs)
    if not any(file.goals for file in files):
        complain("nothing was exported: there is no goal; write one as a sentence")
        return USER_ERROR
    write_bytes(_content(chosen, entries), output)
    return code


def _form_of(output: str | None) -> Format:
    name = (output or "").casefold()
    if name.endswith(".xlsx"):
        return "xlsx"
    return "json" if name.endswith(".json") else "csv"


def _content(form: Format, entries: Sequence[Entry]) -> bytes:
    if form == "json":
        from smartlint.exchange.goal_json import goals_json

        return goals_json(entries).encode("utf-8", "backslashreplace")
    from smartlint.exchange.goal_table import table_of

    if form == "xlsx":
        from smartlint.exchange.xlsx_table import xlsx_bytes

        return xlsx_bytes(table_of(entries))
    from smartlint.exchange.csv_table import csv_bytes

    return csv_bytes(table_of(entries))
