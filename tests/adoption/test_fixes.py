"""``--fix`` writes what proved to be mended, whole or not at all, and nothing else."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.command import AS_OF, Shell, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies.goal_text import goal_texts

from smartlint.cli import fixing
from smartlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from smartlint.diagnostics.mending import Mend, apart, edited
from smartlint.text import Span

LINES = "  owner: Dana\n  review: monthly\n  why: it pays the rent\n"
GOAL = "goal A: Increase email subscribers from 10 to 20 by 30 June 2027\n"
UNUSED = "  # smartlint: allow vague-words because it is a draft\n"
SEVERAL = "  # smartlint: allow vague-words, vague-verb, missing-number because draft\n"
FOR_SALES = "goal B: Increase signups for sales from 10 to 20 by 30 June 2027\n"


def test_a_comment_that_silences_nothing_is_taken_out(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{GOAL}{UNUSED}{LINES}")
    outcome = shell("check", "plan.goals", "--fix")
    assert outcome.code == 0
    assert outcome.err == "smartlint: mended 1 finding in 1 file\n"
    assert Path("plan.goals").read_text() == f"{AS_OF}{GOAL}{LINES}"


def test_fixes_that_meet_are_made_one_after_the_other(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{GOAL}{SEVERAL}{LINES}")
    outcome = shell("check", "plan.goals", "--fix")
    assert (outcome.code, outcome.err) == (
        0,
        "smartlint: mended 3 findings in 1 file\n",
    )
    assert Path("plan.goals").read_text() == f"{AS_OF}{GOAL}{LINES}"


def test_one_name_of_several_is_taken_out_alone(shell: Shell) -> None:
    comment = "  # smartlint: allow missing-owner, vague-words because Dana is asked\n"
    write("plan.goals", f"{AS_OF}{GOAL}{comment}  review: monthly\n  why: rent\n")
    assert shell("check", "plan.goals", "--fix").code == 0
    assert comment.replace(", vague-words", "") in Path("plan.goals").read_text()


def test_what_may_change_the_meaning_is_left_to_unsafe_fixes(shell: Shell) -> None:
    write("plan.goals", before := f"{AS_OF}{FOR_SALES}{LINES}")
    shell("check", "plan.goals", "--fix")
    assert Path("plan.goals").read_text() == before
    shell("check", "plan.goals", "--fix", "--unsafe-fixes")
    assert Path("plan.goals").read_text() == f"{before}  with: Sales (asked)\n"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_mode_line_ends_mark_and_link_are_kept(
    shell: Shell, mark: bytes, end: str
) -> None:
    text = f"{AS_OF}{FOR_SALES}{LINES}".rstrip("\n").replace("\n", end)
    Path("real.goals").write_bytes(mark + text.encode())
    Path("real.goals").chmod(0o640)
    Path("plan.goals").symlink_to("real.goals")
    shell("check", "plan.goals", "--fix", "--unsafe-fixes")
    added = f"{end}  with: Sales (asked)"
    assert Path("real.goals").read_bytes() == mark + (text + added).encode()
    assert stat.S_IMODE(Path("real.goals").stat().st_mode) == 0o640
    assert Path("plan.goals").is_symlink()
    assert sorted(p.name for p in Path().iterdir()) == ["plan.goals", "real.goals"]


PAGE = """\
# Plan

- first

  ```goals
  {goals}  ```

All else stays:  `x`\t
"""


def test_goals_in_a_page_are_mended_and_the_page_is_left_alone(shell: Shell) -> None:
    def page(*lines: str) -> str:
        return PAGE.format(goals="".join(f"{line}  " for line in lines)).replace(
            "    ```", "  ```"
        )

    facts = [f"{line}\n" for line in LINES.split("\n") if line]
    write("plan.md", page(AS_OF, FOR_SALES, UNUSED, *facts))
    shell("check", "plan.md", "--fix", "--unsafe-fixes")
    after = Path("plan.md").read_text()
    assert after == page(AS_OF, FOR_SALES, *facts, "  with: Sales (asked)\n")


def test_an_included_file_is_mended_as_well(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("plan.goals", f"{AS_OF}include: more.goals\n")
    write("more.goals", f"{GOAL}{UNUSED}{LINES}")
    assert shell("check", "plan.goals", "--fix").code == 0
    assert Path("more.goals").read_text() == f"{GOAL}{LINES}"


BROKEN = """\
+++
code = "TT{number}"
name = "{name}"
severity = "warning"
when = 'is_goal'
at = "sentence"
message = "not good"

