"""Puts one item in the place of several, in a row of items with their offsets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import TypeVar

_Item = TypeVar("_Item")
_FEW = 16


def merge(
    items: list[_Item],
    starts: list[int],
    ends: list[int],
    longer: Sequence[tuple[int, int, _Item]],
) -> None:
    """Let longer items take the place of those they are made of, in the lists given.

    Args:
        items: The row.
        starts: For each item where it starts.
        ends: For each item where it ends.
        longer: For each longer item the index of the first that it is made of, the one
            after the last, and itself; in order, and none overlaps another.
    """
    if len(longer) > _FEW:
        _merge_many(items, starts, ends, longer)
        return
    # From the last one on, so that the indexes of the others stay true. Each moves what
    # stands behind it, which costs less than a new row while they are few.
    for first, after, item in reversed(longer):
        last = after - 1
        if last == first:
            items[first] = item
            continue
        items[first:after] = (item,)
        del starts[first + 1 : after]
        del ends[first:last]


def _merge_many(
    items: list[_Item],
    starts: list[int],
    ends: list[int],
    longer: Sequence[tuple[int, int, _Item]],
) -> None:
    """Do the same in time that grows with the row, however many there are."""
    # What goes is only marked at first, so that the row is closed up once.
    kept = bytearray(b"\1" * len(items))
    for first, after, item in longer:
        items[first] = item
        ends[first] = ends[after - 1]
        kept[first + 1 : after] = bytes(after - first - 1)
    items[:] = compress(items, kept)
    starts[:] = compress(starts, kept)
    ends[:] = compress(ends, kept)
