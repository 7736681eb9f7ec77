"""What a metric did so far: its best change, its trend, how fresh it is.

Floats compare and fit; every value handed out is the Decimal that was written, or is
rounded to the digits that the series itself has.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import fsum
from operator import mul

from smartlint.model.series import Reading, Series
from smartlint.named_tuple import NamedTuple

# A month has 28 to 31 days, so two month ends lie up to this far from a round span.
# A level is not eight times what it is before and after.
_LONE_FACTOR, _NEAR_FACTOR = 8, 1.5
_SLACK_SHARE = 0.05
_FEWEST_FOR_TREND = 4
_EXTRA_DIGITS = 1


class Stretch(NamedTuple):
    """A change that the metric made.

    Attributes:
        start: Where it began.
        end: Where it ended.
    """

    start: Reading
    end: Reading

    @property
    def change(self) -> Decimal:
        """How far it went, in the metric's unit."""
        return self.end.value - self.start.value

    @property
    def days(self) -> int:
        """How long it took."""
        return (self.end.on - self.start.on).days


class Trend(NamedTuple):
    """A straight line through the readings.

    Attributes:
        per_day: Its slope.
        base: The ordinal at which it has the value ``level``.
        level: That value.
        n_readings: How many readings it was fitted to.
    """

    per_day: float
    base: int
    level: float
    n_readings: int


def lone_readings(series: Series) -> tuple[int, ...]:
    """Return the readings that lie far from both neighbours, which lie near each other.

    65,000 between 6,400 and 6,500 is a slip of the hand: a level does not rise tenfold
    and fall back by the next look. The first and the newest reading have one neighbour
    and are taken as they are.
    """
    values = series.floats
    lone = []
    for at in range(1, len(values) - 1):
        before, value, after = values[at - 1], values[at], values[at + 1]
        low, high = (before, after) if before < after else (after, before)
        if low <= 0 or high > low * _NEAR_FACTOR:
            continue
        if value > high * _LONE_FACTOR or 0 <= value < low / _LONE_FACTOR:
            lone.append(at)
    # Between two slips the right value seems to stand alone as well.
    found = set(lone)
    return tuple([at for at in lone if not {at - 1, at + 1} <= found])


def best_change(series: Series, span_days: int, *, rising: bool) -> Stretch | None:
    """Return the largest change ever made within a span of that length.

    Args:
        series: The metric.
        span_days: How long the change may have taken; month ends are allowed for.
        rising: Look for the largest rise, not the largest fall.

    Returns:
        None when the readings do not cover such a span.
    """
    days, values = series.ordinals, series.floats
    reach = span_days * (1 + _SLACK_SHARE)
    if len(days) < 2 or days[-1] - days[0] < span_days * (1 - _SLACK_SHARE):  # noqa: PLR2004
        return None
    sign = 1.0 if rising else -1.0
    # The start of the window with the lowest value is at the front of this queue.
    queue: list[int] = []
    front = 0
    best: tuple[float, int, int] | None = None
    for end, value in enumerate(values):
        while front < len(queue) and days[end] - days[queue[front]] > reach:
            front += 1
        if front < len(queue):
            gain = sign * (value - values[queue[front]])
            if best is None or gain > best[0]:
                best = (gain, queue[front], end)
        while len(queue) > front and sign * values[queue[-1]] >= sign * value:
            queue.pop()
        queue.append(end)
    return Stretch(series[best[1]], series[best[2]]) if best is not None else None


def best_total(series: Series, span_days: int) -> Stretch | None:
    """Return the stretch of that length whose values add up to most.

    Args:
        series: A metric that is counted anew in each period, such as leads a month.
        span_days: How long the stretch is.

    Returns:
        The first and the last reading of the stretch; None when there are too few.
    """
    gap = usual_gap_days(series)
    count = max(1, round(span_days / gap)) if gap else 0
    values = series.floats
    if not count or len(values) < count:
        return None
    total = fsum(values[:count])
    best, start = total, 0
    for end in range(count, len(values)):
        total += values[end] - values[end - count]
        if total > best:
            best, start = total, end - count + 1
    return Stretch(series[start], series[start + count - 1])


def total_of(series: Series, stretch: Stretch) -> Decimal:
    """Return the sum of the readings from the first to the last of a stretch."""
    return sum(
        (r.value for r in series if stretch.start.on <= r.on <= stretch.end.on),
        Decimal(0),
    )


def never_falls(series: Series) -> bool:
    """Tell whether each reading is at least the one before, as of a running total."""
    return all(later >= earlier for earlier, later in pairwise(series.floats))


def trend(series: Series, since: date | None = None) -> Trend | None:
    """Return the straight line nearest to the readings, by least squares.

    Args:
        series: The metric.
        since: The first day to be looked at; None for all.

    Returns:
        None for fewer than four readings.
    """
    start = bisect_left(series.ordinals, since.toordinal()) if since is not None else 0
    days, values = series.ordinals[start:], series.floats[start:]
    count = len(days)
    if count < _FEWEST_FOR_TREND:
        return None
    base = days[-1]
    mean_day = sum(days) / count - base
    mean = fsum(values) / count
    ahead = [day - base - mean_day for day in days]
    spread = fsum(map(mul, ahead, ahead))
    joint = fsum(map(mul, ahead, [value - mean for value in values]))
    slope = joint / spread
    return Trend(slope, base, mean - slope * mean_day, count)


def trend_value(series: Series, line: Trend, on: date) -> Decimal:
    """Return where the trend alone leads, with one digit more than the readings."""
    value = line.level + line.per_day * (on.toordinal() - line.base)
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits(series)))


def digits(series: Series) -> int:
    """Return how many decimals a computed value of the metric is shown with."""
    most = decimals(series)
    return most + _EXTRA_DIGITS if most else 0


def decimals(series: Series) -> int:
    """Return how many decimals the newest dozen of readings are written with."""
    recent = range(max(0, len(series) - 12), len(series))
    return max((_decimals(series[index].value) for index in recent), default=0)


def usual_gap_days(series: Series) -> int | None:
    """Return the days that usually lie between readings; None for fewer than two."""
    days = series.ordinals
    gaps = sorted(later - earlier for earlier, later in pairwise(days))
    return gaps[len(gaps) // 2] if gaps else None


def falling_periods(series: Series, *, rising_is_good: bool = True) -> int:
    """Return over how many readings in a row, up to the newest, it got worse."""
    values = series.floats
    count = 0
    for index in range(len(values) - 1, 0, -1):
        step = values[index] - values[index - 1]
        if (step >= 0) if rising_is_good else (step <= 0):
            break
        count += 1
    return count


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
