"""Statements one a line: no facts can stand beneath them."""

from __future__ import annotations

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


def test_a_blank_line_says_nothing_and_keeps_its_place() -> None:
    result = run("\n   \nReach 500 readers by 30 June 2027\n\n")
    assert result.diagnostics == ()
    assert [judged.goal.sentence.text for judged in result.goals] == [
        "",
        "",
        "Reach 500 readers by 30 June 2027",
        "",
    ]
