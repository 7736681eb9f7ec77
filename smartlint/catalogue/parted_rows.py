"""Rows of a table, whatever sign parts its cells and its decimals.

Where the comma is the decimal sign, spreadsheets part cells by semicolons or tabs and
numbers by points. That is read where the table itself says so: one "36,8" or "1.234,50"
tells how all its numbers are written. Where none does, "12.345" may be either, and is
left to whoever wrote it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Protocol

# So many cells at the start of a row say what it is about, and are no numbers though
# they may look so: a day such as 31.01.2027, or a name.
_NAMING = 1
SIGNS = (",", ";", "\t")
_STATED = re.compile(r"sep=([,;\t])", re.IGNORECASE)
_AROUND = r"[-−+]?\s*(?:[€$£]|[A-Z]{3}\b)?\s*[-−]?"
_CELL = re.compile(
    rf"(?P<before>{_AROUND})(?P<number>\d(?:[\d., \u00a0\u202f'’]*\d)?)(?P<after>\s*(?:[€$£%]|\b[A-Z]{{3}})?)"
)
_DOUBTFUL = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")


def _telling(decimal: str, group: str) -> re.Pattern[str]:
    """Return the numbers that can only be written with these two signs."""
    point, comma = re.escape(decimal), re.escape(group)
    return re.compile(
        rf"\d+{point}(?:\d{{1,2}}|\d{{4,}})|0{point}\d+"
        rf"|\d{{1,3}}(?:{comma}\d{{3}})+{point}\d+|\d{{1,3}}(?:{comma}\d{{3}}){{2,}}"
    )


_TELLING = {",": _telling(",", "."), ".": _telling(".", ",")}


def rows_of(lines: Iterable[str], names: Collection[str]) -> Reader:
    """Return the rows of CSV lines; commas, semicolons or tabs may part their cells.

    Args:
        lines: As an open text file gives them.
        names: Headings of which one must be there, in small letters.
    """
    lines = iter(lines)
    try:
        header = next(lines, "")
    except UnicodeDecodeError as error:
        return csv.reader(_broken(error))
    stated = stated_sign(header)
    sign = stated or column_sign(header, names)
    # The line stays, as lines are counted.
    whole = chain(["\n" if stated else header], lines)
    return (
        csv.reader(whole, strict=True) if sign == SIGNS[0] else PartedRows(whole, sign)
    )


def stated_sign(line: str) -> str | None:
    """Return the sign that Excel states in a line before the header: "sep=;"."""
    found = _STATED.fullmatch(line.strip('\ufeff \r\n"'))
    return found[1] if found is not None else None


def _broken(error: UnicodeDecodeError) -> Iterator[str]:
    """Raise once a row is asked for, where it is told with its line."""
    raise error
    yield


def column_sign(header: str, names: Collection[str]) -> str:
    """Return the sign that parts cells: the one that yields a heading looked for.

    Args:
        header: The table's first line.
        names: Headings of which one must be there, in small letters.
    """
    for sign in SIGNS:
        if _headings(header, sign) & frozenset(names):
            return sign
    return SIGNS[0]


def _headings(header: str, sign: str) -> frozenset[str]:
    """Return the headings of a line, in small letters."""
    try:
        cells = next(csv.reader([header], delimiter=sign), [])
    except csv.Error:
        return frozenset()
    return frozenset([cell.strip("\ufeff \t\r\n").lower() for cell in cells])


class Reader(Protocol):
    """Gives rows of cells and knows which one it gave last."""

    @property
    def line_num(self) -> int:
        """The line of the last row."""

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


class PartedRows:
    """Rows whose numbers are written with a decimal point, as far as they can be.

    They are read whole before the first is given, as a later one may tell how all
    numbers are written. What is no CSV raises where its row is asked for.
    """

    def __init__(self, lines: Iterable[str], sign: str) -> None:
        self._reader = csv.reader(lines, delimiter=sign, strict=True)
        self._rows: Iterator[tuple[int, list[str]]] | None = None
        self._decimal: str | None = None
        self.line_num = 0

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        if self._rows is None:
            self._rows = iter(self._read())
        self.line_num, cells = next(self._rows)
        return cells

    def doubts(self, cell: str) -> bool:
        """Tell whether a number may mean two, and no other of the table tells which."""
        return self._decimal is None and is_doubtful(cell)

    def _read(self) -> list[tuple[int, list[str]]]:
        try:
            rows = [(self._reader.line_num, cells) for cells in self._reader]
        except (csv.Error, UnicodeDecodeError):
            self.line_num = self._reader.line_num
            raise
        self._decimal = decimal_sign(
            chain.from_iterable(row[_NAMING:] for _, row in rows[1:])
        )
        if self._decimal == ",":
            for _, row in rows[1:]:
                row[_NAMING:] = map(with_point, row[_NAMING:])
        return rows


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number, with or without signs around it."""
    return _CELL.fullmatch(cell.strip()) is not None


def is_doubtful(cell: str) -> bool:
    """Tell whether a cell's number may mean two: "12.345" or "1,234"."""
    found = _CELL.fullmatch(cell.strip())
    return found is not None and _DOUBTFUL.fullmatch(found["number"]) is not None


def decimal_sign(cells: Iterable[str]) -> str | None:
    """Return the decimal sign of all numbers; None where none tells, or two differ."""
    told = set()
    for cell in cells:
        found = _CELL.fullmatch(cell.strip())
        if found is not None:
            number = _SPACES.sub("", found["number"])
            told |= {sign for sign, form in _TELLING.items() if form.fullmatch(number)}
    return told.pop() if len(told) == 1 else None


def with_point(cell: str) -> str:
    """Return a cell whose decimal comma is a point, and whose groups are gone."""
    found = _CELL.fullmatch(cell.strip())
    if found is None:
        return cell
    number = _SPACES.sub("", found["number"])
    plain = number.replace(".", "").replace(",", ".")
    is_grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", number)
    return f"{found['before']}{plain}{found['after']}" if is_grouped else cell
