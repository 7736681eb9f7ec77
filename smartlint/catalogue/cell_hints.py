"""What would be right, for cells and headers of a table that cannot be read as they are.

Only asked for a message; nothing is mended by itself, as a table is the team's own.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Sequence
from datetime import date

from smartlint.meant import did_you_mean

NO_TEXT = "this is no UTF-8 text; save the table as “CSV UTF-8”"

_MOST_COLUMNS_SHOWN = 12
_LONGEST_SHOWN = 40
_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T].*)?")
_CURRENCY = re.compile(r"[€$£]|\b[A-Z]{3}\b")
# A month by itself: "2027-01", "01/2027", "1.2027".
_MONTH = re.compile(
    r"(?P<year>\d{4})[./-](?P<month>0?[1-9]|1[0-2])"
    r"|(?P<month2>0?[1-9]|1[0-2])[./-](?P<year2>\d{4})"
)
# The same with its name, in the languages of the names of the column.
_NAMED_MONTH = re.compile(
    r"(?P<name>[^\W\d]{3,})[. /-]+(?P<year>\d{4})|(?P<year2>\d{4})[ /-]+(?P<name2>[^\W\d]{3,})\.?"
)
_MONTH_STEMS = (
    ("jan", "gen", "ene"), ("feb", "fév", "fev"), ("mar", "mär", "maa"), ("apr", "avr", "abr"),
    ("may", "mai", "mei", "mag", "maj"), ("jun", "juin", "giu"), ("jul", "juil", "lug"),
    ("aug", "aoû", "ago"), ("sep", "set"), ("oct", "okt", "ott"), ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
_YEAR_DIGITS = 4
_GROUP = len("000")
_SPACES = re.compile(r"[^\S\n]|[’']")
_MARKS = re.compile(r"[,.]")
_LAST_DIGIT = re.compile(r"\d(?=\D*$)")
_MISSING = frozenset(
    ("-", "–", "—", "n/a", "na", "n.a.", "nan", "null", "none", "?", "#n/a", ".", "..")
)


def shown(text: str) -> str:
    """Return a cell as one line that can be printed, cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def line_of(lines_read: int, error: UnicodeDecodeError) -> int:
    """Return the line of a byte that is no text, after so many whole lines."""
    # What was not yet handed over begins with the line after the last.
    return lines_read + 1 + error.object[: error.start].count(b"\n")


def column_hint(column: str, names: Sequence[str]) -> str:
    """Return which column may be meant, or which there are."""
    return did_you_mean(column, names, otherwise=column_list(names))


def column_list(names: Sequence[str]) -> str:
    """Return which columns there are."""
    if not names:
        return "; the table has no column beside the date"
    listed = ", ".join(names[:_MOST_COLUMNS_SHOWN])
    more = ", …" if len(names) > _MOST_COLUMNS_SHOWN else ""
    verb = "is" if len(names) == 1 else "are"
    return f"; there {verb} {listed}{more}"


def width_problem(cells: int, width: int) -> str:
    """Return what is wrong with a row that has another number of cells."""
    noun = "cell" if cells == 1 else "cells"
    return f"the row has {cells} {noun}, where the header has {width}"


def header_problem(header: Sequence[str], wanted: str, names: Collection[str]) -> str:
    """Return what is wrong with a header whose first cell is none of ``names``."""
    for cell in header:
        if cell.strip().lower() in names:
            return f"the column '{cell.strip()}' must be the first"
    return f"the first column must be '{wanted}', not '{shown(header[0])}'"


def doubt_problem(cell: str) -> str:
    """Return why a number may mean two, as a clause, and what to write."""
    thousands, decimal = (_MARKS.sub(by, cell) for by in ("", "."))
    longer = _LAST_DIGIT.sub(r"\g<0>0", decimal)
    return (
        f"may be {thousands} or {decimal}, as no other number of the table tells; write "
        f"{thousands} for the one, {longer} for the other"
    )


def number_hint(cell: str) -> str:
    """Return the number that a cell may mean, as a table writes it."""
    if cell.lower() in _MISSING:
        return "; leave the cell empty where a value is missing"
    bare = _CURRENCY.sub("", cell)
    plain = _SPACES.sub("", bare).rstrip("%")
    readings = [text for text in _readings(plain) if _is_plain(text)]
    if not readings:
        return ""
    where = " and name the currency in the header" if bare != cell else ""
    if len(readings) > 1 and bare == cell and "%" not in cell and "," in cell:
        where = ", or put [count] or a currency behind the column's name for the first"
    return f"; write it as {' or '.join(readings)}{where}"


def _readings(text: str) -> list[str]:
    """Return what a number with commas and points may be: "1,234" is one of two."""
    last = max(text.rfind(","), text.rfind("."))
    if last < 0:
        return [text]
    signs = [sign for sign in text if sign in ",."]
    whole, part = _MARKS.sub("", text[:last]), text[last + 1 :]
    if signs == ["."]:
        return [text]
    if len(set(signs)) == 1 and (len(signs) > 1 or len(part) == _GROUP):
        thousands = whole + part
        return [thousands] if len(signs) > 1 else [thousands, f"{whole}.{part}"]
    return [f"{whole}.{part}"]


def _is_plain(text: str) -> bool:
    return text.replace(".", "", 1).lstrip("-").isdecimal()


def date_hint(cell: str) -> str:
    """Return the dates that a cell may mean, else how dates are written."""
    month = _month(cell)
    if month is not None:
        return f"write the day on which it was counted, such as {month}"
    found = _DATE.fullmatch(cell)
    parts = [part for part in found.groups() if part] if found is not None else []
    if len(parts) == len("ymd") and len(parts[0]) == _YEAR_DIGITS:
        orders = [(parts[0], parts[1], parts[2])]
    elif len(parts) == len("ymd") and len(parts[2]) == _YEAR_DIGITS:
        orders = [(parts[2], parts[1], parts[0]), (parts[2], parts[0], parts[1])]
    else:
        orders = []
    days = {str(day): None for order in orders if (day := _day(*order)) is not None}
    if not days:
        return "a day is written like 2027-01-31"
    return f"write it as {' or '.join(days)}"


def _month(cell: str) -> date | None:
    """Return the last day of the month that a cell names; None where it names none."""
    found = _MONTH.fullmatch(cell)
    if found is not None:
        return _last_day(
            found["year"] or found["year2"], int(found["month"] or found["month2"])
        )
    named = _NAMED_MONTH.fullmatch(cell)
    if named is None:
        return None
    name = (named["name"] or named["name2"]).casefold()
    for number, stems in enumerate(_MONTH_STEMS, 1):
        if name.startswith(stems):
            return _last_day(named["year"] or named["year2"], number)
    return None


def _last_day(year: str, month: int) -> date | None:
    try:
        return date(int(year), month, monthrange(int(year), month)[1])
    except ValueError:
        return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
