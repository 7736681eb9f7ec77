"""Goals from the rows of a table, whoever made it.

Columns are known by their headings. What no heading explains is kept as ``note:`` lines
beneath its goal, and rows without a goal as comments: nothing is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from smartlint.catalogue.cell_hints import doubt_problem
from smartlint.catalogue.date_column import DATE_NAMES, ordinal_of
from smartlint.catalogue.parted_rows import (
    decimal_sign,
    is_doubtful,
    is_number,
    with_point,
)
from smartlint.catalogue.slashed_days import as_iso, day_order
from smartlint.exchange.entry import FILE_KINDS, Entry, EntryFact, fact
from smartlint.exchange.goal_table import (
    COMMENTS,
    FILE,
    GOAL,
    ID,
    KIND,
    OTHER,
    TAGS,
    is_own,
)
from smartlint.exchange.imported import (
    Imported,
    ImportNote,
    comment,
    note_fact,
    one_line,
)
from smartlint.exchange.linking import linked
from smartlint.exchange.names import UNIT, as_id, kind_of, role_of, role_of_value
from smartlint.exchange.people import with_people
from smartlint.syntax.vocabulary import FACT_BY_NAME

_DEFAULT_KIND = "goal"
_NO_HEADING = "no heading is known, so the first column is taken for the goals"
_PAST_VALUES = (
    "a table of past values holds no goals; name it beneath a goal, as in "
    "`source: FILE#column`"
)
_AMOUNTS = frozenset(("baseline", "target", "budget", "cost", "people"))
_DAYS = frozenset(("start", "deadline"))
# Boards head the value that a key result starts from, and ends at, as others head days.
_VALUE_OF = {"start": "baseline", "deadline": "target"}
_YEAR_DIGITS = 4
_LISTED = re.compile("[,;|]")


def entries_from_table(rows: Sequence[Sequence[str]], sheet: str = "") -> Imported:
    """Return the goals of a table whose first filled row holds its headings.

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
    header = _Header(filled[0][1], [row for _, row in filled[1:]])
    notes = [
        ImportNote(_place(sheet, filled[0][0]), message) for message in header.problems
    ]
    body = filled[1:] if header.is_header else filled
    reader = _RowReader(header, notes)
    entries = [reader.entry(row, _place(sheet, number)) for number, row in body]
    notes += reader.unknown_columns(sheet)
    imported = Imported(tuple(entries), tuple(notes))
    # Our own tables say what they mean; what they leave open was open before.
    if header.is_own:
        return imported
    return linked(with_people(imported), objectives=header.objectives is not None)


class _Header:
    """Which column holds what.

    Attributes:
        titles: The headings, as written.
        roles: By column; None for a column that is kept as notes.
        is_header: The first row holds headings; else it is a goal itself.
        is_own: An export of ours.
        objectives: The column that names the objective of each key result; None where
            there is none.
        problems: What was assumed.
    """

    def __init__(self, cells: Sequence[str], body: Sequence[Sequence[str]]) -> None:
        self._body = body
        self.titles = [one_line(cell) for cell in cells]
        self.is_own = is_own(cells)
        self.problems: list[str] = []
        self.objectives: int | None = None
        self.roles = self._distinct(self._named())
        self.is_header = any(self.roles)
        if not self.is_header:
            self.roles = [GOAL, *([None] * (len(cells) - 1))]
            self.titles = [f"column {number}" for number in range(1, len(cells) + 1)]
            self.problems.append(_NO_HEADING)
            if cells[0].strip().casefold() in DATE_NAMES:
                self.problems.append(_PAST_VALUES)
        elif GOAL not in self.roles:
            self._choose_goal_column()

    def role(self, column: int) -> str | None:
        """Return what a column holds; None also beyond the headings."""
        return self.roles[column] if column < len(self.roles) else None

    def cells(self, roles: frozenset[str]) -> Iterator[str]:
        """Yield the cells of all columns that hold one of these."""
        for at, role in enumerate(self.roles):
            if role in roles:
                yield from (row[at] for row in self._body if at < len(row))

    def title(self, column: int) -> str:
        """Return a column's heading, or its number where there is none."""
        title = self.titles[column] if column < len(self.titles) else ""
        return title or f"column {column + 1}"

    def _named(self) -> list[str | None]:
        """Return what the headings name, one by one."""
        roles = [role_of(title) for title in self.titles]
        if not self.is_own:  # elsewhere comments are words, not lines that start with #
            roles = ["note" if role == COMMENTS else role for role in roles]
            roles = [self._by_values(at, role) for at, role in enumerate(roles)]
        goals = [at for at, role in enumerate(roles) if role == GOAL]
        if len(goals) > 1 and "objective" in self.titles[goals[0]].casefold():
            self.objectives = goals[0]
            roles[goals[0]] = "supports"
        return roles

    def _by_values(self, column: int, role: str | None) -> str | None:
        """Return what a column holds: names of KPIs are metrics, numbers no goals or days."""
        cells = [row[column] for row in self._body if column < len(row)]
        if role == GOAL and any(cells) and all(map(is_number, filter(None, cells))):
            return "target"
        if (
            role in _VALUE_OF
            and any(cells)
            and all(map(_is_amount, filter(None, cells)))
        ):
            return _VALUE_OF[role]
        if role != "kpi":
            return role
        return next(
            (found for cell in cells if (found := role_of_value(role, cell)) != role),
            role,
        )

    def _distinct(self, roles: list[str | None]) -> list[str | None]:
        """Return the roles; the second column of one role is kept as notes."""
        seen: set[str] = set()
        distinct: list[str | None] = []
        for role, title in zip(roles, self.titles, strict=True):
            is_repeat = (
                role in seen
                and not FACT_BY_NAME.get(
                    role or "", FACT_BY_NAME["owner"]
                ).is_repeatable
            )
            if is_repeat:
                self.problems.append(
                    f"“{title}” stands for a second {role}; kept as notes"
                )
            distinct.append(None if is_repeat else role)
            seen |= {role} if role is not None else set()
        return distinct

    def _choose_goal_column(self) -> None:
        """Take the metric's column, else the first that nothing else needs."""
        free = [at for at, role in enumerate(self.roles) if role is None]
        metric = [at for at, role in enumerate(self.roles) if role == "metric"]
        chosen = next(iter([*metric, *free]), 0)
        self.roles[chosen] = GOAL
        self.problems.append(
            f"no heading says “goal”; “{self.titles[chosen]}” is taken for it"
        )


