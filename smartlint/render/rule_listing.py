"""The rules as a table, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.engine.page_check import PageReport
from smartlint.engine.rule import Rule
from smartlint.render.columns import visible
from smartlint.render.json_text import json_optional, json_string
from smartlint.render.style import Style
from smartlint.render.summary import plural
from smartlint.render.table import table


def rules_table(rules: Sequence[Rule], style: Style) -> Iterator[str]:
    """Yield a line a rule."""
    rows = [(r.code, r.name, r.severity.value, _title(r)) for r in rules]
    yield from table(rows, style, titles=("Code", "Name", "Severity", "About"))
    yield ""
    yield f"{len(rules)} rules. smartlint explain CODE shows the page of one."


def test_lines(reports: Sequence[PageReport]) -> Iterator[str]:
    """Yield what does not hold on the pages, and how many were tested."""
    for report in reports:
        for failure in report.failures:
            yield visible(f"{report.path}:{failure.line}: {failure.problem}")
    left_out = [report for report in reports if report.missing]
    for report in left_out:
        need = f"pip install 'smartlint[{report.missing}]'"
        yield f"{report.code} {report.name} was left out, as it needs: {need}"
    reports = [report for report in reports if not report.missing]
    failed = sum(bool(report.failures) for report in reports)
    examples = sum(report.weak_count + report.strong_count for report in reports)
    rules = plural(len(reports), "rule", "rules")
    verdict = f"{failed} of them with failures" if failed else "all hold"
    yield f"{rules} tested on {plural(examples, 'example', 'examples')}: {verdict}."


def rules_json(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the pieces of a JSON array, a rule a line."""
    separator = "[\n  "
    for rule in rules:
        yield separator + _rule_json(rule)
        separator = ",\n  "
    yield "\n]\n" if rules else "[]\n"


def _title(rule: Rule) -> str:
    return rule.title if rule.status == "stable" else f"{rule.title} ({rule.status})"


def _rule_json(rule: Rule) -> str:
    profiles = ", ".join(map(json_string, rule.profiles))
    rows = ", ".join(map(json_string, rule.requirements))
    return (
        f'{{"code": {json_string(rule.code)}, "name": {json_string(rule.name)}, '
        f'"title": {json_string(rule.title)}, "letter": {json_optional(rule.letter)}, '
        f'"severity": "{rule.severity.value}", "status": "{rule.status}", '
        f'"since": {json_string(rule.since)}, "profiles": [{profiles}], '
        f'"requirements": [{rows}], "pack": {json_string(rule.pack)}}}'
    )
