"""``check --format sarif``: every finding with the page of its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.diagnostics import Diagnostic
from smartlint.render.fingerprint import fingerprints
from smartlint.render.report import Report
from smartlint.render.rule_help import RuleHelp
from smartlint.render.sarif import (
    MOST_RESULTS,
    Json,
    Run,
    fixes,
    most_serious,
    physical,
    region,
    result,
    sarif_log,
)
from smartlint.render.summary import plural


def check_sarif(report: Report, rules: Sequence[RuleHelp]) -> Iterator[str]:
    """Yield the pieces of the log, ended by a newline.

    Args:
        report: What to tell.
        rules: The page of every rule that found something.
    """
    found = report.result.diagnostics
    properties = {
        "as_of": report.result.as_of.isoformat(),
        "files": report.result.n_files,
        "goals": len(report.goals),
        "skipped": report.skipped.total,
        "suppressed": len(report.result.suppressed),
        "accepted": len(report.others.accepted),
        "unchanged": report.others.unchanged,
    }
    return sarif_log(
        Run(
            "smartlint",
            rules,
            _results(report, rules),
            properties,
            report.problems,
            _notes(len(found)),
        )
    )


def _results(report: Report, rules: Sequence[RuleHelp]) -> Iterator[Json]:
    found = report.result.diagnostics
    prints = fingerprints(found)
    index = {rule.code: at for at, rule in enumerate(rules)}
    for at in most_serious(found):
        yield _result(report, found[at], index[found[at].code], prints[at])


def _result(report: Report, found: Diagnostic, rule: int, print_: str) -> Json:
    source = report.sources[found.path]
    path = report.place(found.path)
    related = [
        (
            physical(
                report.place(place.path), region(report.sources[place.path], place.span)
            ),
            place.message,
        )
        for place in found.related
    ]
    message = f"{found.message}; {found.help}" if found.help else found.message
    there = physical(path, region(source, found.span))
    entry = result(found, rule, there, print_, message=message, related=related)
    mending = fixes(source, path, found)
    return {**entry, "fixes": mending} if mending else entry


def _notes(number: int) -> list[str]:
    if number <= MOST_RESULTS:
        return []
    findings = plural(number, "finding", "findings")
    note = (
        f"only the {MOST_RESULTS:,} most serious of {findings} are in this file, as"
        " code scanning takes no more; smartlint check shows all"
    )
    return [note]
