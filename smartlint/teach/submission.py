"""What students hand in: goal files, lists, or one table with a row a goal."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.catalogue.date_column import DATE_NAMES
from smartlint.errors import ConfigError, UnreadableFileError
from smartlint.exchange.csv_table import UnreadableLine, csv_rows
from smartlint.exchange.entry import COMMENT, Entry, print_entries
from smartlint.exchange.goal_table import GOAL
from smartlint.exchange.imported import Imported
from smartlint.exchange.importing import HIDDEN, import_text, import_workbook
from smartlint.exchange.names import role_of
from smartlint.exchange.table_header import row_below_title
from smartlint.exchange.table_import import HEADINGS, entries_from_table
from smartlint.exchange.xlsx_table import read_xlsx
from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.workspace import InputFormat, decode

_STUDENT_WORDS = ("student", "student name", "learner", "pupil", "author", "submitted by",
                  "participant", "group", "team", "email", "matriculation number",
                  "full name", "your name", "first name")  # fmt: skip
# "Name" is a goal's own heading elsewhere; beside a column of goals it is the student's.
_PLAIN_NAME = "name"
_TABLES = ("csv", "tsv", "xlsx")
_NO_NAME = "(no name)"


class Submission(NamedTuple):
    """Goals of one student.

    Attributes:
        student: Who handed them in.
        path: What to call the text.
        text: The goals.
        form: How they are read.
        notes: What was not understood on the way, each with its place.
    """

    student: str
    path: str
    text: str
    form: InputFormat
    notes: tuple[str, ...] = ()


def is_table(path: str) -> bool:
    """Tell whether a file is a table, by its name."""
    return path.rpartition(".")[2].casefold() in _TABLES


def is_past(path: str, content: bytes) -> bool:
    """Tell whether a file holds past values, days in its first column, and no goals.

    Raises:
        SmartlintError: It cannot be read.
    """
    if path.rpartition(".")[2].casefold() not in ("csv", "tsv"):
        return False
    rows = csv_rows(decode(content, path)).rows
    header = next(filter(any, rows), [""])
    return header[0].strip().casefold() in DATE_NAMES and GOAL not in map(
        role_of, header
    )


def submission_of(student: str, path: str, content: bytes) -> Submission:
    """Return what one student's file holds.

    A goal file is read as it is; Markdown pages too where they hold a goals block. In
    other lists each item or line is a goal, and a table has a goal a row.

    Raises:
        SmartlintError: It cannot be read.
    """
    ending = path.rpartition(".")[2].casefold()
    if ending == "xlsx":
        return _imported(student, path, import_workbook(content, path))
    text = decode(content, path)
    if ending == "goals":
        return Submission(student, path, text, "goals")
    if ending in ("md", "markdown") and "```goals" in text:
        return Submission(student, path, text, "markdown")
    if ending in ("csv", "tsv"):
        return _imported(student, path, import_text("csv", text, path))
    if ending in ("md", "markdown", "txt"):
        found = import_text("markdown", text, path)
        if any(entry.kind == "goal" for entry in found.entries):
            return _imported(student, path, found)
        return Submission(student, path, text, "lines")
    raise ConfigError(
        "files of this kind are not read; save it as .goals, .txt, .md, .csv or .xlsx",
        path=path,
    )


class ClassWorks(NamedTuple):
    """What a whole class handed in.

    Attributes:
        works: The goals of each student.
        unread: What could not be read: whose or which file, and why.
        told: What the teacher should know of all of it, each with its place.
    """

    works: tuple[Submission, ...]
    unread: tuple[tuple[str, str], ...] = ()
    told: tuple[str, ...] = ()


def class_table(path: str, content: bytes, column: str | None) -> ClassWorks:
    """Return the goals of a whole class, of which one row is one goal.

    Args:
        path: The table's name.
        content: The table.
        column: The heading of the column that names the student; None finds it.

    Raises:
        SmartlintError: It cannot be read, or no column names the students.
    """
    if path.casefold().endswith(".xlsx"):
        sheets = [sheet for sheet in read_xlsx(content, path) if any(sheet.rows)]
        told = [f"{path}, {one.name}: {HIDDEN}" for one in sheets if one.is_hidden]
        parted = [
            _by_student(path, sheet.rows, column)
            for sheet in sheets
            if not sheet.is_hidden
        ]
        works = tuple(one for found in parted for one in found.works)
        told += [line for found in parted for line in found.told]
        return ClassWorks(works, told=tuple(told))
    found = csv_rows(decode(content, path))
    for one in found.unreadable[:1]:
        if one.number == 1:  # without headings nobody knows whose a row is
            raise UnreadableFileError(one.problem, path=path, line=1)
    header = _class_rows(found.rows, column)[0]
    unread = [_unread(path, header, one, column) for one in found.unreadable]
    return _by_student(path, found.rows, column)._replace(unread=tuple(unread))


def _unread(
    path: str, header: Sequence[str], line: UnreadableLine, column: str | None
) -> tuple[str, str]:
    at = _student_column(path, header, column)
    student = " ".join(line.cells[at].split()) if at < len(line.cells) else ""
    return student or _NO_NAME, f"line {line.number} {line.problem}"


def _by_student(
    path: str, rows: Sequence[Sequence[str]], column: str | None
) -> ClassWorks:
    header, body = _class_rows(rows, column)
    if not header:
        return ClassWorks(())
    at = _student_column(path, header, column)
    heading = [cell for number, cell in enumerate(header) if number != at]
    by_student: dict[str, list[list[str]]] = {}
    for row in body:
        student = " ".join(row[at].split()) if at < len(row) else ""
        rest = [cell for number, cell in enumerate(row) if number != at]
        by_student.setdefault(student or _NO_NAME, []).append(rest)
    works = [
        _imported(student, path, entries_from_table([heading, *rows]))
        for student, rows in by_student.items()
    ]
    everything = [row for rows in by_student.values() for row in rows]
    return ClassWorks(tuple(works), told=_of_headings(path, [heading, *everything]))


def _class_rows(
    rows: Sequence[Sequence[str]], column: str | None
) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Return the headings of a class's table, and the rows below them.

    A title may stand above: the headings are the first row that names the students.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    wanted = (
        {column.casefold()} if column is not None else {*_STUDENT_WORDS, _PLAIN_NAME}
    )
    if not filled:
        return (), ()
    at = row_below_title(filled, (bool(wanted & set(_titles(row))) for row in filled))
    return filled[at], filled[at + 1 :]


def _of_headings(path: str, rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what no heading explains: a column that counts for nobody is told once."""
    notes = entries_from_table(rows).notes
    return tuple(
        f"{path}, {n.place}: {n.message}" for n in notes if n.place == HEADINGS
    )


