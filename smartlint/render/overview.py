"""``check --format overview``: what to begin with, on about one screen.

A long list is read from its end, where the screen stops, and that is seldom where the
work begins. So this shows the worst findings, the commonest kinds and the files, and how
to see the rest; it is no form for programs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.render.columns import shorten, visible, width
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.render.summary import joined, plural_of, summary_lines

_MOST = 6
_LEAST_ROOM = 20
_INDENT = "    "
_Counts = Counter[Severity]


def overview(report: Report, style: Style) -> Iterator[str]:
    """Yield the worst findings, the commonest kinds, the files, and the way on."""
    found = report.result.diagnostics
    if not found:
        yield from summary_lines(report, style)
        return
    worst = min([one.severity for one in found], key=lambda severity: severity.rank)
    first = [one for one in found if one.severity is worst]
    kinds = _commonest(found)
    files = sorted(_by_file(found).items(), key=lambda item: -item[1].total())
    yield style.paint("title", f"Begin with {plural_of(worst, len(first))}:")
    for one in first[:_MOST]:
        yield from _begun(one, report, style)
    yield from _rest(len(first), "of them", style)
    yield style.paint("title", "What comes up most:")
    yield from _columns(kinds[:_MOST])
    yield from _rest(len(kinds), "kinds of finding", style)
    if len(files) > 1:
        yield style.paint("title", "Where it is:")
        yield from _columns([(visible(path), _told(by)) for path, by in files[:_MOST]])
        yield from _rest(len(files), "files", style)
    yield from summary_lines(report, style)
    if len(files) > 1:
        file = visible(files[0][0])
        yield f"One file in full: smartlint check --format text {file}"
    yield f"One kind alone: add --select {kinds[0][0]}"
    yield "Everything in full: add --format text"


def _commonest(found: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    """Return the names of rules and how often each speaks, graver ones first of two."""
    counts = Counter([(one.name, one.severity) for one in found])
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][1].rank))
    return [(name, plural_of(severity, number)) for (name, severity), number in ordered]


def _by_file(found: Sequence[Diagnostic]) -> dict[str, _Counts]:
    counts: dict[str, _Counts] = {}
    for one in found:
        counts.setdefault(one.path, Counter())[one.severity] += 1
    return counts


def _told(counts: _Counts) -> str:
    return joined([plural_of(kind, counts[kind]) for kind in Severity if counts[kind]])


def _begun(found: Diagnostic, report: Report, style: Style) -> Iterator[str]:
    line = report.sources[found.path].position(found.span.start).line
    yield f"  {visible(found.path)}:{line}  {found.code} {found.name}"
    room = max(_LEAST_ROOM, style.width - len(_INDENT))
    yield _INDENT + shorten(visible(found.message), room, style.ellipsis)


def _columns(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    wide = max([width(lead) for lead, _ in rows])
    for lead, text in rows:
        yield f"  {lead}{' ' * (wide - width(lead))}  {text}"


def _rest(number: int, of_what: str, style: Style) -> Iterator[str]:
    """Yield how many more there are than were shown, and an empty line."""
    if number > _MOST:
        yield style.paint("quiet", f"  and {number - _MOST:,} more {of_what}")
    yield ""
