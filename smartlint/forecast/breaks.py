"""Finds a jump of the level: a step far larger than all others, which lasts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

# A step this many usual deviations away is hardly ever one of the usual kind.
_FAR = 6.0
_TO_DEVIATION = 1.4826  # from the median of the deviations, for a normal distribution
_SIDE = 3
_FEWEST_STEPS = 8
_STAYS = 0.5


def level_break(values: Sequence[float]) -> int | None:
    """Return the index from which on the level is another; None for no jump.

    Args:
        values: One a step; NaN for a gap.
    """
    places = [i for i, value in enumerate(values) if not math.isnan(value)]
    steps = [values[later] - values[earlier] for earlier, later in pairwise(places)]
    if len(steps) < _FEWEST_STEPS:
        return None
    usual = median(steps)
    deviation = _TO_DEVIATION * median(abs(step - usual) for step in steps)
    best = max(range(len(steps)), key=lambda i: abs(steps[i] - usual))
    jump = steps[best] - usual
    at = best + 1
    if deviation == 0 or abs(jump) < _FAR * deviation:
        return None
    if at < _SIDE or len(places) - at < _SIDE:
        return None
    before = median(values[place] for place in places[at - _SIDE : at])
    after = median(values[place] for place in places[at : at + _SIDE])
    # What comes back at once was a single odd value and no new level.
    stays = (after - before) * (1 if jump > 0 else -1) >= _STAYS * abs(jump)
    return places[at] if stays else None
