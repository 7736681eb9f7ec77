"""What a class is graded by: points for letters, and for rules that stay silent.

The values; the file they are read from is checked in :mod:`rubric_file`.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.config.settings import Profile
from smartlint.named_tuple import NamedTuple


class Criterion(NamedTuple):
    """One line of a rubric.

    Attributes:
        name: What is judged, as the feedback calls it.
        points: How many there are to be had.
        letter: S, M, A, R or T: all points for a pass; empty for none.
        unknown: Points where the letter cannot be decided.
        rules: Codes of rules that must stay silent; empty for none.
        each: Points that every finding of those rules costs.
        today: It is about the value of today: praise needs one that is written down.
    """

    name: str
    points: Decimal
    letter: str = ""
    unknown: Decimal = Decimal(0)
    rules: tuple[str, ...] = ()
    each: Decimal = Decimal(0)
    today: bool = False


class Grade(NamedTuple):
    """A mark and the share of the points, in per cent, from which on it is given."""

    name: str
    least: Decimal


class Rubric(NamedTuple):
    """What goals are graded by.

    Attributes:
        title: Its name.
        goals: How many goals are to be handed in; those that are missing get no points.
        criteria: In order.
        grades: Best first; none gives points only.
        profile: The rules that feedback and the class's mistakes are told by.
    """

    title: str
    goals: int
    criteria: tuple[Criterion, ...]
    grades: tuple[Grade, ...]
    profile: Profile

    @property
    def points(self) -> Decimal:
        """The most points that one goal can get."""
        return sum((one.points for one in self.criteria), Decimal(0))
