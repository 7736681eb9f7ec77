"""``smartlint check``: what is weak in goals, and what to write instead."""

from __future__ import annotations

from datetime import date

import click

from smartlint.cli.checking import CheckRequest, Mending, run_check
from smartlint.cli.options import (
    PATH,
    Count,
    Workers,
    input_options,
    listed,
    outputs_options,
    settings_options,
)
from smartlint.cli.outputs import FORMATS, Format, Shown
from smartlint.cli.rulebook import Chosen
from smartlint.cli.terminal import Colour
from smartlint.config.settings import Profile
from smartlint.diagnostics import Severity
from smartlint.workspace import InputFormat


@click.command(
    short_help="What is weak in goals, and what to write instead.",
    epilog="""\b
Examples:
  smartlint check                        everything in this folder
  smartlint check plan.goals notes.md    two files
  echo "Win more customers" | smartlint check -
  smartlint check --input-format lines wishes.txt
  smartlint check --format text goals/ | less
  smartlint check --format json -o findings.json goals/
  smartlint check --output sarif=goals.sarif --output markdown=comment.md

\b
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something on your side
(a wrong option, an unreadable file, nothing to check), 3 a bug of ours.""",
)
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="text explains, overview says what to begin with, concise is one line a "
    "finding, markdown is a comment for a pull request; the others are for programs. "
    "Else text; an overview of more than 30 findings at a terminal.",
)
@click.option("-v", "--verbose", is_flag=True, help="Show what each letter stands on.")
@click.option("-q", "--quiet", is_flag=True, help="Show only goals with findings.")
@click.option(
    "--teach",
    is_flag=True,
    help="Beneath the first finding of each rule: why, a weak goal and a strong one.",
)
@settings_options
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="The mildest finding that gives exit code 1 (default: warning).",
)
@click.option(
    "--max-warnings",
    type=Count(),
    metavar="N",
    help="Put up with so many warnings before they give exit code 1.",
)
@click.option("--fix", is_flag=True, help="Write the fixes that change no meaning.")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix or --diff: all fixes; look at them.",
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix would write; write nothing."
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option(
    "--since",
    metavar="REV",
    help="Only what changed since this branch parted from REV, and what it caused.",
)
@click.option(
    "--ratchet",
    type=PATH,
    metavar="FILE",
    help="The file of findings accepted for now, instead of smartlint-ratchet.json.",
)
@click.option(
    "--update-ratchet",
    is_flag=True,
    help="Accept what is found now, and drop what is mended.",
)
@click.option(
    "--workers",
    type=Workers(),
    default="auto",
    metavar="N",
    help="Processes that share many files; auto takes what is worth it.",
)
@click.option("--exit-zero", is_flag=True, help="Findings do not change the exit code.")
@outputs_options
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Format | None,
    verbose: bool,
    quiet: bool,
    teach: bool,
    fail_on: str | None,
    max_warnings: int | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    watch: bool,
    since: str | None,
    ratchet: str | None,
    update_ratchet: bool,
    workers: int | None,
    exit_zero: bool,
    colour: Colour,
    output: tuple[str, ...],
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
    request = CheckRequest(
        paths,
        stdin_filename,
        input_format,
        as_of,
        Shown(form, output, colour, verbose, quiet, teach),
        Chosen(listed(select), listed(ignore), profile, fail_on, config),
        exit_zero,
        max_warnings,
        since,
        ratchet,
        update_ratchet,
        Mending(fix, unsafe_fixes, diff, watch),
        workers,
        no_cache,
    )
    return run_check(request)
