"""Facts about the other goals on a goal's number: against it, or the same once more.

Nothing is worked out for a run without links or owners, such as a list of sentences.
"""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.portfolio.graph import Node


def rival_facts() -> tuple[Fact, ...]:
    """Return the facts about other goals on the same number."""
    return (
        Fact(
            "opposed_by",
            FactType.WORDS,
            "Goals on the same number that move it the other way at the same time; for "
            "the goal whose direction comes second.",
            "WE-6",
            _opposed,
        ),
        Fact(
            "opposing_owner",
            FactType.TEXT,
            "The owner of the first of them, if it is another; else unknown.",
            "Jonas Lehto",
            _opposing_owner,
        ),
        Fact(
            "counted_by",
            FactType.TEXT,
            "An earlier goal of the plan that counts the same number.",
            "EM-1",
            _counted_by,
        ),
        Fact(
            "equal_aim",
            FactType.TEXT,
            "An earlier goal beneath the same one that asks for the same amount of the "
            "same number, where neither says from which value.",
            "CU-1",
            lambda subject: (found := equal_aim(subject)) and found.name,
        ),
    )


def opposing(subject: GoalSubject) -> tuple[Node, ...]:
    """Return the goals that pull the goal's number the other way."""
    owner = subject.goal.clauses.owner
    if owner is None or subject.place.portfolio.owned_count == 1:
        return ()
    found = subject.plan.oppositions.get(subject.node.index)
    return found.others if found is not None else ()


def counting(subject: GoalSubject) -> Node | None:
    """Return the earlier goal that counts the same number."""
    if not subject.place.portfolio.parents(subject.node):
        return None
    return subject.plan.doubles.get(subject.node.index)


def equal_aim(subject: GoalSubject) -> Node | None:
    """Return the earlier goal that asks for the same amount of the same number."""
    if not subject.place.portfolio.parents(subject.node):
        return None
    return subject.plan.equal_aims.get(subject.node.index)


def _opposed(subject: GoalSubject) -> tuple[str, ...]:
    return tuple([node.name for node in opposing(subject)])


def _opposing_owner(subject: GoalSubject) -> str | None:
    others, own = opposing(subject), subject.goal.clauses.owner
    owner = others[0].goal.clauses.owner if others else None
    if owner is None or own is None or owner.text.casefold() == own.text.casefold():
        return None
    return owner.text


def _counted_by(subject: GoalSubject) -> str | None:
    found = counting(subject)
    return found.name if found is not None else None
