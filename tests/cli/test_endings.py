"""How every command ends, whatever goes wrong around it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write

from smartlint.cli import main as entry
from smartlint.errors import ConfigError


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ConfigError("no such profile", path="a.toml", line=3), 2, "a.toml:3: no such"),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("oh"), 3, "bug in smartlint"),
        (ConfigError("\x1b[2J"), 2, "smartlint: �[2J"),
    ],
)
def test_every_failure_has_its_exit_code(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    words: str,
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(entry, "_run", fail)
    outcome = shell("check")
    assert outcome.code == code
    assert words in outcome.err
    assert bool(outcome.err) == (code != 130)


@pytest.mark.usefixtures("shell")
def test_a_closed_pipe_is_no_error(cache_folder: Path) -> None:
    write("plan.goals", AS_OF + WEAK * 400)
    command = f"{sys.executable} -m smartlint check plan.goals | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],  # noqa: S607 - the user's shell
        capture_output=True,
        env={**os.environ, "SMARTLINT_CACHE_DIR": str(cache_folder)},
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "plan.goals\n", "")


@pytest.mark.usefixtures("shell")
@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-"])
def test_the_exit_code_needs_no_stream(cache_folder: Path, closed: str) -> None:
    write("plan.goals", AS_OF + WEAK)
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m smartlint check plan.goals {closed}"],  # noqa: S607 - the user's shell
        capture_output=True,
        env={**os.environ, "SMARTLINT_CACHE_DIR": str(cache_folder)},
        check=False,
    )
    assert done.returncode == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told_and_is_no_bug(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    outcome = shell("check", "plan.goals", "-o", "/dev/full")
    assert outcome.code == 2
    assert (
        outcome.err
        == "smartlint: /dev/full: cannot be written: No space left on device\n"
    )


def test_the_short_way_into_check_is_the_long_way(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    assert shell("check", "plan.goals") == shell(
        "check", "--format", "text", "plan.goals"
    )
    assert shell("check") == shell("check", "--color", "auto")
    assert shell("check", "-", stdin=WEAK).code == 1


def test_what_an_editor_pipes_in_stands_for_the_file(shell: Shell) -> None:
    write("plan.goals", AS_OF + STRONG)
    write("more.goals", STRONG)
    outcome = shell(
        "inspect", ".", "-", "--stdin-filename", "plan.goals", stdin=AS_OF + WEAK
    )
    read = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(goal["file"], goal["text"]) for goal in read] == [
        ("plan.goals", WEAK.strip()),
        ("more.goals", STRONG.strip()),
    ]


@pytest.mark.parametrize(
    ("encoding", "letters", "quoted"),
    [("utf-8", "S✓ M✓", "“5000”"), ("ascii", "S+ M+", '"5000"')],
)
@pytest.mark.usefixtures("shell")
def test_a_terminal_that_knows_ascii_alone_gets_ascii(
    cache_folder: Path, encoding: str, letters: str, quoted: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "check", "-"],
        input=AS_OF.encode() + WEAK.encode(),
        capture_output=True,
        env={
            **os.environ,
            "SMARTLINT_CACHE_DIR": str(cache_folder),
            "PYTHONIOENCODING": encoding,
        },
        check=False,
    )
    shown = done.stdout.decode(encoding)
    assert letters in shown
    assert quoted in shown


@pytest.mark.usefixtures("shell")
def test_a_closed_standard_output_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan.goals", AS_OF + WEAK)
    monkeypatch.setattr("sys.stdout", None)
    assert entry.main(["check", "plan.goals"]) == 1
    sys.stdout.close()


def test_a_missing_folder_is_told_before_a_report_is_made(shell: Shell) -> None:
    """Not even the goals are read, of which there are none here."""
    done = shell("report", "none.goals", "-o", "no/review.html")
    told = "no/review.html: cannot be written: there is no folder no; make it first"
    assert (done.code, told in done.err, "none.goals" in done.err) == (2, True, False)
