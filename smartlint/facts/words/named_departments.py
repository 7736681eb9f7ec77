"""Departments that a goal's words name, and whether its lines name them too."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject

# A name has up to two words ("customer service"); "the" and "with" are part of none.
_MENTION = (
    r"(?i)\b(?!(?:an?|the|our|their|your|and|by|for|from|of|to|with) )"
    r"((?:[^\W\d_]+ )?[^\W\d_]+) (?:teams?|departments?|colleagues)\b"
)
_TEAMS = (" team", " department", " colleagues")
# Without such a word a name stands alone: "together with sales", and in capitals also
# after a bare "with". A name that goes on is another one ("with Sales Navigator").
_SECOND = "(?: (?:[Ss]ervice|[Ss]uccess|[Ss]upport|[Rr]esources|[Rr]elations))?"
_SMALL = rf"[^\W\d_]+{_SECOND}"
_LARGE = rf"[A-Z][^\W\d_]*{_SECOND}"
_NEXT = r"(?:, and |, | and | & )"
_END = (
    r"(?=[.,;:)]|$| (?:and|by|from|to|in|until|till|through|before|within|on|for|so)\b)"
)


def named_department_facts() -> tuple[Fact, ...]:
    """Return the facts about departments in a goal's words."""
    return (
        Fact(
            "unasked_departments",
            FactType.WORDS,
            "The words before “team”, “department” or “colleagues”, and names after "
            "“together with” or “with”, in the sentence of the goal and of what it "
            "supports, without those that `with:`, `team:` or `owner:` names. A rule "
            "tells departments from other words.",
            "finance",
            _unasked,
        ),
    )


def _unasked(subject: GoalSubject) -> tuple[str, ...]:
    sentences = [subject.goal.sentence.text]
    if subject.goal.clauses.supports:
        edges = subject.place.portfolio.parents(subject.node)
        sentences += [edge.target.goal.sentence.text for edge in edges]
    found = [one.casefold() for text in sentences for one in _mentions(text)]
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


def _mentions(text: str) -> list[str]:
    """Return what is called a team, or named after "with", as written."""
    lowered = text.casefold()
    is_told = any(word in lowered for word in _TEAMS)
    found = re.findall(_MENTION, text) if is_told else []
    if "with " in lowered or "alongside" in lowered:
        for small, large in _alongside_pattern().findall(text):
            found += re.split(_NEXT, small or large)
    return found


def _named(subject: GoalSubject) -> str:
    """Return all that the goal's lines say of people, case-folded."""
    clauses = subject.goal.clauses
    names = [one.name.text for one in clauses.stakeholders]
    names += [one.text for one in (clauses.owner, clauses.team) if one is not None]
    return " ".join(names).casefold()


@cache
def _alongside_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i:\b(?:(?:together|jointly|in (?:cooperation|partnership)) with|alongside)) "
        rf"({_SMALL}(?:{_NEXT}{_SMALL})*){_END}"
        rf"|\b[Ww]ith ({_LARGE}(?:{_NEXT}{_LARGE})*){_END}"
    )
