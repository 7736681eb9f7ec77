"""What a command reads of what it is given: names of standard input, books, pages."""

from __future__ import annotations

import json

import pytest
from cli.command import Shell, write

WEAK = "Increase leads\n"


def test_a_name_for_what_is_piped_in_needs_it_to_be_read(shell: Shell) -> None:
    write("plan.goals", WEAK)
    outcome = shell("check", "--stdin-filename", "x.goals", "plan.goals")
    assert outcome.code == 2
    assert "add - to read that, or leave it out" in outcome.err


def test_a_workbook_is_not_told_to_be_read_line_by_line(shell: Shell) -> None:
    write("plan.xlsx", "PK")
    write("plan.csv", "Goal,Due\n")
    told = shell("check", "plan.xlsx", "plan.csv").err
    assert "plan.xlsx: this is a workbook; `smartlint import` makes a goal file" in told
    assert told.count("--input-format lines reads it line by line") == 1


HIDDEN_FENCES = {
    "four spaces in": "    ```goals\n    Do it\n    ```\n",
    "a tab in, below a paragraph": "- a list\n\nWords.\n\n\t```goals\n\tDo it\n\t```\n",
    "in a comment": "<!-- not now\n```goals\nDo it\n```\n-->\n",
}


@pytest.mark.parametrize("around", HIDDEN_FENCES)
def test_a_fence_that_a_page_shows_or_hides_opens_nothing(
    shell: Shell, around: str
) -> None:
    block = f"\n```goals\n{WEAK}```\n"
    write("page.md", HIDDEN_FENCES[around] + block)
    outcome = shell("check", "--format", "json", "page.md")
    found = json.loads(outcome.out)["goals"]
    assert len(found) == 1
    assert found[0]["line"] > HIDDEN_FENCES[around].count("\n")


@pytest.mark.parametrize(
    "page",
    [
        "- an item\n\n    ```goals\n    {}    ```\n",
        "1. an item\n   more of it\n\n      ```goals\n      {}      ```\n",
        "<!-- goals -->\n```goals\n{}```\n",
    ],
)
def test_a_fence_in_a_list_or_behind_a_comment_opens_a_block(
    shell: Shell, page: str
) -> None:
    write("page.md", page.format(WEAK))
    outcome = shell("check", "--format", "json", "page.md")
    assert len(json.loads(outcome.out)["goals"]) == 1
