"""Objectives first, each with the goals that carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smartlint.review.goal_review import GoalReview
from smartlint.review.review import Group

ELSEWHERE, NOWHERE = "Beneath objectives of others", "Tied to no objective"


def groups(
    goals: Sequence[GoalReview], whole: Sequence[GoalReview] = ()
) -> tuple[Group, ...]:
    """Return a group for each objective, and the goals of which none is told.

    A goal stands under the first objective that it leads to, over however many others.

    Args:
        goals: What is told.
        whole: All goals, where only some are told: an objective may be among the rest.
    """
    by_id = {goal.id: goal for goal in reversed(whole or goals) if goal.id}
    beneath: dict[str, list[GoalReview]] = {}
    for goal in goals:
        if goal.kind != "objective":
            beneath.setdefault(_objective(goal, by_id), []).append(goal)
    found = [
        Group(goal, tuple(_down(beneath.pop(goal.id or goal.key, []))))
        for goal in goals
        if goal.kind == "objective"
    ]
    nowhere = tuple(beneath.pop("", []))
    elsewhere = tuple([goal for left in beneath.values() for goal in left])
    rest = (Group(None, elsewhere, ELSEWHERE), Group(None, nowhere, NOWHERE))
    return (*found, *[group for group in rest if group.goals])


def _objective(goal: GoalReview, by_id: Mapping[str, GoalReview]) -> str:
    """Return the id of the nearest objective above a goal; empty for none."""
    seen = {goal.id}
    above = _up(goal)
    while above:
        nearest = above.pop(0)
        held = by_id.get(nearest)
        if held is None or nearest in seen:
            continue
        seen.add(nearest)
        if held.kind == "objective":
            return nearest
        above += _up(held)
    return ""


def _up(goal: GoalReview) -> list[str]:
    """Return the ids right above a goal; those of its campaign come last."""
    return [*[parent.id for parent in goal.parents], *goal.facts.campaign_aims]


def _down(goals: Sequence[GoalReview]) -> list[GoalReview]:
    """Return goals before those that support them, else in their order."""
    ids = {goal.id for goal in goals}
    children: dict[str, list[GoalReview]] = {}
    tops = []
    for goal in goals:
        above = next(
            (p.id for p in goal.parents if p.id in ids and p.id != goal.id), ""
        )
        if above:
            children.setdefault(above, []).append(goal)
        else:
            tops.append(goal)
    ordered: list[GoalReview] = []
    stack = list(reversed(tops))
    while stack:
        goal = stack.pop()
        ordered.append(goal)
        stack += reversed(children.pop(goal.id, []) if goal.id else [])
    # What supports itself in a circle has no top; it is shown all the same.
    return ordered + [goal for left in children.values() for goal in left]
