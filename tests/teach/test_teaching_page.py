"""``docs/teaching.md`` says what is true: its examples are run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from checkout import ROOT
from cli.command import Shell, write

from smartlint.config.rubric_file import CriterionTable, RubricFile
from smartlint.engine.rule import Fills

PAGE = (ROOT / "docs" / "teaching.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"^<!-- (?P<name>\S+) -->\n```\w+\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE
)


def blocks() -> dict[str, str]:
    """Return the named examples of the page, and write those that are files."""
    found = {one["name"]: one["text"] for one in BLOCK.finditer(PAGE)}
    for name, content in found.items():
        if "." in name:
            write(name, content)
    return found


@pytest.mark.parametrize("name", ["coach", "teach", "grade"])
def test_an_example_of_the_page_is_what_is_printed(shell: Shell, name: str) -> None:
    command, _, expected = blocks()[name].partition("\n")
    outcome = shell(*command.removeprefix("$ smartlint ").split())
    assert (outcome.err if name == "grade" else outcome.out) == expected


def test_the_scores_of_the_page_are_those_that_are_written(shell: Shell) -> None:
    found = blocks()
    command = found["grade"].partition("\n")[0]
    shell(*command.removeprefix("$ smartlint ").split())
    written = Path("feedback/scores.csv").read_text(encoding="utf-8-sig")
    assert written == found["scores"]


def test_the_page_names_every_key_of_answers_and_rubrics() -> None:
    keys = {*get_args(Fills), *RubricFile.model_fields, *CriterionTable.model_fields}
    shown = {key for key in keys if f"`{key}`" in PAGE or f"[[{key}]]" in PAGE}
    assert keys - shown == set()


def test_the_page_names_only_files_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


@pytest.mark.parametrize("command", ["coach", "learn", "grade", "exercises"])
def test_help_shows_examples(shell: Shell, command: str) -> None:
    assert f"smartlint {command}" in shell(command, "--help").out.split("Examples:")[1]
