"""The reviews of all goals, each on its own: one that fails costs only itself."""

from __future__ import annotations

from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.goal import Goal, HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_building import goal_review
from smartlint.review.goal_review import GoalReview
from smartlint.review.material import Index, Material
from smartlint.review.review import LeftOut
from smartlint.review.standing import with_standing


class Blocks(NamedTuple):
    """The goals that can be told of, and those that cannot."""

    goals: tuple[GoalReview, ...]
    left_out: tuple[LeftOut, ...]


def goal_blocks(material: Material) -> Blocks:
    """Return a review of every goal that is judged, in the order of the run."""
    index = Index(material.result)
    goals: list[GoalReview] = []
    left_out: list[LeftOut] = []
    for place in material.places:
        for goal in place.file.goals:
            if goal.kind not in JUDGED_KINDS or _is_blank(goal):
                continue
            found = _block(goal, place, material, index)
            if isinstance(found, LeftOut):
                left_out.append(found)
            else:
                goals.append(found)
    return Blocks(_with_own_anchors(goals), tuple(left_out))


def _block(
    goal: Goal, place: FileSubject, material: Material, index: Index
) -> GoalReview | LeftOut:
    try:
        subject = GoalSubject(goal, place)
        return with_standing(goal_review(subject, material, index), subject)
    except Exception as error:  # noqa: BLE001 - a bug of ours costs one goal, not all
        line = place.source.position(goal.span.start).line
        name = goal.id.text if goal.id is not None else goal.sentence.text
        return LeftOut(
            f"{name} ({place.source.path}, line {line})",
            f"a bug in smartlint: {type(error).__name__}: {error}",
        )


def _with_own_anchors(goals: list[GoalReview]) -> tuple[GoalReview, ...]:
    """Return the goals with anchors that differ, also where two ids look alike."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    named = []
    for goal in goals:
        anchor = goal.anchor
        while anchor in taken:
            # The second A is A-2, unless somebody calls another goal so.
            numbers[goal.anchor] = numbers.get(goal.anchor, 1) + 1
            anchor = f"{goal.anchor}-{numbers[goal.anchor]}"
        taken.add(anchor)
        named.append(goal._replace(anchor=anchor))
    return tuple(named)


def _is_blank(goal: Goal) -> bool:
    return goal.kind is HeadKind.SENTENCE and not goal.sentence.text
