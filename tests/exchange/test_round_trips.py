"""What is exported is imported as the same goals, whatever form it took."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from cli.command import Shell, write
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import language
from strategies.goal_model import goals as made_goals
from strategies.goal_text import goal_texts
from unspanned import unspanned

from smartlint.exchange.csv_table import csv_bytes, escaped, read_csv, unescaped
from smartlint.exchange.entry import Entry, entries_of, print_entries
from smartlint.exchange.goal_json import goals_json
from smartlint.exchange.goal_table import table_of
from smartlint.exchange.importing import import_text, import_workbook
from smartlint.exchange.xlsx_table import read_xlsx, xlsx_bytes
from smartlint.model.goal import Goal
from smartlint.model.goal_file import GoalFile
from smartlint.syntax import parse_goals
from smartlint.syntax.printer import print_goal
from smartlint.text import Source

FORMS = ("csv", "xlsx", "json")


def read(text: str) -> GoalFile:
    return parse_goals(language(), Source("plan.goals", text))[0]


def there_and_back(form: str, entries: Sequence[Entry]) -> GoalFile:
    """Return what is read from entries that went through one of the forms."""
    if form == "xlsx":
        back = import_workbook(xlsx_bytes(table_of(entries)), "x")
    elif form == "csv":
        text = csv_bytes(table_of(entries)).decode("utf-8-sig")
        back = import_text("csv", text, "x")
    else:
        back = import_text("json", goals_json(entries), "x")
    return read(print_entries(back.entries))


def meant(goal: Goal) -> list[object]:
    """Return what a goal says, without places and without the order of its lines."""
    return [
        goal.kind,
        unspanned(goal.id),
        unspanned(goal.sentence),
        unspanned(goal.clauses),
        unspanned(goal.tags),
        sorted(map(str, unspanned(goal.comments))),
        sorted(map(str, unspanned(goal.lines))),
    ]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(goals=st.lists(made_goals(), min_size=1, max_size=3))
def test_goals_come_back_as_they_were(form: str, goals: list[Goal]) -> None:
    file = read("\n".join(map(print_goal, goals)))
    back = there_and_back(form, entries_of(file))
    assert [meant(goal) for goal in back.goals] == [meant(goal) for goal in file.goals]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(text=goal_texts)
def test_no_goal_of_any_text_is_lost(form: str, text: str) -> None:
    file = read(text)
    if file.goals:
        back = there_and_back(form, entries_of(file))
        assert [g.id and g.id.text for g in back.goals] == [
            g.id and g.id.text for g in file.goals
        ]


@settings(max_examples=60, deadline=None)
@given(goal_texts)
def test_entries_print_as_the_same_goals(text: str) -> None:
    file = read(text)
    back = read(print_entries(entries_of(file)))
    assert [goal.sentence.text for goal in back.goals] == [
        goal.sentence.text for goal in file.goals
    ]


cells = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@'\t\r_x0D\n"),
    max_size=12,
)


@settings(max_examples=200)
@given(cells)
def test_an_escaped_cell_starts_no_formula_and_comes_back(cell: str) -> None:
    assert unescaped(escaped(cell)) == cell
    assert not escaped(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@settings(max_examples=60, deadline=None)
@given(st.lists(cells, min_size=1, max_size=3))
def test_a_csv_holds_every_text(row: list[str]) -> None:
    rows = [["kind", "id", "goal"], row]
    assert read_csv(csv_bytes(rows).decode("utf-8-sig"), "x") == rows


@settings(max_examples=60, deadline=None)
@given(st.lists(cells.filter(bool), min_size=1, max_size=3))
def test_a_workbook_holds_every_text(row: list[str]) -> None:
    rows = [["kind", "id", "goal"], row]
    assert read_xlsx(xlsx_bytes(rows), "x")[0].rows == rows


FORMULA = (
    'goal: Reach 5 stores by May 2027\n  owner: =HYPERLINK("http://x","y")\n'
    "  note: @SUM(1)\n  why: -2+3\n"
)


def test_no_cell_of_a_csv_is_run_as_a_formula(shell: Shell) -> None:
    write("plan.goals", FORMULA)
    out = shell("export", "plan.goals").out
    row = next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert (row["owner"], row["note"], row["why"]) == (
        '\'=HYPERLINK("http://x","y")',
        "'@SUM(1)",
        "'-2+3",
    )


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("-100", "-100"),
        ("-0.5", "-0.5"),
        ("-1+1", "'-1+1"),
        ("-", "'-"),
        ("--1", "'--1"),
        ("-1\n=2", "'-1\n=2"),
        ("'-100", "''-100"),
    ],
)
def test_a_negative_number_is_a_number_and_nothing_else_is(
    cell: str, written: str
) -> None:
    assert escaped(cell) == written
    assert unescaped(written) == cell


def test_no_cell_of_a_workbook_is_run_as_a_formula(shell: Shell) -> None:
    write("plan.goals", FORMULA)
    assert shell("export", "plan.goals", "-o", "plan.xlsx").code == 0
    sheet = openpyxl.load_workbook("plan.xlsx").worksheets[0]
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in filled} == {"s"}
    assert all(cell.quotePrefix for cell in filled)
    assert '=HYPERLINK("http://x","y")' in {cell.value for cell in filled}


PLAN = """\
# smartlint: allow missing-review until 2027-03-01 because we are starting
as of 2027-02-15
mission: Make trails easy

goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027  #news
  # agreed with Sales
  supports: BIZ-1 (contributes 2,000)
  supports: BIZ-2
  colour: blue
  milestone 2027-03-31: 14,000
  2027-01-31: 13,050; on track; confidence 7/10
  changed 2027-02-10: target 17,000 -> 16,000; market: consent rules

reach 100,000 YouTube subscribers within 6 months
"""


@pytest.mark.parametrize("name", ["plan.csv", "plan.xlsx", "plan.json"])
def test_the_commands_go_there_and_back(shell: Shell, name: str) -> None:
    write("plan.goals", PLAN)
    assert shell("export", "plan.goals", "-o", name).code == 0
    assert shell("import", name, "-o", "back.goals").code == 1  # “colour” is no fact
    outcome = shell("diff", "plan.goals", "back.goals")
    assert (outcome.code, "2 as before" in outcome.out) == (0, True)
    back = Path("back.goals").read_text(encoding="utf-8")
    assert sorted(back.split("\n")) == sorted(PLAN.split("\n"))


def test_json_names_its_form(shell: Shell) -> None:
    write("plan.goals", "Reach 5 stores by May 2027\n")
    whole = json.loads(shell("export", "plan.goals", "--format", "json").out)
    assert whole == {
        "format": "smartlint goals",
        "version": 1,
        "entries": [
            {
                "kind": "sentence",
                "id": None,
                "text": "Reach 5 stores by May 2027",
                "tags": [],
                "comments": [],
                "facts": [],
                "file": "plan.goals",
            }
        ],
    }


def test_files_that_include_each_other_are_one_table_and_come_back_once(
    shell: Shell,
) -> None:
    write(
        "a/one.goals",
        "include: ../two.goals\n\ngoal A: Reach 500 reviews by May 2027\n",
    )
    write(
        "two.goals",
        "include: a/one.goals\ninclude: c.goals\ngoal B: Sell 9 tents in May 2027\n",
    )
    write("c.goals", "goal C: Open a shop by May 2027\n")
    shell("export", "a/one.goals", "two.goals", "-o", "all.csv")
    assert shell("import", "all.csv").out == (
        "goal A: Reach 500 reviews by May 2027\n\n"
        "include: c.goals\n\ngoal B: Sell 9 tents in May 2027\n"
    )


def test_nothing_to_export_is_no_success(shell: Shell) -> None:
    write("plan.goals", "# nothing\n")
    outcome = shell("export", "plan.goals")
    assert (outcome.code, outcome.out) == (2, "")
    assert "nothing was exported" in outcome.err


def test_a_workbook_needs_a_file(shell: Shell) -> None:
    write("plan.goals", "Reach 5 stores by May 2027\n")
    outcome = shell("export", "plan.goals", "--format", "xlsx")
    assert outcome.code == 2
    assert "name it with -o plan.xlsx" in outcome.err


def test_a_name_that_tells_another_form_is_refused(shell: Shell) -> None:
    write("plan.goals", "Reach 500 reviews by May 2027\n")
    outcome = shell("export", "plan.goals", "-o", "plan.yaml")
    assert (outcome.code, outcome.err) == (
        2,
        (
            "smartlint: plan.yaml: goals are exported to .csv, .xlsx or .json; "
            "name such a file, or add --format\n"
        ),
    )
    assert not Path("plan.yaml").exists()
    assert shell("export", "plan.goals", "-o", "plan.txt", "--format", "csv").code == 0
