"""Tables of forms: “Goal 1”, “Goal 2” and what belongs to each, side by side in one row.

Such a row becomes one row for each of its goals, with the columns that all of them share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from smartlint.exchange.goal_table import GOAL
from smartlint.exchange.names import role_of

_Rows = list[tuple[int, list[str]]]


def one_goal_a_row(rows: _Rows) -> _Rows:
    """Return a table, headings first, in which no row holds two numbered goals.

    Args:
        rows: Its rows with their numbers, which all rows made of one keep.
    """
    header = rows[0][1]
    numbers = [_number(title) for title in header]
    goals = sorted(
        {number for number, title in zip(numbers, header, strict=True)
         if number and role_of(_bare(title)) == GOAL}
    )  # fmt: skip
    if not goals:
        return rows
    kept = [(at, title) for at, title in enumerate(header) if numbers[at] not in goals]
    own = list(
        dict.fromkeys(
            _bare(t) for t, n in zip(header, numbers, strict=True) if n in goals
        )
    )
    made = [(rows[0][0], [title for _, title in kept] + own)]
    for place, row in rows[1:]:
        shared = [_cell(row, at) for at, _ in kept]
        made += [
            (place, shared + cells)
            for cells in _goals_of(row, header, numbers, goals, own)
        ]
    return made


def _goals_of(
    row: Sequence[str],
    header: Sequence[str],
    numbers: Sequence[str],
    goals: Sequence[str],
    own: Sequence[str],
) -> Iterator[list[str]]:
    """Yield the cells of each goal of a row; a row without any stays one row."""
    found = [
        [
            next(
                (_cell(row, at) for at, title in enumerate(header)
                 if numbers[at] == number and _bare(title) == name),
                "",
            )
            for name in own
        ]
        for number in goals
    ]  # fmt: skip
    filled = [cells for cells in found if any(cells)]
    yield from filled or [[""] * len(own)]


def _cell(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _number(title: str) -> str:
    """Return the number at the end of a heading that names a part of a goal, else none."""
    found = _numbered().fullmatch(title.strip())
    return found["number"] if found and role_of(found["name"]) is not None else ""


def _bare(title: str) -> str:
    found = _numbered().fullmatch(title.strip())
    return found["name"] if found else title


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?P<name>.*[^\W\d_])[ ]*[#(]?(?P<number>[1-9])\)?")
