"""What students hand in: goal files, lists, or one table with a row a goal."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.errors import ConfigError, UnreadableFileError
from smartlint.exchange.csv_table import UnreadableLine, csv_rows
from smartlint.exchange.entry import Entry, print_entries
from smartlint.exchange.imported import Imported
from smartlint.exchange.importing import import_text, import_workbook
from smartlint.exchange.table_import import entries_from_table
from smartlint.exchange.xlsx_table import read_xlsx
from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple
from smartlint.workspace import InputFormat, decode

_STUDENT_WORDS = ("student", "student name", "learner", "pupil", "author", "submitted by",
                  "participant", "group", "team", "email", "matriculation number")  # fmt: skip
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
    """

    works: tuple[Submission, ...]
    unread: tuple[tuple[str, str], ...] = ()


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
        sheets = [sheet.rows for sheet in read_xlsx(content, path) if any(sheet.rows)]
        works = [one for rows in sheets for one in _by_student(path, rows, column)]
        return ClassWorks(tuple(works))
    found = csv_rows(decode(content, path))
    for one in found.unreadable[:1]:
        if one.number == 1:  # without headings nobody knows whose a row is
            raise UnreadableFileError(one.problem, path=path, line=1)
    header = next(filter(any, found.rows), [])
    unread = [_unread(path, header, one, column) for one in found.unreadable]
    return ClassWorks(tuple(_by_student(path, found.rows, column)), tuple(unread))


def _unread(
    path: str, header: Sequence[str], line: UnreadableLine, column: str | None
) -> tuple[str, str]:
    at = _student_column(path, header, column)
    student = " ".join(line.cells[at].split()) if at < len(line.cells) else ""
    return student or _NO_NAME, f"line {line.number} {line.problem}"


def _by_student(
    path: str, rows: Sequence[Sequence[str]], column: str | None
) -> list[Submission]:
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        return []
    header, *body = filled
    at = _student_column(path, header, column)
    by_student: dict[str, list[list[str]]] = {}
    for row in body:
        student = " ".join(row[at].split()) if at < len(row) else ""
        rest = [cell for number, cell in enumerate(row) if number != at]
        if any(cell.strip() for cell in rest) or student:
            by_student.setdefault(student or _NO_NAME, []).append(rest)
    heading = [cell for number, cell in enumerate(header) if number != at]
    return [
        _imported(student, path, entries_from_table([heading, *works]))
        for student, works in by_student.items()
    ]


def _student_column(path: str, header: Sequence[str], column: str | None) -> int:
    titles = [" ".join(cell.split()).casefold() for cell in header]
    for wanted in [column.casefold()] if column is not None else _STUDENT_WORDS:
        if wanted in titles:
            return titles.index(wanted)
    named = ", ".join(f"“{cell}”" for cell in header if cell.strip())
    raise ConfigError(
        f"no column says whose goal a row is; name it with --student, one of {named}",
        path=path,
    )


def _imported(student: str, path: str, imported: Imported) -> Submission:
    notes = tuple(f"{note.place}: {note.message}" for note in imported.notes)
    if all(_is_bare(entry) for entry in imported.entries):
        # Sentences alone are a list: nobody is told of lines beneath, which have no place.
        text = "".join(f"{entry.sentence}\n" for entry in imported.entries)
        return Submission(student, path, text, "lines", notes)
    return Submission(student, path, print_entries(imported.entries), "goals", notes)


def _is_bare(entry: Entry) -> bool:
    is_goal = entry.kind in (HeadKind.GOAL.value, HeadKind.SENTENCE.value)
    return is_goal and not (entry.id or entry.tags or entry.comments or entry.facts)
