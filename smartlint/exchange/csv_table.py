"""Tables as CSV, safe to open in a spreadsheet.

A cell that starts with a sign such as ``=`` would be run as a formula by whoever opens
the file; an apostrophe before it keeps it a text, and is taken off again on the way in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from smartlint.catalogue.parted_rows import stated_sign
from smartlint.errors import UnreadableFileError
from smartlint.named_tuple import NamedTuple

# Wide forms too, as spreadsheets of East Asian systems take them for the narrow ones.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-[0-9]+(?:\.[0-9]+)?")
_DELIMITERS = (",", ";", "\t")


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV in UTF-8, with the mark by which spreadsheets know it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([escaped(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


class UnreadableLine(NamedTuple):
    """A line of a CSV text that holds no row.

    Attributes:
        number: Which line, from 1.
        cells: What stands between its delimiters, to tell whose it is.
        problem: Why it cannot be read.
    """

    number: int
    cells: tuple[str, ...]
    problem: str


class CsvRows(NamedTuple):
    """What a CSV text holds.

    Attributes:
        rows: The rows that can be read, in order.
        unreadable: The lines that cannot.
    """

    rows: list[list[str]]
    unreadable: tuple[UnreadableLine, ...]


def read_csv(text: str, path: str) -> list[list[str]]:
    """Return the rows of a CSV text; commas, semicolons or tabs may part its cells.

    Raises:
        UnreadableFileError: It is no CSV; names the line.
    """
    found = csv_rows(text)
    if found.unreadable:
        number, _, problem = found.unreadable[0]
        raise UnreadableFileError(problem, path=path, line=number)
    return found.rows


def csv_rows(text: str) -> CsvRows:
    """Return the rows of a CSV text, and the lines that hold none.

    A row that cannot be read ends with its first line, so that a quotation mark too
    many costs that line only.
    """
    lines = list(io.StringIO(text, newline=""))
    stated = stated_sign(lines[0]) if lines else None
    delimiter = stated or (max(_DELIMITERS, key=lines[0].count) if lines else ",")
    rows: list[list[str]] = []
    unreadable: list[UnreadableLine] = []
    begin = 0 if stated is None else 1
    while begin < len(lines):
        # Lazily, as a text may hold as many unreadable lines as it has.
        rest = map(lines.__getitem__, range(begin, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        n_read = 0
        try:
            for row in reader:
                rows.append([unescaped(cell) for cell in row])
                n_read = reader.line_num
            return CsvRows(rows, tuple(unreadable))
        except csv.Error as error:
            begin += n_read + 1
            cells = tuple(lines[begin - 1].rstrip("\r\n").split(delimiter))
            problem = f"is no CSV that can be read: {error}"
            unreadable.append(UnreadableLine(begin, cells, problem))
    return CsvRows(rows, tuple(unreadable))


def escaped(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    A negative number runs nothing and stays one, so that it can be reckoned with.
    """
    if _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.lstrip("'").startswith(_STARTS_FORMULA) else cell


def unescaped(cell: str) -> str:
    """Return what a cell says; the inverse of :func:`escaped`."""
    is_escaped = cell[:1] == "'" and cell.lstrip("'").startswith(_STARTS_FORMULA)
    return cell[1:] if is_escaped else cell
