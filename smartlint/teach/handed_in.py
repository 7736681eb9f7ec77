"""Which lines of a submission are graded: goals that can be read, and nothing around them.

A letter's greeting costs nobody points, and what was not judged gets none; both are
named, so that whoever grades sees what was left out.
"""

from __future__ import annotations

from smartlint.facts.verdicts import NO_GOAL_RULES, UNREAD_LANGUAGE_RULE
from smartlint.linter import JudgedGoal
from smartlint.model.verdict import Letter
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examined

_NO_GOALS = (*NO_GOAL_RULES, UNREAD_LANGUAGE_RULE)


class HandedIn(NamedTuple):
    """The goals of one text, by what becomes of them.

    Attributes:
        graded: Those that get points, in the order of the text.
        left_out: The sentences that are no goal and stand beside one.
        unread: The sentences that could not be judged.
    """

    graded: tuple[JudgedGoal, ...]
    left_out: tuple[str, ...]
    unread: tuple[str, ...]


def handed_in(examined: Examined) -> HandedIn:
    """Return what of a text is graded; initiatives are work under a goal, and no goals.

    What is no goal is graded only where nothing else is there.
    """
    written = [
        one
        for one in examined.result.goals
        if one.goal.kind != "initiative" and one.goal.sentence.text
    ]
    unread = [one for one in written if _rule_of(one) == UNREAD_LANGUAGE_RULE]
    aimless = [one for one in written if _rule_of(one) in NO_GOAL_RULES]
    goals = [one for one in written if _rule_of(one) not in _NO_GOALS]
    return HandedIn(
        tuple(goals or aimless),
        _sentences(aimless if goals else []),
        _sentences(unread),
    )


def _rule_of(one: JudgedGoal) -> str:
    """Return the rule that decides its S, which is asked before all others."""
    return next(v.rule for v in one.verdicts if v.letter is Letter.SPECIFIC)


def _sentences(goals: list[JudgedGoal]) -> tuple[str, ...]:
    return tuple(one.goal.sentence.text for one in goals)
