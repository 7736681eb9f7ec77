"""What makes two findings of different runs the same one.

A finding about a goal is its rule and its goal's key; lines and words may change. A key
made of the sentence is unique in its file only, and so is what is said of the file.
"""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import Diagnostic

MADE_KEY = "~"
"""What the key of a goal without an id starts with."""


def identity(diagnostic: Diagnostic) -> tuple[str, ...]:
    """Return rule and goal, with the file where the goal has no id."""
    return identity_of(diagnostic.code, diagnostic.goal, diagnostic.path)


def identity_of(code: str, goal: str | None, path: str) -> tuple[str, ...]:
    """Return the identity of a finding that is known by no more than these."""
    goal = goal or ""
    file = "" if goal and not goal.startswith(MADE_KEY) else path
    return code, goal, file.replace("\\", "/").removeprefix("./")
