"""Whether a goal's own lines say that it is over: its result, or that it was given up."""

from __future__ import annotations

from smartlint.model.goal import Goal

_GIVEN_UP = frozenset({"dropped", "cancelled"})
_REACHED = frozenset({"achieved", "done"})


def is_ended(goal: Goal) -> bool:
    """Tell whether a ``result`` line ends a goal, or its newest check-in gives it up."""
    return goal.clauses.result is not None or _newest_word(goal) in _GIVEN_UP


def is_called_reached(goal: Goal) -> bool:
    """Tell whether the newest check-in says that a goal was reached."""
    return _newest_word(goal) in _REACHED


def _newest_word(goal: Goal) -> str:
    """Return the status that the check-in written last says; empty for none."""
    lines = goal.clauses.check_ins
    status = lines[-1].status if lines else None
    return status.text.casefold() if status is not None else ""
