"""The ratchet of a run: what it accepts, what it need not accept any more, its renewal."""

from __future__ import annotations

import os
from collections.abc import Sequence

from smartlint.cli.main import complain
from smartlint.config.files import RATCHET_NAME
from smartlint.config.ratchet_file import ratchet_text, read_ratchet
from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic
from smartlint.diagnostics.ratchet import (
    STALE_CODE,
    STALE_NAME,
    STALE_SEVERITY,
    Accepted,
)
from smartlint.engine.rulebook import Rulebook
from smartlint.exchange.accepting import Findings, judge, renewed
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report
from smartlint.render.summary import plural
from smartlint.text import Source, Span
from smartlint.workspace import read_source, replace_file

# A rule that fails is a fault to mend and never accepted.
_NEVER = frozenset({"X091", STALE_CODE})


class Ratchet(NamedTuple):
    """A ratchet file that was read.

    Attributes:
        path: The file.
        text: What it holds.
        entries: Its entries, in order.
    """

    path: str
    text: Source
    entries: tuple[Accepted, ...]


def load_ratchet(path: str) -> Ratchet:
    """Return what a ratchet file holds.

    Raises:
        SmartlintError: It cannot be read or is none.
    """
    source = read_source(path)
    return Ratchet(path, source, read_ratchet(path, source.text))


def without_accepted(
    report: Report, ratchet: Ratchet, settings: Settings, rulebook: Rulebook
) -> Report:
    """Return the report without what the ratchet accepts, stale entries told."""
    findings = _findings(report, ratchet.path, ratchet.entries, rulebook)
    judged = judge(findings, ratchet.entries)
    severity = settings.severities.get(STALE_CODE)
    stale: list[Diagnostic] = []
    if severity is not None and not _is_partial(findings, ratchet):
        stale = [
            _stale(entry, ratchet)._replace(severity=severity)
            for entry in judged.stale
            if entry.rule in settings.severities
        ]
    result = report.result._replace(diagnostics=(*judged.kept, *stale))
    others = report.others._replace(accepted=judged.accepted, ratchet=ratchet.path)
    sources = {**report.sources, ratchet.path: ratchet.text}
    return report._replace(result=result, others=others, sources=sources)


def renew_ratchet(report: Report, path: str | None, rulebook: Rulebook) -> int:
    """Write the ratchet so that it accepts what the run found; return the exit code.

    Args:
        report: The run, nothing accepted yet.
        path: The ratchet file; None begins one in this folder.
        rulebook: The rules.
    """
    target = path or RATCHET_NAME
    old = load_ratchet(target) if os.path.isfile(target) else None
    before = old.entries if old is not None else ()
    findings = _findings(report, target, before, rulebook)
    is_partial = old is not None and _is_partial(findings, old)
    entries = renewed(findings, before, is_partial=is_partial)
    judged = judge(findings, before)
    replace_file(target, (ratchet_text(entries).encode("utf-8"),))
    for found in judged.kept:
        line = report.sources[found.path].position(found.span.start).line
        complain(f"newly accepted: {found.path}:{line}: {found.code} {found.message}")
    for entry in () if is_partial else judged.stale:
        complain(f"taken out: {entry.rule} {entry.name} of {entry.goal or entry.file}")
    total = sum(entry.times for entry in entries)
    complain(
        f"{target} accepts {plural(total, 'finding', 'findings')}:"
        f" {len(judged.kept)} new, {len(judged.accepted)} as before"
    )
    return 0


def _is_partial(findings: Findings, ratchet: Ratchet) -> bool:
    """Tell whether files that the ratchet names are there and were not checked."""
    folder = os.path.dirname(ratchet.path)
    unchecked = {entry.file for entry in ratchet.entries} - set(findings.files.values())
    return any(os.path.exists(os.path.join(folder, file)) for file in unchecked)


def _findings(
    report: Report, ratchet: str, entries: Sequence[Accepted], rulebook: Rulebook
) -> Findings:
    """Return a run's findings with its files named from the ratchet's folder."""
    folder = os.path.dirname(os.path.realpath(ratchet))
    result = report.result
    files = {
        path: os.path.relpath(os.path.realpath(path), folder).replace(os.sep, "/")
        for path in report.sources
    }
    sentences = {
        (judged.path, judged.goal.key): judged.goal.sentence.text
        for judged in result.goals
    }
    found = [one for one in result.diagnostics if one.code not in _NEVER]
    unchecked = {entry.file for entry in entries} - set(files.values())
    gone = {file for file in unchecked if not os.path.exists(f"{folder}/{file}")}
    of_plan = {rule.code for rule in rulebook.rules if rule.subject == "portfolio"}
    return Findings(found, files, sentences, gone, of_plan)


def _stale(entry: Accepted, ratchet: Ratchet) -> Diagnostic:
    about = f"“{entry.goal}”" if entry.goal is not None else entry.file
    span = Span(0, 0)
    if entry.line:
        span = ratchet.text.line_span(entry.line)
    return Diagnostic(
        STALE_CODE,
        STALE_NAME,
        STALE_SEVERITY,
        f"{entry.rule} {entry.name} is accepted for {about} and not found there any more",
        ratchet.path,
        span,
        None,
        "take the entry out: smartlint check --update-ratchet",
    )