class _RowReader:
    """Turns rows into entries and remembers what no heading explained."""

    def __init__(self, header: _Header, notes: list[ImportNote]) -> None:
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
        kind_word = texts.get(KIND, "")
        if self._header.is_own and kind_word in FILE_KINDS:
            return Entry(kind_word, sentence, place=place)
        kind = kind_of(kind_word)
        if not sentence and not (self._header.is_own and kind):
            return self._without_goal(row, place)
        if kind_word and kind is None:
            unknown = [("kind", kind_word), *unknown]
        self._unknown.update(title for title, _ in unknown)
        comments = texts[COMMENTS].split("\n") if COMMENTS in texts else ()
        return Entry(
            kind or _DEFAULT_KIND,
            sentence,
            self._id(texts.get(ID, ""), place),
            tuple(word.lstrip("#") for word in _words(texts.get(TAGS, ""))),
            tuple(map(_comment, comments)),
            (*_facts(texts), *_unknown_facts(unknown)),
            f"{texts[FILE]}, {place}" if FILE in texts else place,
        )

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
                cells.setdefault(role, []).append(self._value(role, cell, place))
        return {role: "\n".join(found) for role, found in cells.items()}, unknown

    def _value(self, role: str, cell: str, place: str) -> str:
        """Return a cell with amounts and days as the rest of the table explains them.

        Our own tables hold them as somebody wrote them in a goal.
        """
        if self._header.is_own:
            return cell
        if role in _AMOUNTS:
            return self._amount(cell, place)
        if role in _DAYS and self._order is not None:
            return as_iso(cell, self._order)
        return cell

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
            yield ImportNote(f"{sheet}, headings" if sheet else "headings", message)

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

    def _without_goal(self, row: Sequence[str], place: str) -> Entry:
        words = "; ".join(
            f"{self._header.title(column)}: {one_line(cell)}"
            for column, cell in enumerate(row)
            if cell
        )
        self._notes.append(
            ImportNote(place, "there is no goal in this row; kept as a comment")
        )
        return comment(f"{place}: {words}", place)


def _facts(texts: Mapping[str, str]) -> Iterator[EntryFact]:
    """Yield the facts of a row, in the order of its columns."""
    unit = one_line(texts.get(UNIT, ""))
    if unit and not {"baseline", "target"} & texts.keys():
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
    return fact(role, _with_unit(line, unit) if is_amount else line)


def _dated(role: str, line: str) -> EntryFact:
    """Return a dated line of a cell, ``DATE: VALUE``; one without a date is a note."""
    day, colon, value = line.partition(":")
    if not colon or not any(sign.isdigit() for sign in day):
        return note_fact(role, line)[0]
    return fact(role, value.strip(), day.strip())


def _with_unit(amount: str, unit: str) -> str:
    """Return an amount with the unit of its own column, where it has none itself."""
    is_bare = amount.replace(",", "").replace(".", "").lstrip("+-").isdigit()
    if not unit or not is_bare or unit.casefold() in ("number", "count", "#", "abs"):
        return amount
    if unit in ("€", "$", "£", "¥"):
        return f"{unit}{amount}"
    return f"{amount}%" if unit == "%" else f"{amount} {unit}"


def _unknown_facts(unknown: Sequence[tuple[str, str]]) -> Iterator[EntryFact]:
    for title, value in unknown:
        yield from note_fact(title, value)


def _comment(line: str) -> str:
    """Return a comment's line; words that somebody added without # get one."""
    is_word = any(sign.isalnum() for sign in line) and not line.startswith("#")
    return f"# {line}" if is_word else line


def _words(text: str) -> list[str]:
    """Return tags, of which one is one word."""
    parts = _LISTED.split(text) if _LISTED.search(text) else text.split()
    return ["-".join(part.split()) for part in parts if part.strip()]


def _is_amount(cell: str) -> bool:
    """Tell whether a cell holds an amount and neither a day nor a year."""
    written = cell.strip()
    is_year = written.isdigit() and len(written) == _YEAR_DIGITS
    return is_number(cell) and not is_year and ordinal_of(written) is None


def _place(sheet: str, number: int) -> str:
    return f"{sheet}, row {number}" if sheet else f"row {number}"
