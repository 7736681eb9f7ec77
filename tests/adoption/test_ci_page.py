"""Every command that docs/ci.md shows is run as it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from adoption.repo import commit, git
from cli.command import AS_OF, WEAK, Shell, write

PAGE = Path(__file__).parents[2] / "docs" / "ci.md"


def commands() -> list[list[str]]:
    """Return the smartlint commands of the page's sh blocks, without the long-running."""
    found = []
    for block in re.findall(
        r"^```sh\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        for line in block.split("\n"):
            words = shlex.split(line, comments=True)
            if words[:2] == ["smartlint", "check"] and "--watch" not in words:
                found.append(words[1:])
    return found


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_a_command_of_the_page_does_what_it_says(
    shell: Shell, words: list[str]
) -> None:
    git("init", "-q")
    write("goals/plan.goals", AS_OF + WEAK)
    commit()
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    outcome = shell(*words)
    assert outcome.code in (0, 1), outcome.err
    for word in words:
        form, is_output, path = word.partition("=")
        if is_output and not form.startswith("-"):
            assert Path(path).stat().st_size


def test_the_page_shows_commands() -> None:
    assert len(commands()) >= 6


@pytest.mark.parametrize(
    "settings",
    re.findall(
        r"^```toml\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ),
)
def test_settings_of_the_page_are_settings(shell: Shell, settings: str) -> None:
    write("smartlint.toml", settings)
    write("plan.goals", AS_OF + WEAK)
    assert shell("check", ".").code == 1
