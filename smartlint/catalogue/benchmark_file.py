"""Reads benchmark files: the pack's own and, in the same form, a team's.

A row names its source by an id of the file of sources beside it, or states publisher,
title and url itself. Only used when files are compiled.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import get_args

from smartlint.catalogue.cell_hints import doubt_problem, number_hint
from smartlint.catalogue.compiled_form import Row
from smartlint.catalogue.pack_files import TextFile
from smartlint.catalogue.parted_rows import PartedRows, rows_of
from smartlint.errors import RuleFileError
from smartlint.meant import did_you_mean
from smartlint.model.benchmark import Statistic, Trust

_REQUIRED = ("kpi", "channel", "statistic", "value", "unit", "year", "trust")
_OPTIONAL = (
    *("qualifier", "subchannel", "industry", "group", "kind", "region", "sample"),
    *("source", "publisher", "title", "url", "quote", "note"),
)
_UNITS = ("percent", "usd", "count", "ratio", "score", "seconds", "days", "months")
_SOURCE = ("publisher", "title", "url")
_EARLIEST = 1990

Located = tuple[int, dict[str, str]]


def read_sources(file: TextFile) -> dict[str, tuple[str, str, str]]:
    """Return source id -> publisher, title and url.

    Raises:
        RuleFileError: The file is wrong; it names the line.
    """
    sources: dict[str, tuple[str, str, str]] = {}
    for line, row in _rows(file, ("source", *_SOURCE), ()):
        if row["source"] in sources:
            raise _error(file, line, f"the source '{row['source']}' was given before")
        sources[row["source"]] = (row["publisher"], row["title"], row["url"])
    return sources


def read_benchmarks(
    file: TextFile,
    sources: Mapping[str, tuple[str, str, str]],
    kpis: Iterable[str],
) -> Iterator[Row]:
    """Yield the figures as plain rows, in the order of the fields of ``Benchmark``.

    Args:
        file: The file.
        sources: What its source ids stand for.
        kpis: The ids that it may speak of.

    Raises:
        RuleFileError: The file is wrong; it names the line.
    """
    known = list(kpis)
    for line, row in _rows(file, _REQUIRED, _OPTIONAL):
        if row["kpi"] not in known:
            raise _error(
                file,
                line,
                f"unknown KPI '{row['kpi']}'{did_you_mean(row['kpi'], known)}",
            )
        yield (
            *(row["kpi"], row["qualifier"], row["channel"], row["subchannel"]),
            *(_unless(row["industry"], "all"), _unless(row["group"], "all")),
            row["kind"] == "segment",
            _unless(row["region"], "global"),
            _word(file, line, row, "statistic", get_args(Statistic)),
            _number(file, line, row["value"]),
            _word(file, line, row, "unit", _UNITS),
            _year(file, line, row["year"]),
            row["sample"],
            _word(file, line, row, "trust", get_args(Trust)),
            *_source(file, line, row, sources),
            *(row["quote"], row["note"]),
        )


def _rows(
    file: TextFile, required: tuple[str, ...], optional: tuple[str, ...]
) -> Iterator[Located]:
    """Yield each row with its line, every column present, absent ones empty."""
    reader = rows_of(io.StringIO(file.text, newline=""), (required[0],))
    columns = [*required, *optional]
    blank = dict.fromkeys(columns, "")
    try:
        header = [name.strip() for name in next(reader, [])]
        for name in required:
            if name not in header:
                raise _error(file, 1, f"the column '{name}' is missing")
        for name in header:
            if name not in columns:
                raise _error(
                    file, 1, f"unknown column '{name}'{did_you_mean(name, columns)}"
                )
        for cells in reader:
            line = reader.line_num
            if len(cells) != len(header):
                counts = f"{len(cells)} cells, {len(header)} columns"
                raise _error(file, line, f"the row does not fit the header: {counts}")
            values = [cell.strip() for cell in cells]
            if isinstance(reader, PartedRows):
                _refuse_doubts(
                    file, line, reader, dict(zip(header, values, strict=True))
                )
            yield line, blank | dict(zip(header, values, strict=True))
    except csv.Error as error:
        raise _error(file, reader.line_num, f"not valid CSV: {error}") from error


def _refuse_doubts(
    file: TextFile, line: int, rows: PartedRows, row: Mapping[str, str]
) -> None:
    value = row.get("value", "")
    if rows.doubts(value):
        raise _error(file, line, f"'{value}' {doubt_problem(value)}")


def _source(
    file: TextFile,
    line: int,
    row: Mapping[str, str],
    sources: Mapping[str, tuple[str, str, str]],
) -> tuple[str, str, str]:
    named = row["source"]
    if named:
        if named not in sources:
            near = did_you_mean(named, sources)
            raise _error(file, line, f"unknown source '{named}'{near}")
        return sources[named]
    if not row["publisher"]:
        raise _error(file, line, "a figure needs its source: name the publisher")
    return row["publisher"], row["title"], row["url"]


def _word(
    file: TextFile,
    line: int,
    row: Mapping[str, str],
    column: str,
    allowed: tuple[str, ...],
) -> str:
    word = row[column]
    if word not in allowed:
        known = ", ".join(allowed)
        problem = f"'{column}' cannot be '{word}'{did_you_mean(word, allowed)}; one of {known}"
        raise _error(file, line, problem)
    return word


def _number(file: TextFile, line: int, text: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        hint = number_hint(text)
        raise _error(file, line, f"'{text}' is no number{hint}") from error
    if not number.is_finite():
        raise _error(file, line, f"'{text}' is no number")
    return text


def _year(file: TextFile, line: int, text: str) -> int:
    if not (text.isdecimal() and len(text) == len("2000") and int(text) >= _EARLIEST):
        raise _error(file, line, f"'{text}' is no year")
    return int(text)


def _unless(text: str, word: str) -> str:
    return "" if text == word else text


def _error(file: TextFile, line: int, problem: str) -> RuleFileError:
    return RuleFileError(problem, path=file.path, line=line)
