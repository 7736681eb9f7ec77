"""Facts about sessions: what was decided, about which goals, and what was not."""

from __future__ import annotations

from collections.abc import Callable

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.special.blocks import is_decided
from smartlint.facts.subjects import GoalSubject
from smartlint.facts.words.near_names import near_words
from smartlint.model.block import Decision, Session


def session_facts() -> tuple[Fact, ...]:
    """Return the facts about sessions and what they decided."""
    return (*_loose_facts(), *_change_facts())


def _loose_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "loose_decision",
            FactType.TEXT,
            "Of a session: a decision that names no goal of the run, or one that is not "
            "in it.",
            "look at it again in May",
            lambda subject: _first_loose(subject, _decision_words),
        ),
        Fact(
            "loose_decision_flaw",
            FactType.TEXT,
            "Of such a decision: what it names instead.",
            "“SC-9”, which stands nowhere in these files",
            lambda subject: _first_loose(subject, _decision_flaw),
        ),
        Fact(
            "loose_decision_hint",
            FactType.TEXT,
            "Of such a decision: what to write instead.",
            "did you mean “SC-1”?",
            lambda subject: _first_loose(subject, _decision_hint),
        ),
    )


def _change_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "has_session_date",
            FactType.BOOLEAN,
            "Of a session: it says on which day it was.",
            "true",
            lambda subject: (
                isinstance(block := subject.goal.block, Session)
                and block.on is not None
            ),
        ),
        Fact(
            "undecided_change",
            FactType.DATE,
            "The newest change of the goal that no session decided, where sessions are "
            "in use.",
            "2027-02-10",
            _undecided_change,
        ),
    )


def loose_decisions(subject: GoalSubject) -> tuple[Decision, ...]:
    """Return the decisions of a session that name no goal, or one that is not there."""
    block = subject.goal.block
    if not isinstance(block, Session):
        return ()
    ids = subject.place.portfolio.by_id
    return tuple(
        [
            one
            for one in block.decisions
            if not one.goals or any(goal.text not in ids for goal in one.goals)
        ]
    )


def _first_loose(
    subject: GoalSubject, words: Callable[[GoalSubject, Decision], str]
) -> str | None:
    loose = loose_decisions(subject)
    return words(subject, loose[0]) if loose else None


def _decision_words(subject: GoalSubject, decision: Decision) -> str:
    return subject.source.slice(decision.span)


def _decision_flaw(subject: GoalSubject, decision: Decision) -> str:
    unknown = _unknown_goal(subject, decision)
    if unknown is None:
        return "no goal of the plan"
    return f"“{unknown}”, which stands nowhere in these files"


def _decision_hint(subject: GoalSubject, decision: Decision) -> str:
    unknown = _unknown_goal(subject, decision)
    if unknown is None:
        return "write the id in front: `decision: EM-1: <what was decided>`"
    near = near_words(unknown, subject.place.portfolio.by_id)
    if near is not None:
        return f"did you mean {near}?"
    return (
        f"write the id of a goal, or add the goal: `goal {unknown}: <what is wanted>`"
    )


def _unknown_goal(subject: GoalSubject, decision: Decision) -> str | None:
    ids = subject.place.portfolio.by_id
    return next((one.text for one in decision.goals if one.text not in ids), None)


def _undecided_change(subject: GoalSubject) -> object:
    changes = subject.goal.clauses.adjustments
    if not changes or subject.goal.id is None:
        return None
    days = subject.place.run.index.session_days
    if days is None:
        return None
    decided = days.get(subject.goal.id.text, [])
    found = [
        on
        for change in changes
        if (on := change.when.resolve(subject.context)) is not None
        and not is_decided(decided, on)
    ]
    return max(found, default=None)
