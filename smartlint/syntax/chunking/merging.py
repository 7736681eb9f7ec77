"""Puts one item in the place of several, in a row of items with their offsets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from typing import TypeVar

_Item = TypeVar("_Item")


def merge(
    items: list[_Item],
    starts: list[int],
    ends: list[int],
    longer: Iterable[tuple[int, int, _Item]],
) -> None:
    """Let longer items take the place of those they are made of, in the lists given.

    Args:
        items: The row.
        starts: For each item where it starts.
        ends: For each item where it ends.
        longer: For each longer item the index of the first that it is made of, the one
            after the last, and itself; none overlaps another.
    """
    # What goes is only marked at first, so that long rows are closed up once.
    kept = bytearray(b"\1" * len(items))
    for first, after, item in longer:
        items[first] = item
        ends[first] = ends[after - 1]
        kept[first + 1 : after] = bytes(after - first - 1)
    if 0 in kept:
        items[:] = compress(items, kept)
        starts[:] = compress(starts, kept)
        ends[:] = compress(ends, kept)
