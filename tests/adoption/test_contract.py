"""Never silently green, whatever goes wrong around a run: one real test each."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write

CHECK = [sys.executable, "-m", "smartlint", "check"]


def environment(**own: str) -> dict[str, str]:
    left_out = ("SMARTLINT_CACHE_DIR", "XDG_CACHE_HOME")
    return {k: v for k, v in os.environ.items() if k not in left_out} | own


@pytest.mark.usefixtures("shell")
def test_ctrl_c_ends_at_once_and_leaves_no_half_file(cache_folder: Path) -> None:
    write(
        "many.goals", AS_OF + "\n".join(f"{WEAK[:-1]} in shop {n}" for n in range(9000))
    )
    write("out.json", "as it was")
    process = subprocess.Popen(
        [*CHECK, "many.goals", "--format", "json", "-o", "out.json"],
        env=environment(SMARTLINT_CACHE_DIR=str(cache_folder)),
        stderr=subprocess.PIPE,
    )
    time.sleep(0.8)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err.strip()) == (130, b"")
    assert Path("out.json").read_text() == "as it was"
    assert sorted(path.name for path in Path().iterdir()) == ["many.goals", "out.json"]


@pytest.mark.usefixtures("shell")
def test_a_home_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    write("plan.goals", AS_OF + WEAK)
    # For root every folder can be written; a file in the way stops root as well.
    (tmp_path / "file").write_text("")
    for place in (home, tmp_path / "file"):
        done = subprocess.run(
            [*CHECK, "plan.goals"],
            env=environment(HOME=str(place), XDG_CACHE_HOME=str(place / "cache")),
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.usefixtures("shell")
def test_two_runs_share_a_cache_that_neither_has_filled(tmp_path: Path) -> None:
    write("plan.goals", AS_OF + WEAK)
    cache = environment(SMARTLINT_CACHE_DIR=str(tmp_path / "fresh"))
    runs = [
        subprocess.Popen([*CHECK, "plan.goals"], env=cache, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    outputs = [run.communicate(timeout=60)[0] for run in runs]
    assert [run.returncode for run in runs] == [1, 1, 1]
    assert len(set(outputs)) == 1
    assert not list((tmp_path / "fresh").glob("*.tmp"))


def test_a_damaged_cache_is_made_again(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.goals", AS_OF + WEAK)
    monkeypatch.setenv("SMARTLINT_CACHE_DIR", str(tmp_path / "own"))
    first = shell("check", "plan.goals")
    for number, entry in enumerate(sorted((tmp_path / "own").iterdir())):
        content = entry.read_bytes()
        entry.write_bytes((content[: len(content) // 2], b"", b"\xff" * 64)[number % 3])
    assert shell("check", "plan.goals") == first


def test_without_cache_nothing_is_written_and_all_is_the_same(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.goals", AS_OF + WEAK)
    cached = shell("check", "plan.goals")
    monkeypatch.setenv("SMARTLINT_CACHE_DIR", str(tmp_path / "none"))
    assert shell("check", "--no-cache", "plan.goals") == cached
    assert not (tmp_path / "none").exists()


def test_excluded_paths_are_left_out_and_counted(shell: Shell) -> None:
    write("smartlint.toml", 'exclude = ["drafts/", "*.old.goals"]\n')
    write("plan.goals", AS_OF + STRONG)
    write("a/drafts/new.goals", WEAK)
    write("b/plan.old.goals", WEAK)
    outcome = shell("check", ".")
    assert outcome.code == 0
    assert (
        "Checked 1 goal in 1 file, skipped 2 (2 excluded by settings).\n" in outcome.out
    )
    named = shell("check", "a/drafts/new.goals")  # who names a file means it
    assert named.code == 1


def test_excluding_everything_is_no_success(shell: Shell) -> None:
    write("smartlint.toml", 'exclude = ["*"]\n')
    write("plan.goals", AS_OF + WEAK)
    outcome = shell("check", ".")
    assert outcome.code == 2
    assert "nothing was checked" in outcome.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--max-warnings", "0"), 1),
        (("--max-warnings", "1"), 0),
        (("--max-warnings", "1", "--fail-on", "info"), 1),
        (("--max-warnings", "0", "--fail-on", "error"), 1),
        (("--max-warnings", "5", "--exit-zero"), 0),
    ],
)
def test_warnings_are_put_up_with_up_to_a_number(
    shell: Shell, options: tuple[str, ...], code: int
) -> None:
    write("plan.goals", AS_OF + WEAK)  # one warning, one note
    assert shell("check", "plan.goals", *options).code == code


def test_errors_fail_however_many_warnings_are_put_up_with(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}goal A: {STRONG}  supports: NOWHERE\n")
    assert shell("check", "plan.goals", "--max-warnings", "99").code == 1


@pytest.mark.parametrize("option", ["--exit-zero", "--max-warnings=99"])
def test_what_cannot_be_read_fails_whatever_is_put_up_with(
    shell: Shell, option: str
) -> None:
    write("plan.goals", AS_OF + STRONG)
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    outcome = shell("check", ".", option)
    assert outcome.code == 2
    assert "Checked 1 goal in 1 file" in outcome.out
