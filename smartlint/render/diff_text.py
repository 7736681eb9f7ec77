"""``diff`` for people: every changed goal, what changed, and what to talk about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from smartlint.diagnostics.suggestion import written_lines
from smartlint.exchange.change import FieldChange, Finding, GoalChange
from smartlint.render.columns import shorten, visible, wrap
from smartlint.render.diff_report import (
    NOT_STATED,
    DiffReport,
    became,
    counted,
    record_words,
)
from smartlint.render.style import Style
from smartlint.render.summary import joined, plural

_INDENT = " " * 6
_FIELD_WIDTH = 10
_NOUNS = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
    "hint": ("hint", "hints"),
}


def diff_text(report: DiffReport, style: Style) -> Iterator[str]:
    """Yield the lines of the report."""
    title = f"Goals: {report.old_title} against {report.new_title}"
    yield style.paint("title", visible(title))
    yield ""
    by_path = groupby(report.diff.changes, key=lambda change: change.shown.path)
    for path, changes in by_path:
        yield style.paint("title", visible(path))
        for change in changes:
            yield from _change(change, report, style)
            yield ""
    yield from _summary(report, style)


def _change(change: GoalChange, report: DiffReport, style: Style) -> Iterator[str]:
    placed = change.shown
    goal = placed.goal
    line = placed.subject.source.position(goal.span.start).line
    number = "gone" if change.match.new is None else str(line)
    name = f"{goal.id.text}: " if goal.id is not None else ""
    sentence = visible(name + goal.sentence.text)
    lead = style.paint("quiet", number.rjust(4))
    yield f"{lead}  {shorten(sentence, max(20, style.width - 6), style.ellipsis)}"
    whole = became(change)
    if whole:
        yield from _wrapped(_INDENT, whole, style)
    for field in change.fields:
        yield from _field(field, style)
    for found in change.findings:
        yield from _finding(found, report, style)


def _field(field: FieldChange, style: Style) -> Iterator[str]:
    name = style.paint("quiet", field.field.value.ljust(_FIELD_WIDTH))
    old, new = field.old or NOT_STATED, field.new or NOT_STATED
    said = record_words(field)
    words = f"{old} -> {new}" + (f" ({said})" if said else "")
    indent = len(_INDENT) + _FIELD_WIDTH + 1
    first, *rest = wrap(visible(words), max(20, style.width - indent))
    yield f"{_INDENT}{name} {first}"
    for line in rest:
        yield " " * indent + line


def _finding(found: Finding, report: DiffReport, style: Style) -> Iterator[str]:
    diagnostic = found.diagnostic
    severity = diagnostic.severity.value
    lead = f"{severity}: "
    first, *rest = wrap(
        visible(diagnostic.message), max(20, style.width - len(_INDENT + lead))
    )
    yield f"{_INDENT}{style.paint(severity, severity + ':')} {first}"
    for line in rest:
        yield _INDENT + " " * len(lead) + line
    source = report.source_of(found)
    line_number, column = source.position(diagnostic.span.start)
    side = f" in {report.old_title}" if found.side == "old" else ""
    place = f"{visible(diagnostic.path)}:{line_number}:{column}{visible(side)}"
    code = f"{diagnostic.code} {diagnostic.name} at {place}"
    yield _INDENT + style.paint("quiet", code)
    if diagnostic.help:
        yield from _wrapped(f"{_INDENT}  help: ", diagnostic.help, style)
    for fix in diagnostic.fixes[:1]:
        for written in written_lines(source, fix):
            if written.is_new:
                text = style.paint("pass", visible(written.text))
                yield f"{_INDENT}  {style.paint('pass', 'write:')} {text}"


def _summary(report: DiffReport, style: Style) -> Iterator[str]:
    yield counted(report)
    causes = report.causes()
    if causes:
        parts = [f"{len(changes)} for {cause}" for cause, changes in causes.items()]
        yield f"Recorded changes: {joined(parts)}."
    counts = {level: n for level, n in report.severities().items() if n}
    if counts:
        parts = [
            style.paint(level.value, plural(n, *_NOUNS[level.value]))
            for level, n in counts.items()
        ]
        yield f"Found {joined(parts)}."
    elif sum(report.counts().values()):
        yield "Nothing to talk about."


def _wrapped(lead: str, text: str, style: Style) -> Iterator[str]:
    first, *rest = wrap(visible(text), max(20, style.width - len(lead)))
    yield lead + first
    for line in rest:
        yield " " * len(lead) + line
