"""What ``check`` does once its options are read; it needs no option parser itself."""

from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING

from smartlint.cli.inputs import STDIN, Inputs, places, read_inputs
from smartlint.cli.main import OUR_ERROR, USER_ERROR, complain
from smartlint.cli.named_places import idle_patterns, refuse_missing_ratchet
from smartlint.cli.outputs import FORMATS, Shown, destinations, guard_inputs, show
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import Run, compiled_cache, run_on
from smartlint.config.files import RATCHET_NAME
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError, SmartlintError
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, find_above

if TYPE_CHECKING:
    from smartlint.cli.since import Branch


class Mending(NamedTuple):
    """What is to be done about findings besides telling them.

    Attributes:
        is_fix: Write safe fixes.
        with_unsafe: And those that may change what a goal says.
        is_diff: Print what would be written instead, and write nothing.
        is_watching: Check again after every change.
    """

    is_fix: bool = False
    with_unsafe: bool = False
    is_diff: bool = False
    is_watching: bool = False

    @property
    def is_asked(self) -> bool:
        """Fixes are to be made, or shown."""
        return self.is_fix or self.is_diff


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
        mending: What is to be done about findings.
        workers: How many processes share the work; None takes what is worth it.
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
    mending: Mending = Mending()
    workers: int | None = None
    no_cache: bool = False


def run_check(asked: CheckRequest) -> int:
    """Check, print, and return the exit code."""
    _refuse_contradictions(asked)
    if asked.mending.is_watching:
        from smartlint.cli.watching import watch

        gc.enable()  # it goes on for hours, where `check` otherwise ends (__main__)
        return watch(asked.paths, lambda: _check(asked))
    return _check(asked)


def _check(asked: CheckRequest) -> int:
    places_out = destinations(asked.shown.form or "text", asked.shown.outputs, FORMATS)
    check = Check(asked)
    inputs = check.inputs()
    if asked.is_renewing:
        return check.renew_ratchet(inputs)
    report = check.report(inputs)
    guard_inputs(places_out, report.sources)
    is_changed = False
    if asked.mending.is_asked:
        report, is_changed = _mended(check, inputs, report)
    if not asked.mending.is_diff:
        show(places_out, report, check.rulebook, asked.shown)
    for problem in idle_patterns(check.configuration, report.sources):
        complain(str(problem))
    code = _trouble(report)
    if asked.is_exit_zero:
        return code
    found = int(is_changed) if asked.mending.is_diff else _findings_code(report, asked)
    return max(code, found)


def _refuse_contradictions(asked: CheckRequest) -> None:
    shown, mending = asked.shown, asked.mending
    if shown.is_teaching and shown.form not in (None, "text"):
        raise ConfigError("--teach explains to people; it goes with --format text only")
    if mending.with_unsafe and not mending.is_asked:
        raise ConfigError("--unsafe-fixes goes with --fix or --diff")
    if mending.is_fix and not mending.is_diff and STDIN in asked.paths:
        raise ConfigError("--fix writes files; with - for what is piped in, use --diff")
    if mending.is_watching and STDIN in asked.paths:
        raise ConfigError("--watch goes with files and folders, not with -")


def _mended(check: Check, inputs: Inputs, report: Report) -> tuple[Report, bool]:
    """Return the report once fixes are made, and whether any file changed.

    With ``--diff`` they are printed and nothing is written.
    """
    from smartlint.cli.fixing import mend, tell_mended, write_mended

    asked = check.asked
    mended = mend(inputs, report, check.report, with_unsafe=asked.mending.with_unsafe)
    now = mended.report
    if not asked.mending.is_diff:
        tell_mended(mended, write_mended(mended))
        return now, bool(mended.number)
    from smartlint.cli.terminal import style_for, write_lines
    from smartlint.render.difference import difference
    from smartlint.workspace.reading import mark_of

    style = style_for(asked.shown.colour, to_file=False)
    lines = [
        line
        for path, was in sorted(mended.before.items())
        for line in difference(
            path, was.text, now.sources[path].text, style, mark=mark_of(path)
        )
    ]
    write_lines(lines, None)
    if not lines:
        complain("nothing would be written; what is left needs words of yours")
    return now, bool(lines)


