"""What a document and the feedback of a class say of one finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.command import Shell, write
from documents.pages import report

from smartlint.diagnostics.told import as_sentence, ended


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ""),
        ("no number is set", "No number is set."),
        ("who answers for it?", "Who answers for it?"),
        ("and so on…", "And so on…"),
        ("x", "X."),
    ],
)
def test_a_message_is_told_as_a_sentence(text: str, told: str) -> None:
    assert as_sentence(text) == told


def test_the_end_of_a_sentence_keeps_its_beginning() -> None:
    assert ended("name it `by:`") == "name it `by:`."
    assert ended("") == ""


def test_a_review_and_the_feedback_say_the_same(shell: Shell) -> None:
    goal = "Increase email subscribers by 30 June 2027\n"
    text = report(shell, goal, "--as-of", "2027-01-04")
    write("class/ana.goals", goal)
    assert shell("grade", "class", "--as-of", "2027-01-04").code == 0
    feedback = Path("feedback/students/ana.md").read_text(encoding="utf-8")
    message = "No number is set for “email subscribers”. (M201 missing-number)"
    assert message in text
    assert message in feedback


def test_a_line_that_the_advice_shows_is_not_shown_again(shell: Shell) -> None:
    plan = "as of 2027-01-04\ngoal A: Win 40 members by 31 March 2027\n"
    text = report(shell, plan)
    assert text.count("owner: <one person>") == 1
