"""``check --format concise``: one line a finding, as editors and ``grep`` read them."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.columns import visible
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.render.summary import summary_lines


def concise(report: Report, style: Style) -> Iterator[str]:
    """Yield ``path:line:column: severity code name: message`` lines and the summary."""
    for found in report.result.diagnostics:
        position = report.sources[found.path].position(found.span.start)
        place = f"{visible(found.path)}:{position.line}:{position.column}"
        severity = style.paint(found.severity.value, found.severity.value)
        message = visible(found.message)
        yield f"{place}: {severity} {found.code} {found.name}: {message}"
    yield from summary_lines(report, style)
