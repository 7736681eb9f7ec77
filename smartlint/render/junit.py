"""``check --format junit``: goals as tests, for CI servers that know nothing else.

A goal passes when nothing about it is as serious as what fails the run. What could not
be checked is an error, so that an empty report is never green.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from smartlint.diagnostics import Diagnostic
from smartlint.linter import JudgedGoal
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report
from smartlint.render.xml_text import attributes, xml_text

_THE_FILE = "the file itself"


class _Case(NamedTuple):
    """A test: a goal, or what is said of a file as a whole.

    Attributes:
        path: Its file.
        name: How the goal reads.
        line: Its line.
        findings: What was found about it.
        fails: One of them is serious enough to fail the run.
    """

    path: str
    name: str
    line: int
    findings: tuple[Diagnostic, ...]
    fails: bool


def junit(report: Report) -> Iterator[str]:
    """Yield the pieces of the document, ended by a newline."""
    cases = _cases(report)
    problems = report.problems
    counts = {
        "tests": str(len(cases) + len(problems)),
        "failures": str(sum(case.fails for case in cases)),
        "errors": str(len(problems)),
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites{attributes({'name': 'smartlint', **counts})}>\n"
    for path, of_file in groupby(cases, key=lambda case: case.path):
        yield from _suite(path, list(of_file), report)
    if problems:
        number = str(len(problems))
        head = {"name": "not checked", "tests": number, "failures": "0"}
        yield f" <testsuite{attributes({**head, 'errors': number})}>\n"
        yield _seen_from(report)
        for problem in problems:
            place = {"classname": problem.path or "smartlint", "name": "can be checked"}
            error = {"message": str(problem), "type": "not-checked"}
            yield f"  <testcase{attributes(place)}>\n"
            yield f"   <error{attributes(error)}/>\n  </testcase>\n"
        yield " </testsuite>\n"
    yield "</testsuites>\n"


def _cases(report: Report) -> list[_Case]:
    findings: dict[tuple[str, str | None], list[Diagnostic]] = {}
    for found in report.result.diagnostics:
        findings.setdefault((found.path, found.goal), []).append(found)
    cases = []
    for judged in report.goals:
        about = findings.pop((judged.path, judged.goal.key), [])
        cases.append(_case(report, judged.path, _name(judged), judged, about))
    by_file: dict[str, list[Diagnostic]] = {}
    for (path, _), about in findings.items():
        by_file.setdefault(path, []).extend(about)
    cases += [
        _case(report, path, _THE_FILE, None, about) for path, about in by_file.items()
    ]
    return sorted(cases, key=lambda case: (case.path, case.line, case.name))


def _case(
    report: Report,
    path: str,
    name: str,
    judged: JudgedGoal | None,
    found: list[Diagnostic],
) -> _Case:
    start = judged.goal.span.start if judged is not None else found[0].span.start
    line = report.sources[path].position(start).line
    fails = any(one.severity.rank <= report.fail_on.rank for one in found)
    return _Case(path, name, line, tuple(found), fails)


def _name(judged: JudgedGoal) -> str:
    goal = judged.goal
    name = f"{goal.id.text}: " if goal.id is not None else ""
    return name + goal.sentence.text


def _suite(path: str, cases: list[_Case], report: Report) -> Iterator[str]:
    head = {
        "name": path,
        "tests": str(len(cases)),
        "failures": str(sum(case.fails for case in cases)),
        "errors": "0",
    }
    yield f" <testsuite{attributes(head)}>\n{_seen_from(report)}"
    for case in cases:
        place = {"classname": path, "name": case.name, "file": path}
        yield f"  <testcase{attributes({**place, 'line': str(case.line)})}"
        yield ">\n" if case.findings else "/>\n"
        if case.findings:
            yield from _said(case, report)
            yield "  </testcase>\n"
    yield " </testsuite>\n"


def _seen_from(report: Report) -> str:
    """Return the properties of a suite: the day its goals were judged on."""
    day = attributes({"name": "as_of", "value": report.result.as_of.isoformat()})
    return f"  <properties>\n   <property{day}/>\n  </properties>\n"


def _said(case: _Case, report: Report) -> Iterator[str]:
    text = "\n".join(_told(found, report) for found in case.findings)
    if not case.fails:
        yield f"   <system-out>{xml_text(text)}</system-out>\n"
        return
    worst = min(case.findings, key=lambda found: found.severity.rank)
    head = {"message": worst.message, "type": worst.name}
    yield f"   <failure{attributes(head)}>{xml_text(text)}</failure>\n"


def _told(found: Diagnostic, report: Report) -> str:
    start = report.sources[found.path].position(found.span.start)
    place = f"{found.path}:{start.line}:{start.column}"
    head = f"{place}: {found.severity.value} {found.code} {found.name}"
    told = f"{head}: {found.message}"
    return f"{told}\n  {found.help}" if found.help else told
