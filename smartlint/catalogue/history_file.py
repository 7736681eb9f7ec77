"""Reads columns of a history table in one pass, row by row, wherever rows are from.

The first column is ``date`` (ISO, 31.01.2027, or with slashes where one of its days tells
what stands first), each other one a metric, its unit in
square brackets if it has one: ``subscribers [count]``. An empty cell is a missing value.
"""

from __future__ import annotations

import csv
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from smartlint.catalogue.cell_hints import (
    NO_TEXT,
    column_hint,
    column_list,
    date_hint,
    doubt_problem,
    header_problem,
    line_of,
    number_hint,
    shown,
    width_problem,
)
from smartlint.catalogue.cell_number import cell_number, is_same_unit, unit_problem
from smartlint.catalogue.date_column import DATE_NAMES, ordinal_of
from smartlint.catalogue.parted_rows import PartedRows, Reader, rows_of
from smartlint.catalogue.slashed_days import with_days_told
from smartlint.errors import HistoryError
from smartlint.model.series import History, Related, Series

_DATE = "date"


def read_history(
    lines: Iterable[str],
    path: str,
    columns: Collection[str],
    *,
    with_money: bool = False,
    with_all: bool = False,
    related: Related | None = None,
) -> History:
    """Return several columns of a CSV table, read in one pass.

    A column that is wrong leaves the others alone.

    Args:
        lines: The file's lines, as an open text file gives them.
        path: The file, for messages.
        columns: The columns; an empty name is the table's only one.
        with_money: Read those in a currency as well, which tell what things cost.
        with_all: Read all others as well.
        related: Gives more columns to read, from all names and the columns.
    """
    return _history(
        rows_of(lines, DATE_NAMES),
        path,
        columns,
        with_money=with_money,
        with_all=with_all,
        related=related,
        noun="",
    )


def read_rows(
    rows: Iterable[Sequence[str]],
    path: str,
    columns: Collection[str],
    *,
    with_money: bool = False,
    with_all: bool = False,
    related: Related | None = None,
) -> History:
    """Return several columns of a table whose rows another engine hands over.

    Args:
        rows: The header, then each row, as a CSV file would write them.
        path: The table, for messages.
        columns: The columns; an empty name is the table's only one.
        with_money: Read those in a currency as well, which tell what things cost.
        with_all: Read all others as well.
        related: Gives more columns to read, from all names and the columns.
    """
    return _history(
        _Counted(rows),
        path,
        columns,
        with_money=with_money,
        with_all=with_all,
        related=related,
        noun="row",
    )


def _history(
    reader: Reader,
    path: str,
    columns: Collection[str],
    *,
    with_money: bool,
    with_all: bool,
    related: Related | None,
    noun: str,
) -> History:
    problems: dict[str, str] = {}
    readings: dict[str, _Column] = {}
    try:
        table = _Table(reader, path, noun)
        others = [
            name
            for name, unit in table.metrics
            if with_all or (with_money and _is_money(unit))
        ]
        if related is not None and not with_all:
            others += related([name for name, _ in table.metrics], columns)
        for column in dict.fromkeys((*columns, *others)):
            try:
                readings[column] = _Column(table, column or table.only())
            except HistoryError as error:
                problems[column] = str(error)
        _read(table, list(readings.values()))
    except HistoryError as error:
        return History({}, dict.fromkeys(columns, str(error)))
    series: dict[str, Series] = {}
    for name, reading in readings.items():
        if reading.problem is None:
            series[name] = reading.series()
        else:
            problems[name] = str(reading.problem)
    return History(series, problems, tuple([name for name, _ in table.metrics]))


class _Counted:
    """Rows of another engine, counted without the header."""

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        self._rows = iter(rows)
        self.line_num = -1

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        row = next(self._rows)
        self.line_num += 1
        return list(row)


