"""``diff --format sarif``: SARIF 2.1.0, for code scanning and editors.

A finding about words that are gone points at the first line of its file, as only the
new version is shown there; its message says where they stood.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.exchange.change import Finding
from smartlint.exchange.change_rules import CHANGE_RULES
from smartlint.render.diff_report import DiffReport
from smartlint.render.fingerprint import fingerprints
from smartlint.render.rule_help import RuleHelp
from smartlint.render.sarif import (
    Json,
    Run,
    most_serious,
    physical,
    region,
    result,
    sarif_log,
)


def diff_sarif(report: DiffReport) -> Iterator[str]:
    """Yield the pieces of the log, ended by a newline."""
    rules = [
        RuleHelp(rule.code, rule.name, rule.meaning, rule.severity, rule.meaning)
        for rule in CHANGE_RULES
    ]
    properties = {
        "as_of": report.diff.as_of.isoformat(),
        "old": report.old_title,
        "new": report.new_title,
        **report.counts(),
    }
    return sarif_log(
        Run("smartlint-diff", rules, _results(report), properties, report.problems)
    )


def _results(report: DiffReport) -> Iterator[Json]:
    found = report.diff.findings
    diagnostics = [one.diagnostic for one in found]
    prints = fingerprints(diagnostics)
    index = {rule.code: at for at, rule in enumerate(CHANGE_RULES)}
    for at in most_serious(diagnostics):
        yield _result(report, found[at], index[diagnostics[at].code], prints[at])


def _result(report: DiffReport, found: Finding, rule: int, print_: str) -> Json:
    diagnostic = found.diagnostic
    source = report.source_of(found)
    message = diagnostic.message
    if found.side == "old":
        line = source.position(diagnostic.span.start).line
        message += f" (line {line} in {report.old_title})"
        there: Json = {"startLine": 1}
    else:
        there = region(source, diagnostic.span)
    if diagnostic.help:
        message += f"; {diagnostic.help}"
    related = [
        (
            physical(
                report.place(place.path),
                region(report.new_sources[place.path], place.span),
            ),
            place.message,
        )
        for place in diagnostic.related
    ]
    place = physical(report.place(diagnostic.path), there)
    return result(diagnostic, rule, place, print_, message=message, related=related)
