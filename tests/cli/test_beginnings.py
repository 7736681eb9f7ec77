"""What ``new`` and ``init`` write can be checked at once, and says one thing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.command import Shell


def findings(shell: Shell, path: str, *options: str) -> list[tuple[str, str]]:
    told = json.loads(shell("check", "--format", "json", path, *options).out)[
        "diagnostics"
    ]
    return [(one["code"], one["severity"]) for one in told]


@pytest.mark.parametrize("metric", [None, "email subscribers"])
def test_a_new_file_is_asked_for_its_blanks_and_nothing_else(
    shell: Shell, metric: str | None
) -> None:
    named = ("--metric", metric) if metric else ()
    done = shell("new", "spring.goals", *named)
    assert "fill in the blanks, then: smartlint check spring.goals" in done.err
    assert "smartlint coach" in done.err
    assert findings(shell, "spring.goals") == [("X060", "warning")]


def test_the_blanks_of_a_projects_first_file_may_stand_for_two_weeks(
    shell: Shell,
) -> None:
    shell("init", "--yes", "--as-of", "2027-02-15")
    assert findings(shell, ".", "--as-of", "2027-03-01") == []
    later = findings(shell, ".", "--as-of", "2027-03-02")
    assert ("X060", "warning") in later


def test_two_new_files_do_not_share_an_id(shell: Shell) -> None:
    for name in ("spring.goals", "summer 2027.goals", "весна.goals"):
        shell("new", name)
    ids = [
        goal["id"]
        for goal in json.loads(shell("check", "--format", "json").out)["goals"]
    ]
    assert ids == ["SPRING-1", "SUMMER-2027-1", "G-1"]


def test_the_objective_of_a_new_file_is_ready_to_be_taken(shell: Shell) -> None:
    shell("new", "spring.goals")
    text = Path("spring.goals").read_text(encoding="utf-8")
    text = text.replace("# objective", "objective").replace("\n#   ", "\n  ")
    with_link = text.replace("  why: <", "  supports: SPRING-1-OBJ\n  why: <", 1)
    Path("spring.goals").write_text(with_link, encoding="utf-8")
    assert findings(shell, "spring.goals") == [("X060", "warning")]
