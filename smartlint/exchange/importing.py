"""From a file of another tool to a goal file, with a report of what needs a look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from smartlint.exchange.csv_table import read_csv
from smartlint.exchange.entry import FILE_KINDS, print_pieces
from smartlint.exchange.goal_json import entries_from_json, is_goals_json
from smartlint.exchange.imported import Imported, ImportNote
from smartlint.exchange.linking import linked
from smartlint.exchange.list_import import entries_from_list
from smartlint.exchange.outline_import import entries_from_outline, read_json, read_yaml
from smartlint.exchange.people import with_people
from smartlint.exchange.table_import import entries_from_table
from smartlint.exchange.xlsx_table import read_xlsx
from smartlint.model.goal_file import GoalFile
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language, parse_goals
from smartlint.text import Source

ImportForm = Literal["csv", "xlsx", "markdown", "yaml", "json"]

_FORMS: dict[str, ImportForm] = {
    "csv": "csv",
    "tsv": "csv",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "md": "markdown",
    "markdown": "markdown",
    "txt": "markdown",
    "yaml": "yaml",
    "yml": "yaml",
    "json": "json",
}


HIDDEN = (
    "this sheet is hidden, so it was left out; show it in your spreadsheet program if its"
    " goals belong here"
)
"""What is said of a sheet that whoever opens a workbook does not see."""

_UNSEEN = "this row is hidden in the workbook, and was imported all the same"


class ImportResult(NamedTuple):
    """A goal file made from another file.

    Attributes:
        text: The goal file.
        n_goals: How many goals it has.
        notes: What to look at, in the order of the imported file where it has one.
    """

    text: str
    n_goals: int
    notes: tuple[ImportNote, ...]


def form_of(path: str) -> ImportForm | None:
    """Return how a file is read, by its extension; None for one we do not know."""
    return _FORMS.get(path.rpartition(".")[2].casefold())


def import_workbook(content: bytes, path: str) -> Imported:
    """Return the goals of all sheets of a workbook.

    Raises:
        SmartlintError: It is no workbook, or the extra ``xlsx`` is not installed.
    """
    filled = [sheet for sheet in read_xlsx(content, path) if any(sheet.rows)]
    sheets = [sheet for sheet in filled if not sheet.is_hidden]
    hidden = [ImportNote(sheet.name, HIDDEN) for sheet in filled if sheet.is_hidden]
    found = Imported((), tuple(hidden))
    for sheet in sheets:
        name = sheet.name if len(sheets) > 1 else ""
        one = entries_from_table(sheet.rows, name)
        missing = [
            ImportNote(f"{sheet.name}, row {n}", _UNSEEN) for n in sheet.hidden_rows
        ]
        missing += [
            ImportNote(
                f"{sheet.name}, {cell}", f"{problem}; open and save the file once"
            )
            for cell, problem in sheet.problems
        ]
        found = Imported(
            found.entries + one.entries, (*found.notes, *one.notes, *missing)
        )
    return found


def import_text(form: ImportForm, text: str, path: str) -> Imported:
    """Return the goals of a text file.

    Args:
        form: How to read it.
        text: What it holds.
        path: What to call it.

    Raises:
        SmartlintError: It is not of that form, or an extra is not installed.
    """
    if form == "csv":
        return entries_from_table(read_csv(text, path))
    if form == "markdown":
        return linked(with_people(entries_from_list(text)))
    value = read_json(text, path) if form == "json" else read_yaml(text, path)
    if is_goals_json(value):
        return Imported(entries_from_json(value, path), ())
    return linked(with_people(entries_from_outline(value)))


def goal_file(imported: Imported, language: Language) -> ImportResult:
    """Return imported goals as a goal file, read once to see what is not understood."""
    pieces = list(print_pieces(imported.entries))
    text = "".join(pieces)
    source = Source("import", text)
    file, found = parse_goals(language, source)
    ends = list(accumulate(map(len, pieces)))
    notes = list(imported.notes)
    for diagnostic in found:
        at = min(bisect_right(ends, diagnostic.span.start), len(ends) - 1)
        line = source.position(diagnostic.span.start).line
        place = imported.entries[at].place
        advice = f"; {diagnostic.help}" if diagnostic.help else ""
        where = f"{place} (line {line} of the goal file)" if place else f"line {line}"
        notes.append(ImportNote(where, diagnostic.message + advice))
    return ImportResult(
        text,
        len(file.goals),
        (*notes, *_at_odds(imported, file), *_lost(imported, file.goals)),
    )


def _at_odds(imported: Imported, file: GoalFile) -> Iterator[ImportNote]:
    """Yield what a goal's sentence and its own columns say differently."""
    goals = [entry for entry in imported.entries if entry.kind not in FILE_KINDS]
    if len(goals) != len(file.goals):
        return
    for entry, goal in zip(goals, file.goals, strict=True):
        reading, clauses = goal.reading, goal.clauses
        if reading is None:
            continue
        for name, said, stated in (
            ("from", reading.baseline, clauses.baseline),
            ("to", reading.target, clauses.target),
        ):
            if said and stated and said.value != stated.quantity.value:
                message = f"the sentence says {said.text}, and `{name}:` {stated.quantity.text}"
                yield ImportNote(entry.place, f"{message}; keep the one that is right")


def _lost(imported: Imported, goals: Sequence[object]) -> tuple[ImportNote, ...]:
    """Return a note when more or fewer goals are read back than were imported."""
    n_entries = sum(entry.kind not in FILE_KINDS for entry in imported.entries)
    if n_entries == len(goals):
        return ()
    message = (
        f"{n_entries} goals were found, and {len(goals)} are read from the goal file"
    )
    return (ImportNote("the whole file", message),)
