"""Runs the shell steps of integration files as their hosts would, in a real repository."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from checkout import ROOT

WEAK = "as of 2027-02-15\n\nIncrease email subscribers by 5000\n"
STRONG = """\
as of 2027-02-15

Increase email subscribers from 12,000 to 16,000 by 30 June 2027
"""


class Ended(NamedTuple):
    """What a process left: its exit code and what it wrote."""

    code: int
    out: str


# Any: whatever YAML holds
def document(path: str) -> Any:
    """Return what a YAML file of the repository says."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def run(*command: str | Path, cwd: Path, environment: Mapping[str, str] = {}) -> Ended:
    """Run a command in a folder, with its two streams as one."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Ended(done.returncode, done.stdout)


def repository(folder: Path, files: Mapping[str, str]) -> Path:
    """Make a git repository with one commit of these files, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for arguments in (
        ("init", "-q", "-b", "main"),
        ("config", "user.email", "dana@example.org"),
        ("config", "user.name", "Dana Ruiz"),
        ("add", "."),
        ("commit", "-q", "-m", "Write down the goals"),
    ):
        assert run("git", *arguments, cwd=folder).code == 0
    return folder


def shim(folder: Path, name: str, script: str) -> None:
    """Put a program of this name into a folder, for a PATH that names it first."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def smartlint_shim(folder: Path) -> None:
    """Put the working copy's ``smartlint`` into a folder."""
    shim(folder, "smartlint", f'exec "{sys.executable}" -m smartlint "$@"')


def bash(
    script: str | Sequence[str], cwd: Path, environment: Mapping[str, str]
) -> Ended:
    """Run a step's lines with the shell and the options that GitHub and GitLab use."""
    lines = script if isinstance(script, str) else "\n".join(script)
    return run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines,
        cwd=cwd, environment=environment,
    )  # fmt: skip
