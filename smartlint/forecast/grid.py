"""Lays readings on a grid of days, weeks, months, quarters or years.

Models look at one value a step; a step without a reading is a gap and stays one.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from smartlint.catalogue.history import usual_gap_days
from smartlint.model.series import Series
from smartlint.named_tuple import NamedTuple

# A step's name, the days that usually lie between its readings, and its year in steps.
_STEPS = (
    ("day", 1, 1, 7),
    ("week", 6, 8, 0),
    ("month", 27, 32, 12),
    ("quarter", 86, 95, 4),
    ("year", 360, 371, 0),
)
_DAYS_A_WEEK = 7
_LONGEST_DAILY = 120
# Older readings say little about the next ones and cost time.
_MOST_STEPS = 156

Index = Callable[[int], int]


class Grid(NamedTuple):
    """Readings, one a step, oldest first.

    Attributes:
        step: "day", "week", "month", "quarter", "year", or "step" where the readings
            keep a distance of their own.
        season: Steps after which a pattern may repeat; 0 for none.
        values: One a step; NaN where there is no reading.
        days: The day of each reading as an ordinal; 0 for a gap.
        step_days: How many days a step takes on average.
    """

    step: str
    season: int
    values: tuple[float, ...]
    days: tuple[int, ...]
    step_days: float

    @property
    def n_readings(self) -> int:
        """How many steps have a reading."""
        return sum(1 for day in self.days if day)

    @property
    def n_gaps(self) -> int:
        """How many steps have none."""
        return len(self.days) - self.n_readings


def grid_of(series: Series, *, is_total: bool = False) -> Grid | None:
    """Return the readings on their grid; None for fewer than two.

    Args:
        series: The metric. Of a long daily one, weeks are made: their last readings,
            or their sums.
        is_total: Readings of one step add up; else the last one counts.
    """
    gap = usual_gap_days(series)
    if gap is None:
        return None
    step, season = next(
        ((name, season) for name, low, high, season in _STEPS if low <= gap <= high),
        ("step", 0),
    )
    if step == "day" and len(series) > _LONGEST_DAILY:
        step, season = "week", 0
    index = _index(step, gap, series.ordinals[-1])
    cells: dict[int, tuple[int, float]] = {}
    for day, value in zip(series.ordinals, series.floats, strict=True):
        place = index(day)
        before = cells[place][1] if is_total and place in cells else 0.0
        cells[place] = (day, before + value)
    return _cut(step, season, cells)


def _cut(step: str, season: int, cells: dict[int, tuple[int, float]]) -> Grid:
    last = max(cells)
    first = max(min(cells), last - _MOST_STEPS + 1)
    first = min(place for place in cells if place >= first)
    row = [cells.get(place, (0, math.nan)) for place in range(first, last + 1)]
    span = cells[last][0] - cells[first][0]
    return Grid(
        step,
        season,
        tuple([value for _, value in row]),
        tuple([day for day, _ in row]),
        span / max(1, last - first),
    )


def _index(step: str, gap: int, last: int) -> Index:
    """Return a function from a day's ordinal to the number of its step."""
    if step == "month":
        return _months
    if step == "quarter":
        return lambda day: _months(day) // 3
    if step == "year":
        return lambda day: date.fromordinal(day).year
    width = {"day": 1, "week": _DAYS_A_WEEK}.get(step, gap)
    # Steps end with the newest reading, so that the last one is whole.
    return lambda day: -((last - day) // width)


def _months(day: int) -> int:
    on = date.fromordinal(day)
    return on.year * 12 + on.month
