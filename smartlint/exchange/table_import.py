"""Goals from the rows of a table, whoever made it.

Columns are known by their headings. What no heading explains is kept as ``note:`` lines
beneath its goal, and rows without a goal as comments: nothing is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from smartlint.catalogue.cell_hints import doubt_problem
from smartlint.catalogue.parted_rows import (
    decimal_sign,
    is_doubtful,
    with_point,
)
from smartlint.catalogue.slashed_days import as_iso, day_order
from smartlint.exchange.amounts import bracketed_unit, with_unit
from smartlint.exchange.entry import FILE_KINDS, Entry, EntryFact, fact
from smartlint.exchange.goal_table import (
    COMMENTS,
    FILE,
    GOAL,
    ID,
    KIND,
    OTHER,
    TAGS,
)
from smartlint.exchange.imported import (
    Imported,
    ImportNote,
    comment,
    note_fact,
    one_line,
)
from smartlint.exchange.linking import linked
from smartlint.exchange.names import (
    CLIENT,
    MEASURABLE,
    UNIT,
    as_id,
    kind_of,
)
from smartlint.exchange.numbered_columns import one_goal_a_row
from smartlint.exchange.people import with_people
from smartlint.exchange.table_header import Header, heading_row
from smartlint.exchange.worksheet import worksheet_sentence
from smartlint.syntax.vocabulary import FACT_BY_NAME

HEADINGS = "headings"
"""The place of what is told of a whole column."""

_DEFAULT_KIND = "goal"
_AMOUNTS = frozenset(("baseline", "target", "budget", "cost", "people"))
_VALUES = frozenset(("baseline", "target"))
_DAYS = frozenset(("start", "deadline"))
# A day without its format, counted from the end of 1899; five digits are 1927 to 2173.
_SERIAL = re.compile("[1-9][0-9]{4}")
_FIRST_DAY = date(1899, 12, 30)
_LISTED = re.compile("[,;|]")
# What tables call the row that adds up the rows above it.
_SUMS = frozenset(
    ("total", "totals", "grand total", "sum", "average", "summe", "gesamt")
)


def entries_from_table(rows: Sequence[Sequence[str]], sheet: str = "") -> Imported:
    """Return the goals of a table, whose headings stand first but for a title.

    Args:
        rows: Its cells.
        sheet: What to call it in the report, before the row.
    """
    filled = [
        (number, [cell.strip(" ") for cell in row])
        for number, row in enumerate(rows, 1)
        if any(cell.strip() for cell in row)
    ]
    if not filled:
        return Imported((), ())
    at = heading_row([row for _, row in filled])
    above, filled = filled[:at], one_goal_a_row(filled[at:])
    header = Header(filled[0][1], [row for _, row in filled[1:]])
    notes = [
        ImportNote(_place(sheet, filled[0][0]), message) for message in header.problems
    ]
    body = filled[1:] if header.is_header else filled
    reader = _RowReader(header, notes)
    entries = [reader.title(row, _place(sheet, number)) for number, row in above]
    entries += [reader.entry(row, _place(sheet, number)) for number, row in body]
    notes += reader.unknown_columns(sheet)
    imported = Imported(tuple(entries), tuple(notes))
    # Our own tables say what they mean; what they leave open was open before.
    if header.is_own:
        return imported
    return linked(with_people(imported), objectives=header.objectives is not None)


class _RowReader:
    """Turns rows into entries and remembers what no heading explained."""

    def __init__(self, header: Header, notes: list[ImportNote]) -> None:
        self._header = header
        self._notes = notes
        self._unknown: Counter[str] = Counter()
        self._objective = ""
        self._decimal = decimal_sign(header.cells(_AMOUNTS))
        self._order = day_order(header.cells(_DAYS))

    def entry(self, row: Sequence[str], place: str) -> Entry:
        """Return what a row says."""
        texts, unknown = self._by_role(row, place)
        sentence = one_line(texts.get(GOAL, ""))
        if how_much := one_line(texts.pop(MEASURABLE, "")):
            sentence = worksheet_sentence(sentence, how_much, "")
            if how_much not in sentence:
                unknown = [("Measurable", how_much), *unknown]
        kind_word = texts.get(KIND, "")
        if self._header.is_own and kind_word in FILE_KINDS:
            return Entry(kind_word, sentence, place=place)
        kind = kind_of(kind_word)
        if not sentence and not (self._header.is_own and kind):
            message = "there is no goal in this row; kept as a comment"
            return self._without_goal(row, place, message)
        if sentence.casefold().rstrip(":") in _SUMS and not self._header.is_own:
            message = "this row sums up the others; kept as a comment"
            return self._without_goal(row, place, message)
        if kind_word and kind is None:
            unknown = [("kind", kind_word), *unknown]
        self._unknown.update(title for title, _ in unknown)
        comments = texts[COMMENTS].split("\n") if COMMENTS in texts else ()
        sentence, unit = self._unit(sentence, texts)
        return Entry(
            kind or _DEFAULT_KIND,
            sentence,
            self._id(texts.get(ID, ""), place),
            (*_client(texts), *(w.lstrip("#") for w in _words(texts.get(TAGS, "")))),
            tuple(map(_comment, comments)),
            (*_facts(texts, unit), *_unknown_facts(unknown)),
            f"{texts[FILE]}, {place}" if FILE in texts else place,
        )

    def _unit(self, sentence: str, texts: Mapping[str, str]) -> tuple[str, str]:
        """Return a row's sentence and the unit of its amounts.

        A unit in brackets behind a metric's name, "Revenue (k€)", is that of the numbers
        beside it.
        """
        unit = one_line(texts.get(UNIT, ""))
        if unit or self._header.is_own or not _VALUES & texts.keys():
            return sentence, unit
        return bracketed_unit(sentence)

    def title(self, row: Sequence[str], place: str) -> Entry:
        """Return what stands above the headings, as a comment."""
        words = "; ".join(one_line(cell) for cell in row if cell)
        message = f"“{words}” stands above the headings; kept as a comment"
        self._notes.append(ImportNote(place, message))
        return comment(words, place)

    def _by_role(
        self, row: Sequence[str], place: str
    ) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """Return the texts of a row by what they are, and those nothing explains."""
        cells: dict[str, list[str]] = {}
        unknown: list[tuple[str, str]] = []
        for column, cell in enumerate(self._filled_down(row)):
            role = self._header.role(column)
            if cell and role is None:
                unknown.append((self._header.title(column), cell))
            elif cell and role is not None:
                value = self._value(role, cell, place)
                if role in _AMOUNTS:
                    value = with_unit(value, self._header.unit(column))
                cells.setdefault(role, []).append(value)
        return {role: "\n".join(found) for role, found in cells.items()}, unknown

    def _value(self, role: str, cell: str, place: str) -> str:
        """Return a cell with amounts and days as the rest of the table explains them.

        Our own tables hold them as somebody wrote them in a goal.
        """
        if self._header.is_own:
            return cell
        if role in _AMOUNTS:
            return self._amount(cell, place)
        if role in _DAYS and _SERIAL.fullmatch(cell):
            return self._counted_day(cell, place)
        if role in _DAYS and self._order is not None:
            return as_iso(cell, self._order)
        return cell

    def _counted_day(self, cell: str, place: str) -> str:
        """Return the day of a cell that shows how many days spreadsheets have counted."""
        day = (_FIRST_DAY + timedelta(int(cell))).isoformat()
        message = f"“{cell}” is taken for {day}, as spreadsheets count days"
        self._notes.append(ImportNote(place, message))
        return day

    def _amount(self, cell: str, place: str) -> str:
        """Return an amount with a decimal point, however the table writes it."""
        if self._decimal == ",":
            return with_point(cell)
        if self._decimal is None and "." in cell and is_doubtful(cell):
            self._notes.append(ImportNote(place, f"“{cell}” {doubt_problem(cell)}"))
        return cell

    def unknown_columns(self, sheet: str) -> Iterator[ImportNote]:
        """Yield what became of the columns that no heading explained."""
        for title, count in self._unknown.items():
            values = "1 value stands" if count == 1 else f"{count} values stand"
            message = f"“{title}” is no fact of a goal; its {values} as notes"
            yield ImportNote(f"{sheet}, {HEADINGS}" if sheet else HEADINGS, message)

    def _filled_down(self, row: Sequence[str]) -> Sequence[str]:
        """Return a row with the objective of the rows above it, where it names none."""
        at = self._header.objectives
        if at is None or at >= len(row):
            return row
        self._objective = row[at] or self._objective
        return [*row[:at], self._objective, *row[at + 1 :]]

    def _id(self, written: str, place: str) -> str:
        wanted = one_line(written)
        if self._header.is_own:
            return wanted
        made = as_id(wanted)
        if made != wanted:
            message = f"the id “{wanted}” is written {made or 'nowhere'}, as ids start"
            message += " with a letter and have no spaces or points"
            self._notes.append(ImportNote(place, message))
        return made

    def _without_goal(self, row: Sequence[str], place: str, message: str) -> Entry:
        words = "; ".join(
            f"{self._header.title(column)}: {one_line(cell)}"
            for column, cell in enumerate(row)
            if cell
        )
        self._notes.append(ImportNote(place, message))
        return comment(f"{place}: {words}", place)


def _facts(texts: Mapping[str, str], unit: str) -> Iterator[EntryFact]:
    """Yield the facts of a row, in the order of its columns."""
    if unit and not _VALUES & texts.keys():
        yield from note_fact("unit", unit)
    for role, text in texts.items():
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if role == OTHER:
            yield from (EntryFact(None, "", line) for line in lines)
        elif role in FACT_BY_NAME:
            yield from (_fact(role, line, unit) for line in lines)


def _fact(role: str, line: str, unit: str) -> EntryFact:
    if FACT_BY_NAME[role].is_dated:
        return _dated(role, line)
    is_amount = role in ("baseline", "target")
    return fact(role, with_unit(line, unit) if is_amount else line)


def _dated(role: str, line: str) -> EntryFact:
    """Return a dated line of a cell, ``DATE: VALUE``; one without a date is a note."""
    day, colon, value = line.partition(":")
    if not colon or not any(sign.isdigit() for sign in day):
        return note_fact(role, line)[0]
    return fact(role, value.strip(), day.strip())


def _unknown_facts(unknown: Sequence[tuple[str, str]]) -> Iterator[EntryFact]:
    for title, value in unknown:
        yield from note_fact(title, value)


def _comment(line: str) -> str:
    """Return a comment's line; words that somebody added without # get one."""
    is_word = any(sign.isalnum() for sign in line) and not line.startswith("#")
    return f"# {line}" if is_word else line


def _client(texts: Mapping[str, str]) -> list[str]:
    """Return a client's name as the one tag by which its goals are found again."""
    tag = re.sub(r"\W+", "-", one_line(texts.get(CLIENT, ""))).strip("-")
    return [tag] if tag else []


def _words(text: str) -> list[str]:
    """Return tags, of which one is one word."""
    parts = _LISTED.split(text) if _LISTED.search(text) else text.split()
    return ["-".join(part.split()) for part in parts if part.strip()]


def _place(sheet: str, number: int) -> str:
    return f"{sheet}, row {number}" if sheet else f"row {number}"
