"""A class's goals, graded by the usual rubric."""

from __future__ import annotations

from functools import cache

from checkout import ROOT
from linted import rulebook
from teach.examiners import examiner

from smartlint.config.rubric import Rubric
from smartlint.config.rubric_file import read_rubric
from smartlint.teach.grading import GradedClass, grade
from smartlint.teach.submission import Submission

GOALS = (
    "Increase newsletter subscribers from 4,000 to 5,200 by 30 June 2027\n  why: they buy",
    "Be better on social media",
    "Increase sales by 20%",
    "Try to get more followers by May 2027",
    "goal EM-1: Reduce the return rate from 20% to 15% by 30 June 2027\n  owner: Dana",
    "Launch the loyalty programme in Sweden by May 2027",
)


def code_of(name: str) -> str | None:
    rule = rulebook().find(name)
    return rule.code if rule is not None else None


@cache
def usual() -> Rubric:
    text = (ROOT / "rules/smart/rubric.toml").read_text(encoding="utf-8")
    return read_rubric(text, "rubric.toml", code_of)


def graded(works: list[Submission]) -> GradedClass:
    return grade(works, (), usual(), examiner())


def handed_in(student: str, *goals: str) -> Submission:
    return Submission(student, f"{student}.goals", "\n\n".join(goals) + "\n", "goals")
