"""``smartlint check``: what is weak in goals, and what to write instead."""

from __future__ import annotations

from datetime import date
from typing import Literal

import click

from smartlint.cli.inputs import Inputs, places, read_inputs
from smartlint.cli.main import OUR_ERROR, USER_ERROR, complain
from smartlint.cli.options import (
    input_options,
    listed,
    output_options,
    settings_options,
)
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, report_on
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.config.settings import Profile
from smartlint.diagnostics import Severity
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import InputFormat

Format = Literal["text", "concise", "json"]


@click.command(
    short_help="What is weak in goals, and what to write instead.",
    epilog="""\b
Examples:
  smartlint check                        everything in this folder
  smartlint check plan.goals notes.md    two files
  echo "Win more customers" | smartlint check -
  smartlint check --input-format lines wishes.txt
  smartlint check --format json -o findings.json goals/

\b
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something on your side
(a wrong option, an unreadable file, nothing to check), 3 a bug of ours.""",
)
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    help="text explains, concise is one line a finding, json is for programs.",
)
@click.option("-v", "--verbose", is_flag=True, help="Show what each letter stands on.")
@click.option("-q", "--quiet", is_flag=True, help="Show only goals with findings.")
@settings_options
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="The mildest finding that gives exit code 1 (default: warning).",
)
@click.option("--exit-zero", is_flag=True, help="Findings do not change the exit code.")
@output_options
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Format,
    verbose: bool,
    quiet: bool,
    fail_on: str | None,
    exit_zero: bool,
    colour: Colour,
    output: str | None,
    no_cache: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile | None,
    config: str | None,
) -> int:
    """Say what is weak in goals, and what to write instead.

    PATH is a file, a folder or - for standard input; without one it is this folder.
    Folders yield *.goals files and Markdown pages with a ```goals block.
    """
    inputs = read_inputs(paths, input_format, stdin_filename)
    cache = compiled_cache(no_cache=no_cache)
    chosen = Chosen(listed(select), listed(ignore), profile, fail_on, config)
    configuration = load_configuration(chosen, places(paths, stdin_filename), cache)
    settings, rulebook = load_rules(configuration, cache)
    report = report_on(inputs, settings, rulebook, Language.load(cache), as_of)
    _print(report, form, colour, output, verbose=verbose, quiet=quiet)
    code = _findings_code(report, settings.fail_on)
    return max(_trouble(report, inputs, paths), 0 if exit_zero else code)


def _print(
    report: Report,
    form: Format,
    colour: Colour,
    output: str | None,
    *,
    verbose: bool,
    quiet: bool,
) -> None:
    if form == "json":
        from smartlint.render.check_json import check_json

        write_text(check_json(report), output)
        return
    style = style_for(colour, to_file=output is not None)
    if form == "concise":
        from smartlint.render.concise import concise

        write_lines(concise(report, style), output)
        return
    from smartlint.render.check_text import check_text

    write_lines(check_text(report, style, verbose=verbose, quiet=quiet), output)


def _findings_code(report: Report, threshold: Severity) -> int:
    """Return 1 when a finding matters at least as much as the threshold."""
    found = report.result.diagnostics
    return int(any(d.severity.rank <= threshold.rank for d in found))


def _trouble(report: Report, inputs: Inputs, paths: tuple[str, ...]) -> int:
    """Say what went wrong besides findings; return the exit code of the worst."""
    code = 0
    for problem in inputs.problems:
        complain(str(problem))
        code = USER_ERROR
    if not report.result.goals and not report.result.diagnostics:
        if not inputs.problems:
            complain(_nothing_checked(inputs, paths))
        code = USER_ERROR
    for failure in report.result.failures:
        complain(f"rule {failure.code} {failure.name} failed: {failure.error}")
        code = max(code, OUR_ERROR if failure.is_shipped else USER_ERROR)
    return code


def _nothing_checked(inputs: Inputs, paths: tuple[str, ...]) -> str:
    if inputs.texts:
        names = ", ".join(text.source.path for text in inputs.texts[:3])
        return (
            f"nothing was checked: there is no goal in {names}; write one as a "
            "sentence at the start of a line"
        )
    places = ", ".join(paths or (".",))
    return (
        f"nothing was checked: {places} holds no *.goals file and no Markdown page "
        "with a ```goals block; name a file, or begin one with: smartlint new"
    )
