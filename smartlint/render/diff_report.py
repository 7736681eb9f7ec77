"""What one comparison has to tell, before it takes a form."""

from __future__ import annotations

from collections.abc import Mapping

from smartlint.diagnostics import Severity
from smartlint.errors import SmartlintError
from smartlint.exchange.change import FieldChange, Finding, GoalChange, GoalDiff
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import NO_PLACES
from smartlint.render.summary import joined, plural
from smartlint.text import Source

NOT_STATED = "(nothing)"


class DiffReport(NamedTuple):
    """A comparison with what is needed to show it.

    Attributes:
        diff: What became of the goals.
        old_title: What the older side is.
        new_title: What the newer side is.
        old_sources: The older texts, by path.
        new_sources: The newer texts, by path.
        problems: Files that could not be read.
        places: Where a file lies in its repository, by path, where that is another.
    """

    diff: GoalDiff
    old_title: str
    new_title: str
    old_sources: Mapping[str, Source]
    new_sources: Mapping[str, Source]
    problems: tuple[SmartlintError, ...] = ()
    places: Mapping[str, str] = NO_PLACES

    def place(self, path: str) -> str:
        """Return where a file lies in its repository, with forward slashes."""
        return self.places.get(path, path).replace("\\", "/")

    def source_of(self, finding: Finding) -> Source:
        """Return the text that a finding's place is in."""
        sources = self.old_sources if finding.side == "old" else self.new_sources
        return sources[finding.diagnostic.path]

    def counts(self) -> dict[str, int]:
        """Return how many goals are changed, moved, added, removed and the same."""
        counts = dict.fromkeys(("changed", "moved", "added", "removed"), 0)
        for change in self.diff.changes:
            counts[change.kind] += 1
        return {**counts, "same": self.diff.n_same}

    def severities(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity, worst first."""
        counts = dict.fromkeys(Severity, 0)
        for finding in self.diff.findings:
            counts[finding.diagnostic.severity] += 1
        return counts

    def causes(self) -> dict[str, list[tuple[GoalChange, FieldChange]]]:
        """Return the recorded changes by their cause, which is “other” where unsaid."""
        grouped: dict[str, list[tuple[GoalChange, FieldChange]]] = {}
        for change in self.diff.changes:
            for field in change.fields:
                if field.record is not None:
                    cause = field.record.adjustment.cause
                    name = cause.text.casefold() if cause is not None else "other"
                    grouped.setdefault(name, []).append((change, field))
        return dict(sorted(grouped.items()))


_WORDS = {
    "changed": "changed",
    "moved": "only moved or renamed",
    "added": "new",
    "removed": "gone",
    "same": "as before",
}


def counted(report: DiffReport) -> str:
    """Return how many goals were compared and what became of them, as a sentence."""
    counts = report.counts()
    n_others = report.diff.n_others
    total = plural(sum(counts.values()) - n_others, "goal", "goals")
    if n_others:
        total += f" and {plural(n_others, 'other block', 'other blocks')}"
    parts = [f"{n:,} {_WORDS[kind]}" for kind, n in counts.items() if n]
    return f"Compared {total}: {joined(parts)}." if parts else f"Compared {total}."


def became(change: GoalChange) -> str:
    """Return what became of a goal as a whole; empty where only facts in it changed."""
    old, new = change.match.old, change.match.new
    if old is None:
        return "new"
    if new is None:
        result = old.goal.clauses.result
        if result is None or result.status is None:
            return "removed"
        return f"removed, after its result “{result.status.text}”"
    parts = []
    if change.is_renamed:
        was = old.goal.id.text if old.goal.id is not None else "a goal without an id"
        parts.append(f"was {was}")
    if change.is_moved:
        parts.append(f"moved here from {old.path}")
    if change.match.likeness is not None:
        alike = f"as both are {change.match.likeness} % alike in their words"
        parts.append(f"taken for the same goal, {alike}")
    return "; ".join(parts)


def record_words(field: FieldChange) -> str:
    """Return what the goal itself says about a change; empty where it says nothing."""
    record = field.record
    if record is None:
        return ""
    cause, reason = record.adjustment.cause, record.adjustment.reason
    words = ": ".join(part.text for part in (cause, reason) if part is not None)
    day = record.on.isoformat() if record.on is not None else ""
    return ", ".join(part for part in (f"recorded {day}".rstrip(), words) if part)
