"""``check --format rdjson``: what reviewdog reads, with suggestions to take at a click.

Reviewdog counts columns in bytes of UTF-8, from 1. A fix that holds a blank to fill, or
edits that only make sense together, are no suggestion: a click takes one edit as it is.
The form has no key for the day of the run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.errors import SmartlintError
from smartlint.render.report import Report
from smartlint.text import Source, Span

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.INFO: "INFO",
    Severity.HINT: "INFO",
}

_Json = dict[str, Any]  # Any: values of a JSON object


def rdjson(report: Report) -> Iterator[str]:
    """Yield the pieces of the object, ended by a newline."""
    yield '{"source": {"name": "smartlint"}, "diagnostics": ['
    separator = "\n"
    for problem in report.problems:
        yield separator + json.dumps(_problem(problem))
        separator = ",\n"
    for found in report.result.diagnostics:
        yield separator + json.dumps(_finding(report, found))
        separator = ",\n"
    yield "\n]}\n"


def _finding(report: Report, found: Diagnostic) -> _Json:
    source = report.sources[found.path]
    text = f"{found.message}; {found.help}" if found.help else found.message
    entry: _Json = {
        "message": text,
        "location": {"path": found.path, "range": _range(source, found.span)},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": f"{found.code} {found.name}"},
    }
    suggestions = [
        {"range": _range(source, fix.edits[0].span), "text": fix.edits[0].text}
        for fix in found.fixes
        if fix.applicability != "display" and len(fix.edits) == 1
    ]
    if suggestions:
        entry["suggestions"] = suggestions
    if found.related:
        entry["related_locations"] = [
            {
                "message": place.message,
                "location": {
                    "path": place.path,
                    "range": _range(report.sources[place.path], place.span),
                },
            }
            for place in found.related
        ]
    return entry


def _problem(problem: SmartlintError) -> _Json:
    location: _Json = {"path": problem.path or "."}
    if problem.line is not None:
        location["range"] = {"start": {"line": problem.line}}
    return {
        "message": problem.problem,
        "location": location,
        "severity": "ERROR",
        "code": {"value": "not-checked"},
    }


def _range(source: Source, span: Span) -> _Json:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    line, column = source.position(offset)
    before = source.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
