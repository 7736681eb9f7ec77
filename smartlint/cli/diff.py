"""``smartlint diff``: what became of the goals between two versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import click

from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import Day, no_cache_option, outputs_options
from smartlint.cli.outputs import Destination, destinations, guard_inputs, write_each
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.session import compiled_cache, run_date
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.diagnostics import Severity
from smartlint.exchange.change import Version
from smartlint.exchange.diff import LATE_WINDOW, compare
from smartlint.linter import ParsedFile
from smartlint.render.diff_report import DiffReport
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.workspace import parse
from smartlint.workspace.sides import Side, sides

Format = Literal["text", "markdown", "json", "sarif"]
FORMATS: tuple[Format, ...] = ("text", "markdown", "json", "sarif")


@click.command(
    short_help="What became of goals: lowered, put off, swapped, gone.",
    epilog="""\b
Examples:
  smartlint diff                         the newest commit against this folder
  smartlint diff main                    the branch main against this folder
  smartlint diff main...HEAD             what a pull request changes
  smartlint diff plan.goals              what is not committed yet in one file
  smartlint diff january.goals may.goals two files, without git
  smartlint diff main...HEAD --format markdown -o comment.md

\b
What exists as a file or folder is taken for one; a branch of the same name is written
refs/heads/NAME. A merge commit is compared with what it was merged into by
“smartlint diff HEAD^1 HEAD”.

\b
Exit code: 0 nothing at or above --fail-on, 1 findings (such as a target that was
changed without a word), 2 something on your side, 3 a bug of ours.""",
)
@click.argument("versions", nargs=-1, metavar="[REV|FILE] [REV|FILE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="markdown is a comment for a pull request, json and sarif are for programs.",
)
@click.option(
    "--as-of",
    type=Day(),
    help="The day to judge by; else the newest “as of” line, else today.",
)
@click.option(
    "--late",
    type=click.IntRange(0, 3650),
    default=LATE_WINDOW.days,
    metavar="DAYS",
    show_default=True,
    help="How near its deadline a goal may no longer be made easier.",
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    help="The mildest finding that gives exit code 1 (default: warning).",
)
@click.option("--exit-zero", is_flag=True, help="Findings do not change the exit code.")
@outputs_options
@no_cache_option
def command(
    *,
    versions: tuple[str, ...],
    form: Format,
    as_of: date | None,
    late: int,
    fail_on: str,
    exit_zero: bool,
    colour: Colour,
    output: tuple[str, ...],
    no_cache: bool,
) -> int:
    """Compare goals, not lines: what was lowered, put off, swapped or dropped, and why.

    A goal is found again by its id, then by its words, also in another file. A change
    that a “changed DATE:” line beneath the goal explains is listed and is no finding.
    """
    if len(versions) > 2:  # noqa: PLR2004 - a comparison has two sides
        raise click.UsageError("name at most two revisions, files or folders")
    places = destinations(form, output, FORMATS)
    cache = compiled_cache(no_cache=no_cache)
    old, new = sides(versions)
    report = _report(old, new, cache, as_of, timedelta(days=late))
    guard_inputs(places, report.new_sources)
    write_each(places, lambda place: _write(report, place, colour))
    code = _findings_code(report, Severity(fail_on))
    return max(_trouble(report), 0 if exit_zero else code)


def _report(
    old: Side,
    new: Side,
    cache: CompiledCache | None,
    as_of: date | None,
    late: timedelta,
) -> DiffReport:
    language = Language.load(cache)
    was, now = _parsed(language, old), _parsed(language, new)
    day, _ = run_date([file for _, file in now], as_of)
    configuration = load_configuration(Chosen(), (), cache)
    folders = [pack.folder for pack in packs_of(configuration)]
    diff = compare(
        _versions(was),
        _versions(now),
        language,
        as_of=day,
        catalogue=Catalogue.load(folders, cache),
        fiscal_year_start=configuration.choices.fiscal_year_start or 1,
        late_window=late,
    )
    return DiffReport(
        diff,
        old.title,
        new.title,
        {text.source.path: text.source for _, text in old.texts},
        {text.source.path: text.source for _, text in new.texts},
        old.problems + new.problems,
    )


def _parsed(language: Language, side: Side) -> list[tuple[str, ParsedFile]]:
    return [(place, parse(language, text)) for place, text in side.texts]


def _versions(parsed: Sequence[tuple[str, ParsedFile]]) -> list[Version]:
    return [Version(place, file) for place, (file, _) in parsed]


def _write(report: DiffReport, place: Destination, colour: Colour) -> None:
    form, path = place
    if form == "text":
        from smartlint.render.diff_text import diff_text

        write_lines(
            diff_text(report, style_for(colour, to_file=path is not None)), path
        )
    elif form == "markdown":
        from smartlint.render.diff_markdown import diff_markdown

        write_text(diff_markdown(report), path)
    elif form == "json":
        from smartlint.render.diff_json import diff_json

        write_text(diff_json(report), path)
    else:
        from smartlint.render.diff_sarif import diff_sarif
        from smartlint.workspace.git import repository_path

        paths = {*report.old_sources, *report.new_sources}
        places = {path: repository_path(path) for path in paths}
        write_text(diff_sarif(report._replace(places=places)), path)


def _findings_code(report: DiffReport, threshold: Severity) -> int:
    """Return 1 when a finding matters at least as much as the threshold."""
    found = report.diff.findings
    return int(any(f.diagnostic.severity.rank <= threshold.rank for f in found))


def _trouble(report: DiffReport) -> int:
    """Say what went wrong besides findings; return the exit code of the worst."""
    for problem in report.problems:
        complain(str(problem))
    if report.problems:
        return USER_ERROR
    if not sum(report.counts().values()):
        complain(
            f"nothing was compared: there is no goal in {report.old_title} or"
            f" {report.new_title}; name the files or folders that hold goals"
        )
        return USER_ERROR
    return 0
