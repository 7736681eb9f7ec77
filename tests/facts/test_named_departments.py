"""Departments named in a goal's words: their names alone, as a message repeats them."""

from __future__ import annotations

import pytest
from linted import lint_texts

from smartlint.config.resolution import Choices

GOAL = "goal A: Cut late invoices {} from 100 to 50 by 30 June 2027\n"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("with the finance team", "“finance”"),
        ("with our legal department", "“legal”"),
        ("with finance colleagues", "“finance”"),
        ("with the customer service team", "“customer service”"),
        ("with the finance team and the legal team", "“finance” and “legal”"),
        ("together with finance", "“finance”"),
        ("jointly with Customer Service", "“customer service”"),
        ("alongside customer service and legal", "“customer service” and “legal”"),
        ("with Finance", "“finance”"),
        ("with Sales and Legal", "“sales” and “legal”"),
    ],
)
def test_a_department_is_named_without_the_words_around_it(
    words: str, named: str
) -> None:
    result = lint_texts([GOAL.format(words)], Choices(select=("R406",)))
    assert [found.message for found in result.diagnostics if found.code == "R406"] == [
        f"these words name a department that no line names: {named}"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "with Sales Navigator",
        "with sales calls",
        "together with finance software",
        "with IT-free reminders",
        "together with their number",
    ],
)
def test_what_is_done_with_something_names_no_department(words: str) -> None:
    result = lint_texts([GOAL.format(words)], Choices(select=("R406",)))
    assert not [found for found in result.diagnostics if found.code == "R406"]


def test_one_that_a_line_names_is_asked() -> None:
    told = GOAL.format("together with Finance") + "  with: Finance (Jo Ek)\n"
    result = lint_texts([told], Choices(select=("R406",)))
    assert not [found for found in result.diagnostics if found.code == "R406"]
