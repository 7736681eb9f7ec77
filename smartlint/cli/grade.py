"""``smartlint grade``: a class's goals, graded line by line on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from smartlint.cli.main import complain
from smartlint.cli.options import PATH, Day, listed, no_cache_option, topic_option
from smartlint.cli.outputs import lessons_of
from smartlint.cli.rulebook import Chosen, load_configuration, load_rulebook
from smartlint.cli.session import compiled_cache
from smartlint.cli.teaching import examiner_for, lessons_about, material_for, today
from smartlint.config.rubric import Rubric
from smartlint.errors import ConfigError, SmartlintError
from smartlint.render.summary import plural
from smartlint.resources import read_data
from smartlint.teach.grading import GradedClass, grade
from smartlint.teach.lesson import LessonOf
from smartlint.teach.submission import (
    ClassWorks,
    Submission,
    class_table,
    is_past,
    is_table,
    submission_of,
)
from smartlint.workspace import read_source, replace_file
from smartlint.workspace.reading import read_bytes

if TYPE_CHECKING:
    from smartlint.render.document.page import Page
    from smartlint.render.grade_pages import Rows

NOT_ALL_GRADED = 1
_SHIPPED_RUBRIC = "smart/rubric.toml"
_FOLDER = "feedback"
_NO_SUBMISSION = "a table of past values, which goals name as `source:`; nobody's goals"
_GRADED = "results of an earlier grading, so that they were left out"
# What tells a folder that this command wrote from one of a student's.
_WRITTEN = frozenset({"class.html", "scores.csv", "students"})
# What examples are about where a class writes of no KPI and no topic is named.
_SUBJECTS = ("study", "sport", "school")


@click.command(
    short_help="Grade a class's goals: feedback, points, common mistakes.",
    epilog="""\b
Examples:
  smartlint grade submissions/
  smartlint grade submissions/ --rubric week3.toml -o week3/
  smartlint grade class.xlsx --student "Matriculation number"
  smartlint grade class.csv --topic study,sport
  smartlint grade --print-rubric > week3.toml

