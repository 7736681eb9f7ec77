"""How goals go in plain words, each by itself and all in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from smartlint.review.decisions import is_overdue
from smartlint.review.goal_review import GoalReview
from smartlint.review.groups import ELSEWHERE
from smartlint.review.review import Review

_OVERDUE, _SAID, _OUTSIDE = "overdue", "said", "outside"
# In the order in which they are told: all standings, and what is over without an end.
_PLAIN = {
    "on track": "on course",
    "achieved": "reached",
    _SAID: "said to be reached",
    "at risk": "behind",
    "off track": "far behind",
    _OUTSIDE: "just outside its limit",
    _OVERDUE: "past its last day",
    "stale": "not looked at lately",
    "missed": "missed",
    "dropped": "given up",
    "unknown": "not known yet",
}
_SOON = timedelta(days=30)
# What is told of a goal whose last day is over only where its figures say nothing.
_SAY_NOTHING = ("stale", "unknown")


def plain_standing(goal: GoalReview) -> str:
    """Return how a goal goes, in words that need no explanation."""
    if goal.standing is None:
        return _PLAIN["unknown"]
    if goal.standing.is_denied and goal.standing.status == "achieved":
        return _PLAIN[_SAID]
    if goal.standing.is_just_out and goal.standing.status == "off track":
        return _PLAIN[_OUTSIDE]
    return _PLAIN[goal.standing.status]


def standing_on(goal: GoalReview, as_of: date) -> str:
    """Return how a goal goes on a day; what is over without an end is told as such."""
    status = goal.standing.status if goal.standing is not None else "unknown"
    if status in _SAY_NOTHING and is_overdue(goal, as_of):
        return _PLAIN[_OVERDUE]
    return plain_standing(goal)


def headline(review: Review) -> str:
    """Return how everything goes, in a sentence or two.

    It speaks of the objectives, and of the goals only where there is no objective.
    """
    objectives = [one for group in review.groups if (one := group.objective)]
    if objectives:
        told = _counted(objectives, "business objective", review.as_of)
        return f"{told}{_beneath(review, len(objectives))}"
    if any(group.name == ELSEWHERE for group in review.groups):
        return (
            "These goals serve business objectives that others answer for; the summary "
            "for everybody says how those go."
        )
    return _counted(review.goals, "goal", review.as_of)


def due_soon(review: Review) -> list[GoalReview]:
    """Return the open goals whose last day comes within a month, the next first."""
    last = review.as_of + _SOON
    found = [
        (day, at, goal)
        for at, goal in enumerate(review.goals)
        if goal.is_open
        and (day := goal.facts.deadline) is not None
        and review.as_of <= day <= last
    ]
    return [goal for _, _, goal in sorted(found, key=lambda one: one[:2])]


def _beneath(review: Review, n_objectives: int) -> str:
    """Return how many goals beneath are in trouble or were missed; empty for none.

    Initiatives are no goals: the agenda has them.
    """
    goals = [
        one
        for group in review.groups
        if group.objective
        for one in group.goals
        if one.kind == "goal"
    ]
    n_behind = sum(
        one.is_open and one.standing is not None and one.standing.is_behind
        for one in goals
    )
    n_missed = sum("missed" in one.states for one in goals)
    needs = f"{'needs' if n_behind == 1 else 'need'} attention" if n_behind else ""
    missed = f"{'was' if n_missed == 1 else 'were'} missed lately" if n_missed else ""
    if not needs and not missed:
        return ""
    if len(goals) == 1:
        return f" The goal beneath {needs or missed}."
    whose = "it" if n_objectives == 1 else "them"
    told = f" Beneath {whose}, {n_behind or n_missed} of {len(goals)} goals"
    if needs and missed:
        return f"{told} {needs}, and {n_missed} {missed}."
    return f"{told} {needs or missed}."


def _counted(goals: Sequence[GoalReview], noun: str, as_of: date) -> str:
    counts = Counter(standing_on(goal, as_of) for goal in goals)
    if len(counts) == 1:
        return _all_alike(len(goals), noun, next(iter(counts)))
    parts = [
        f"{counts[word]} {'is' if counts[word] == 1 else 'are'} {word}"
        for word in _PLAIN.values()
        if counts[word]
    ]
    *others, last = parts
    return f"Of {len(goals)} {noun}s, {', '.join(others)} and {last}."


def _all_alike(count: int, noun: str, word: str) -> str:
    """Return a headline for goals that all go the same way."""
    is_one = count == 1
    named = f"one {noun}" if is_one else f"{count} {noun}s"
    if word == _PLAIN["unknown"]:
        goes, whose = ("goes", "its") if is_one else ("go", "their")
        return f"How the {named} {goes} is not known yet: {whose} figures do not tell."
    return f"{'The' if is_one else 'All'} {named} {'is' if is_one else 'are'} {word}."
