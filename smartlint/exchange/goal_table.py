"""Goals as rows of a table: one a goal, a column for every fact.

Facts that may stand several times have one line each in their cell, dated ones with
their date in front, so that the table reads back as the same goals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.exchange.entry import Entry
from smartlint.syntax.vocabulary import FACT_BY_NAME, FACTS

KIND, ID, GOAL, TAGS = "kind", "id", "goal", "tags"
OTHER, COMMENTS, FILE = "other lines", "comments", "file"
_DATED_TITLES = {"date": "check-ins", "milestone": "milestones"}

FACT_COLUMNS = {
    found.name: _DATED_TITLES.get(found.name, (found.keys or ("",))[0])
    for found in FACTS
}
"""The title of every fact's column, by the fact's name."""

TITLES = (KIND, ID, GOAL, TAGS, *FACT_COLUMNS.values(), OTHER, COMMENTS, FILE)


def table_of(entries: Iterable[Entry]) -> list[list[str]]:
    """Return the header and a row an entry; columns that nobody needs are left out."""
    rows = [_cells(entry) for entry in entries]
    needed = [
        title
        for title in TITLES
        if title in (KIND, ID, GOAL) or any(title in row for row in rows)
    ]
    return [needed, *([row.get(title, "") for title in needed] for row in rows)]


def _cells(entry: Entry) -> dict[str, str]:
    """Return the cells of a row that hold anything, by their column's title."""
    cells: dict[str, list[str]] = {
        KIND: [entry.kind],
        ID: [entry.id],
        GOAL: [entry.sentence],
        TAGS: [" ".join(entry.tags)],
        COMMENTS: list(entry.comments),
        FILE: [entry.place],
    }
    for found in entry.facts:
        title = FACT_COLUMNS[found.name] if found.name is not None else OTHER
        cells.setdefault(title, []).append(
            _cell_line(found.name, found.key, found.value)
        )
    joined = {title: "\n".join(lines) for title, lines in cells.items()}
    return {title: text for title, text in joined.items() if text}


def _cell_line(name: str | None, key: str, value: str) -> str:
    if name is None:
        return f"{key}: {value}" if key else value
    known = FACT_BY_NAME[name]
    if not known.is_dated:
        return value
    day = key[len(known.keys[0]) :].strip() if known.keys else key
    return f"{day}: {value}"


def is_own(header: Sequence[str]) -> bool:
    """Tell whether a table has the columns that every export of ours has."""
    return list(header[:3]) == [KIND, ID, GOAL]
