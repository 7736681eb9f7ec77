"""The page as Word and as PDF, opened by other libraries than those that wrote it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from cli.command import Shell, write
from documents.pages import ATTACKS, PLAN, attacked_plan

from smartlint.render.picture.drawing import Drawer

docx = pytest.importorskip("docx")
pypdf = pytest.importorskip("pypdf")
pytest.importorskip("docxtpl")
pytest.importorskip("typst")


def made(shell: Shell, text: str, name: str, *options: str) -> bytes:
    write("plan.goals", text)
    done = shell("report", "plan.goals", "-o", name, *options)
    assert (done.code, done.err) == (0, "")
    return Path(name).read_bytes()


def pdf_text(content: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_word_has_real_styles_headings_and_tables(shell: Shell) -> None:
    document = docx.Document(io.BytesIO(made(shell, PLAN, "review.docx")))
    styles = {p.style.name for p in document.paragraphs}
    assert {
        "Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Goal Sentence",
        "Goal Fact", "Caption",
    } <= styles  # fmt: skip
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[:3] == ["What the goals are for", "Agenda", "Overview by area"]
    assert {table.style.name for table in document.tables} == {"Goal Table"}
    heads = [table.rows[0]._tr.xml for table in document.tables]
    assert all("w:tblHeader" in head for head in heads)
    sentence = next(p for p in document.paragraphs if p.style.name == "Goal Sentence")
    assert {run.style.name for run in sentence.runs} >= {"Goal Part", "Goal Role"}


def test_word_pictures_have_words_for_who_cannot_see_them(shell: Shell) -> None:
    content = made(shell, PLAN, "review.docx")
    document = docx.Document(io.BytesIO(content))
    shapes = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert (
        shapes[0] == "What carries BIZ-1. What hangs on what: BIZ-1: EM-1; EM-1: EM-2."
    )
    assert "Email subscribers. From 12,500 on 31 January 2027" in shapes[1]


def test_a_company_can_restyle_word(shell: Shell) -> None:
    own = docx.Document()
    own.add_paragraph("Tarn & Timber", style="Title")
    own.add_paragraph("{{ title }}, {{ dateline }}")
    own.add_paragraph("{{ body }}")
    own.add_paragraph("Confidential")
    own.save("company.docx")
    content = made(shell, PLAN, "review.docx", "--template", "company.docx")
    texts = [p.text for p in docx.Document(io.BytesIO(content)).paragraphs]
    assert texts[:2] == ["Tarn & Timber", "Goal review, As of 3 May 2027"]
    assert texts[2].startswith("How the one business objective goes")
    assert texts[3].startswith("Due in the next 30 days: EM-2")
    assert texts[4] == "What the goals are for"
    assert texts[-1] == "Confidential"


def test_a_word_template_without_a_place_is_named(shell: Shell) -> None:
    docx.Document().save("company.docx")
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "-o", "r.docx", "--template", "company.docx")
    assert done.code == 2
    assert "has no paragraph {{ body }}" in done.err


def test_no_words_of_a_goal_act_in_word(shell: Shell) -> None:
    text = attacked_plan() + "\ngoal Z: Reach \x0b\x07 20 members by 30 June 2027\n"
    document = docx.Document(io.BytesIO(made(shell, text, "review.docx")))
    whole = " ".join(p.text for p in document.paragraphs)
    for attack in ATTACKS:
        assert attack in whole
    assert "49" not in whole.replace("line 49", "")


def test_no_words_of_a_goal_act_in_pdf(shell: Shell) -> None:
    content = made(shell, attacked_plan(), "review.pdf")
    text = pdf_text(content).replace(" ", "")
    for attack in ATTACKS:
        assert attack.replace(" ", "") in text
    reader = pypdf.PdfReader(io.BytesIO(content))
    links = [
        annotation.get_object().get("/A", {}).get("/URI")
        for page in reader.pages
        for annotation in page.get("/Annots") or ()
    ]
    assert [link for link in links if link] == []


@pytest.mark.no_cover  # other tests of documents take the same lines
def test_pdf_tells_the_same_as_the_page(shell: Shell) -> None:
    text = pdf_text(made(shell, PLAN, "review.pdf"))
    for words in (
        "What the goals are for", "Help people sleep outside", "Has Finance agreed?",
        "Increase email subscribers from 12,000 to 16,000 by 30 June 2027",
        "Not predetermined", "Minutes",
    ):  # fmt: skip
        assert words in text


@pytest.mark.no_cover  # other tests of documents take the same lines
@pytest.mark.parametrize("above", [9, 10, 12])
def test_what_leads_up_to_a_table_stands_on_its_page(shell: Shell, above: int) -> None:
    plan = ["as of 2027-05-03"]
    for number in range(above):
        plan += [
            f"goal F{number}: Grow profit of shop {number} from €20 to €30 by May 2028",
            "  perspective: financial",
        ]
    for number in range(3):
        plan += [
            f"goal C{number}: Win {number + 7} readers by May 2028",
            "  perspective: customer",
        ]
    content = made(shell, "\n".join(plan) + "\n", "s.pdf", "--kind", "scorecard")
    pages = [
        " ".join(page.extract_text().split())
        for page in pypdf.PdfReader(io.BytesIO(content)).pages
    ]
    page = next(text for text in pages if "What customers see" in text)
    assert "Drives" in page[page.index("What customers see") :]


@pytest.mark.no_cover  # other tests of documents take the same lines
@pytest.mark.parametrize("name", ["review.docx", "review.pdf"])
def test_the_same_goals_give_the_same_bytes(shell: Shell, name: str) -> None:
    assert made(shell, PLAN, name) == made(shell, PLAN, name)


@pytest.mark.no_cover  # other tests of documents take the same lines
def test_the_goals_can_be_left_out_that_others_refer_to(shell: Shell) -> None:
    write(
        "short/review.html",
        '{% extends "smartlint/review.html" %}\n{% block goals %}{% endblock %}\n',
    )
    whole = made(shell, PLAN, "review.pdf")
    short = made(shell, PLAN, "short.pdf", "--templates", "short")
    assert "Each goal" in pdf_text(whole)
    assert "Each goal" not in pdf_text(short)
    assert "EM-1" in pdf_text(short)


@pytest.mark.no_cover  # other tests of documents take the same lines
def test_each_goal_starts_on_a_page_behind_the_minutes(shell: Shell) -> None:
    reader = pypdf.PdfReader(io.BytesIO(made(shell, PLAN, "review.pdf")))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    starts = next(at for at, page in enumerate(pages) if page.startswith("Each goal"))
    assert any("Fill this in during the session" in page for page in pages[:starts])


def test_a_heavy_form_needs_a_file(shell: Shell) -> None:
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "--format", "pdf")
    assert (done.code, done.out) == (2, "")
    assert "this form needs a file; name it with -o review.pdf" in done.err


@pytest.mark.parametrize(
    ("library", "name", "extra"),
    [("typst", "r.pdf", "pdf"), ("docxtpl", "r.docx", "docx")],
)
def test_a_missing_extra_is_named(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, library: str, name: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "-o", name)
    assert done.code == 2
    assert f"pip install 'smartlint[{extra}]'" in done.err


def test_without_the_charts_extra_figures_stand_there_in_words(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "-o", "r.html")
    assert done.code == 0
    assert "pip install 'smartlint[charts]'" in done.err
    page = Path("r.html").read_text(encoding="utf-8")
    # The tree is drawn without that library.
    assert page.count("<svg") == page.count('<title id="picture-0-tree-title">') == 1
    assert "From 12,500 on 31 January 2027 to 13,050 on 30 April 2027" in page


BARE_TREE = """\
as of 2027-05-02

