"""All goals of a run together: who names whom, what stands twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from smartlint.model.goal import Goal, HeadKind
from smartlint.model.goal_file import GoalFile


class PlacedGoal(NamedTuple):
    """A goal and the path of its file."""

    path: str
    goal: Goal


class Portfolio:
    """An index over the goals of a run, built once and only read afterwards.

    Attributes:
        files: The files, in the order of the run.
        by_id: The first block of each written id.
        first_of: The first goal of each case-folded, space-collapsed sentence.
        by_owner: The open goals of each owner, by case-folded name, in order.
        children: The goals that name an id in ``supports:``.
    """

    __slots__ = ("by_id", "by_owner", "children", "files", "first_of")

    def __init__(self, files: Sequence[GoalFile]) -> None:
        self.files = tuple(files)
        self.by_id: dict[str, PlacedGoal] = {}
        self.first_of: dict[str, PlacedGoal] = {}
        self.by_owner: dict[str, list[PlacedGoal]] = {}
        self.children: dict[str, list[PlacedGoal]] = {}
        for file in self.files:
            for goal in file.goals:
                self._enter(PlacedGoal(file.source.path, goal))

    def _enter(self, placed: PlacedGoal) -> None:
        goal = placed.goal
        if goal.id is not None:
            self.by_id.setdefault(goal.id.text, placed)
        self.first_of.setdefault(sentence_key(goal), placed)
        clauses = goal.clauses
        for link in clauses.supports:
            self.children.setdefault(link.target.text, []).append(placed)
        if clauses.owner is not None and _is_open(goal):
            owner = clauses.owner.text.casefold()
            self.by_owner.setdefault(owner, []).append(placed)


def sentence_key(goal: Goal) -> str:
    """Return the sentence as it is compared: case, spaces and a final stop aside."""
    return " ".join(goal.sentence.text.casefold().split()).rstrip(".!")


def _is_open(goal: Goal) -> bool:
    work = (HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE)
    return goal.kind in work and goal.clauses.result is None
