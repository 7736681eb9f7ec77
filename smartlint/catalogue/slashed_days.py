"""Days written as 5/4/2027, which the other days of their column tell how to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto

Row = tuple[int, list[str]]

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_MONTHS = 12
_CENTURY = {len("27"): "20", len("2027"): ""}


class DayOrder(Enum):
    """What stands first."""

    DAY = auto()
    MONTH = auto()


def day_order(cells: Iterable[str]) -> DayOrder | None:
    """Return what stands first in a column's days; None where none tells, or two differ.

    "31/03/2027" tells that the day does.
    """
    told = set()
    for cell in cells:
        found = _SLASHED.fullmatch(cell.strip())
        if found is not None:
            first, second = int(found[1]), int(found[2])
            if first > _MONTHS >= second:
                told.add(DayOrder.DAY)
            elif second > _MONTHS >= first:
                told.add(DayOrder.MONTH)
    return told.pop() if len(told) == 1 else None


def as_iso(cell: str, order: DayOrder) -> str:
    """Return a day with slashes as year-month-day; every other cell as it is."""
    found = _SLASHED.fullmatch(cell.strip())
    if found is None:
        return cell
    day, month = found[1], found[2]
    if order is DayOrder.MONTH:
        day, month = month, day
    return f"{_CENTURY[len(found[3])]}{found[3]}-{month:0>2}-{day:0>2}"


def with_days_told(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows whose first cell is a day; those with slashes as all others tell.

    From the first day with slashes on, the rows are read whole before one is given.
    """
    rows = iter(rows)
    for line, cells in rows:
        if "/" not in cells[0]:
            yield line, cells
            continue
        held = [(line, cells), *rows]
        order = day_order(cells[0] for _, cells in held)
        if order is not None:
            for _, row in held:
                row[0] = as_iso(row[0], order)
        yield from held
