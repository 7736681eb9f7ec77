"""Tables, lists and files of other tools become goal files, and nothing is dropped."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest
from cli.command import Shell, write
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import language

from smartlint.errors import SmartlintError, UnreadableFileError
from smartlint.exchange.importing import (
    ImportForm,
    ImportResult,
    goal_file,
    import_text,
    import_workbook,
)

_CASE = re.compile(
    r"^## (?P<name>.+)\n\n~{4}(?P<form>\w+)\n(?P<text>(?:.*\n)*?)~{4}\n\n"
    r"~{4}goals\n(?P<goals>(?:.*\n)*?)~{4}\n\n~{4}report\n(?P<report>(?:.*\n)*?)~{4}$",
    re.MULTILINE,
)


class Case(NamedTuple):
    """One case: what is imported, and what comes of it."""

    name: str
    form: ImportForm
    text: str
    goals: str
    report: str


def cases() -> Iterator[Case]:
    text = (Path(__file__).parent / "imports.md").read_text(encoding="utf-8")
    for found in _CASE.finditer(text):
        yield Case(**found.groupdict())  # type: ignore[arg-type] # a word of the file


def report(result: ImportResult) -> str:
    return "".join(f"{note.place}: {note.message}\n" for note in result.notes)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_another_tools_file_becomes_goals(case: Case) -> None:
    result = goal_file(import_text(case.form, case.text, "x"), language())
    assert (result.text, report(result)) == (case.goals, case.report)


words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=10)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(words, min_size=2, max_size=4), max_size=4))
def test_every_word_of_a_table_is_kept(rows: list[list[str]]) -> None:
    table = [["goal", "owner", "colour", "budget"], *rows]
    text = "\n".join(",".join(f'"{_quoted(cell)}"' for cell in row) for row in table)
    kept = goal_file(import_text("csv", text, "x"), language()).text
    for cell in (cell for row in rows for cell in row):
        # An apostrophe before a formula's sign is what an export puts there.
        plain = re.sub(r"^'(?=[=+\-@])", "", cell.strip())
        assert all(word in kept for word in plain.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "- ", "  - ", "# ", "1. "]), words)))
def test_every_word_of_a_page_is_kept(lines: list[tuple[str, str]]) -> None:
    page = "\n".join(f"{sign}x{text}" for sign, text in lines)
    kept = goal_file(import_text("markdown", page, "x"), language()).text
    for _, text in lines:
        plain = re.sub(r"[*_`]", "", text)
        if ":" not in text and plain == text:
            assert all(word.strip("#-–—") in kept for word in text.split())


def _quoted(cell: str) -> str:
    return cell.replace('"', '""')


def workbook(path: str, rows: list[list[Any]], formats: dict[str, str]) -> str:
    """Write a workbook as a person fills it; Any: the values cells can have."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for place, form in formats.items():
        sheet[place].number_format = form
    book.create_sheet("Empty")
    book.save(path)
    return path


def test_cells_of_a_workbook_read_as_they_are_shown(shell: Shell) -> None:
    rows: list[list[Any]] = [
        ["Goal", "From", "To", "Due", "Budget", "KPI?", "kpi", "Sum"],
        [
            "Raise open rate",
            0.38,
            0.425,
            date(2027, 6, 30),
            8000,
            None,
            True,
            "=1+1",
        ],
        ["Win shops", 12, 40.5, date(2027, 5, 31), None, None, None, None],
    ]
    formats = {"B2": "0%", "C2": "0.0%", "E2": '"€"#,##0'}
    workbook("plan.xlsx", rows, formats)
    outcome = shell("import", "plan.xlsx")
    assert outcome.out == (
        "goal: Raise open rate\n  from: 38%\n  to: 42.5%\n  by: 2027-06-30\n"
        "  budget: €8000\n  kpi: yes\n\n"
        "goal: Win shops\n  from: 12\n  to: 40.5\n  by: 2027-05-31\n"
    )
    assert outcome.code == 1
    assert "Sheet, H2: the formula =1+1 has no stored value" in outcome.err


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('0" ms"', "480 ms"),
        ('#,##0.00\\ "kr"', "480 kr"),
        ("[$KSh-441] #,##0", "KSh 480"),
        ("[$£-809]#,##0", "£480"),
        ('"Q"0', "480"),
        ("#,##0;[Red]-#,##0", "480"),
    ],
)
def test_units_that_only_the_cells_form_shows_come_along(
    shell: Shell, form: str, shown: str
) -> None:
    workbook("plan.xlsx", [["Goal", "From"], ["Answer faster", 480]], {"B2": form})
    assert shell("import", "plan.xlsx").out == f"goal: Answer faster\n  from: {shown}\n"


