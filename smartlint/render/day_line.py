"""From which day a run sees its goals: the last line of what people read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import wrap

from smartlint.model.days import day_words
from smartlint.render.columns import visible


def day_line(as_of: date, origin: str, width: int) -> Iterator[str]:
    """Yield the day and where it is from, on as many lines as it takes."""
    yield from wrap(f"Seen from {day_words(as_of)}, {visible(origin)}.", width)
