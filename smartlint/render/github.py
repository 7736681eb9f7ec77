"""``check --format github``: workflow commands, which GitHub shows beside the lines.

GitHub reads every line of a log for commands, so whatever comes from a goal is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.render.summary import plural, summary_lines

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.HINT: "notice",
}
# GitHub shows so many annotations of each kind for one step.
_SHOWN = 10
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def github(report: Report) -> Iterator[str]:
    """Yield one command a finding, the most serious first, and the summary."""
    found = sorted(report.result.diagnostics, key=lambda one: one.severity.rank)
    yield from _overflow(found)
    for problem in report.problems:
        properties = {"file": report.place(problem.path)} if problem.path else {}
        if problem.line is not None:
            properties["line"] = str(problem.line)
        yield _command("error", {**properties, "title": "smartlint"}, problem.problem)
    for diagnostic in found:
        yield _annotation(report, diagnostic)
    for line in summary_lines(report, Style()):
        yield line.replace("::", ":\u2060:")


def _annotation(report: Report, found: Diagnostic) -> str:
    source = report.sources[found.path]
    start, end = source.position(found.span.start), source.position(found.span.end)
    properties = {
        "file": report.place(found.path),
        "line": str(start.line),
        "endLine": str(end.line),
    }
    if start.line == end.line:  # columns across lines are refused
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{found.code} {found.name}"
    text = f"{found.message}\n{found.help}" if found.help else found.message
    return _command(_COMMANDS[found.severity], properties, text)


def _overflow(found: list[Diagnostic]) -> Iterator[str]:
    """Yield a notice first where GitHub will not show everything."""
    counts = dict.fromkeys(_COMMANDS.values(), 0)
    for one in found:
        counts[_COMMANDS[one.severity]] += 1
    if max(counts.values(), default=0) > _SHOWN:
        total = plural(len(found), "finding", "findings")
        text = (
            f"there are {total}; GitHub shows {_SHOWN} of each kind beside the lines,"
            " and all of them stand in the log of this step"
        )
        yield _command("notice", {"title": "smartlint"}, text)


def _command(name: str, properties: dict[str, str], text: str) -> str:
    pairs = [
        f"{key}={_escaped(value, _IN_PROPERTY)}" for key, value in properties.items()
    ]
    return f"::{name} {','.join(pairs)}::{_escaped(text, _IN_TEXT)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