def _read(table: _Table, columns: Sequence[_Column]) -> None:
    """Read all rows once."""
    if not columns:
        return
    for line, cells in with_days_told(table.rows()):
        if not cells[0] and not any(map(str.strip, cells)):
            continue  # the lines of commas that a spreadsheet leaves behind
        day = table.day(line, cells[0])
        for column in columns:
            column.take(line, day, cells)
    for column in columns:
        column.settle()


class _Column:
    """A column being read; what is wrong with it is kept, and its table goes on."""

    def __init__(self, table: _Table, name: str) -> None:
        self._table = table
        self._name = name
        self._index, self._unit = table.find(name)
        self._is_unit_stated = self._unit is not None
        self._days: array[int] = array("q")
        self._values: array[float] = array("d")
        self._lines: array[int] = array("q")
        self._is_sorted = True
        self.problem: HistoryError | None = None

    def take(self, line: int, day: int, cells: Sequence[str]) -> None:
        """Read the column's cell of one row."""
        cell = cells[self._index].strip()
        if not cell or self.problem is not None:
            return
        doubts = self._table.doubts
        try:
            if doubts is not None and doubts(cell):
                problem = doubt_problem(cell)
                raise self._table.wrong_cell(line, self._name, cell, problem)
            value = self._table.number(cell)
            if value is None:
                value = self._signed(line, cell)
        except HistoryError as error:
            self.problem = error
            return
        if self._days and day <= self._days[-1]:
            self._is_sorted = False
        self._days.append(day)
        self._values.append(value)
        self._lines.append(line)

    def _signed(self, line: int, cell: str) -> float:
        """Return the number of a cell with signs, which may tell the column's unit."""
        found = cell_number(cell, self._unit)
        if found is None:
            raise self._table.no_number(line, self._name, cell)
        sign, unit = found.unit, self._unit
        if sign is not None and unit is None:
            self._unit = sign
        elif sign is not None and unit is not None and not is_same_unit(sign, unit):
            problem = unit_problem(sign, unit, is_stated=self._is_unit_stated)
            raise self._table.wrong_cell(line, self._name, cell, problem)
        return found.value

    def settle(self) -> None:
        """Bring the values into the order of their days."""
        if self._is_sorted or self.problem is not None:
            return
        order = sorted(range(len(self._days)), key=self._days.__getitem__)
        self._days = array("q", [self._days[i] for i in order])
        self._values = array("d", [self._values[i] for i in order])
        self._lines = array("q", [self._lines[i] for i in order])
        try:
            self._table.refuse_repeats(self._name, self._days, self._lines)
        except HistoryError as error:
            self.problem = error

    def series(self) -> Series:
        """Return what was read."""
        place = f"{self._table.path}#{self._name}"
        return Series(
            self._name,
            self._unit,
            place,
            self._days,
            self._values,
            rows=self._lines,
        )


