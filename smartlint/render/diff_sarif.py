"""``diff --format sarif``: SARIF 2.1.0, for code scanning and editors.

A finding about words that are gone points at the first line of its file, as only the
new version is shown there; its message says where they stood.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from smartlint import __version__
from smartlint.diagnostics import Diagnostic, Severity
from smartlint.exchange.change import Finding
from smartlint.exchange.change_rules import CHANGE_RULES, ChangeRule
from smartlint.render.diff_report import DiffReport
from smartlint.resources import sha256_hex
from smartlint.text import Source, Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
# Code scanning takes no more results of one run.
_MOST_RESULTS = 25_000

_Object = dict[str, Any]  # Any: values of a JSON object


def diff_sarif(report: DiffReport) -> Iterator[str]:
    """Yield the pieces of the log, ended by a newline."""
    rules = {rule.code: at for at, rule in enumerate(CHANGE_RULES)}
    findings = report.diff.findings[:_MOST_RESULTS]
    driver = {
        "name": "smartlint",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in CHANGE_RULES],
    }
    run: _Object = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "smartlint-diff/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, found, rules) for found in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1)
    yield "\n"


def _rule(rule: ChangeRule) -> _Object:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.meaning},
        "help": {"text": rule.meaning},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: DiffReport, found: Finding, rules: dict[str, int]) -> _Object:
    diagnostic = found.diagnostic
    message = diagnostic.message
    if found.side == "old":
        line = report.source_of(found).position(diagnostic.span.start).line
        message += f" (line {line} in {report.old_title})"
    if diagnostic.help:
        message += f"; {diagnostic.help}"
    result: _Object = {
        "ruleId": diagnostic.code,
        "ruleIndex": rules[diagnostic.code],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": message},
        "locations": [_location(diagnostic, _region(report, found))],
        "partialFingerprints": {"goal/v1": _fingerprint(diagnostic)},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(related.path),
                    "region": _span(report.new_sources[related.path], related.span),
                },
                "message": {"text": related.message},
            }
            for related in diagnostic.related
        ]
    return result


def _location(diagnostic: Diagnostic, region: _Object) -> _Object:
    location: _Object = {
        "physicalLocation": {
            "artifactLocation": _artifact(diagnostic.path),
            "region": region,
        }
    }
    if diagnostic.goal is not None:
        location["logicalLocations"] = [{"name": diagnostic.goal, "kind": "object"}]
    return location


def _region(report: DiffReport, found: Finding) -> _Object:
    if found.side == "old":
        return {"startLine": 1}
    return _span(report.source_of(found), found.diagnostic.span)


def _span(source: Source, span: Span) -> _Object:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> _Object:
    return {"uri": quote(path.replace("\\", "/"))}


def _fingerprint(diagnostic: Diagnostic) -> str:
    """Return what stays the same while lines move: the rule, the goal, the message."""
    parts = (
        diagnostic.code,
        diagnostic.path,
        diagnostic.goal or "",
        diagnostic.message,
    )
    return sha256_hex("\0".join(parts).encode("utf-8", "surrogatepass"))[:32]
