"""What each channel has: goals, and whether these have target, baseline, benchmark."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview


class ChannelCoverage(NamedTuple):
    """A channel with its open goals, and with those of them that lack something.

    Attributes:
        channel: As first written.
        goals: What acts there; none where only a campaign or initiative names it.
        without_target: Goals that state no value aimed for.
        without_baseline: Goals that state no value of today.
        without_benchmark: Goals that no published or own figure can be held against.
    """

    channel: str
    goals: tuple[GoalReview, ...]
    without_target: tuple[GoalReview, ...]
    without_baseline: tuple[GoalReview, ...]
    without_benchmark: tuple[GoalReview, ...]


def coverage(
    goals: Sequence[GoalReview], declared: Sequence[str] = ()
) -> tuple[ChannelCoverage, ...]:
    """Return what each channel has, by name.

    Args:
        goals: What is told; initiatives are no goals and what has ended is past.
        declared: Channels on which something is done, with or without a goal.
    """
    acting = [goal for goal in goals if goal.is_open and goal.kind != "initiative"]
    spelling: dict[str, str] = {}
    found: dict[str, list[GoalReview]] = {}
    for goal in acting:
        for channel in goal.facts.channels:
            spelling.setdefault(channel.casefold(), channel)
            found.setdefault(channel.casefold(), []).append(goal)
    for channel in declared:
        spelling.setdefault(channel.casefold(), channel)
    return tuple([_row(spelling[key], found.get(key, ())) for key in sorted(spelling)])


def _row(channel: str, goals: Sequence[GoalReview]) -> ChannelCoverage:
    return ChannelCoverage(
        channel,
        tuple(goals),
        tuple([goal for goal in goals if not goal.facts.target]),
        tuple([goal for goal in goals if not goal.facts.baseline]),
        tuple([goal for goal in goals if not _has_benchmark(goal)]),
    )


def _has_benchmark(goal: GoalReview) -> bool:
    return any(clue.kind == "benchmark" for clue in goal.clues)