def _student_column(path: str, header: Sequence[str], column: str | None) -> int:
    titles = _titles(header)
    for wanted in [column.casefold()] if column is not None else _STUDENT_WORDS:
        if wanted in titles:
            return titles.index(wanted)
    if _PLAIN_NAME in titles and any(map(_is_goal, titles)):
        return titles.index(_PLAIN_NAME)
    named = ", ".join(f"“{cell}”" for cell in header if cell.strip())
    raise ConfigError(
        f"no column says whose goal a row is; name it with --student, one of {named}",
        path=path,
    )


def _is_goal(title: str) -> bool:
    """Tell whether a column holds goals: "goal", and "goal 2" of a form."""
    return title != _PLAIN_NAME and role_of(title.rstrip(" #0123456789")) == GOAL


def _titles(row: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()).casefold() for cell in row]


def _imported(student: str, path: str, imported: Imported) -> Submission:
    notes = tuple(f"{note.place}: {note.message}" for note in imported.notes)
    goals = [one for one in imported.entries if one.kind != COMMENT]
    if all(_is_bare(entry) for entry in goals):
        # Sentences alone are a list: nobody is told of lines beneath, which have no place.
        text = "".join(f"{entry.sentence}\n" for entry in goals)
        return Submission(student, path, text, "lines", notes)
    return Submission(student, path, print_entries(imported.entries), "goals", notes)


def _is_bare(entry: Entry) -> bool:
    is_goal = entry.kind in (HeadKind.GOAL.value, HeadKind.SENTENCE.value)
    is_alone = all(one.name == "note" for one in entry.facts)
    return is_goal and is_alone and not (entry.id or entry.tags or entry.comments)
