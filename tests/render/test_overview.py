"""``--format overview``, and when it stands for the whole text."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import AS_OF, WEAK, Shell, write
from render.built_results import weak_report

from smartlint.render.overview import overview
from smartlint.render.style import Style

MANY = AS_OF + "".join(f"Increase visits to page {at} by 900\n" for at in range(40))

SHOWN = """\
Begin with 1 error:
  plan.goals:2  G701 same-metric
    two goals speak of “email subscribers”

What comes up most:
  same-metric              1 error
  change-without-baseline  1 warning

Checked 1 goal in 2 files, skipped 0.
Found 1 error and 1 warning.
Dates count from 2027-05-03, as --as-of says.
For the reasons and a strong example: smartlint explain same-metric
One kind alone: add --select same-metric
Everything in full: add --format text"""


def test_an_overview_says_what_to_begin_with_and_how_to_see_the_rest() -> None:
    assert list(overview(weak_report(), Style())) == SHOWN.split("\n")


def test_an_overview_counts_what_it_does_not_show(shell: Shell) -> None:
    write("many.goals", MANY)
    write("one.goals", WEAK)
    told = shell("check", "--format", "overview", ".").out
    assert "\n  and 35 more of them\n" in told
    assert "\n  many.goals  40 warnings and 40 notes\n" in told
    assert "\n  one.goals   1 warning and 1 note\n" in told
    assert "\nOne file in full: smartlint check --format text many.goals\n" in told
    assert len(told.splitlines()) < 40


def test_an_overview_of_nothing_is_the_summary(shell: Shell) -> None:
    write("fine.goals", f"{AS_OF}Publish the guide by 30 June 2027\n")
    chosen = ("check", "fine.goals", "--select", "T501")
    assert shell(*chosen, "--format", "overview").out.startswith("Checked 1 goal in 1")


def test_what_is_piped_is_never_cut(shell: Shell) -> None:
    write("many.goals", MANY)
    assert shell("check", "many.goals").out.count("T501 missing-deadline at") == 40


@pytest.mark.parametrize(
    ("options", "is_ci", "is_short"),
    [
        ((), False, True),
        ((), True, False),
        (("--format", "text"), False, False),
        (("--quiet",), False, False),
        (("--verbose",), False, False),
        (("--select", "X"), False, False),
    ],
)
def test_a_terminal_shows_an_overview_of_many_findings_if_nobody_chose(
    tmp_path: Path, options: tuple[str, ...], is_ci: bool, is_short: bool
) -> None:
    (tmp_path / "many.goals").write_text(MANY)
    told = at_a_terminal(tmp_path, is_ci, "check", "many.goals", *options)
    assert ("Everything in full: add --format text" in told) == is_short
    assert "Checked 40 goals in 1 file" in told


def at_a_terminal(folder: Path, is_ci: bool, *arguments: str) -> str:
    """Return what a command shows at a terminal, where a CI server may read along."""
    ours, theirs = pty.openpty()
    environment = {name: is_set for name, is_set in os.environ.items() if name != "CI"}
    with subprocess.Popen(
        [sys.executable, "-m", "smartlint", *arguments],
        cwd=folder,
        env=environment | ({"CI": "true"} if is_ci else {}),
        stdout=theirs,
        stderr=subprocess.STDOUT,
    ):
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so when the other end is closed
        return b""
