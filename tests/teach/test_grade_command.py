"""``smartlint grade``: files and tables of a class, its pages, and what is not graded."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from cli.command import Shell, write
from teach.grades import GOALS, code_of, usual

from smartlint.config.rubric_file import read_rubric

DAY = ("--as-of", "2027-01-04")


def rows(name: str) -> list[list[str]]:
    text = Path(name).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_a_folder_gives_a_page_for_each_student_and_lists_who_is_not_graded(
    shell: Shell,
) -> None:
    write("subs/Ana.goals", GOALS[0] + "\n")
    write("subs/ben.txt", "- Be better on social media\n- Increase sales by 20%\n")
    write("subs/Zoë <b>/week 1.md", f"# Mine\n\n```goals\n{GOALS[2]}\n```\n")
    write("subs/eve.goals", "")
    write("subs/cara.pdf", "x")
    Path("subs/dee.goals").write_bytes(b"\xff\xfe")
    outcome = shell("grade", "subs", *DAY, "-o", "out")
    assert outcome.code == 1
    assert outcome.err.endswith(
        "smartlint: not graded: cara.pdf: files of this kind are not read; save it as "
        ".goals, .txt, .md, .csv or .xlsx\n"
        "smartlint: not graded: dee.goals: is written in UTF-16; save it as UTF-8 in "
        "your editor\n"
        "smartlint: eve handed in nothing, and gets no points\n"
        "smartlint: graded 4 goals of 4 students; begin with out/class.html\n"
    )
    assert sorted(one.name for one in Path("out/students").iterdir()) == [
        "Ana.html", "Ana.md", "Zoë b.html", "Zoë b.md", "ben.html", "ben.md",
        "eve.html", "eve.md",
    ]  # fmt: skip
    page = Path("out/students/Zoë b.html").read_text(encoding="utf-8")
    assert "Feedback for Zoë &lt;b&gt;" in page
    assert "12 of 20 points" in page
    scores = rows("out/scores.csv")
    assert [row[0] for row in scores[1:]] == [
        "Ana", "ben", "eve", "Zoë <b>", "cara.pdf", "dee.goals",
    ]  # fmt: skip
    assert len(rows("out/evidence.csv")) == 1 + 4 * 7


def test_who_hands_in_nothing_gets_no_points_and_is_named(shell: Shell) -> None:
    write(
        "class.csv", "Student,Goal,Why\nAna,Sell 20 cakes by May 2027,a trip\nBen,,\n"
    )
    outcome = shell("grade", "class.csv", *DAY)
    assert outcome.code == 0
    assert "Ben handed in nothing, and gets no points" in outcome.err
    head, _, ben = rows("feedback/scores.csv")
    told = dict(zip(head, ben, strict=True))
    assert (told["goals"], told["points"], told["of"]) == ("0", "0", "20")
    page = Path("feedback/students/Ben.md").read_text(encoding="utf-8")
    assert "1 goal was asked for; 1 goal is missing and gets no points." in page


def test_words_that_are_no_goal_are_not_graded_as_nothing(shell: Shell) -> None:
    write("subs/eve.goals", "# only a remark\n")
    outcome = shell("grade", "subs", *DAY)
    assert outcome.code == 1
    assert "not graded: eve: there is no goal in it" in outcome.err


def test_a_class_table_may_begin_with_a_title_and_tells_of_columns_nobody_knows(
    shell: Shell,
) -> None:
    write(
        "class.csv",
        "Digital marketing, week 3,,,\n,,,\nStudent,Goal,By when,Mood\n"
        "Ana,Sell 20 cakes,30 June 2027,fine\nBen,Sell 30 cakes,30 June 2027,well\n",
    )
    outcome = shell("grade", "class.csv", *DAY)
    assert outcome.err == (
        "smartlint: class.csv, headings: “Mood” is no fact of a goal; its 2 values stand "
        "as notes\n"
        "smartlint: graded 2 goals of 2 students; begin with feedback/class.html\n"
    )
    head, *students = rows("feedback/scores.csv")
    assert {row[head.index("Time-bound")] for row in students} == {"3"}


def test_a_row_that_holds_a_heading_costs_nobody_above_it(shell: Shell) -> None:
    write("class.csv", "Nickname,Goal\nAna,Sell 20 cakes by May 2027\nBen,Team\n")
    outcome = shell("grade", "class.csv", *DAY)
    assert outcome.code == 2
    assert "no column says whose goal a row is" in outcome.err
    assert "one of “Nickname”, “Goal”" in outcome.err


def test_a_name_beside_goals_is_the_students_and_every_numbered_goal_counts(
    shell: Shell,
) -> None:
    write(
        "class.csv",
        "Name,Goal 1,Goal 2\nAna,Sell 20 cakes by May 2027,Read 9 books by May 2027\n"
        "Ben,Bake 8 loaves by May 2027,\n",
    )
    outcome = shell("grade", "class.csv", *DAY)
    assert outcome.err == (
        "smartlint: graded 3 goals of 2 students; begin with feedback/class.html\n"
    )
    assert [row[:2] for row in rows("feedback/scores.csv")[1:]] == [
        ["Ana", "2"],
        ["Ben", "1"],
    ]
    ana = Path("feedback/students/Ana.md").read_text(encoding="utf-8")
    assert "1 goal was asked for, and 2 were handed in: all of them count" in ana
    ben = Path("feedback/students/Ben.md").read_text(encoding="utf-8")
    assert "were handed in" not in ben


def test_the_five_fields_of_a_smart_worksheet_are_one_goal(shell: Shell) -> None:
    write(
        "subs/ada.txt",
        "Specific: I want to learn more Danish words\n"
        "Measurable: from 40 to 400 words\nAchievable: ten words a day\n"
        "Relevant: I will spend a term in Aarhus\nTime-bound: by 31 March 2027\n",
    )
    shell("grade", "subs", *DAY)
    head, ada = rows("feedback/scores.csv")
    told = dict(zip(head, ada, strict=True))
    letters = ("Specific", "Measurable", "Relevant", "Time-bound")
    assert told["goals"] == "1"
    assert [told[letter] for letter in letters] == ["5", "5", "3", "3"]


def test_a_time_that_is_over_gets_no_points(shell: Shell) -> None:
    write("subs/leo.txt", "Read 12 books in 2026\n")
    write("subs/mia.txt", "Read 12 books in 2027\n")
    shell("grade", "subs", *DAY)
    head, leo, mia = rows("feedback/scores.csv")
    at = head.index("Time-bound")
    assert (leo[at], mia[at]) == ("0", "3")
    page = Path("feedback/students/leo.md").read_text(encoding="utf-8")
    assert "The deadline, 31 December 2026, is past" in page


def test_tables_of_past_values_in_a_folder_are_nobodys_goals(shell: Shell) -> None:
    write("subs/ana.goals", GOALS[2] + "\n")
    write("subs/visits.csv", "date,visits\n2027-01-01,40\n")
    outcome = shell("grade", "subs", *DAY)
    assert outcome.code == 0
    assert "visits.csv: a table of past values" in outcome.err
    assert [row[0] for row in rows("feedback/scores.csv")[1:]] == ["ana"]


def test_what_an_earlier_run_wrote_is_nobodys_goals(shell: Shell) -> None:
    write("subs/ana.goals", GOALS[2] + "\n")
    for _ in range(2):
        outcome = shell("grade", "subs", *DAY, "-o", "subs/feedback")
    assert outcome.code == 0
    assert outcome.err == (
        "smartlint: feedback: results of an earlier grading, so that they were left out\n"
        "smartlint: graded 1 goal of 1 student; begin with subs/feedback/class.html\n"
    )


def test_a_student_has_one_row_of_scores(shell: Shell) -> None:
    write(
        "subs/jo.txt",
        "Ich will bis Juni zwei Bücher lesen.\nJe veux lire deux livres.\n",
    )
    write("subs/kit.txt", "Je veux lire deux livres.\nRead 2 books by 1 June 2027.\n")
    shell("grade", "subs", *DAY)
    assert [row[0] for row in rows("feedback/scores.csv")[1:]] == ["kit", "jo"]
    assert rows("feedback/scores.csv")[-1][-1].count("does not look like English") == 2


def test_nothing_is_said_to_be_found_where_something_was(shell: Shell) -> None:
    write("subs/ana.txt", "Read 2 books by 30 February 2027.\n")
    shell("grade", "subs", *DAY)
    text = Path("feedback/students/ana.md").read_text(encoding="utf-8")
    assert "| Well put | 1 of 1 | Nothing was found that counts here |" in text


def test_nothing_in_the_pages_is_cut_or_broken(shell: Shell) -> None:
    write("subs/ana.goals", GOALS[2] + "\n")
    shell("grade", "subs", *DAY)
    for name in ("students/ana.md", "class.md"):
        text = Path("feedback", name).read_text(encoding="utf-8")
        assert "\ufffd" not in text
        assert "None" not in text
    assert "](students/ana.md)" in Path("feedback/class.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_one_table_of_a_whole_class_is_graded(shell: Shell, form: str) -> None:
    write(
        "class.csv",
        "Student,Goal,Deadline\nAna,Increase sales by 20%,30 June 2027\n"
        "Ben,Be better on social media,\nAna,Reduce the return rate from 20% to 15%,\n",
    )
    if form == "xlsx":
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        for row in rows("class.csv"):
            book.active.append(row)
        choices = book.create_sheet("Choices")
        choices.append(["yes", "no"])
        choices.sheet_state = "hidden"
        book.save("class.xlsx")
    outcome = shell("grade", f"class.{form}", *DAY, "-o", "out")
    assert outcome.code == 0
    assert ("Choices: this sheet is hidden" in outcome.err) == (form == "xlsx")
    scores = rows("out/scores.csv")
    assert [(row[0], row[1]) for row in scores[1:]] == [("Ana", "2"), ("Ben", "1")]
    assert scores[1][6] == "3"  # one of Ana's two goals has a deadline


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("class.csv", "Student,Goal\nAna,Swim 1000 m in 25 minutes\n"),
        ("subs/Ana.md", "# Mine\n\n- Swim 1000 m in 25 minutes\n- [x] Join a choir\n"),
    ],
)
def test_sentences_alone_are_not_told_of_lines_beneath(
    shell: Shell, path: str, text: str
) -> None:
    write(path, text)
    shell("grade", Path(path).parts[0], *DAY, "-o", "out")
    text = Path("out/students/Ana.md").read_text(encoding="utf-8")
    assert "Add the day to the sentence, as in “by 30 June 2027”.\n" in text
    told = text.partition("## Read these next")[0]
    assert not any(fact in told for fact in ("source:", "by:", "why:", "owner:"))


def test_a_table_without_a_column_of_students_says_what_to_name(shell: Shell) -> None:
    write("class.csv", "Who,Goal\nAna,Increase sales by 20%\n")
    outcome = shell("grade", "class.csv", *DAY)
    assert (outcome.code, outcome.out) == (2, "")
    assert "name it with --student, one of “Who”, “Goal”" in outcome.err
    assert shell("grade", "class.csv", "--student", "who", *DAY).code == 0


@pytest.mark.parametrize(
    "cell", ['=SUM("1","2")', '"to swim" fast', '"Swim 40 lengths by May 2027']
)
def test_a_row_that_cannot_be_read_costs_its_own_points_only(
    shell: Shell, cell: str
) -> None:
    write(
        "class.csv",
        f'Student,Goal\nAna,"Swim 40 lengths by\n May 2027"\nBen,{cell}\n'
        "Cy,Read 9 books by May 2027\n",
    )
    outcome = shell("grade", "class.csv", *DAY, "-o", "out")
    assert outcome.code == 1
    assert (
        "smartlint: not graded: Ben: line 4 is no CSV that can be read" in outcome.err
    )
    scores = rows("out/scores.csv")
    assert [row[0] for row in scores[1:]] == ["Ana", "Cy", "Ben"]


def test_a_table_whose_headings_cannot_be_read_is_refused(shell: Shell) -> None:
    write("class.csv", 'Student,"Go"al\nAna,Swim 40 lengths by May 2027\n')
    outcome = shell("grade", "class.csv", *DAY)
    assert outcome.code == 2
    assert "class.csv:1: is no CSV that can be read" in outcome.err


def test_no_cell_of_a_students_making_is_run_as_a_formula(shell: Shell) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    write("class.csv", 'Student,Goal\n"=1+1","=HYPERLINK(""x"") increase sales"\n')
    shell("grade", "class.csv", *DAY, "-o", "out")
    assert rows("out/scores.csv")[1][0] == "'=1+1"
    book = openpyxl.load_workbook("out/class.xlsx")
    cell = book["scores"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert book["scores"]["J2"].data_type == "n"


def test_the_usual_rubric_is_printed_and_reads_back(shell: Shell) -> None:
    outcome = shell("grade", "--print-rubric")
    assert read_rubric(outcome.out, "rubric.toml", code_of) == usual()
    assert usual().points == Decimal(20)


def test_what_cannot_be_graded_at_all_is_said(shell: Shell) -> None:
    Path("empty").mkdir()
    assert shell("grade").code == 2
    assert shell("grade", "empty").code == 2
    outcome = shell("grade", "nowhere")
    assert outcome.code == 2
    assert "there is no such folder or table; check its name" in outcome.err
    write("one.goals", GOALS[0])
    assert shell("grade", "one.goals").code == 2
