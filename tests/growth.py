"""Counts how often lines are run, and names those that outgrow what they are given.

Time says as much only where a loop is most of it, and depends on who shares the machine.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

Line = tuple[CodeType, int]


def lines_run(work: Callable[[], object]) -> Counter[Line]:
    """Return how often each line of Python is run by some work."""
    run: Counter[Line] = Counter()

    def within(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            run[frame.f_code, frame.f_lineno] += 1
        return within

    before = sys.gettrace()
    sys.settrace(within)
    try:
        work()
    finally:
        sys.settrace(before)
    return run


def outgrowing(work: Callable[[int], object], few: int) -> list[str]:
    """Return the lines that are run more often than in proportion to the input.

    Args:
        work: What is done with an input of so many pieces.
        few: The least number of pieces; twice and four times as many follow. What only
            begins with more pieces than these is taken for growth.
    """
    work(4 * few)  # builds what is kept between runs
    once, twice, four_times = (
        lines_run(lambda count=count: work(count))  # type: ignore[misc]
        for count in (few, 2 * few, 4 * few)
    )
    # From twice to four times as many pieces a line is run twice as often more as from
    # once to twice; four times as often where a loop stands within a loop. What every
    # run takes, however few the pieces are, cancels out.
    return sorted(
        f"{code.co_filename}:{line}: {once[code, line]}, {twice[code, line]}, {most}"
        for (code, line), most in four_times.items()
        if most - twice[code, line] > 3 * (twice[code, line] - once[code, line]) + few
    )