class _Table:
    """A table being read: its header at once, its rows as they are asked for."""

    def __init__(self, reader: Reader, path: str, noun: str = "") -> None:
        self.path = path
        self._noun = noun
        self._reader = reader
        self.doubts = reader.doubts if isinstance(reader, PartedRows) else None
        header = next(filter(None, self._cells()), None)
        if not header or not any(cell.strip() for cell in header):
            raise self._error(1, self._nothing())
        # A spreadsheet may put a byte order mark before the first word.
        header[0] = header[0].lstrip("\ufeff")
        # Another engine was asked for this very name.
        names = (_DATE,) if noun else DATE_NAMES
        if header[0].strip().lower() not in names:
            raise self._error(1, self._without_date(header))
        self.metrics = [_name_and_unit(cell) for cell in header[1:]]
        self._width = len(header)

    def find(self, column: str) -> tuple[int, str | None]:
        """Return the place of a metric in a row, and its unit."""
        places = [i for i, (name, _) in enumerate(self.metrics, 1) if name == column]
        if len(places) == 1:
            return places[0], self.metrics[places[0] - 1][1]
        if places:
            raise self._error(1, f"the column '{column}' stands there twice")
        names = [name for name, _ in self.metrics]
        raise self._error(1, f"no column '{column}'{column_hint(column, names)}")

    def only(self) -> str:
        """Return the name of the table's only metric."""
        if len(self.metrics) == 1:
            return self.metrics[0][0]
        listed = column_list([name for name, _ in self.metrics])
        problem = f"say which column is meant, as in `source: file.csv#name`{listed}"
        raise self._error(1, problem)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with its line; blank lines are passed over."""
        for cells in self._cells():
            if len(cells) == self._width:
                yield self._reader.line_num, cells
            elif any(cell.strip() for cell in cells):
                problem = width_problem(len(cells), self._width)
                raise self._error(self._reader.line_num, problem)

    def day(self, line: int, cell: str) -> int:
        """Return the ordinal of a row's date."""
        text = cell.strip()
        ordinal = ordinal_of(text)
        if ordinal is None and not text:
            raise self._error(line, "the row has no date")
        if ordinal is None:
            problem = f"'{shown(text)}' is no date; {date_hint(text)}"
            raise self._error(line, problem)
        return ordinal

    def number(self, cell: str) -> float | None:
        """Return a cell's number; None where it is none or has signs around it."""
        try:
            value = float(cell)
        except ValueError:
            return None
        # Python also reads "nan", "infinity" and "1_000", which no table means.
        return None if value - value != 0 or "_" in cell else value

    def refuse_repeats(
        self, column: str, days: Sequence[int], lines: Sequence[int]
    ) -> None:
        """Raise for two values on one day; both sequences are in the days' order."""
        for index, (earlier, later) in enumerate(pairwise(days)):
            if earlier == later:
                first, second = sorted(lines[index : index + 2])
                day = date.fromordinal(later)
                problem = (
                    f"a second value of '{column}' for {day}; "
                    f"the first stands in {self._noun or 'line'} {first}"
                )
                raise self._error(second, problem)

    def no_number(self, line: int, column: str, cell: str) -> HistoryError:
        """Return the error for a cell that is no number."""
        return self.wrong_cell(line, column, cell, f"is no number{number_hint(cell)}")

    def wrong_cell(
        self, line: int, column: str, cell: str, problem: str
    ) -> HistoryError:
        """Return the error for a cell; ``problem`` is a clause about it."""
        return self._error(line, f"'{shown(cell)}' under '{column}' {problem}")

    def _without_date(self, header: Sequence[str]) -> str:
        if not self._noun:
            return header_problem(header, _DATE, DATE_NAMES)
        return f"no column '{_DATE}'{column_hint(_DATE, header)}"

    def _cells(self) -> Iterator[list[str]]:
        try:
            yield from self._reader
        except csv.Error as error:
            line = self._reader.line_num
            raise self._error(line, f"not valid CSV: {error}") from error
        except UnicodeDecodeError as error:
            line = line_of(self._reader.line_num, error)
            raise self._error(line, NO_TEXT) from error

    def _nothing(self) -> str:
        return (
            "the table is empty"
            if self._noun
            else "the table is empty; its first line names the columns"
        )

    def _error(self, line: int, problem: str) -> HistoryError:
        if not self._noun:
            return HistoryError(problem, path=self.path, line=line)
        # The names of other engines' columns stand in no row.
        is_header = self._reader.line_num < 1
        where = self.path if is_header else f"{self.path}, {self._noun} {line}"
        return HistoryError(problem, path=where)


def _name_and_unit(cell: str) -> tuple[str, str | None]:
    text = cell.strip()
    if text.endswith("]") and "[" in text:
        name, _, unit = text[:-1].rpartition("[")
        return name.strip(), unit.strip() or None
    return text, None


def _is_money(unit: str | None) -> bool:
    return unit is not None and len(unit) == len("EUR") and unit.isupper()
