"""Goals are compared as git has them: branches, merges, clones without a past."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from adoption.repo import git
from cli.command import Outcome, Shell, write

GOAL = "goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
LOWER = GOAL.replace("16,000", "14,000")
AS_OF = "--as-of=2027-02-15"


def commit(name: str, text: str) -> str:
    write(name, text)
    git("add", "--all")
    git("commit", "-q", "-m", name)
    return git("rev-parse", "HEAD")


@pytest.fixture
def repository(shell: Shell) -> Shell:
    """Return a shell in a repository with one committed goal."""
    git("init", "-q")
    commit("plan.goals", GOAL)
    return shell


def diff(shell: Shell, *arguments: str) -> Outcome:
    return shell("diff", AS_OF, *arguments)


def codes(outcome: Outcome) -> list[str]:
    return [
        line.split()[0]
        for line in outcome.out.splitlines()
        if line.strip()[:2] in ("P8", "P9")
    ]


def test_what_is_not_committed_is_compared_with_the_newest_commit(
    repository: Shell,
) -> None:
    write("plan.goals", LOWER)
    outcome = diff(repository)
    assert (outcome.code, codes(outcome), outcome.err) == (1, ["P851"], "")


def test_nothing_to_say_is_said(repository: Shell) -> None:
    outcome = diff(repository)
    assert outcome.code == 0
    assert outcome.out.endswith(
        "Compared 1 goal: 1 as before.\nNothing to talk about.\n"
    )


def test_one_file_is_compared_with_its_committed_form(repository: Shell) -> None:
    write("plan.goals", LOWER)
    write("other.goals", "Reach 40 shops by May 2027\n")
    assert "other.goals" not in diff(repository, "plan.goals").out
    assert "other.goals" in diff(repository, "HEAD").out


def test_a_file_of_any_name_is_compared_when_it_is_named(repository: Shell) -> None:
    commit("notes.txt", GOAL)
    write("notes.txt", LOWER)
    assert codes(diff(repository, "HEAD", "notes.txt")) == ["P851"]


def test_the_order_of_the_names_is_the_order_of_time(repository: Shell) -> None:
    write("plan.goals", LOWER)
    assert "16,000 -> 14,000" in diff(repository, "HEAD", "plan.goals").out
    assert "14,000 -> 16,000" in diff(repository, "plan.goals", "HEAD").out


def test_a_branch_is_compared_from_where_it_parted(repository: Shell) -> None:
    git("switch", "-q", "-c", "feature")
    commit("plan.goals", LOWER)
    git("switch", "-q", "main")
    commit("main.goals", "Reach 40 shops by May 2027\n")
    assert "main.goals" not in diff(repository, "main...feature").out
    assert "main.goals" in diff(repository, "main..feature").out
    assert codes(diff(repository, "main...feature")) == ["P851"]


def test_a_merge_is_compared_with_what_it_was_merged_into(repository: Shell) -> None:
    git("switch", "-q", "-c", "feature")
    commit("plan.goals", LOWER)
    git("switch", "-q", "main")
    commit("main.goals", "Reach 40 shops by May 2027\n")
    git("merge", "-q", "--no-ff", "-m", "merge", "feature")
    outcome = diff(repository, "HEAD^1", "HEAD")
    assert codes(outcome) == ["P851"]
    assert "main.goals" not in outcome.out


def test_a_shallow_clone_says_what_is_missing(repository: Shell) -> None:
    first = git("rev-parse", "HEAD")
    commit("plan.goals", LOWER)
    source = Path.cwd().as_uri()
    git("clone", "-q", "--depth", "1", source, "../clone")
    os.chdir("../clone")
    outcome = diff(repository, first)
    assert outcome.code == 2
    assert "git fetch --unshallow" in outcome.err
    assert "fetch-depth: 0" in outcome.err


def test_a_moved_and_renamed_goal_is_recognised(repository: Shell) -> None:
    git("mv", "plan.goals", "email.goals")
    write("email.goals", GOAL.replace("EM-1", "MAIL-1"))
    outcome = diff(repository)
    words = " ".join(outcome.out.split())
    assert outcome.code == 0
    assert (
        "was EM-1; moved here from plan.goals; "
        "taken for the same goal, as both are 100 % alike" in words
    )


def test_goals_in_pages_are_compared_and_other_pages_are_not(repository: Shell) -> None:
    commit("notes.md", f"# Plan\n\n```goals\n{GOAL.replace('EM-1', 'N-1')}```\n")
    commit("readme.md", "# goals\n")
    write("notes.md", f"# Plan\n\n```goals\n{LOWER.replace('EM-1', 'N-1')}```\n")
    outcome = diff(repository)
    assert codes(outcome) == ["P851"]
    assert "notes.md:4:" in outcome.out


def test_paths_count_from_the_folder_that_one_is_in(repository: Shell) -> None:
    commit("team/plan.goals", GOAL.replace("EM-1", "T-1"))
    write("team/plan.goals", LOWER.replace("EM-1", "T-1"))
    os.chdir("team")
    outcome = diff(repository)
    assert "\nplan.goals\n" in outcome.out
    assert "EM-1" not in outcome.out


def test_hidden_linked_and_ignored_files_are_left_out(repository: Shell) -> None:
    write(".hidden/x.goals", GOAL)
    Path("link.goals").symlink_to("plan.goals")
    commit(".gitignore", "/ignored.goals\n")
    write("ignored.goals", GOAL)
    Path("link.goals").unlink()
    assert diff(repository).out.endswith("1 as before.\nNothing to talk about.\n")


def test_an_unreadable_file_of_the_past_is_named(repository: Shell) -> None:
    Path("broken.goals").write_bytes(b"\xff\xfe\x00")
    git("add", "--all")
    git("commit", "-q", "-m", "broken")
    write("broken.goals", GOAL.replace("EM-1", "B-1"))
    outcome = diff(repository, "HEAD")
    assert outcome.code == 2
    assert "HEAD:broken.goals" in outcome.err
    assert "B-1" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "there is no file, folder, branch, tag or commit nowhere"),
        (("../x.goals",), "there is no file, folder, branch, tag or commit ../x.goals"),
        (("--", "-x"), "there is no file, folder, branch, tag or commit -x"),
        (("main..x", "main"), "main..x is two revisions already; name it alone"),
        (("plan.goals", "."), "a file and a folder cannot be compared"),
        (("a", "b", "c"), "name at most two revisions, files or folders"),
    ],
)
def test_a_wrong_name_is_told(
    repository: Shell, arguments: tuple[str, ...], message: str
) -> None:
    outcome = diff(repository, *arguments)
    assert outcome.code == 2
    assert message in outcome.err


def test_outside_a_repository_two_files_are_asked_for(shell: Shell) -> None:
    write("a.goals", GOAL)
    outcome = diff(shell, "main")
    assert outcome.code == 2
    assert "this folder is in no git repository; name two files" in outcome.err


def test_without_a_commit_there_is_nothing_to_compare_with(shell: Shell) -> None:
    git("init", "-q")
    write("a.goals", GOAL)
    outcome = diff(shell)
    assert outcome.code == 2
    assert "there is no commit yet to compare with" in outcome.err


def test_no_program_of_the_repository_is_started(repository: Shell) -> None:
    program = write("evil.sh", "#!/bin/sh\ntouch started\n")
    Path(program).chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"):
        git("config", name, "./evil.sh")
    write("plan.goals", LOWER)
    assert diff(repository).code == 1
    assert not Path("started").exists()


def test_variables_of_a_hook_do_not_mislead(
    repository: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert diff(repository).code == 0
