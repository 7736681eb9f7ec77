"""What ``check`` does once its options are read; it needs no option parser itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from smartlint.cli.inputs import Inputs, places, read_inputs
from smartlint.cli.main import OUR_ERROR, USER_ERROR, complain
from smartlint.cli.outputs import FORMATS, Shown, destinations, guard_inputs, show
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, run_on
from smartlint.config.files import RATCHET_NAME
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError, SmartlintError
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, find_above


class CheckRequest(NamedTuple):
    """What is asked of ``check``; the defaults are those of the command.

    Attributes:
        paths: Files, folders and ``-``; none stands for this folder.
        stdin_name: What standard input is called.
        input_format: How to read the files; None tells it from their names.
        as_of: The day to judge by; None takes the files' own, else today.
        shown: How the output is wanted, and where.
        chosen: Which rules hold.
        is_exit_zero: Findings do not change the exit code.
        max_warnings: How many warnings do not fail the run; None for none.
        since: Only what a branch has to answer for, from where it parted from this.
        ratchet: The file of accepted findings; None takes the configuration's, else
            the nearest of its name.
        is_renewing: Write the ratchet instead of failing.
        no_cache: Leave the user's cache alone.
    """

    paths: tuple[str, ...]
    stdin_name: str | None = None
    input_format: InputFormat | None = None
    as_of: date | None = None
    shown: Shown = Shown()
    chosen: Chosen = Chosen()
    is_exit_zero: bool = False
    max_warnings: int | None = None
    since: str | None = None
    ratchet: str | None = None
    is_renewing: bool = False
    no_cache: bool = False


def run_check(asked: CheckRequest) -> int:
    """Check, print, and return the exit code."""
    paths = asked.paths
    if asked.shown.is_teaching and asked.shown.form != "text":
        raise ConfigError("--teach explains to people; it goes with --format text only")
    places_out = destinations(asked.shown.form, asked.shown.outputs, FORMATS)
    cache = compiled_cache(no_cache=asked.no_cache)
    lying = places(paths, asked.stdin_name)
    configuration = load_configuration(asked.chosen, lying, cache)
    exclude = configuration.exclude
    inputs = read_inputs(paths, asked.input_format, asked.stdin_name, exclude)
    settings, rulebook = load_rules(configuration, cache)
    language = Language.load(cache)
    run = run_on(inputs, settings, rulebook, language, asked.as_of)
    problems = _problems(run.report, inputs, paths)
    report = run.report._replace(fail_on=settings.fail_on, problems=problems)
    ratchet = asked.ratchet or configuration.ratchet or find_above(RATCHET_NAME, lying)
    if asked.is_renewing and not problems:
        from smartlint.cli.accepted import renew_ratchet

        return renew_ratchet(report, ratchet)
    if ratchet is not None:
        from smartlint.cli.accepted import load_ratchet, without_accepted

        report = without_accepted(report, load_ratchet(ratchet), settings)
    if asked.since is not None:
        from smartlint.cli.since import since_revision

        report = since_revision(
            report,
            run.files,
            asked.since,
            language=language,
            rulebook=rulebook,
            settings=settings,
        )
    guard_inputs(places_out, report.sources)
    show(places_out, report, rulebook, asked.shown)
    code = _trouble(report)
    return code if asked.is_exit_zero else max(code, _findings_code(report, asked))


def _findings_code(report: Report, asked: CheckRequest) -> int:
    """Return 1 when findings fail the run.

    That is one that matters at least as much as the threshold; warnings only when
    there are more than are put up with.
    """
    failing = [
        found.severity
        for found in report.result.diagnostics
        if found.severity.rank <= report.fail_on.rank
    ]
    if asked.max_warnings is None:
        return int(bool(failing))
    warnings = report.counts()[Severity.WARNING]
    others = any(severity is not Severity.WARNING for severity in failing)
    return int(others or warnings > asked.max_warnings)


def _problems(
    report: Report, inputs: Inputs, paths: tuple[str, ...]
) -> tuple[SmartlintError, ...]:
    """Return what could not be read, and that nothing was checked."""
    if report.goals or report.result.diagnostics or inputs.problems:
        return inputs.problems
    return (SmartlintError(_nothing_checked(inputs, paths)),)


def _trouble(report: Report) -> int:
    """Say what went wrong besides findings; return the exit code of the worst."""
    for problem in report.problems:
        complain(str(problem))
    code = USER_ERROR if report.problems else 0
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
