"""``diff --format json``: one object, findings in the form that ``check`` gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from smartlint.exchange.change import FieldChange, Finding, GoalChange, Placed
from smartlint.render.check_json import diagnostic_json
from smartlint.render.diff_report import DiffReport


def diff_json(report: DiffReport) -> Iterator[str]:
    """Yield the pieces of the object, ended by a newline."""
    diff = report.diff
    head = {
        "version": 1,
        "as_of": diff.as_of.isoformat(),
        "old": report.old_title,
        "new": report.new_title,
    }
    yield _text(head)[:-1]
    yield ', "changes": ['
    yield from _entries(_text(_change(change)) for change in diff.changes)
    yield '], "diagnostics": ['
    yield from _entries(_finding(report, found) for found in diff.findings)
    levels = {level.value: n for level, n in report.severities().items()}
    yield f'], "summary": {_text({**report.counts(), **levels})}'
    problems = [
        {"file": error.path, "line": error.line, "message": error.problem}
        for error in report.problems
    ]
    yield f', "problems": {_text(problems)}}}\n'


def _entries(entries: Iterator[str]) -> Iterator[str]:
    separator = "\n  "
    for entry in entries:
        yield separator + entry
        separator = ",\n  "


def _change(change: GoalChange) -> dict[str, Any]:  # Any: values of a JSON object
    return {
        "goal": change.key,
        "kind": change.kind,
        "old": _placed(change.match.old),
        "new": _placed(change.match.new),
        "moved": change.is_moved,
        "renamed": change.is_renamed,
        "likeness": change.match.likeness,
        "fields": [_field(field) for field in change.fields],
    }


def _placed(placed: Placed | None) -> dict[str, Any] | None:  # Any: as above
    if placed is None:
        return None
    goal = placed.goal
    line = placed.subject.source.position(goal.span.start).line
    return {
        "id": goal.key,
        "file": placed.path,
        "line": line,
        "text": goal.sentence.text,
    }


def _field(field: FieldChange) -> dict[str, Any]:  # Any: as above
    record = field.record
    said = None
    if record is not None:
        cause, reason = record.adjustment.cause, record.adjustment.reason
        said = {
            "date": record.on.isoformat() if record.on is not None else None,
            "cause": cause.text if cause is not None else None,
            "reason": reason.text if reason is not None else None,
            "agrees": record.is_true,
        }
    dates = [day and day.isoformat() for day in (field.old_date, field.new_date)]
    return {
        "field": field.field.value,
        "old": field.old,
        "new": field.new,
        "old_date": dates[0],
        "new_date": dates[1],
        "effect": field.effect.value,
        "record": said,
    }


def _finding(report: DiffReport, found: Finding) -> str:
    sources = report.old_sources if found.side == "old" else report.new_sources
    entry = diagnostic_json(sources.__getitem__, found.diagnostic)
    return f'{entry[:-1]}, "side": "{found.side}"}}'


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
