"""SARIF 2.1.0, as ``check`` and ``diff`` both write it: for code scanning and editors.

Code scanning ignores ``suppressions`` and shows such results as open alerts, so what a
comment allows is left out; and it refuses a result without a place, so each has one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from smartlint import __version__
from smartlint.diagnostics import Diagnostic, Severity
from smartlint.errors import SmartlintError
from smartlint.named_tuple import NamedTuple
from smartlint.render.rule_help import RuleHelp
from smartlint.text import Source, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
MOST_RESULTS = 25_000
"""Code scanning takes no upload with more results in one run; it shows 5,000 of them."""

_MOST_RELATED = 100  # of 1,000 places of a result, code scanning shows as many
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
_PROBLEM_SEVERITIES = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
    Severity.HINT: "recommendation",
}

Json = dict[str, Any]  # Any: values of a JSON object


class Run(NamedTuple):
    """One run of a command, as SARIF tells it.

    Attributes:
        category: What code scanning keeps apart, such as ``smartlint-diff``.
        rules: The rules that results may name.
        results: Made by :func:`result`, the most serious first.
        properties: What else is known of the run.
        problems: What could not be checked.
        notes: What whoever reads the file should know of it.
    """

    category: str
    rules: Sequence[RuleHelp]
    results: Iterable[Json]
    properties: Json
    problems: Sequence[SmartlintError] = ()
    notes: Sequence[str] = ()


def sarif_log(run: Run) -> Iterator[str]:
    """Yield the pieces of the log, a result a line, ended by a newline."""
    driver = {
        "name": "smartlint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in run.rules],
    }
    head = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{run.category}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(run)],
        "properties": run.properties,
    }
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": ['
    yield _text(head)[:-1]
    yield ', "results": ['
    separator = "\n"
    for entry in run.results:
        yield separator + _text(entry)
        separator = ",\n"
    yield "\n]}]}\n"


def result(
    diagnostic: Diagnostic,
    rule_index: int,
    place: Json,
    fingerprint: str,
    *,
    message: str,
    related: Sequence[tuple[Json, str]] = (),
) -> Json:
    """Return one finding.

    Args:
        diagnostic: The finding.
        rule_index: Where its rule stands among the run's.
        place: Made by :func:`physical`.
        fingerprint: What stays the same while lines move.
        message: What to tell.
        related: Other places, each with what it has to do with the finding.
    """
    location: Json = {"physicalLocation": place}
    if diagnostic.goal is not None:
        location["logicalLocations"] = [{"name": diagnostic.goal, "kind": "object"}]
    entry: Json = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": message},
        "locations": [location],
        "partialFingerprints": {"goalAndRule/v1": fingerprint},
    }
    if related:
        entry["relatedLocations"] = [
            {"id": number, "physicalLocation": there, "message": {"text": words}}
            for number, (there, words) in enumerate(related[:_MOST_RELATED], 1)
        ]
    return entry


def physical(path: str, region: Json) -> Json:
    """Return a place in a file, by its way from the top of the repository."""
    return {"artifactLocation": artifact(path), "region": region}


def artifact(path: str) -> Json:
    """Return a file, named so that neither spaces nor signs mislead."""
    name = path.replace("\\", "/").removeprefix("./")
    return {"uri": quote(name.encode("utf-8", "surrogateescape"), safe="/~")}


def region(source: Source, span: Span) -> Json:
    """Return where words stand, in lines and code points."""
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def fixes(source: Source, path: str, diagnostic: Diagnostic) -> list[Json]:
    """Return the finding's fixes; what holds a blank to fill is advice and no fix."""
    return [
        {
            "description": {"text": fix.title},
            "artifactChanges": [
                {
                    "artifactLocation": artifact(path),
                    "replacements": [
                        {
                            "deletedRegion": region(source, edit.span),
                            "insertedContent": {"text": edit.text},
                        }
                        for edit in fix.edits
                    ],
                }
            ],
        }
        for fix in diagnostic.fixes
        if fix.applicability != "display"
    ]


def most_serious(
    diagnostics: Sequence[Diagnostic], number: int = MOST_RESULTS
) -> list[int]:
    """Return which findings to tell, the most serious first, by their index."""
    rank: Callable[[int], int] = lambda at: diagnostics[at].severity.rank  # noqa: E731
    return sorted(range(len(diagnostics)), key=rank)[:number]


def _rule(rule: RuleHelp) -> Json:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": list(rule.tags),
            "problem.severity": _PROBLEM_SEVERITIES[rule.severity],
        },
    }


def _invocation(run: Run) -> Json:
    notes = [{"level": "error", "message": {"text": str(one)}} for one in run.problems]
    notes += [{"level": "note", "message": {"text": words}} for words in run.notes]
    return {
        "executionSuccessful": not run.problems,
        "toolExecutionNotifications": notes,
    }


def _text(value: object) -> str:
    # What JSON cannot hold (half a surrogate pair, from a file's name) is escaped.
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)
