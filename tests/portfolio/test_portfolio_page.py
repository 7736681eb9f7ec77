"""docs/portfolio.md: its examples say what it shows, and none is missing."""

from __future__ import annotations

import re

from linted import rulebook
from portfolio.portfolio_page import PAGE, written


def test_the_page_shows_what_is_said() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert written(page) == page


def test_every_example_has_an_answer() -> None:
    page = PAGE.read_text(encoding="utf-8")
    answers = re.findall(
        r"```goals\n.*?```\n\n```(?:text|console)\n(.*?)```", page, re.DOTALL
    )
    assert len(answers) == page.count("```goals\n")
    assert all(answer.strip() for answer in answers)


def test_every_check_of_the_plan_is_named() -> None:
    page = PAGE.read_text(encoding="utf-8")
    ours = {
        rule.name
        for rule in rulebook().rules
        if "G704" <= rule.code <= "G737" and rule.code[0] == "G"
    }
    assert {name for name in ours if name not in page} == set()
