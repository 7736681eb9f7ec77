"""A git repository for tests, with an author of its own."""

from __future__ import annotations

import subprocess

from cli.command import write


def git(*words: str, folder: str = ".") -> str:
    """Run git and return what it prints."""
    identity = ["-c", "user.name=Dana Ruiz", "-c", "user.email=dana@example.org"]
    plain = ["-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", "-C", folder, *identity, *plain, *words],  # noqa: S607 - any git
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def commit(**files: str) -> None:
    """Write files, ``plan`` for plan.goals, and commit all that there is."""
    for name, text in files.items():
        write(f"{name}.goals", text)
    git("add", "--all")
    git("commit", "-q", "--allow-empty", "-m", "goals")
