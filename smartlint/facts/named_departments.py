"""Departments that a goal's words name, and whether its lines name them too."""

from __future__ import annotations

import re

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject

# A name has up to two words ("customer service"); "the" and "with" are part of none.
_MENTION = (
    r"(?i)\b(?!(?:an?|the|our|their|your|and|by|for|from|of|to|with) )"
    r"((?:[^\W\d_]+ )?[^\W\d_]+) (?:teams?|departments?|colleagues)\b"
)


def named_department_facts() -> tuple[Fact, ...]:
    """Return the facts about departments in a goal's words."""
    return (
        Fact(
            "unasked_departments",
            FactType.WORDS,
            "The words before “team”, “department” or “colleagues” in the sentence of "
            "the goal and of what it supports, without those that `with:`, `team:` or "
            "`owner:` names. A rule tells departments from other words.",
            "finance",
            _unasked,
        ),
    )


def _unasked(subject: GoalSubject) -> tuple[str, ...]:
    sentences = [subject.goal.sentence.text]
    if subject.goal.clauses.supports:
        edges = subject.place.portfolio.parents(subject.node)
        sentences += [edge.target.goal.sentence.text for edge in edges]
    found = [one.casefold() for text in sentences for one in re.findall(_MENTION, text)]
    if not found:
        return ()
    named = _named(subject)
    return tuple(
        [
            one
            for one in dict.fromkeys(found)
            if not any(word in named for word in (one, one.split()[-1]))
        ]
    )


def _named(subject: GoalSubject) -> str:
    """Return all that the goal's lines say of people, case-folded."""
    clauses = subject.goal.clauses
    names = [one.name.text for one in clauses.stakeholders]
    names += [one.text for one in (clauses.owner, clauses.team) if one is not None]
    return " ".join(names).casefold()