class Check:
    """One check in the making: everything that does not depend on the texts.

    A plain class: it is made once a run and only read.
    """

    __slots__ = ("_language", "asked", "configuration", "rulebook", "settings")

    def __init__(self, asked: CheckRequest) -> None:
        cache = compiled_cache(no_cache=asked.no_cache)
        self.asked = asked
        self.configuration = load_configuration(asked.chosen, self._lying, cache)
        self.settings, self.rulebook = load_rules(self.configuration, cache)
        self._language = Language.load(cache)

    @property
    def _lying(self) -> list[str]:
        return places(self.asked.paths, self.asked.stdin_name)

    @property
    def _ratchet(self) -> str | None:
        named = self.asked.ratchet or self.configuration.ratchet
        return named or find_above(RATCHET_NAME, self._lying)

    def inputs(self) -> Inputs:
        """Return the texts that the command line names."""
        asked = self.asked
        exclude = self.configuration.exclude
        return read_inputs(asked.paths, asked.input_format, asked.stdin_name, exclude)

    def report(self, inputs: Inputs) -> Report:
        """Return what there is to tell of texts, less what is accepted or unchanged."""
        run = self._run(inputs)
        branch = self._branch(run)
        report = run.report if branch is None else branch.placed(run.report)
        ratchet = self._ratchet
        if ratchet is not None:
            refuse_missing_ratchet(self.configuration, ratchet)
            from smartlint.cli.accepted import load_ratchet, without_accepted

            accepted = load_ratchet(ratchet)
            report = without_accepted(report, accepted, self.settings, self.rulebook)
        return report if branch is None else branch.own(report)

    def _branch(self, run: Run) -> Branch | None:
        if self.asked.since is None:
            return None
        from smartlint.cli.since import Branch

        name = self.asked.since
        return Branch(run.files, name, self._language, self.rulebook, self.settings)

    def renew_ratchet(self, inputs: Inputs) -> int:
        """Write the ratchet, unless something could not be checked."""
        report = self._run(inputs).report
        if report.problems or report.result.failures:
            return _trouble(report)
        from smartlint.cli.accepted import renew_ratchet

        return renew_ratchet(report, self._ratchet, self.rulebook)

    def _run(self, inputs: Inputs) -> Run:
        asked = self.asked
        run = run_on(
            inputs,
            self.settings,
            self.rulebook,
            self._language,
            asked.as_of,
            workers=asked.workers,
        )
        problems = _problems(run.report, inputs, self.asked.paths)
        fail_on = self.settings.fail_on
        return Run(run.report._replace(fail_on=fail_on, problems=problems), run.files)


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
    if report.has_goals or report.result.diagnostics or inputs.problems:
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
        is_page = all(text.form == "markdown" for text in inputs.texts)
        if paths == ("-",) and not is_page:
            return (
                "nothing was checked: there is no goal in what was piped in; write one "
                "as a sentence at the start of a line"
            )
        names = ", ".join(text.source.path for text in inputs.texts[:3])
        if is_page:
            return (
                f"nothing was checked: {names} has no goal in a ```goals block; put "
                "goals between a line ```goals and a line ```, or have every line "
                "read as one with --input-format lines"
            )
        return (
            f"nothing was checked: there is no goal in {names}; write one as a "
            "sentence at the start of a line"
        )
    places = ", ".join(paths or (".",))
    if inputs.skipped.excluded:
        return (
            f"nothing was checked: what there is in {places} is left out by `exclude` in "
            "the settings; name a file, or see: smartlint config show --origin"
        )
    if len(paths) == 1 and places.endswith(".goals"):
        places = f"the folder {places}"
    return (
        f"nothing was checked: {places} holds no *.goals file and no Markdown page "
        "with a ```goals block; name a file, or begin one with: smartlint new"
    )