\b
Written: a page for each student (Markdown and HTML), the class's page, and its
tables: scores, evidence and mistakes.
Exit code: 0 all is graded, 1 something could not be, 2 something on your side.""",
)
@click.argument("path", required=False, type=PATH, metavar="SUBMISSIONS")
@click.option("--rubric", type=PATH, metavar="FILE", help="What to grade by.")
@click.option(
    "--print-rubric", is_flag=True, help="Print the usual rubric, to be changed."
)
@click.option(
    "--student",
    metavar="COLUMN",
    help="The heading of the column that names the student, in a table.",
)
@click.option("--as-of", type=Day(), help="The day to judge by (default: today).")
@click.option(
    "-o",
    "--output",
    type=PATH,
    default=_FOLDER,
    metavar="DIR",
    help="The folder to write into (default: feedback).",
)
@topic_option
@no_cache_option
def command(
    *,
    path: str | None,
    rubric: str | None,
    print_rubric: bool,
    student: str | None,
    as_of: date | None,
    output: str,
    topics: tuple[str, ...],
    no_cache: bool,
) -> int:
    """Grade goals by a rubric, with the reason for every point.

    SUBMISSIONS is a folder with a file (or a folder) for each student, or one table
    with a row for each goal. Nothing leaves this machine.
    """
    if print_rubric:
        click.echo(read_data("rules", _SHIPPED_RUBRIC), nl=False)
        return 0
    if path is None:
        raise ConfigError("name the folder or the table with the submissions")
    chosen = _rubric(rubric, no_cache=no_cache)
    profile = chosen.profile
    also = tuple(code for one in chosen.criteria for code in one.rules)
    day = as_of or today()
    examiner = examiner_for(day, profile=profile, also=also, no_cache=no_cache)
    named = listed(topics)
    material_for(examiner, named)  # refuses a topic that is not there before all work
    handed = _handed_in(path, student)
    if not handed.works and not handed.unread:
        raise ConfigError("nothing was handed in here", path=path)
    graded = grade(handed.works, handed.unread, chosen, examiner)
    about = named or (() if graded.is_of_the_trade else _SUBJECTS)
    lesson_of = lessons_about(examiner, lessons_of(examiner.rulebook), about)
    _write(graded, lesson_of, day, output)
    for told in handed.told:
        complain(told)
    _report(graded, output)
    return NOT_ALL_GRADED if graded.unread else 0


def _rubric(path: str | None, *, no_cache: bool) -> Rubric:
    from smartlint.config.rubric_file import read_rubric

    cache = compiled_cache(no_cache=no_cache)
    rulebook = load_rulebook(load_configuration(Chosen(), (), cache), cache)

    def code_of(name: str) -> str | None:
        rule = rulebook.find(name)
        return rule.code if rule is not None else None

    if path is None:
        return read_rubric(read_data("rules", _SHIPPED_RUBRIC), "rubric.toml", code_of)
    return read_rubric(read_source(path).text, path, code_of)


def _handed_in(path: str, column: str | None) -> ClassWorks:
    if not os.path.isdir(path):
        if not os.path.exists(path):
            raise ConfigError(
                "there is no such folder or table; check its name", path=path
            )
        if not is_table(path):
            raise ConfigError(
                "name a folder, or one table (.csv or .xlsx) with a row for each goal",
                path=path,
            )
        return class_table(path, read_bytes(path, path), column)
    works: list[Submission] = []
    unread: list[tuple[str, str]] = []
    told = [f"{name}: {_GRADED}" for name in _folders(path) if _is_graded(path, name)]
    for student, file in _files(path):
        try:
            content = read_bytes(file, file)
            if is_past(file, content):
                told.append(f"{file}: {_NO_SUBMISSION}")
            else:
                works.append(submission_of(student, file, content))
        except SmartlintError as error:
            unread.append((os.path.relpath(file, path), error.problem))
    return ClassWorks(tuple(works), tuple(unread), tuple(told))


def _folders(path: str) -> list[str]:
    """Return the names of the folders in a folder, in order."""
    return sorted(one.name for one in os.scandir(path) if one.is_dir())


def _is_graded(path: str, name: str) -> bool:
    """Whether a folder within holds what an earlier run wrote, and nobody's goals."""
    return _WRITTEN.issubset(os.listdir(os.path.join(path, name)))


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Yield whose each file is: its own name's, or its folder's where it lies in one."""
    graded = {name for name in _folders(folder) if _is_graded(folder, name)}
    for name in sorted(os.listdir(folder)):
        if name.startswith(".") or name in graded:
            continue
        path = os.path.join(folder, name)
        if not os.path.isdir(path):
            yield os.path.splitext(name)[0], path
            continue
        for place, folders, files in os.walk(path):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            for file in sorted(files):
                if not file.startswith("."):
                    yield name, os.path.join(place, file)


def _write(graded: GradedClass, lesson_of: LessonOf, as_of: date, folder: str) -> None:
    from smartlint.exchange.csv_table import csv_bytes
    from smartlint.render import grade_pages as pages
    from smartlint.render.page_names import page_names

    students = os.path.join(folder, "students")
    os.makedirs(students, exist_ok=True)
    names = page_names([one.student for one in graded.students])
    feedback = pages.feedback_pages(graded, lesson_of, as_of)
    for student, page in zip(graded.students, feedback, strict=True):
        _put_page(os.path.join(students, names[student.student]), page)
    page = pages.class_page(graded, names, lesson_of, as_of)
    _put_page(os.path.join(folder, "class.html"), page)
    tables = {
        "scores": pages.score_rows(graded),
        "evidence": pages.evidence_rows(graded),
        "mistakes": pages.mistake_rows(graded),
    }
    for name, rows in tables.items():
        path = os.path.join(folder, f"{name}.csv")
        replace_file(path, (csv_bytes(pages.as_texts(rows)),))
    _put_workbook(os.path.join(folder, "class.xlsx"), tables)


def _put_page(path: str, page: Page) -> None:
    from smartlint.render.grade_pages import as_html, as_markdown

    replace_file(path, (as_html(page),))
    replace_file(f"{os.path.splitext(path)[0]}.md", (as_markdown(page),))


def _put_workbook(path: str, tables: Mapping[str, Rows]) -> None:
    from smartlint.exchange.xlsx_table import xlsx_sheets

    try:
        replace_file(path, (xlsx_sheets(tables),))
    except ConfigError as error:
        complain(f"no workbook was written: {error.problem}")


def _report(graded: GradedClass, folder: str) -> None:
    for name, reason in graded.unread:
        complain(f"not graded: {name}: {reason}")
    for one in graded.students:
        if not one.goals:
            complain(f"{one.student} handed in nothing, and gets no points")
    n_goals = sum(len(one.goals) for one in graded.students)
    complain(
        f"graded {plural(n_goals, 'goal', 'goals')} of "
        f"{plural(len(graded.students), 'student', 'students')}; begin with "
        f"{os.path.join(folder, 'class.html')}"
    )
