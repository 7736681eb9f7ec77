"""``check --format json``: one object, an entry a line, made piece by piece.

A run over 20,000 statements has some 100,000 entries; holding them all as text would
take more memory than the run itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from smartlint.diagnostics import Diagnostic, Fix, Related
from smartlint.errors import SmartlintError
from smartlint.linter import JudgedGoal
from smartlint.model.verdict import Clue, Judgement, Letter, Verdict, passed
from smartlint.render.json_text import json_bool, json_optional, json_string
from smartlint.render.report import Report
from smartlint.text import Source, Span

_Sources = Callable[[str], Source]


def check_json(report: Report, *, verbose: bool = False) -> Iterator[str]:
    """Yield the pieces of the object that contracts name, ended by a newline.

    Args:
        report: The run.
        verbose: Whether goals say what each letter stands on.
    """
    source = report.sources.__getitem__
    result = report.result
    yield f'{{"version": 1, "as_of": "{result.as_of.isoformat()}", "diagnostics": ['
    yield from _entries(diagnostic_json(source, d) for d in result.diagnostics)
    yield '], "goals": ['
    yield from _entries(
        goal_json(source, judged, verbose=verbose) for judged in result.goals
    )
    yield f'], "summary": {summary_json(report)}, "problems": ['
    yield from _entries(problem_json(error) for error in report.problems)
    yield "]}\n"


# Thousands of goals share few outcomes, and the same evidence.
@cache
def smart_json(judgements: tuple[Judgement, ...]) -> str:
    """Return the five letters as an object."""
    letters = [
        f'"{letter}": {json_bool(passed(judgement))}'
        for letter, judgement in zip(Letter, judgements, strict=True)
    ]
    return f"{{{', '.join(letters)}}}"


def diagnostic_json(source: Callable[[str], Source], found: Diagnostic) -> str:
    """Return a finding as an object.

    Args:
        source: Returns the text of a path.
        found: The finding.
    """
    text = source(found.path)
    related = fixes = ""
    if found.related:
        related = ", ".join([_related(source, place) for place in found.related])
    if found.fixes:
        fixes = ", ".join([_fix(text, fix) for fix in found.fixes])
    return (
        f'{{"code": "{found.code}", "name": "{found.name}", '
        f'"severity": "{found.severity}", '
        f'"message": {json_string(found.message)}, '
        f'"file": {json_string(found.path)}, {_place(text, found.span)}, '
        f'"goal": {json_optional(found.goal)}, '
        f'"related": [{related}], "fixes": [{fixes}], '
        f'"help": {json_optional(found.help or None)}}}'
    )


def _entries(entries: Iterable[str]) -> Iterator[str]:
    separator = "\n  "
    for entry in entries:
        yield separator + entry
        separator = ",\n  "
    if separator.startswith(","):
        yield "\n"


def _place(source: Source, span: Span) -> str:
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return (
        f'"line": {line}, "column": {column}, '
        f'"end_line": {end_line}, "end_column": {end_column}'
    )


def _related(source: _Sources, related: Related) -> str:
    return (
        f'{{"file": {json_string(related.path)}, '
        f"{_place(source(related.path), related.span)}, "
        f'"message": {json_string(related.message)}}}'
    )


def _fix(source: Source, fix: Fix) -> str:
    edits = [
        f'{{{_place(source, edit.span)}, "text": {json_string(edit.text)}}}'
        for edit in fix.edits
    ]
    return (
        f'{{"title": {json_string(fix.title)}, '
        f'"applicability": "{fix.applicability}", "edits": [{", ".join(edits)}]}}'
    )


def goal_json(
    source: Callable[[str], Source], judged: JudgedGoal, *, verbose: bool = False
) -> str:
    """Return a goal's letters as an object, with the evidence that A stands on.

    Args:
        source: Returns the text of a path.
        judged: The goal.
        verbose: Whether to say why of each letter, and on which words it stands.
    """
    text = source(judged.path)
    line = text.line(judged.goal.span.start)
    told = ""
    if verbose:
        each = ", ".join([_verdict(text, verdict) for verdict in judged.verdicts])
        told = f', "verdicts": [{each}]'
    return (
        f'{{"id": {json_string(judged.goal.key)}, "file": {json_string(judged.path)}, '
        f'"line": {line}, "smart": {smart_json(judged.judgements)}, '
        f'"evidence": [{", ".join(map(_clue, judged.clues))}]{told}}}'
    )


def _verdict(source: Source, verdict: Verdict) -> str:
    words = ", ".join([f"{{{_place(source, span)}}}" for span in verdict.evidence])
    return (
        f'{{"letter": "{verdict.letter}", "judgement": "{verdict.judgement}", '
        f'"reason": {json_string(verdict.reason)}, '
        f'"rule": "{verdict.rule}", "words": [{words}]}}'
    )


@lru_cache(maxsize=1000)
def _clue(clue: Clue) -> str:
    data = f', "data": {json_string(clue.data)}' if clue.data else ""
    return (
        f'{{"kind": "{clue.kind}", "judgement": "{clue.judgement}", '
        f'"text": {json_string(clue.text)}{data}}}'
    )


def summary_json(report: Report) -> str:
    """Return the counts as an object."""
    result = report.result
    counts = [f'"{s.value}": {n}' for s, n in report.counts().items()]
    return (
        f'{{"files": {result.n_files}, "goals": {len(report.goals)}, '
        f'"skipped": {report.skipped.total}, {", ".join(counts)}, '
        f'"suppressed": {len(result.suppressed)}, '
        f'"accepted": {len(report.others.accepted)}, '
        f'"unchanged": {report.others.unchanged}}}'
    )


def problem_json(error: SmartlintError) -> str:
    """Return what could not be read as an object."""
    line = "null" if error.line is None else str(error.line)
    return (
        f'{{"file": {json_optional(error.path)}, "line": {line}, '
        f'"message": {json_string(error.problem)}}}'
    )
