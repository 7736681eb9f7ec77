"""Ids are unique in a run: one that a second file uses again is found here.

Repetitions within a file are found while it is read, under the same code.
"""

from __future__ import annotations

from smartlint.diagnostics import Diagnostic, Related
from smartlint.diagnostics.syntax_codes import syntax_rule
from smartlint.facts.subjects import FileSubject


def repeated_ids(place: FileSubject) -> list[Diagnostic]:
    """Return a finding for each id of the file that an earlier file has used."""
    path = place.source.path
    found = []
    for goal in place.file.goals:
        if goal.id is None:
            continue
        first = place.portfolio.by_id[goal.id.text]
        if first.path == path:
            continue
        rule = syntax_rule("repeated-id")
        head = first.goal.id.span if first.goal.id is not None else first.goal.head
        found.append(
            Diagnostic(
                rule.code,
                rule.name,
                rule.severity,
                f"“{goal.id.text}” already names a goal in {first.path}",
                path,
                goal.id.span,
                goal.key,
                "give one of the two another id, or take it out if both are the same goal",
                (Related(first.path, head, "it is used here first"),),
            )
        )
    return found