def test_what_is_hidden_in_a_workbook_is_named() -> None:
    book = openpyxl.Workbook()
    shown = book.worksheets[0]
    for row in (["Goal"], ["Win the north"], ["Win the south"]):
        shown.append(row)
    shown.row_dimensions[3].hidden = True
    secret = book.create_sheet("Plans")
    secret.append(["Goal"])
    secret.append(["Close the north"])
    secret.sheet_state = "hidden"
    stream = BytesIO()
    book.save(stream)
    result = goal_file(import_workbook(stream.getvalue(), "x"), language())
    assert result.text == "goal: Win the north\n\ngoal: Win the south\n"
    assert report(result) == (
        "Plans: this sheet is hidden, so it was left out; show it in your spreadsheet "
        "program if its goals belong here\n"
        "Sheet, row 3: this row is hidden in the workbook, and was imported all the same\n"
    )


def test_all_sheets_of_a_workbook_are_read() -> None:
    book = openpyxl.Workbook()
    for name in ("North", "South"):
        sheet = book.create_sheet(name)
        sheet.append(["Goal", "Colour"])
        sheet.append([f"Win {name}", "red"])
    stream = BytesIO()
    book.save(stream)
    result = goal_file(import_workbook(stream.getvalue(), "x"), language())
    assert result.n_goals == 2
    assert [note.place for note in result.notes] == [
        "North, headings",
        "South, headings",
    ]


@pytest.mark.parametrize(
    ("form", "text", "problem"),
    [
        (
            "csv",
            'goal\n"open',
            "x:2: is no CSV that can be read: unexpected end of data",
        ),
        ("json", "{", "x:1: is no JSON: Expecting property name enclosed in double"),
        ("yaml", "a: [", "x:1: is no YAML: expected the node content"),
        ("json", "[" * 100_000, "x: is nested too deeply"),
        ("yaml", "[" * 2_000, "x: is nested too deeply"),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    form: ImportForm, text: str, problem: str
) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        import_text(form, text, "x")
    assert str(caught.value).startswith(problem)


def test_a_file_that_refers_to_itself_without_end_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    for text in ("\n".join(lines), "a: &a [*a]"):
        with pytest.raises(
            SmartlintError, match=r"refers to itself or holds|recursive"
        ):
            import_text("yaml", text, "x")


@pytest.mark.parametrize(
    ("name", "extra", "wanted"),
    [("openpyxl", "xlsx", "openpyxl"), ("yaml", "yaml", "PyYAML")],
)
def test_a_missing_package_is_named(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, name: str, extra: str, wanted: str
) -> None:
    real = builtins.__import__

    def without(asked: str, *rest: Any) -> Any:  # Any: as the import statement
        if asked == name:
            raise ImportError(asked)
        return real(asked, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    write(f"plan.{extra}", "a: b")
    outcome = shell("import", f"plan.{extra}")
    assert outcome.code == 2
    # It is copied into a shell, so no quotes stand around it.
    assert f": pip install {wanted}" in outcome.err


def test_no_workbook_is_said_to_be_none(shell: Shell) -> None:
    write("plan.xlsx", "goal,owner\n")
    outcome = shell("import", "plan.xlsx")
    assert outcome.code == 2
    assert "plan.xlsx: is no XLSX workbook; save it as .xlsx" in outcome.err


def test_a_file_is_never_overwritten(shell: Shell) -> None:
    write("plan.csv", "goal\nReach 500 reviews by May 2027\n")
    write("plan.goals", "kept\n")
    outcome = shell("import", "plan.csv", "-o", "plan.goals")
    assert outcome.code == 2
    assert Path("plan.goals").read_text(encoding="utf-8") == "kept\n"


def test_a_name_that_tells_nothing_needs_a_format(shell: Shell) -> None:
    write("plan", "goal\nReach 500 reviews by May 2027\n")
    assert "add --format csv, xlsx, markdown" in shell("import", "plan").err
    outcome = shell("import", "plan", "--format", "csv")
    assert (outcome.code, outcome.out) == (0, "goal: Reach 500 reviews by May 2027\n")
    assert outcome.err == "smartlint: imported 1 goal from plan; all was understood\n"


def test_a_file_without_goals_is_no_success(shell: Shell) -> None:
    write("plan.md", "only words\n")
    outcome = shell("import", "plan.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert "holds no goals that can be read" in outcome.err
    assert "smartlint check --input-format lines plan.md" in outcome.err
