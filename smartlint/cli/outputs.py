"""Where each form of the output goes, and which renderer makes it.

A renderer is loaded when its form is asked for: most runs want one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from smartlint.cli.terminal import (
    Colour,
    is_read_at_once,
    style_for,
    write_lines,
    write_text,
)
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError, SmartlintError
from smartlint.meant import did_you_mean
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report

if TYPE_CHECKING:
    from smartlint.render.rule_help import RuleHelp
    from smartlint.teach.lesson import Lessons

Format = Literal[
    "text", "overview", "concise", "json", "jsonl", "sarif", "github", "markdown", "gitlab",
    "junit", "rdjson", "checkstyle",
]  # fmt: skip
FORMATS: tuple[Format, ...] = (
    "text", "overview", "concise", "json", "jsonl", "sarif", "github", "markdown", "gitlab",
    "junit", "rdjson", "checkstyle",
)  # fmt: skip

# What goes to a terminal fits it; the others are the same bytes wherever they go.
_FITTED = ("text", "overview", "concise")
_VERBOSE = ("json", "jsonl")
# In full these are some 300 lines, six screens of them.
_MOST_AT_ONCE = 30
_BY_REPOSITORY = ("sarif", "github", "gitlab")


class Destination(NamedTuple):
    """A form and the file it goes to; None for standard output."""

    form: str
    path: str | None


class Shown(NamedTuple):
    """How the output is wanted.

    Attributes:
        form: The form of standard output, or of the file that takes its place; None
            when nobody chose: text, or an overview where that is too much for a screen.
        outputs: As given: ``FORMAT=FILE``, or a file in the place of standard output.
        colour: Whether to use colours.
        is_verbose: Show what each letter stands on, in text and JSON.
        is_quiet: Show only goals with findings.
        is_teaching: Say why, with a weak and a strong goal, beneath findings of text.
    """

    form: Format | None = None
    outputs: tuple[str, ...] = ()
    colour: Colour = "auto"
    is_verbose: bool = False
    is_quiet: bool = False
    is_teaching: bool = False


def destinations(
    form: str, outputs: Sequence[str], forms: Sequence[str]
) -> tuple[Destination, ...]:
    """Return where each form goes, standard output or what stands for it first.

    Args:
        form: The form of standard output.
        outputs: ``FORMAT=FILE`` for a form besides; a file alone takes the place of
            standard output.
        forms: The forms that there are.

    Raises:
        ConfigError: Two go to one place, there is no such form, or a form has no file.
    """
    found = [Destination(form, None)]
    for output in outputs:
        name, is_pair, path = output.partition("=")
        if output == "-":
            continue
        if is_pair and name in forms and path == "-":
            problem = f"--format {name} is what puts a form on standard output"
            raise ConfigError(f"{problem}; write that in place of '{output}'")
        if is_pair and name in forms and path:
            found.append(Destination(name, path))
        elif is_pair and name.isalpha() and not os.path.lexists(output):
            raise ConfigError(f"there is no output format '{name}'{_near(name, forms)}")
        elif output in forms:
            problem = f"'{output}' is a form and names no file; write {output}=FILE"
            raise ConfigError(f"{problem}, or --format {output} for the screen")
        elif found[0].path is not None:
            problem = f"two files are to take the output; write {form}={output}"
            raise ConfigError(problem)
        else:
            found[0] = Destination(form, output)
    _refuse_sharing(found)
    return tuple(found)


def guard_inputs(found: Iterable[Destination], inputs: Iterable[str]) -> None:
    """Refuse to write over what is read.

    Raises:
        ConfigError: An output is one of the inputs.
    """
    targets = {os.path.realpath(one.path): one.path for one in found if one.path}
    if not targets:
        return
    for path in inputs:
        target = targets.get(os.path.realpath(path))
        if target is not None:
            problem = "the output would take the place of a file that is checked"
            raise ConfigError(problem, path=target)


def show(
    found: Sequence[Destination], report: Report, rulebook: Rulebook, shown: Shown
) -> None:
    """Write the report in each form to its place; see :func:`write_each`."""
    write_each(found, lambda place: _write(place, report, rulebook, shown))


def write_each(
    found: Sequence[Destination], write: Callable[[Destination], None]
) -> None:
    """Write every form to its place.

    Raises:
        SmartlintError: A place cannot be written; the others are.
    """
    failed: SmartlintError | None = None
    for place in found:
        try:
            write(place)
        except SmartlintError as error:
            failed = failed or error
    if failed is not None:
        raise failed


def _write(
    place: Destination, report: Report, rulebook: Rulebook, shown: Shown
) -> None:
    form, path = place
    if form in _FITTED:
        write_lines(_lines(place, report, rulebook, shown), path)
    else:
        write_text(_pieces(form, report, rulebook, verbose=shown.is_verbose), path)


def _lines(
    place: Destination, report: Report, rulebook: Rulebook, shown: Shown
) -> Iterable[str]:
    style = style_for(shown.colour, to_file=place.path is not None)
    if place.form == "overview" or _is_too_much(place, report, shown):
        from smartlint.render.overview import overview

        return overview(report, style)
    if place.form == "concise":
        from smartlint.render.concise import concise

        return concise(report, style)
    from smartlint.render.check_text import check_text

    return check_text(
        report,
        style,
        verbose=shown.is_verbose,
        quiet=shown.is_quiet,
        lessons=lessons_of(rulebook) if shown.is_teaching else None,
    )


def _is_too_much(place: Destination, report: Report, shown: Shown) -> bool:
    """Tell whether all findings are more than somebody at a terminal asked to read."""
    if shown.form is not None or place.path is not None:
        return False
    if len(report.result.diagnostics) <= _MOST_AT_ONCE:
        return False
    is_told_how = shown.is_verbose or shown.is_quiet or shown.is_teaching
    return not is_told_how and is_read_at_once()


def lessons_of(rulebook: Rulebook) -> Lessons:
    """Return the lessons of all rules; a page is read when its lesson is needed."""
    from smartlint.engine.page import read_page
    from smartlint.teach.lesson import Lessons
    from smartlint.workspace import read_source

    return Lessons(
        rulebook.rules,
        lambda rule: read_page(rule.path, read_source(rule.path).text),
    )


def _pieces(
    form: str, report: Report, rulebook: Rulebook, *, verbose: bool
) -> Iterable[str]:
    if form in _VERBOSE and verbose:
        from smartlint.render.check_json import check_json
        from smartlint.render.check_jsonl import check_jsonl

        make = check_json if form == "json" else check_jsonl
        return make(report, verbose=True)
    if form == "sarif":
        from smartlint.render.check_sarif import check_sarif

        return check_sarif(_placed(report), rule_helps(report, rulebook))
    placed = _placed(report) if form in _BY_REPOSITORY else report
    pieces = _renderer(form)(placed)
    return (f"{line}\n" for line in pieces) if form == "github" else pieces


def _renderer(form: str) -> Callable[[Report], Iterable[str]]:
    from importlib import import_module

    name = form if form in _OWN_MODULES else f"check_{form}"
    module = import_module(f"smartlint.render.{name}")
    renderer: Callable[[Report], Iterable[str]] = getattr(module, name)
    return renderer


_OWN_MODULES = ("github", "gitlab", "junit", "rdjson", "checkstyle")


def rule_helps(report: Report, rulebook: Rulebook) -> list[RuleHelp]:
    """Return the page of every rule that found something, by code."""
    from smartlint.engine.page import read_page
    from smartlint.render.rule_help import RuleHelp, rule_help
    from smartlint.workspace import read_source

    rules = {rule.code: rule for rule in rulebook.rules}
    helps: dict[str, RuleHelp] = {}
    for found in report.result.diagnostics:
        if found.code in helps:
            continue
        rule = rules.get(found.code)
        if rule is None:
            plain = RuleHelp(
                found.code, found.name, found.name, found.severity, found.name
            )
            helps[found.code] = plain
        else:
            page = read_page(rule.path, read_source(rule.path).text)
            helps[found.code] = rule_help(rule, page)
    return [helps[code] for code in sorted(helps)]


def _placed(report: Report) -> Report:
    """Return the report with its files named as in their repository."""
    from smartlint.workspace.git import repository_path

    paths = [*report.sources, *(one.path for one in report.problems if one.path)]
    places: Mapping[str, str] = {path: repository_path(path) for path in paths}
    return report._replace(places=places)


def _refuse_sharing(found: Sequence[Destination]) -> None:
    seen: set[str] = set()
    for one in found:
        if one.path is not None:
            real = os.path.realpath(one.path)
            if real in seen:
                raise ConfigError("two outputs go to this file", path=one.path)
            seen.add(real)


def _near(name: str, forms: Sequence[str]) -> str:
    return did_you_mean(name, forms, otherwise=f"; there are {', '.join(forms)}")
