"""Statements one a line: no facts can stand beneath them."""

from __future__ import annotations

import pytest
from linted import DAY, language, rulebook

from smartlint.config.resolution import Choices, resolve
from smartlint.linter import LintResult, lint
from smartlint.syntax import parse_lines
from smartlint.text import Source


def run(text: str) -> LintResult:
    settings = resolve(Choices(profile="strict"), rulebook().entries)
    file = parse_lines(language(), Source("goals.txt", text))
    return lint([file], rulebook(), settings, as_of=DAY)


def test_no_fix_adds_a_fact_where_none_can_stand() -> None:
    result = run("Increase email subscribers by 5000\nBe the best\n")
    assert {one.name for one in result.diagnostics} >= {"missing-deadline"}
    edits = [
        edit for one in result.diagnostics for fix in one.fixes for edit in fix.edits
    ]
    assert edits == []


WISHES = """\
Increase email subscribers by 5000
Achieve 15% increase in website conversions
Generate 20% more qualified leads for the sales team
Reach 100,000 YouTube subscribers within 6 months
Publish ten blog posts by June
Increase traffic by 20% by 2040
Try to maybe increase active users by 10% this quarter
Reach 100 stores by 30 June 2021
"""


def test_advice_asks_for_no_fact_where_none_can_stand() -> None:
    found = run(WISHES).diagnostics
    assert {one.code for one in found} >= {"M203", "M205", "M206", "R404", "T501"}
    facts = [one.help for one in found if "beneath" in one.help or "`" in one.help]
    assert facts == []


def test_a_missing_day_belongs_into_the_sentence_of_a_list() -> None:
    found = run("Increase email subscribers by 5000\n").diagnostics
    assert [one.help for one in found if one.code == "T501"] == [
        "add the day to the sentence, as in “by 30 June 2027”"
    ]


def test_a_blank_line_says_nothing_and_keeps_its_place() -> None:
    result = run("\n   \nReach 500 readers by 30 June 2027\n\n")
    assert result.diagnostics == ()
    assert [judged.goal.sentence.text for judged in result.goals] == [
        "",
        "",
        "Reach 500 readers by 30 June 2027",
        "",
    ]


@pytest.mark.parametrize(("is_stated", "found"), [(True, ["T505"]), (False, [])])
def test_a_bare_sentence_is_late_only_on_a_day_that_is_stated(
    is_stated: bool, found: list[str]
) -> None:
    settings = resolve(Choices(select=("T505",)), rulebook().entries)
    file = parse_lines(language(), Source("goals.txt", "Reach 9 shops by May 2021"))
    result = lint(
        [file], rulebook(), settings, as_of=DAY, is_day_stated=is_stated
    ).diagnostics
    assert [one.code for one in result] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Post on the blog twice a month", "“a month”"),
        ("Run 5 km per week", "“per week”"),
        ("Run 5 km a week", "“a week”"),
        ("Publish 4 interviews a week", "“a week”"),
        ("Sell 40 pies each day", "“each day”"),
        ("Sell 40 pies a day at the gate", "“a day”"),
    ],
)
def test_a_rate_is_quoted_as_written(text: str, words: str) -> None:
    (found,) = [one for one in run(text).diagnostics if one.code == "T502"]
    assert found.message == f"{words} says how often, not until when"
