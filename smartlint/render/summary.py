"""The last lines of ``check``: what was looked at, what was found, what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Severity
from smartlint.render.columns import visible
from smartlint.render.report import Report
from smartlint.render.style import Style

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
    Severity.HINT: ("hint", "hints"),
}


def summary_lines(report: Report, style: Style) -> Iterator[str]:
    """Yield what was checked, what was found, the date, and the way on."""
    yield _checked(report)
    result = report.result
    if not report.goals and not result.diagnostics:
        return
    yield _found(report, style)
    yield f"Dates count from {result.as_of.isoformat()}{_origin(report)}."
    if result.diagnostics:
        worst = min(result.diagnostics, key=lambda found: found.severity.rank)
        yield f"For the reasons and a strong example: smartlint explain {worst.name}"


def _checked(report: Report) -> str:
    result, skipped = report.result, report.skipped
    goals = plural(len(report.goals), "goal", "goals")
    files = plural(result.n_files, "file", "files")
    kinds = [
        f"{number} {kind}"
        for number, kind in (
            (skipped.hidden, "hidden"),
            (skipped.ignored, "ignored by git"),
            (skipped.excluded, "excluded by settings"),
        )
        if number
    ]
    reason = f" ({', '.join(kinds)})" if kinds else ""
    return f"Checked {goals} in {files}, skipped {skipped.total}{reason}."


def _found(report: Report, style: Style) -> str:
    counts = report.counts()
    parts = [
        style.paint(severity.value, plural_of(severity, number))
        for severity, number in counts.items()
        if number
    ]
    silenced = _silenced(report)
    if not parts and not report.goals:
        return f"No goals found{silenced}."
    if not parts:
        return f"Nothing to mend{silenced}."
    return f"Found {joined(parts)}{silenced}."


def _silenced(report: Report) -> str:
    """Return what was found and is not shown, and why."""
    allowed, others = len(report.result.suppressed), report.others
    parts = []
    if allowed:
        parts.append(f"{allowed:,} more allowed by a comment")
    if others.accepted:
        parts.append(f"{len(others.accepted):,} more accepted in {others.ratchet}")
    if others.unchanged:
        parts.append(
            f"{others.unchanged:,} more on goals as they were at {others.since}"
        )
    return "".join(f"; {visible(part)}" for part in parts)


def _origin(report: Report) -> str:
    return f", {visible(report.as_of_origin)}" if report.as_of_origin else ""


def plural_of(severity: Severity, number: int) -> str:
    """Return so many findings of a severity, as in “3 warnings”."""
    return plural(number, *_NOUNS[severity])


def plural(number: int, one: str, many: str) -> str:
    """Return the number with the word that goes with it."""
    return f"{number:,} {one if number == 1 else many}"


def joined(parts: list[str]) -> str:
    """Return the parts, of which there is one, as in a sentence: a, b and c."""
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last
