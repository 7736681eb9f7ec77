"""The course: every lesson can be taken, and is judged by the engine that lints."""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from pathlib import Path

import pexpect
import pytest
from cli.command import Shell
from linted import rulebook
from teach.examiners import examiner, planter

from smartlint.engine.page import read_page
from smartlint.teach.course import Chapter, Task, course, hints, judge, reason, task
from smartlint.teach.lesson import Lesson, Lessons
from smartlint.workspace.learned import learned_folder, read_learned, write_learned


@cache
def chapters() -> tuple[Chapter, ...]:
    lessons = Lessons(
        rulebook().rules,
        lambda rule: read_page(rule.path, Path(rule.path).read_text(encoding="utf-8")),
    )
    return course(examiner(), lessons.of, examiner().knowledge.catalogue.terms)


@cache
def given_task(lesson: Lesson) -> Task:
    return task(lesson, planter())


LESSONS = [one for chapter in chapters() for one in chapter.lessons]
BY_KEY = {lesson.key: lesson for lesson in LESSONS}


@pytest.fixture(autouse=True)
def own_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "learned"
    monkeypatch.setenv("SMARTLINT_DATA_DIR", str(folder))
    return folder


def test_the_course_has_the_five_letters_and_all_28_terms() -> None:
    assert [chapter.title for chapter in chapters()] == [
        "Specific", "Measurable", "Achievable", "Relevant", "Time-bound", "Key terms",
    ]  # fmt: skip
    assert sum(not lesson.code for lesson in LESSONS) == 28
    assert all(chapter.lessons for chapter in chapters())
    assert len(BY_KEY) == len(LESSONS)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.key)
def test_hints_rise_and_never_give_the_answer(lesson: Lesson) -> None:
    given = hints(given_task(lesson), examiner())
    assert given
    answers = [strong.split("\n", 1)[0] for strong in lesson.strong]
    assert not any(answer in hint for answer in answers for hint in given)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.key)
def test_the_reason_is_of_the_goal_that_was_shown(lesson: Lesson) -> None:
    given = given_task(lesson)
    shown = given.spot.goals[given.spot.flawed]
    told = reason(given, examiner())
    assert told
    if not lesson.flaw:
        assert told in hints(given._replace(weak=shown), examiner())


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.key)
def test_the_weak_goal_itself_is_no_solution_of_a_rule(lesson: Lesson) -> None:
    given = given_task(lesson)
    if lesson.code:
        assert not judge(given.weak, given, examiner()).is_solved
    assert given.spot.goals[0] != given.spot.goals[1]


@pytest.mark.parametrize("key", ["missing-deadline", "missing-number", "vague-words"])
def test_a_better_goal_is_accepted_and_a_worse_one_is_not(key: str) -> None:
    given = given_task(BY_KEY[key])
    strong = "Increase email subscribers from 12,000 to 16,000 by 30 June 2027"
    assert judge(strong, given, examiner()).is_solved
    assert not judge("Be better soon", given, examiner()).is_solved
    assert judge("# only a remark", given, examiner()).problem == (
        "that is no goal yet: say what is to be"
    )


def test_a_lesson_is_taken_over_a_pipe_and_remembered(
    shell: Shell, own_data: Path
) -> None:
    said = (
        "a\n?\nIncrease online orders from 400 to 500 soon\n\n"
        "Increase online orders from 400 to 500 by May 2027\n\n"
    )
    outcome = shell("learn", "T501", stdin=said)
    assert outcome.code == 0
    assert "Hint: it is not said by when." in outcome.err
    assert "Not yet: “soon” is no date" in outcome.err
    assert "Well done: that is a better goal." in outcome.err
    kept = json.loads((own_data / "learned.json").read_text(encoding="utf-8"))
    assert kept["done"] == ["missing-deadline"]
    assert "1 of " in shell("learn", "--list").out
    shell("learn", "--restart", stdin=".\n")
    assert "\n0 of " in shell("learn", "--list").out


def test_an_answer_that_is_no_letter_is_asked_for_again(
    shell: Shell, own_data: Path
) -> None:
    outcome = shell("learn", "T501", stdin="1\nb\n\n")
    assert outcome.err.count("Write a or b; Enter alone goes on.") == 1
    assert not (own_data / "learned.json").exists()


def test_a_skipped_lesson_is_not_done(shell: Shell, own_data: Path) -> None:
    assert shell("learn", "T501", stdin="\n\n").code == 0
    assert not (own_data / "learned.json").exists()


def test_an_unknown_lesson_is_answered_with_the_nearest(shell: Shell) -> None:
    outcome = shell("learn", "mising-deadline")
    assert outcome == (
        2,
        "",
        "smartlint: there is no lesson mising-deadline; did you mean missing-deadline?\n",
    )


def test_a_folder_that_cannot_be_written_only_costs_the_memory(
    shell: Shell, own_data: Path
) -> None:
    own_data.write_text("no folder", encoding="utf-8")
    said = "\nIncrease online orders from 400 to 500 by May 2027\n\n"
    outcome = shell("learn", "T501", stdin=said)
    assert outcome.code == 0
    assert "this lesson will not be remembered" in outcome.err


@pytest.mark.parametrize("text", ["", "{", "[]", '{"done": 3}', "[" * 5000])
def test_what_cannot_be_read_is_taken_for_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "learned.json").write_text(text, encoding="utf-8")
    assert read_learned(str(tmp_path)) == frozenset()


def test_the_memory_lies_where_the_system_keeps_data(tmp_path: Path) -> None:
    folder = str(tmp_path / "x")
    assert learned_folder({"SMARTLINT_DATA_DIR": folder}) == folder
    if os.name == "posix" and os.uname().sysname == "Linux":
        data = {"XDG_DATA_HOME": "/data"}
        assert learned_folder(data) == os.path.join("/data", "smartlint")  # noqa: PTH118
    assert write_learned(folder, {"b", "a"})
    assert read_learned(folder) == {"a", "b"}
    assert not write_learned(None, {"a"})


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_course_is_a_document_too(shell: Shell, form: str) -> None:
    outcome = shell("report", "--kind", "lesson", "-o", f"course.{form}")
    assert outcome == (0, "", "")
    text = Path(f"course.{form}").read_text(encoding="utf-8")
    assert "\ufffd" not in text
    assert all(chapter.title in text for chapter in chapters())
    assert text.count("Your turn: write this goal better") >= 20
    assert "# expect:" not in text


def test_the_course_takes_no_goal_files(shell: Shell) -> None:
    assert shell("report", "--kind", "lesson", "plan.goals").code == 2


def test_a_lesson_at_a_terminal_and_ctrl_c_keep_what_is_done(own_data: Path) -> None:
    if not hasattr(pexpect, "spawn"):
        pytest.skip("no pseudo-terminals on this system")
    write_learned(str(own_data), {"missing-owner"})
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "smartlint", "learn", "missing-deadline"],
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        encoding="utf-8",
        timeout=60,
    )
    terminal.expect("> ")
    terminal.sendline("a")
    terminal.expect("Yes|Not quite")
    terminal.expect("> ")
    terminal.sendline("?")
    terminal.expect("Hint: ")
    terminal.expect("> ")
    terminal.sendintr()
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    assert "Traceback" not in (terminal.before or "")
    assert read_learned(str(own_data)) == {"missing-owner"}
