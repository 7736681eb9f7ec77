"""Each channel along the funnel: who notices, who likes, who buys, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview
from smartlint.review.tally import standing_counts

STAGES = ("awareness", "interest", "consideration", "purchase", "loyalty")
_LEAST_STAGES = 2


class Lane(NamedTuple):
    """A channel with the goals of each stage, in the order of the stages."""

    channel: str
    stages: tuple[tuple[GoalReview, ...], ...]


class Lanes(NamedTuple):
    """All channels; a stage without any goal has a column all the same."""

    stages: tuple[str, ...]
    rows: tuple[Lane, ...]


class FunnelStage(NamedTuple):
    """A stage of the funnel with its goals, and how these go, counted."""

    name: str
    goals: tuple[GoalReview, ...]
    standing: str


def funnel_stages(goals: Sequence[GoalReview]) -> tuple[FunnelStage, ...]:
    """Return the stages of the funnel with their goals; none where no goal is on two.

    A plan with goals on a single stage has no way that could be shown.
    """
    held: dict[str, list[GoalReview]] = {stage: [] for stage in STAGES}
    for goal in goals:
        held.get(goal.facts.stage.casefold(), []).append(goal)
    if len([stage for stage in STAGES if held[stage]]) < _LEAST_STAGES:
        return ()
    return tuple(
        [FunnelStage(one, tuple(held[one]), standing_counts(held[one])) for one in held]
    )


def lanes(goals: Sequence[GoalReview]) -> Lanes:
    """Return the channels that have goals on two stages or more, in their order.

    A channel with a single stage has nothing to be held side by side.
    """
    found: dict[str, dict[str, list[GoalReview]]] = {}
    spelling: dict[str, str] = {}
    for goal in goals:
        stage = goal.facts.stage.casefold()
        for channel in goal.facts.channels if stage in STAGES else ():
            key = channel.casefold()
            spelling.setdefault(key, channel)
            found.setdefault(key, {}).setdefault(stage, []).append(goal)
    rows = [
        Lane(spelling[key], tuple([tuple(held.get(stage, ())) for stage in STAGES]))
        for key, held in sorted(found.items())
        if len(held) > 1
    ]
    return Lanes(STAGES, tuple(rows))
