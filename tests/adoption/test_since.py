"""``--since``: only what a branch has to answer for, in a real repository."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from adoption.repo import commit, git
from cli.command import AS_OF, Shell, write

LINES = "  owner: Dana\n  review: monthly\n"
A = f"goal A: Become the best\n{LINES}"
B = f"goal B: Become the first\n  supports: A\n{LINES}"


@pytest.fixture
def repository(shell: Shell) -> Shell:
    """Return a shell in a repository with two weak goals, on a branch of its own."""
    git("init", "-q")
    commit(plan=f"{AS_OF}{A}", more=f"{AS_OF}{B}")
    git("switch", "-q", "-c", "feature")
    return shell


def goals(shell: Shell, *options: str, since: str = "main") -> set[str]:
    out = shell("check", ".", "--format", "json", "--since", since, *options).out
    return {found["goal"] for found in json.loads(out)["diagnostics"]}


def test_goals_as_they_were_are_left_out_and_counted(repository: Shell) -> None:
    outcome = repository("check", ".", "--since", "main")
    assert outcome.code == 0
    commit_id = git("rev-parse", "main")[:10]
    assert f"more on goals as they were at main ({commit_id})." in outcome.out


def test_only_goals_that_read_differently_are_told(repository: Shell) -> None:
    write("plan.goals", f"# a note\n\n{AS_OF}{A.replace('best', 'very best')}")
    assert goals(repository) == {"A"}


def test_moved_lines_and_files_are_no_change(repository: Shell) -> None:
    git("mv", "plan.goals", "moved.goals")
    write("moved.goals", f"{AS_OF}\n\n# moved\n{A}".replace("  owner", "    owner"))
    assert goals(repository) == set()


def test_what_a_change_causes_elsewhere_is_kept(repository: Shell) -> None:
    write("plan.goals", f"{AS_OF}{A.replace('goal A', 'goal A2')}")
    out = repository("check", ".", "--format", "concise", "--since", "main").out
    assert "more.goals:3:13: error R402 dangling-link: “A” stands nowhere" in out


def test_what_is_about_goals_together_is_kept(repository: Shell) -> None:
    twin = f"goal C: Become the best\n{LINES}"
    write("new.goals", f"{AS_OF}{twin}")
    out = repository("check", ".", "--format", "concise", "--since", "main").out
    assert "G701 duplicate-goal" in out


@pytest.mark.parametrize("place", ["before.goals", "plan.goals"])
def test_what_is_alike_is_told_at_the_new_goal(repository: Shell, place: str) -> None:
    twin = f"goal C: Become the best\n{LINES}"
    write(place, f"{AS_OF}{twin}{A if place == 'plan.goals' else ''}")
    out = repository("check", ".", "--format", "concise", "--since", "main").out
    assert [line for line in out.splitlines() if "G701" in line] == [
        f"{place}:2:9: warning G701 duplicate-goal: the same goal already stands at A"
    ]


def test_what_others_did_on_the_main_branch_is_not_ours(repository: Shell) -> None:
    git("switch", "-q", "main")
    commit(plan=f"{AS_OF}{A.replace('best', 'greatest')}")
    git("switch", "-q", "feature")
    assert goals(repository) == set()
    commit(own=f"{AS_OF}{A.replace('goal A', 'goal OWN')}")
    assert "OWN" in goals(repository)


def test_it_holds_from_a_folder_beneath(repository: Shell) -> None:
    write("team/own.goals", f"{AS_OF}{A.replace('goal A', 'goal OWN')}")
    os.chdir("team")
    out = repository("check", "..", "--format", "json", "--since", "main").out
    found = {one["goal"] for one in json.loads(out)["diagnostics"]}
    assert "OWN" in found
    assert "B" not in found


@pytest.mark.parametrize(
    ("revision", "problem"),
    [("nowhere", "there is no file, folder, branch, tag or commit nowhere")],
)
def test_an_unknown_revision_is_told(
    repository: Shell, revision: str, problem: str
) -> None:
    outcome = repository("check", ".", "--since", revision)
    assert outcome.code == 2
    assert problem in outcome.err


def test_outside_a_repository_it_is_told(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{A}")
    outcome = shell("check", ".", "--since", "main")
    assert outcome.code == 2
    assert "--since needs a git repository" in outcome.err


def test_a_shallow_clone_says_what_is_missing(repository: Shell) -> None:
    commit(plan=f"{AS_OF}{A}# more\n")
    source = Path.cwd().as_uri()
    git("clone", "-q", "--depth", "1", source, "../clone")
    first = git("rev-parse", "main")
    os.chdir("../clone")
    outcome = repository("check", ".", "--since", first)
    assert outcome.code == 2
    assert "fetch-depth: 0" in outcome.err
