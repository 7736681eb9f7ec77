"""Which initiatives work: by the movement of the metric that they feed."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.review.amounts import amount, change
from smartlint.review.goal_review import GoalReview
from smartlint.review.picture import CoursePicture
from smartlint.review.review import Tactic

_LEAST = 2


def tactics(goals: Sequence[GoalReview]) -> tuple[Tactic, ...]:
    """Return every initiative with what its goal's metric did."""
    by_id = {goal.id: goal for goal in reversed(goals) if goal.id}
    return tuple([_tactic(goal, by_id) for goal in goals if goal.kind == "initiative"])


def _tactic(goal: GoalReview, by_id: dict[str, GoalReview]) -> Tactic:
    feeds = next((by_id[p.id] for p in goal.parents if p.id in by_id), None)
    if feeds is None:
        return Tactic(goal, None, "not to be told", "It supports no goal.")
    course = next((p for p in feeds.pictures if isinstance(p, CoursePicture)), None)
    moved = _movement(course) if course is not None else None
    if moved is None:
        text = f"{feeds.name} has no two values to compare."
        return Tactic(goal, feeds, "not to be told", text)
    verdict, text = moved
    return Tactic(goal, feeds, verdict, text)


def _movement(course: CoursePicture) -> tuple[str, str] | None:
    """Return whether the metric moved towards its target since the start."""
    points = sorted((*course.pace[:1], *course.check_ins))
    if len(points) < _LEAST:
        return None
    first, last = points[0], points[-1]
    moved, wanted = last.value - first.value, course.target - first.value
    works = moved * wanted > 0
    text = (
        f"{course.title}: {change(moved, course.unit)} "
        f"to {amount(last.value, course.unit)}; "
        f"the target is {amount(course.target, course.unit)}."
    )
    return "working" if works else "not working", text