objective revenue: Grow online revenue from €100,000 to €120,000 by 31 December 2027

goal visits: Increase website visits from 4,000 to 5,000 by 30 June 2027
  supports: revenue
"""


@pytest.mark.parametrize(
    ("arguments", "is_told"),
    [
        (("-o", "r.html"), False),
        (("-o", "r.md"), False),
        (("-o", "r.docx"), True),
        ((), False),
    ],
)
def test_the_charts_extra_is_asked_for_only_where_a_picture_needs_it(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    *,
    is_told: bool,
) -> None:
    # A tree is drawn by us; only Word, which takes dots, needs the library for it.
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    write("plan.goals", BARE_TREE)
    done = shell("report", "plan.goals", *arguments)
    assert done.code == 0
    assert ("pip install 'smartlint[charts]'" in done.err) == is_told


def test_markdown_on_standard_output_draws_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Drawer, "svg", lambda *_: pytest.fail("a picture was drawn"))
    write("plan.goals", PLAN)
    assert shell("report", "plan.goals").code == 0


@pytest.mark.no_cover  # tests/teach takes the same lines
def test_a_lesson_is_not_parted_by_the_end_of_a_page(shell: Shell) -> None:
    """A teacher hands a page out: the strong goal stands beneath the weak one."""
    assert shell("report", "--kind", "lesson", "-o", "course.pdf").code == 0
    reader = pypdf.PdfReader("course.pdf")
    pages = [page.extract_text().split("\n") for page in reader.pages]
    for page in pages:
        words = [line.strip() for line in page]
        assert words.count("Weak") == words.count("Strong")


@pytest.mark.no_cover  # other tests of documents take the same lines
def test_a_goal_and_its_verdicts_stand_on_one_page(shell: Shell) -> None:
    goals = [
        f"goal G{number}: Win {number} members by 30 June 2027\n"
        f"  why: {'the hall is open and heated ' * (number % 4)}all week\n"
        for number in range(3, 20)
    ]
    reader = pypdf.PdfReader(
        io.BytesIO(made(shell, "as of 2027-05-03\n" + "".join(goals), "review.pdf"))
    )
    pages = [page.extract_text() for page in reader.pages]
    first = next(at for at, page in enumerate(pages) if "Each goal" in page)
    assert len(pages) - first > 3
    for page in pages[first:]:
        assert page.count("Goal in plan.goals") == page.count("Time-bound")


def test_what_leads_up_to_a_list_stays_with_it_in_word(shell: Shell) -> None:
    document = docx.Document(io.BytesIO(made(shell, PLAN, "review.docx")))
    question = next(
        p for p in document.paragraphs if "waits" in p.text or "wait for" in p.text
    )
    assert question.paragraph_format.keep_with_next
