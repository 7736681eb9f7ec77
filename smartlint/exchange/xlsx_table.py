"""Tables as XLSX workbooks; needs the extra ``xlsx``.

Every cell is written as a text that starts with an apostrophe for the spreadsheet, so
none is ever run as a formula, also after somebody has edited it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from smartlint.errors import ConfigError, SmartlintError, UnreadableFileError
from smartlint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from openpyxl.cell import Cell

_LONGEST_CELL = 32_767
_SHEET = "Goals"
_WIDTHS = {"goal": 60, "why": 40, "check-ins": 50, "milestones": 30, "comments": 30}
_USUAL_WIDTH = 16


class Sheet(NamedTuple):
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        rows: Its cells as text, as long as they were filled.
        problems: Places whose content could not be had, with the reason.
        is_hidden: Whoever opens the workbook does not see it.
        hidden_rows: The rows that are hidden in it, from 1.
    """

    name: str
    rows: list[list[str]]
    problems: list[tuple[str, str]]
    is_hidden: bool = False
    hidden_rows: tuple[int, ...] = ()


def xlsx_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as a workbook of one sheet, its first row as headings.

    Raises:
        ConfigError: The extra is not installed.
        SmartlintError: A cell is longer than a spreadsheet allows.
    """
    return xlsx_sheets({_SHEET: rows})


def xlsx_sheets(sheets: Mapping[str, Sequence[Sequence[str | Decimal]]]) -> bytes:
    """Return a workbook with a sheet for each name, numbers as numbers.

    Raises:
        ConfigError: The extra is not installed.
        SmartlintError: A cell is longer than a spreadsheet allows.
    """
    openpyxl = _library()
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, content in enumerate(row, 1):
                if isinstance(content, Decimal):
                    sheet.cell(number, column).value = content
                elif content:
                    _fill(sheet.cell(number, column), content)
        titles = [str(title) for title in rows[0]] if rows else []
        _lay_out(openpyxl, sheet, titles)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_xlsx(content: bytes, path: str) -> list[Sheet]:
    """Return the sheets of a workbook, values as a person would type them.

    Raises:
        ConfigError: The extra is not installed.
        UnreadableFileError: It is no workbook.
    """
    openpyxl = _library()
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(content))
    except (BadZipFile, KeyError, ValueError, OSError, TypeError) as error:
        problem = "is no XLSX workbook; save it as .xlsx in your spreadsheet program"
        raise UnreadableFileError(problem, path=path) from error
    return [_sheet(sheet, formulas[sheet.title]) for sheet in book.worksheets]


def _library() -> Any:  # Any: a module that may not be there
    try:
        import openpyxl  # noqa: PLC0415 - an extra, and 150 ms to import
    except ImportError as error:
        problem = "XLSX files need one more package: pip install openpyxl; or use CSV"
        raise ConfigError(problem) from error
    return openpyxl


def _fill(cell: Cell, text: str) -> None:
    if len(text) > _LONGEST_CELL:
        problem = (
            f"the text of {cell.coordinate} is longer than a spreadsheet allows"
            f" ({len(text):,} characters of {_LONGEST_CELL:,}); use --format csv"
        )
        raise SmartlintError(problem)
    cell.value = _escaped(text)
    cell.data_type = "s"
    cell.quotePrefix = True


def _lay_out(openpyxl: Any, sheet: Any, titles: Sequence[str]) -> None:  # Any: as above
    styles = openpyxl.styles
    for column, title in enumerate(titles, 1):
        letter = openpyxl.utils.get_column_letter(column)
        sheet.column_dimensions[letter].width = _WIDTHS.get(title, _USUAL_WIDTH)
        sheet.cell(1, column).font = styles.Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _sheet(values: Any, formulas: Any) -> Sheet:  # Any: sheets of openpyxl
    problems: list[tuple[str, str]] = []
    rows: list[list[str]] = []
    for row in values.iter_rows():
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        rows.append(texts)
        problems += _unknown_values(row, formulas)
    hidden = [
        number
        for number, row in values.row_dimensions.items()
        if row.hidden and number <= len(rows) and rows[number - 1]
    ]
    is_hidden = values.sheet_state != "visible"
    return Sheet(values.title, rows, problems, is_hidden, tuple(sorted(hidden)))


def _unknown_values(row: Any, formulas: Any) -> Iterator[tuple[str, str]]:  # Any: cells
    """Yield the cells whose formula was never computed by a spreadsheet."""
    for cell in row:
        if cell.value is None:
            formula = formulas[cell.coordinate].value
            if isinstance(formula, str) and formula.startswith("="):
                yield cell.coordinate, f"the formula {formula} has no stored value"


def _text(cell: Any) -> str:  # Any: a cell of openpyxl
    """Return a cell's value as a person would type it."""
    match cell.value:
        case None:
            text = ""
        case str(words):
            text = _unescaped(words)
        case bool(is_so):
            text = "yes" if is_so else "no"
        case datetime() as moment:
            is_day = moment.time() == time()
            text = moment.date().isoformat() if is_day else moment.isoformat(" ")
        case int(amount) | float(amount):
            text = _number(amount, cell.number_format or "")
        case other:  # a day, a time of day, a duration
            text = str(other)
    return text


def _number(value: float, form: str) -> str:
    """Return a number with the words and signs that its cell shows around it."""
    amount = Decimal(repr(value))
    shown = form.partition(";")[0]  # what stands behind is for negative numbers
    if "%" in shown:
        return f"{_plain(amount * 100)}%"
    named = _patterns().currency.search(shown)
    sign = named["sign"] if named is not None else ""
    sign = sign or next((sign for sign in "€$£¥" if sign in shown), "")
    if sign:
        return (
            f"{sign} {_plain(amount)}" if sign.isalpha() else f"{sign}{_plain(amount)}"
        )
    unit = _patterns().unit.search(shown)
    return f"{_plain(amount)} {unit['unit'].strip()}" if unit else _plain(amount)


def _plain(amount: Decimal) -> str:
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


# Workbooks are XML, which has no control characters; they are written as _xHHHH_.
def _escaped(text: str) -> str:
    text = _patterns().escape.sub(lambda found: f"_x005F_{found[0][1:]}", text)
    return _patterns().control.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _unescaped(text: str) -> str:
    return _patterns().escape.sub(lambda found: chr(int(found[1], 16)), text)


class _Patterns(NamedTuple):
    escape: re.Pattern[str]
    control: re.Pattern[str]
    currency: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        re.compile(r"_x([0-9A-Fa-f]{4})_"),
        re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]"),
        re.compile(r"\[\$(?P<sign>[^\]\-]+)"),  # [$KSh-441] #,##0
        re.compile(r'[0#.](?:\\ |_.|\s)*"(?P<unit>[^"]*[^\W\d][^"]*)"'),  # 0" ms"
    )
