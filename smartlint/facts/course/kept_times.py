"""What is to hold over a time, where the catalogue or a rate says so.

"Sell 12 plans a week in 2027" is done every week of it and never achieved in the first one,
and "an uptime of 99.95% in 2027" is kept or broken until the year is over. "A market share
of 20% in 2027" may be one that is still to be reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.metric.good_way import is_always_more
from smartlint.model.limit import is_held_level, is_over_a_time
from smartlint.model.quantity import Bound
from smartlint.model.reading import Direction

if TYPE_CHECKING:
    from smartlint.facts.subjects import GoalSubject
    from smartlint.model.goal import Goal

_SHORT_TIMES = frozenset({"day", "week", "month"})
_RISING = frozenset({Bound.EXACT, Bound.AT_LEAST})
# "Reach 50 a day" asks for a rate that is not there yet.
_REACHING = frozenset({"reach", "hit", "achieve", "attain", "to", "become", "grow"})


def is_steady(goal: Goal) -> bool:
    """Tell whether so many a week are to come in each week of a time."""
    reading, target, deadline = goal.reading, goal.target, goal.deadline
    if reading is None or target is None or deadline is None or target.upper:
        return False
    if reading.direction is not Direction.REACH or goal.baseline is not None:
        return False
    if target.bound not in _RISING or not is_over_a_time(deadline):
        return False
    per = counted_per(goal)
    is_longer = per in _SHORT_TIMES and deadline.when.kind.value != per
    words = reading.text.casefold().split()
    return is_longer and _REACHING.isdisjoint(words[:2])


def is_level_of_time(subject: GoalSubject) -> bool:
    """Tell whether a level is promised over a time, as uptime is."""
    goal = subject.goal
    reading, target = goal.reading, goal.target
    if reading is None or target is None or target.bound is not Bound.EXACT:
        return False
    if reading.direction is not Direction.REACH or target.upper is not None:
        return False
    return is_held_level(goal) and is_always_more(goal)
