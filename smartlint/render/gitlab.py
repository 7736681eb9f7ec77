"""``check --format gitlab``: a GitLab Code Quality report, an array of findings.

GitLab takes findings with the same fingerprint for one and compares branches by it, so
fingerprints are unique and know no lines. An array of findings has no place for the day
of the run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.errors import SmartlintError
from smartlint.render.fingerprint import fingerprint, fingerprints
from smartlint.render.report import Report

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.INFO: "minor",
    Severity.HINT: "info",
}


def gitlab(report: Report) -> Iterator[str]:
    """Yield the pieces of the array, ended by a newline."""
    found = report.result.diagnostics
    prints = fingerprints(found)
    separator = "[\n"
    for problem in report.problems:
        yield separator + json.dumps(_problem(report, problem))
        separator = ",\n"
    for diagnostic, print_ in zip(found, prints, strict=True):
        yield separator + json.dumps(_finding(report, diagnostic, print_))
        separator = ",\n"
    yield "[]\n" if separator.startswith("[") else "\n]\n"


def _finding(report: Report, found: Diagnostic, print_: str) -> dict[str, Any]:
    # Any: values of a JSON object
    source = report.sources[found.path]
    start, end = source.position(found.span.start), source.position(found.span.end)
    text = f"{found.message}; {found.help}" if found.help else found.message
    return {
        "type": "issue",
        "check_name": found.name,
        "description": f"{found.code} {' '.join(text.split())}",
        "categories": ["Clarity"],
        "severity": _SEVERITIES[found.severity],
        "fingerprint": print_,
        "location": {
            "path": report.place(found.path),
            "lines": {"begin": start.line, "end": end.line},
        },
    }


def _problem(report: Report, problem: SmartlintError) -> dict[str, Any]:
    path = report.place(problem.path) if problem.path else "."
    line = problem.line or 1
    return {
        "type": "issue",
        "check_name": "not-checked",
        "description": " ".join(str(problem).split()),
        "categories": ["Clarity"],
        "severity": "blocker",
        "fingerprint": fingerprint(("not-checked", path, problem.problem)),
        "location": {"path": path, "lines": {"begin": line, "end": line}},
    }
