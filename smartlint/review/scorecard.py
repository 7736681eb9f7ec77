"""The balanced scorecard: marketing's metrics beside the business numbers they drive."""

from __future__ import annotations

from typing import get_args

from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview
from smartlint.review.headline import plain_standing
from smartlint.review.picture import HeatPicture, HeatRow
from smartlint.review.review import Review
from smartlint.review.tally import Course, course_of, standing_counts

_PERSPECTIVES = {
    "financial": "what the owners see: revenue, profit, cost",
    "customer": "what customers see: winning, keeping and pleasing them",
    "internal": "what we must do well inside",
    "learning": "what we must learn and build for tomorrow",
}
_COLUMNS = get_args(Course)


class ScorecardRow(NamedTuple):
    """A goal beside the business number it drives.

    Attributes:
        goal: The goal.
        drives: The objective above it; None where it leads to none.
        standing: How it goes, in plain words.
    """

    goal: GoalReview
    drives: GoalReview | None
    standing: str


class Perspective(NamedTuple):
    """One of the four perspectives; ``rows`` may be empty, which is to be said."""

    name: str
    meaning: str
    rows: tuple[ScorecardRow, ...]


class Scorecard(NamedTuple):
    """The scorecard.

    Attributes:
        perspectives: All four.
        unplaced: Goals of no perspective.
        heat: Where trouble lies.
    """

    perspectives: tuple[Perspective, ...]
    unplaced: tuple[GoalReview, ...]
    heat: HeatPicture


def scorecard_of(review: Review) -> Scorecard:
    """Return the scorecard of a review's goals."""
    rows: dict[str, list[ScorecardRow]] = {name: [] for name in _PERSPECTIVES}
    unplaced = []
    for group in review.groups:
        members = [(goal, group.objective) for goal in group.goals]
        if group.objective is not None:
            members.insert(0, (group.objective, group.objective))
        for goal, drives in members:
            row = ScorecardRow(goal, drives, plain_standing(goal))
            if goal.facts.perspective in rows:
                rows[goal.facts.perspective].append(row)
            else:
                unplaced.append(goal)
    perspectives = tuple(
        [
            Perspective(name, meaning, tuple(rows[name]))
            for name, meaning in _PERSPECTIVES.items()
        ]
    )
    return Scorecard(perspectives, tuple(unplaced), _heat(perspectives))


def _heat(perspectives: tuple[Perspective, ...]) -> HeatPicture:
    rows = tuple([HeatRow(one.name.capitalize(), _counts(one)) for one in perspectives])
    words = "; ".join(
        f"{one.name}: {standing_counts([row.goal for row in one.rows]) or 'no goal'}"
        for one in perspectives
    )
    words = words[0].upper() + words[1:]
    return HeatPicture("Goals by perspective", f"{words}.", _COLUMNS, rows)


def _counts(perspective: Perspective) -> tuple[int, ...]:
    counts: dict[Course, int] = dict.fromkeys(_COLUMNS, 0)
    for row in perspective.rows:
        counts[course_of(row.goal)] += 1
    return tuple(counts.values())
