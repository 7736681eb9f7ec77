"""Tables as CSV, safe to open in a spreadsheet.

A cell that starts with a sign such as ``=`` would be run as a formula by whoever opens
the file; an apostrophe before it keeps it a text, and is taken off again on the way in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from smartlint.errors import UnreadableFileError

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


def read_csv(text: str, path: str) -> list[list[str]]:
    """Return the rows of a CSV text; commas, semicolons or tabs may part its cells.

    Raises:
        UnreadableFileError: It is no CSV; names the line.
    """
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [[unescaped(cell) for cell in row] for row in reader]
    except csv.Error as error:
        problem = f"is no CSV that can be read: {error}"
        raise UnreadableFileError(problem, path=path, line=reader.line_num) from error


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
