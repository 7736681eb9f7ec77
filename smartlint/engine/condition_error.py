"""A mistake in what a rule page asks or says, before its file and line are known."""

from __future__ import annotations


class ConditionError(ValueError):
    """A condition cannot be used.

    Attributes:
        problem: What is wrong and what would be right, one line.
        offset: Where in the condition, in characters; None when it is about all of it.
    """

    def __init__(self, problem: str, offset: int | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset

    def place(self, source: str, column: int) -> None:
        """Note where it is wrong, unless something within is known to be.

        Args:
            source: The condition.
            column: Python's: in bytes of UTF-8.
        """
        if self.offset is None:
            before = source.encode("utf-8", "surrogatepass")[:column]
            self.offset = len(before.decode("utf-8", "replace"))
