"""``smartlint export``: goals as a table or as JSON."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Literal

import click

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import no_cache_option, output_option, paths_argument
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.session import compiled_cache, run_date
from smartlint.cli.terminal import write_bytes
from smartlint.engine.knowledge import PackKnowledge
from smartlint.errors import ConfigError
from smartlint.exchange.entry import INCLUDE, Entry, entries_of
from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.portfolio.graph import Portfolio
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.workspace import parse, read_all

Format = Literal["csv", "xlsx", "json", "benchmarks"]
_FORM_OF: dict[str, Format] = {
    "": "csv",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".json": "json",
}


@click.command(
    short_help="Goals as a table (CSV, XLSX) or JSON.",
    epilog="""\b
Examples:
  smartlint export plan.goals -o plan.xlsx
  smartlint export goals/ --format csv -o goals.csv
  smartlint export plan.goals --format json
  smartlint export --format benchmarks --campaign SPRING -o own.csv

\b
The way back: smartlint import plan.xlsx -o plan.goals""",
)
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "json", "benchmarks"]),
    help="Told from the name after -o when not given, else csv; benchmarks are the "
    "results of finished goals as figures to compare with.",
)
@click.option(
    "--campaign", metavar="ID", help="With benchmarks: only goals of this campaign."
)
@output_option("Write here.")
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    form: Format | None,
    campaign: str | None,
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
    if campaign is not None and chosen != "benchmarks":
        raise ConfigError("--campaign goes with --format benchmarks")
    inputs = read_inputs(paths)
    cache = compiled_cache(no_cache=no_cache)
    language = Language.load(cache)
    if chosen == "benchmarks":
        return _benchmarks(
            inputs, language, cache, paths=paths, campaign=campaign, output=output
        )
    files = [parse(language, text)[0] for text in inputs.texts]
    entries = [entry for file in files for entry in entries_of(file)]
    entries = _without_links_within(entries)
    code = complain_of(inputs)
    if not any(file.goals for file in files):
        complain("nothing was exported: there is no goal; write one as a sentence")
        return USER_ERROR
    write_bytes(_content(chosen, entries), output)
    return code


def _without_links_within(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries without the `include:` of files that are exported as well.

    All goals stand in one table then, and would be there twice.
    """
    exported = {os.path.normpath(entry.place) for entry in entries}
    return [
        entry
        for entry in entries
        if entry.kind != INCLUDE or _included(entry) not in exported
    ]


def _included(entry: Entry) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(entry.place), entry.sentence))


def _benchmarks(
    inputs: Inputs,
    language: Language,
    cache: CompiledCache | None,
    *,
    paths: Sequence[str],
    campaign: str | None,
    output: str | None,
) -> int:
    """Write the results of finished goals as a benchmark file."""
    from smartlint.exchange.own_figures import own_figures

    files = read_all(language, inputs.texts).files
    configuration = load_configuration(Chosen(), places(paths, None), cache)
    folders = [pack.folder for pack in packs_of(configuration)]
    knowledge = PackKnowledge(folders, cache)
    portfolio = Portfolio([file for file, _ in files])
    fiscal = configuration.choices.fiscal_year_start or 1
    day, _ = run_date(files, None)
    subjects = [
        GoalSubject(goal, place)
        for file, _ in files
        for place in (FileSubject(file, portfolio, day, fiscal, knowledge),)
        for goal in file.goals
        if campaign is None
        or (
            goal.clauses.campaign is not None and goal.clauses.campaign.text == campaign
        )
    ]
    found = own_figures(subjects)
    for line in found.left_out:
        complain(f"left out: {line}")
    code = complain_of(inputs)
    if not found.text:
        complain(
            "nothing was exported: none of the results can be a figure, as told above"
            if found.left_out
            else "nothing was exported: no goal has a result with a value; write one as "
            "“result 2027-06-30: achieved; 15,720”"
        )
        return USER_ERROR
    write_bytes(found.text.encode("utf-8"), output)
    return code


def _form_of(output: str | None) -> Format:
    """Return the form that a file's name tells.

    Raises:
        ConfigError: Its extension is that of something else.
    """
    extension = os.path.splitext(output or "")[1].casefold()
    form = _FORM_OF.get(extension)
    if form is None:
        problem = "goals are exported to .csv, .xlsx or .json; name such a file, or add --format"
        raise ConfigError(problem, path=output)
    return form


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
