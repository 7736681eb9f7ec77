"""What else stands beneath a goal: the lines that no other part of a document shows."""

from __future__ import annotations

from smartlint.facts.subjects import GoalSubject
from smartlint.model.days import day_words
from smartlint.model.goal import ClauseLine
from smartlint.model.period import When

# In the order of a page, with what it calls them.
_NAMES = {
    "metric": "Metric",
    "baseline": "From",
    "target": "To",
    "start": "First day",
    "milestone": "On the way",
    "review": "Looked at",
    "depends_on": "Depends on",
    "constraint": "In the way",
    "people": "People",
    "impact": "Impact",
    "effort": "Effort",
    "audience": "For",
    "stage": "Stage",
    "perspective": "Perspective",
    "campaign": "Campaign",
    "kpi": "KPI",
    "combine": "Channels together",
    "attribution": "Counted by",
    "note": "Note",
}


def written(subject: GoalSubject) -> tuple[tuple[str, str], ...]:
    """Return names and words of these lines, one entry for each kind."""
    milestones = {one.span: one.when for one in subject.goal.clauses.milestones}
    found: dict[str, list[str]] = {}
    for line in subject.goal.lines:
        if line.name in _NAMES and line.value.text:
            words = _words(line, milestones.get(line.span), subject)
            found.setdefault(line.name, []).append(words)
    return tuple(
        [
            (name, "; ".join(found[kind]))
            for kind, name in _NAMES.items()
            if kind in found
        ]
    )


def _words(line: ClauseLine, when: When | None, subject: GoalSubject) -> str:
    if line.name == "start":
        start = subject.start_date
        return day_words(start) if start is not None else line.value.text
    day = when.resolve(subject.context) if when is not None else None
    return (
        f"{day_words(day)}: {line.value.text}" if day is not None else line.value.text
    )
