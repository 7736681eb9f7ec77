"""Which initiatives work: by the movement of the metric that they feed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.model.days import day_words
from smartlint.progress.status import Status
from smartlint.review.goal_review import GoalReview
from smartlint.review.review import Tactic


def tactics(goals: Sequence[GoalReview], as_of: date) -> tuple[Tactic, ...]:
    """Return every initiative with what its goal's metric did up to a day."""
    by_id = {goal.id: goal for goal in reversed(goals) if goal.id}
    return tuple(
        [_tactic(one, by_id, as_of) for one in goals if one.kind == "initiative"]
    )


def _tactic(goal: GoalReview, by_id: dict[str, GoalReview], as_of: date) -> Tactic:
    feeds = next((by_id[p.id] for p in goal.parents if p.id in by_id), None)
    if feeds is None:
        return Tactic(goal, None, "not known yet", "It supports no goal.")
    if goal.facts.start is not None and goal.facts.start > as_of:
        text = f"It begins on {day_words(goal.facts.start)}."
        return Tactic(goal, feeds, "not known yet", text)
    if goal.facts.start is not None:
        return _since(goal, feeds, goal.facts.start)
    moved = feeds.moved
    if moved is not None and not _is_done(goal):
        text = f"{moved.text}. Nothing says when it began."
        return Tactic(goal, feeds, "not known yet", text)
    if moved is None:
        text = f"{feeds.name} has no two values to compare."
        return Tactic(goal, feeds, "not known yet", text)
    verdict = "working" if moved.is_towards else "not working"
    return Tactic(goal, feeds, verdict, f"{moved.text}.")


def _is_done(goal: GoalReview) -> bool:
    """Whether an initiative is over; until then what it can do has hardly been seen."""
    return not goal.is_open or (
        goal.standing is not None and goal.standing.status == Status.ACHIEVED.value
    )


def _since(goal: GoalReview, feeds: GoalReview, begins: date) -> Tactic:
    """Judge by what the metric did since the first day; before it, others moved it."""
    moved = goal.effect
    if moved is None:
        text = f"{feeds.name} has no value from before and after {day_words(begins)}."
        return Tactic(goal, feeds, "not known yet", text)
    if moved.is_towards and goal.is_slower:
        text = f"{moved.text}, which is slower than before it began."
        return Tactic(goal, feeds, "not known yet", text)
    verdict = "working" if moved.is_towards else "not working"
    unfinished = "" if _is_done(goal) else " It is not finished yet."
    return Tactic(goal, feeds, verdict, f"{moved.text}.{unfinished}")
