"""A mistake in what a rule page asks or says, before its file and line are known."""

from __future__ import annotations


class ConditionError(ValueError):
    """A condition cannot be used.

    Attributes:
        problem: What is wrong and what would be right, one line.
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
