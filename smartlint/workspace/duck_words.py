"""Says in plain words, with the line where there is one, why DuckDB cannot read a file."""

from __future__ import annotations

import csv
import os
import re

from smartlint.catalogue.cell_hints import (
    NO_TEXT,
    column_hint,
    line_of,
    number_hint,
    shown,
    width_problem,
)

_KIND = re.compile(r"^[\w ]+ Error: ")
_AT_BYTE = re.compile(r"Malformed JSON .*?at byte (\d+)[^:]*: ([^.\n]+)")
_MOST_LOOKED_THROUGH = 64_000_000
_NO_NUMBER = re.compile(
    r"CSV Error on Line: (\d+)\n.*?converting column \"([^\"]*)\"\. "
    r"Could not convert string \"(.*?)\" to",
    re.DOTALL,
)
_NO_COLUMN = re.compile(r'[Rr]eferenced column "([^"]+)" not found')
_CSV = ".csv"
_PARQUET = ".parquet"
_JSON = (".json", ".jsonl", ".ndjson")


def told(error: Exception, path: str) -> str:
    """Return a problem that names the file and, where it can be told, the line."""
    text = _KIND.sub("", str(error).strip())
    form = os.path.splitext(path)[1].lower()
    if form == _PARQUET and _is_broken_parquet(path):
        return (
            f"{path}: this is no Parquet file, or it was cut off while it was written"
        )
    if form in _JSON:
        malformed = _AT_BYTE.search(text)
        if malformed is not None:
            line = _malformed_line(path) or _line(path, int(malformed[1]))
            return f"{path}:{line}: not valid JSON: {malformed[2]}"
    if form == _CSV:
        said = _cell_problem(text) or _row_problem(path)
        if said is not None:
            return f"{path}:{said[0]}: {said[1]}"
    unknown = _NO_COLUMN.search(text)
    if unknown is not None:
        near = re.findall(r'"([^"]+)"', text.partition("Candidate bindings:")[2])
        return f"{path}: no column '{unknown[1]}'{column_hint(unknown[1], near)}"
    if "syntax error" in text:
        text = f"a sum under `columns` is no SQL: {text}"
    first = text.splitlines()[0] if text else type(error).__name__
    return f"{path}: {first[:1].lower()}{first[1:]}"


def _cell_problem(text: str) -> tuple[int, str] | None:
    """Return the line of a cell that is no number, and what is wrong with it."""
    found = _NO_NUMBER.search(text)
    if found is None:
        return None
    line, column, cell = int(found[1]), found[2], found[3]
    return line, f"'{shown(cell)}' under '{column}' is no number{number_hint(cell)}"


def _row_problem(path: str) -> tuple[int, str] | None:
    """Return the first line of a CSV file that is no row, and what is wrong with it."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            width = len(next(reader, []))
            for cells in reader:
                if len(cells) != width and any(map(str.strip, cells)):
                    return reader.line_num, width_problem(len(cells), width)
        except csv.Error as error:
            return reader.line_num, f"not valid CSV: {error}"
        except UnicodeDecodeError as error:
            return line_of(reader.line_num, error), NO_TEXT
    return None


def _is_broken_parquet(path: str) -> bool:
    """Tell whether a file lacks the signs or the length that Parquet ends with."""
    sign, length_bytes = b"PAR1", 4
    size = os.path.getsize(path)
    if size < len(sign) * 2 + length_bytes:
        return True
    with open(path, "rb") as file:
        start = file.read(len(sign))
        file.seek(-len(sign) - length_bytes, os.SEEK_END)
        footer = int.from_bytes(file.read(length_bytes), "little")
        end = file.read()
    return start != sign or end != sign or footer > size or not footer


def _malformed_line(path: str) -> int | None:
    """Return the line that breaks JSON; None in a file too large to look through.

    The engine counts from the record that holds the mistake, which may be long.
    """
    import json

    if os.path.getsize(path) > _MOST_LOOKED_THROUGH:
        return None
    with open(path, encoding="utf-8", errors="replace") as file:
        whole = file.read()
    records = [whole] if whole.lstrip().startswith("[") else whole.splitlines()
    for first, text in enumerate(records):
        try:
            json.loads(text or "null")
        except json.JSONDecodeError as error:
            return first + error.lineno
    return None


def _line(path: str, at: int) -> int:
    """Return the line in which a byte stands."""
    with open(path, "rb") as file:
        return file.read(at).count(b"\n") + 1
