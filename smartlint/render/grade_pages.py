"""Feedback pages and tables of a graded class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from smartlint.model.amount_words import amount_words
from smartlint.named_tuple import NamedTuple
from smartlint.render.document.html import html_document
from smartlint.render.document.markdown import markdown_document
from smartlint.render.document.page import Page, make_page, make_pages
from smartlint.teach.grading import GradedClass, GradedStudent, Line
from smartlint.teach.lesson import Lesson, LessonOf, first_paragraph, plain_words

Cell = str | Decimal
Rows = list[list[Cell]]

# So much help a goal gets; more than that nobody reads.
_MOST_FINDINGS = 5
_MOST_LESSONS = 3
_MOST_MISTAKES = 8
_ANCHOR = r'<a id="[\w-]+"></a>'


class ShortLesson(NamedTuple):
    """A lesson as a page shows it.

    Attributes:
        code: The rule's code.
        key: Its name.
        title: Its headline.
        why: Why it matters, one paragraph.
        how: How to mend it, one paragraph.
        weak: One goal that shows it; empty where the topic has none.
        strong: One that does not; likewise.
    """

    code: str
    key: str
    title: str
    why: str
    how: str
    weak: str
    strong: str


class ClassRow(NamedTuple):
    """A student's row in the table of the class.

    Attributes:
        student: The result.
        page: Where the feedback page is, as a link tells it.
        points: By criterion, of all goals together.
    """

    student: GradedStudent
    page: str
    points: tuple[Decimal, ...]


def feedback_pages(
    graded: GradedClass, lesson_of: LessonOf, as_of: date
) -> Iterator[Page]:
    """Yield the feedback for each student, in the order of the results."""
    return make_pages(
        "feedback.html",
        (_feedback(student, graded, lesson_of, as_of) for student in graded.students),
    )


# Any: what a template is given is for the template to know
def _feedback(
    student: GradedStudent, graded: GradedClass, lesson_of: LessonOf, as_of: date
) -> dict[str, Any]:
    codes = dict.fromkeys(
        one.code for goal in student.goals for one in goal.findings if one.is_mistake
    )
    shown = [short for code in codes if (short := _short(lesson_of(code)))]
    return {
        "kind": "feedback",
        "title": f"Feedback for {student.student}",
        "as_of": as_of,
        "origin": "",
        "audience": "",
        "student": student,
        "rubric": graded.rubric,
        "lessons": shown[:_MOST_LESSONS],
        "most": _MOST_FINDINGS,
    }


def class_page(
    graded: GradedClass, pages: dict[str, str], lesson_of: LessonOf, as_of: date
) -> Page:
    """Return the results of the class.

    Args:
        graded: The results.
        pages: The name of each student's page, by student.
        lesson_of: Gives the lesson of a rule.
        as_of: The day of the grading.
    """
    rows = [
        ClassRow(one, quote(pages[one.student]), _by_criterion(one, graded))
        for one in graded.students
    ]
    mistakes = graded.mistakes[:_MOST_MISTAKES]
    return make_page(
        "class.html",
        {
            "kind": "class",
            "title": "Results of the class",
            "as_of": as_of,
            "origin": "",
            "audience": "",
            "rubric": graded.rubric,
            "rows": rows,
            "mistakes": [(one, _short(lesson_of(one.code))) for one in mistakes],
            "n_more": len(graded.mistakes) - len(mistakes),
            "unread": graded.unread,
        },
    )


def as_html(page: Page) -> bytes:
    """Return a page as a file of HTML that needs nothing beside it."""
    return html_document(page, lambda _: "").encode("utf-8", "backslashreplace")


def as_markdown(page: Page) -> bytes:
    """Return a page as Markdown; links lead to Markdown pages."""
    # Nothing in these pages leads to a heading of theirs.
    text = re.sub(_ANCHOR, "", markdown_document(page.markup, lambda _: ""))
    return text.replace(".html)", ".md)").encode("utf-8", "backslashreplace")


def score_rows(graded: GradedClass) -> Rows:
    """Return a table of the students with their points by criterion, a row each."""
    names = [one.name for one in graded.rubric.criteria]
    rows: Rows = [["student", "goals", *names, "points", "of", "percent", "mark"]]
    rows += [
        [
            one.student,
            Decimal(len(one.goals)),
            *_by_criterion(one, graded),
            one.earned,
            one.points,
            one.percent,
            one.grade,
        ]
        for one in graded.students
    ]
    with_row = {one.student for one in graded.students}
    reasons: dict[str, list[str]] = {}
    for name, reason in graded.unread:
        if name not in with_row:
            reasons.setdefault(name, []).append(reason)
    rows += [[name, "", *[""] * len(names), "", "", "", f"not graded: {'; '.join(told)}"]
             for name, told in reasons.items()]  # fmt: skip
    return rows


def evidence_rows(graded: GradedClass) -> Rows:
    """Return a table with a row for every criterion of every goal, and why."""
    rows: Rows = [["student", "goal", "sentence", "criterion", "points", "of", "why",
                   "words", "rules"]]  # fmt: skip
    for student in graded.students:
        for goal in student.goals:
            rows += [
                [student.student, goal.name, goal.sentence, *_cells(line)]
                for line in goal.lines
            ]
    return rows


def mistake_rows(graded: GradedClass) -> Rows:
    """Return a table of the rules that speak, the most frequent first."""
    rows: Rows = [["rule", "name", "students", "goals"]]
    rows += [
        [one.code, one.name, Decimal(one.n_students), Decimal(one.n_goals)]
        for one in graded.mistakes
    ]
    return rows


def as_texts(rows: Rows) -> list[list[str]]:
    """Return rows with their numbers as texts, for CSV."""
    return [
        [
            amount_words(cell, None) if isinstance(cell, Decimal) else cell
            for cell in row
        ]
        for row in rows
    ]


def _cells(line: Line) -> list[Cell]:
    return [
        line.criterion,
        line.earned,
        line.points,
        line.reason,
        " | ".join(line.words),
        ", ".join(line.codes),
    ]


def _by_criterion(student: GradedStudent, graded: GradedClass) -> tuple[Decimal, ...]:
    return tuple(
        sum((goal.lines[at].earned for goal in student.goals), Decimal(0))
        for at in range(len(graded.rubric.criteria))
    )


def _short(lesson: Lesson | None) -> ShortLesson | None:
    if lesson is None:
        return None
    return ShortLesson(
        lesson.code,
        lesson.key,
        lesson.title,
        plain_words(first_paragraph(lesson.why)),
        plain_words(first_paragraph(lesson.how)),
        next(iter(lesson.weak), ""),
        next(iter(lesson.strong), ""),
    )