[[fix]]
title = "Worsen it"
applicability = "safe"
{action}
+++
# Bad fix

## Why

For the test.

## How to fix

Not at all.

## Weak

```goals
Reach 5 shops
# expect: {name}
```

## Strong

```goals
metric M: shops
```
"""


@pytest.mark.parametrize(
    "action",
    [
        'line = "note: still not good"',  # leaves its finding
        'delete = "sentence"',  # loses the goal
        'line = "nonsense"',  # a line that cannot be placed
    ],
)
def test_a_fix_that_does_not_mend_is_not_written(shell: Shell, action: str) -> None:
    page = BROKEN.format(number=101, name="not-good", action=action)
    write("house/TT101-not-good.md", page)
    write("smartlint.toml", 'packs = ["house"]\n')
    write("plan.goals", before := f"{AS_OF}{GOAL}{LINES}")
    outcome = shell("check", "plan.goals", "--fix")
    if outcome.code == 2:
        pytest.fail(outcome.err)
    assert Path("plan.goals").read_text() == before
    assert outcome.err == (
        "smartlint: not fixed: plan.goals: TT101 not-good: its fix does not mend it here"
        " (Worsen it); please write it yourself\n"
        "smartlint: mended 0 findings in 0 files\n"
    )


def test_a_bad_fix_does_not_hold_up_a_good_one(shell: Shell) -> None:
    page = BROKEN.format(number=101, name="not-good", action='line = "note: no"')
    write("house/TT101-not-good.md", page)
    write("smartlint.toml", 'packs = ["house"]\n')
    write("plan.goals", f"{AS_OF}{GOAL}{UNUSED}{LINES}")
    outcome = shell("check", "plan.goals", "--fix")
    assert Path("plan.goals").read_text() == f"{AS_OF}{GOAL}{LINES}"
    assert "mended 1 finding in 1 file" in outcome.err


def test_a_file_that_changed_meanwhile_is_not_written(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.goals", f"{AS_OF}{GOAL}{UNUSED}{LINES}")
    original = fixing.write_mended

    def late(mended: fixing.Mended) -> int:
        write("plan.goals", "# somebody else was here\n")
        return original(mended)

    monkeypatch.setattr(fixing, "write_mended", late)
    outcome = shell("check", "plan.goals", "--fix")
    assert outcome.code == 2
    assert "plan.goals: changed while it was checked" in outcome.err
    assert Path("plan.goals").read_text() == "# somebody else was here\n"


def test_the_diff_is_what_patch_takes_and_nothing_is_written(shell: Shell) -> None:
    write("plan.goals", before := f"{AS_OF}{GOAL}{UNUSED}{FOR_SALES}{LINES}")
    outcome = shell("check", "plan.goals", "--diff")
    assert (outcome.code, outcome.err) == (1, "")
    assert Path("plan.goals").read_text() == before
    subprocess.run(["patch", "-p0"], input=outcome.out.encode(), check=True)  # noqa: S607 - the user's
    assert Path("plan.goals").read_text() == before.replace(UNUSED, "")
    again = shell("check", "plan.goals", "--diff")
    assert (again.code, again.out) == (0, "")


def test_the_diff_of_a_file_from_windows_is_what_git_takes(shell: Shell) -> None:
    text = f"{AS_OF}{GOAL}{UNUSED}{LINES}"
    Path("plan.goals").write_bytes(text.replace("\n", "\r\n").encode())
    patch = shell("check", "plan.goals", "--diff").out
    subprocess.run(["git", "apply", "-p0"], input=patch.encode(), check=True)  # noqa: S607 - the user's
    mended = text.replace(UNUSED, "").replace("\n", "\r\n")
    assert Path("plan.goals").read_bytes() == mended.encode()


@pytest.mark.parametrize("command", ["check", "fmt"])
def test_the_diff_of_a_marked_file_with_tabs_is_what_git_takes(
    shell: Shell, command: str
) -> None:
    text = f"#\tAs of spring\n{UNUSED}{GOAL}   owner: Dana\n"
    Path("plan.goals").write_bytes(b"\xef\xbb\xbf" + text.encode())
    patch = shell(command, "plan.goals", "--diff").out
    subprocess.run(["git", "apply", "-p0"], input=patch.encode(), check=True)  # noqa: S607 - the user's
    after = Path("plan.goals").read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert after != b"\xef\xbb\xbf" + text.encode()


def test_what_the_ratchet_accepts_is_not_mended(shell: Shell) -> None:
    write("plan.goals", before := f"{AS_OF}{GOAL}{UNUSED}{LINES}")
    shell("check", "plan.goals", "--update-ratchet")
    assert shell("check", "plan.goals", "--fix").code == 0
    assert Path("plan.goals").read_text() == before


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes goes with --fix or --diff"),
        (("--fix",), "with - for what is piped in, use --diff"),
        (("--watch",), "--watch goes with files and folders"),
    ],
)
def test_contradictions_are_told(
    shell: Shell, options: tuple[str, ...], problem: str
) -> None:
    outcome = shell("check", "-", *options, stdin=GOAL)
    assert outcome.code == 2
    assert problem in outcome.err


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=goal_texts)
def test_a_second_run_has_nothing_to_mend(shell: Shell, text: str) -> None:
    try:
        content = text.encode()
    except UnicodeEncodeError:
        return
    Path("plan.goals").write_bytes(content)
    shell("check", "plan.goals", "--fix", "--unsafe-fixes", "--profile", "strict")
    once = Path("plan.goals").read_bytes()
    options = ("--diff", "--unsafe-fixes", "--profile", "strict")
    assert shell("check", "plan.goals", *options).out == ""
    assert Path("plan.goals").read_bytes() == once


def mend_of(start: int, end: int, text: str) -> Mend:
    edit = Edit(Span(start, end), text)
    fix = Fix("t", Applicability.SAFE, (edit,))
    return Mend(Diagnostic("T1", "n", Severity.HINT, "", "p", edit.span), fix)


@given(
    st.text(min_size=8, max_size=8),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.text(max_size=2))),
)
def test_edits_that_do_not_meet_can_be_made_together(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    made = [mend_of(min(a, b), max(a, b), new) for a, b, new in edits]
    chosen = apart(made)
    together = edited(text, [one.fix.edits[0] for one in chosen])
    backwards = text
    for one in reversed(chosen):
        start, end = one.fix.edits[0].span
        backwards = backwards[:start] + one.fix.edits[0].text + backwards[end:]
    assert together == backwards
    assert bool(chosen) == bool(made)


@pytest.mark.usefixtures("shell")
def test_watching_checks_again_after_every_change(cache_folder: Path) -> None:
    pytest.importorskip("watchfiles", reason="needs watchfiles")
    write("plan.goals", AS_OF + GOAL + LINES)
    log = Path("../log").resolve()
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "smartlint", "check", "--watch", "--format=concise"],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "SMARTLINT_CACHE_DIR": str(cache_folder)},
        )
    try:
        assert told(log, "watching for changes", 1)
        time.sleep(1)
        write("new.goals", "Become the best\n")
        assert told(log, "new.goals:1:12: warning S104", 1)
        assert told(log, "watching for changes", 2)
        write("smartlint.toml", "ignor = []")
        assert told(log, "unknown key 'ignor'", 1)
        write("smartlint.toml", 'select = ["M201"]')
        assert told(log, "watching for changes", 4)
    finally:
        process.send_signal(2)
    assert process.wait(timeout=20) == 130


def told(log: Path, words: str, times: int) -> bool:
    """Wait until the log holds the words so many times."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if log.read_text(encoding="utf-8").count(words) >= times:
            return True
        time.sleep(0.1)
    return False
