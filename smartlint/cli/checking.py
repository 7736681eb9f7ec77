"""What ``check`` does once its options are read; it needs no option parser itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import OUR_ERROR, USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, report_on
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import InputFormat

if TYPE_CHECKING:
    from smartlint.engine.rulebook import Rulebook
    from smartlint.teach.lesson import Lessons

Format = Literal["text", "concise", "json"]


class CheckRequest(NamedTuple):
    """What is asked of ``check``; the defaults are those of the command.

    Attributes:
        paths: Files, folders and ``-``; none stands for this folder.
        stdin_name: What standard input is called.
        input_format: How to read the files; None tells it from their names.
        as_of: The day to judge by; None takes the files' own, else today.
        form: The form of the output.
        is_verbose: Show what each letter stands on.
        is_quiet: Show only goals with findings.
        chosen: Which rules hold.
        is_exit_zero: Findings do not change the exit code.
        colour: Whether to use colours.
        output: The file to write to; None for standard output.
        no_cache: Leave the user's cache alone.
        is_teaching: Say why, with a weak and a strong goal, beneath findings.
    """

    paths: tuple[str, ...]
    stdin_name: str | None = None
    input_format: InputFormat | None = None
    as_of: date | None = None
    form: Format = "text"
    is_verbose: bool = False
    is_quiet: bool = False
    chosen: Chosen = Chosen()
    is_exit_zero: bool = False
    colour: Colour = "auto"
    output: str | None = None
    no_cache: bool = False
    is_teaching: bool = False


def run_check(asked: CheckRequest) -> int:
    """Check, print, and return the exit code."""
    paths = asked.paths
    if asked.is_teaching and asked.form != "text":
        raise ConfigError("--teach explains to people; it goes with --format text only")
    inputs = read_inputs(paths, asked.input_format, asked.stdin_name)
    cache = compiled_cache(no_cache=asked.no_cache)
    lying = places(paths, asked.stdin_name)
    settings, rulebook = load_rules(
        load_configuration(asked.chosen, lying, cache), cache
    )
    report = report_on(inputs, settings, rulebook, Language.load(cache), asked.as_of)
    lessons = lessons_of(rulebook) if asked.is_teaching else None
    _print(report, asked, lessons)
    findings = 0 if asked.is_exit_zero else _findings_code(report, settings.fail_on)
    return max(_trouble(report, inputs, paths), findings)


def _print(report: Report, asked: CheckRequest, lessons: Lessons | None) -> None:
    if asked.form == "json":
        from smartlint.render.check_json import check_json

        write_text(check_json(report), asked.output)
        return
    style = style_for(asked.colour, to_file=asked.output is not None)
    if asked.form == "concise":
        from smartlint.render.concise import concise

        write_lines(concise(report, style), asked.output)
        return
    from smartlint.render.check_text import check_text

    lines = check_text(
        report,
        style,
        verbose=asked.is_verbose,
        quiet=asked.is_quiet,
        lessons=lessons,
    )
    write_lines(lines, asked.output)


def _findings_code(report: Report, threshold: Severity) -> int:
    """Return 1 when a finding matters at least as much as the threshold."""
    found = report.result.diagnostics
    return int(any(d.severity.rank <= threshold.rank for d in found))


def _trouble(report: Report, inputs: Inputs, paths: tuple[str, ...]) -> int:
    """Say what went wrong besides findings; return the exit code of the worst."""
    code = complain_of(inputs)
    if not report.goals and not report.result.diagnostics:
        if not inputs.problems:
            complain(_nothing_checked(inputs, paths))
        code = USER_ERROR
    failures = {failure.code: failure for failure in report.result.failures}
    for failure in failures.values():
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


def lessons_of(rulebook: Rulebook) -> Lessons:
    """Return the lessons of all rules; a page is read when its lesson is needed."""
    from smartlint.engine.page import read_page
    from smartlint.teach.lesson import Lessons
    from smartlint.workspace import read_source

    return Lessons(
        rulebook.rules,
        lambda rule: read_page(rule.path, read_source(rule.path).text),
    )
