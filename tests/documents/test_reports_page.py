"""docs/reports.md: what it asks to write and to run works."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from cli.command import Shell, write
from documents.pages import PLAN
from readme.tour import CONSOLE, ROOT, files_to_write

PAGE = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
OWN_WORDS = "Before anything else"


def _commands() -> list[list[str]]:
    blocks = [block[2] for block in CONSOLE.finditer(PAGE)]
    lines = [line for block in blocks for line in block.splitlines()]
    return [shlex.split(line.removeprefix("$ ")) for line in lines]


def test_every_command_of_the_page_runs(shell: Shell) -> None:
    write("plan.goals", PLAN)
    write("goals/plan.goals", PLAN)
    for name, text in files_to_write(PAGE).items():
        write(name, text)
    commands = _commands()
    assert len(commands) >= 6
    for program, *arguments in commands:
        assert program == "smartlint"
        assert shell(*arguments).code == 0, arguments
    assert Path("review.pdf").read_bytes().startswith(b"%PDF")


def test_the_settings_name_the_folder_of_templates(shell: Shell) -> None:
    own = files_to_write(PAGE)
    write("team/our-templates/review.html", own["our-templates/review.html"])
    write("team/smartlint.toml", own["smartlint.toml"])
    write("team/plan.goals", PLAN)
    assert OWN_WORDS in shell("report", "team/plan.goals").out
    write("plain/review.html", "{% extends 'smartlint/review.html' %}")
    done = shell("report", "team/plan.goals", "--templates", "plain")
    assert OWN_WORDS not in done.out
    assert done.code == 0


def test_a_folder_of_templates_that_is_not_there_is_named(shell: Shell) -> None:
    write("plan.goals", PLAN)
    write("smartlint.toml", 'templates = "gone"\n')
    done = shell("report", "plan.goals")
    assert done.code == 2
    assert "there is no such folder of templates" in done.err
    assert "smartlint.toml:1" in done.err


def test_a_heavy_review_says_what_makes_it_lighter(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smartlint.cli.reporting._HEAVY", 1000)
    write("plan.goals", "as of 2027-02-15\nOpen 3 shops by May 2027\n")
    for options, is_told in (((), True), (("--brief",), False)):
        told = shell("report", "plan.goals", "-o", "r.html", *options).err
        assert (
            "r.html weighs 0 MB, as it has a section on every goal" in told
        ) is is_told
