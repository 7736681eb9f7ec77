"""The tables of a Markdown page, whose rows are goals as those of a spreadsheet are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smartlint.exchange.goal_table import GOAL
from smartlint.exchange.imported import Imported
from smartlint.exchange.names import role_of
from smartlint.exchange.table_import import HEADINGS, entries_from_table
from smartlint.named_tuple import NamedTuple


class PageTable(NamedTuple):
    """A table of a page.

    Attributes:
        first: The number of its first line, counted from 0.
        end: The number of the line behind it.
        imported: Its goals, each with its line.
    """

    first: int
    end: int
    imported: Imported


def page_tables(lines: list[str]) -> Iterator[PageTable]:
    """Yield the tables that have a heading for goals; others are words of the page."""
    at = 0
    while at + 1 < len(lines):
        end = at + 1
        if "|" in lines[at] and _patterns().rule.fullmatch(lines[at + 1]):
            end = at + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            cells = [_cells(line) for line in lines[at:end]]
            if GOAL in map(role_of, cells[0]):
                # Rows are counted as lines of the page; the line of dashes is empty.
                rows = [*([[]] * at), cells[0], [], *cells[2:]]
                yield PageTable(at, end, _with_lines(entries_from_table(rows)))
        at = end


def _with_lines(imported: Imported) -> Imported:
    entries = tuple(
        one._replace(place=_line(one.place), sentence=_line(one.sentence))
        if one.sentence.startswith("# row ")
        else one._replace(place=_line(one.place))
        for one in imported.entries
    )
    notes = tuple(one._replace(place=_line(one.place)) for one in imported.notes)
    return Imported(entries, notes)


def _line(place: str) -> str:
    return place if place == HEADINGS else re.sub(r"^(#? ?)row ", r"\1line ", place)


def _cells(line: str) -> list[str]:
    found = _patterns().bar.split(line.strip().removeprefix("|"))
    if found and not found[-1].strip():
        found.pop()
    return [_plain(cell.strip()) for cell in found]


def _plain(cell: str) -> str:
    return re.sub(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1", r"\2", cell.replace("\\|", "|"))


class _Patterns(NamedTuple):
    rule: re.Pattern[str]
    bar: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*"),
        re.compile(r"(?<!\\)\|"),
    )
