"""``check --format checkstyle``: the XML that many CI tools and editors read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from smartlint.diagnostics import Diagnostic
from smartlint.render.report import Report
from smartlint.render.xml_text import attributes

# The version of the form, which readers ask for; it has been this one for a decade.
_VERSION = "4.3"


def checkstyle(report: Report) -> Iterator[str]:
    """Yield the pieces of the document, ended by a newline."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{_VERSION}">\n'
    for problem in report.problems:
        place = {"line": str(problem.line or 1), "severity": "error"}
        said = {"message": problem.problem, "source": "smartlint.not-checked"}
        yield f" <file{attributes({'name': problem.path or '.'})}>\n"
        yield f"  <error{attributes(place | said)}/>\n </file>\n"
    by_path = groupby(report.result.diagnostics, key=lambda found: found.path)
    for path, found in by_path:
        yield f" <file{attributes({'name': path})}>\n"
        for diagnostic in found:
            yield f"  <error{attributes(_fields(report, diagnostic))}/>\n"
        yield " </file>\n"
    yield "</checkstyle>\n"
    # The form has no place for the day, and some readers stumble over a comment within.
    yield f"<!-- as of {report.result.as_of.isoformat()} -->\n"


def _fields(report: Report, found: Diagnostic) -> dict[str, str]:
    start = report.sources[found.path].position(found.span.start)
    severity = found.severity.value
    return {
        "line": str(start.line),
        "column": str(start.column),
        "severity": "info" if severity == "hint" else severity,
        "message": f"{found.message}; {found.help}" if found.help else found.message,
        "source": f"smartlint.{found.code}.{found.name}",
    }
