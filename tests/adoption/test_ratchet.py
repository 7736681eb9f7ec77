"""What is accepted stays accepted through edits and moves, and not one finding more."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write

from smartlint.cli.outputs import FORMATS
from smartlint.config.ratchet_file import ratchet_text, read_ratchet
from smartlint.diagnostics.ratchet import Accepted

RATCHET = "smartlint-ratchet.json"
GOAL = "goal A: Become the best\n  owner: Dana\n  review: monthly\n"


def codes(shell: Shell, *options: str) -> list[str]:
    out = shell("check", ".", "--format", "json", *options).out
    return [found["code"] for found in json.loads(out)["diagnostics"]]


@pytest.fixture
def accepted(shell: Shell) -> Shell:
    """Return a shell beside two weak goals whose findings are accepted."""
    write("plan.goals", f"{AS_OF}{GOAL}\n{WEAK}")
    outcome = shell("check", ".", "--update-ratchet")
    assert outcome.code == 0
    return shell


def test_what_is_accepted_is_told_when_it_is_written(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{WEAK}")
    outcome = shell("check", ".", "--update-ratchet")
    assert outcome.err.splitlines() == [
        "smartlint: newly accepted: plan.goals:2: T501 it is not said by when",
        (
            "smartlint: newly accepted: plan.goals:2: M206 “5000” from what? Today's"
            " value of “email subscribers” is not written down"
        ),
        "smartlint: smartlint-ratchet.json accepts 2 findings: 2 new, 0 as before",
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_every_output_leaves_out_what_is_accepted(accepted: Shell, form: str) -> None:
    outcome = accepted("check", ".", "--format", form)
    assert outcome.code == 0
    assert "missing-deadline" not in outcome.out
    if form in ("text", "concise", "github", "markdown"):
        assert "5 more accepted in smartlint-ratchet" in outcome.out
    if form in ("json", "jsonl", "sarif"):
        assert '"accepted": 5' in outcome.out


def test_a_comment_does_not_call_accepted_goals_fine(accepted: Shell) -> None:
    write("good.goals", f"{AS_OF}{STRONG}")
    out = accepted("check", ".", "--format", "markdown").out
    folded = re.findall(r"<summary>(.*)</summary>\n\n((?:- .*\n)*)", out)
    assert [(summary, goals.count("\n")) for summary, goals in folded] == [
        (
            "2 goals whose findings are set aside: accepted, allowed, older or not selected",
            2,
        ),
        ("Nothing to mend in 1 goal", 1),
    ]


def test_what_is_stale_stands_under_no_line_of_the_ratchets_own(
    accepted: Shell,
) -> None:
    write("plan.goals", f"{AS_OF}{STRONG}")
    out = accepted("check", ".").out
    first = out.partition(f"{RATCHET}\n")[2].partition("\n      ")[2]
    assert first.startswith("warning: M201 ")
    assert '"version"' not in out


def test_edits_and_moved_lines_and_files_change_nothing(accepted: Shell) -> None:
    Path("plan.goals").unlink()
    reworded = GOAL.replace("the best", "the best by far")
    write("a/moved.goals", f"# notes\n\n{AS_OF}\n{reworded}")
    write("plan.goals", f"{AS_OF}# more\n\nIncrease our email subscribers by 6000\n")
    assert codes(accepted) == []


PLAN = "".join(
    f"goal M-{n}: Plant {n}0 {what} by 30 September 2027\n  owner: Di\n"
    for n, what in enumerate(("limes", "oaks", "elms", "firs", "yews"), 1)
)


def test_a_finding_about_the_plan_stands_in_no_file(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{PLAN}")
    select = ("--select", "G702")
    assert codes(shell, *select) == ["G702"]
    assert shell("check", ".", *select, "--update-ratchet").code == 0
    write("before.goals", AS_OF + GOAL)
    assert codes(shell, *select, "--select", "X084") == []


def test_a_file_that_moved_takes_its_entries_along(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{WEAK}\ngoal\n")
    shell("check", ".", "--update-ratchet")
    assert codes(shell) == []
    Path("plan.goals").rename("moved.goals")
    assert codes(shell) == []
    write("plan.goals", f"{AS_OF}{WEAK}")
    assert "M206" in codes(shell)


def test_one_finding_more_of_an_accepted_kind_is_found(accepted: Shell) -> None:
    write("new.goals", GOAL.replace("A:", "B:"))
    found = codes(accepted)
    assert "M201" in found
    outcome = accepted("check", ".")
    assert outcome.code == 1


def test_what_is_mended_must_leave_the_ratchet(accepted: Shell) -> None:
    mended = WEAK.replace("by 5000", "from 1,000 to 6,000 by 30 June 2027")
    write("plan.goals", f"{AS_OF}{GOAL}\n{mended}")
    outcome = accepted("check", ".", "--format", "concise")
    assert outcome.code == 1
    stale = [line for line in outcome.out.splitlines() if "X084" in line]
    assert stale == [
        (
            "smartlint-ratchet.json:5:1: warning X084 stale-acceptance: M206"
            " change-without-baseline is accepted for “~e19e26fb25ef” and not found"
            " there any more"
        ),
        (
            "smartlint-ratchet.json:6:1: warning X084 stale-acceptance: T501"
            " missing-deadline is accepted for “~e19e26fb25ef” and not found there any"
            " more"
        ),
    ]
    assert accepted("check", ".", "--update-ratchet").code == 0
    assert accepted("check", ".").code == 0
    assert len(json.loads(Path(RATCHET).read_text())["accepted"]) == 3


def test_entries_about_files_that_are_not_checked_are_left_alone(
    accepted: Shell,
) -> None:
    write("other.goals", "Reach 40 shops from 20 by 30 June 2027\n")
    assert codes(accepted, "--select", "X084") == []
    outcome = accepted("check", "other.goals")
    assert "X084" not in outcome.out
    before = Path(RATCHET).read_text()
    accepted("check", "other.goals", "--update-ratchet")
    assert Path(RATCHET).read_text().count("plan.goals") == before.count("plan.goals")


def test_the_ratchet_is_found_from_a_folder_beneath(accepted: Shell) -> None:
    write("sub/more.goals", GOAL.replace("A:", "C:"))
    assert accepted("check", "sub").code == 1
    assert "accepted" not in accepted("check", "sub").out
    accepted("check", ".", "--update-ratchet")
    assert accepted("check", "sub").code == 0


def test_settings_name_another_ratchet(shell: Shell) -> None:
    write("smartlint.toml", 'ratchet = "ci/accepted.json"\n')
    write("plan.goals", f"{AS_OF}{WEAK}")
    Path("ci").mkdir()
    assert shell("check", ".", "--update-ratchet").code == 0
    assert Path("ci/accepted.json").is_file()
    assert shell("check", ".").code == 0


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{}", "this is no ratchet file: version field required"),
        ('{"version": 2, "accepted": []}', "has version 2; this is for 1"),
        ("nonsense", "this is no ratchet file"),
    ],
)
def test_a_broken_ratchet_is_told(shell: Shell, text: str, problem: str) -> None:
    write("plan.goals", f"{AS_OF}{WEAK}")
    write(RATCHET, text)
    outcome = shell("check", ".")
    assert outcome.code == 2
    assert problem in outcome.err


def test_a_fault_is_never_accepted(shell: Shell) -> None:
    write("gone.goals", f"{AS_OF}{WEAK}")
    Path("bad.goals").write_bytes(b"caf\xe9")
    outcome = shell("check", ".", "--update-ratchet")
    assert outcome.code == 2
    assert not Path(RATCHET).exists()


def test_what_is_written_is_read_back_with_its_lines() -> None:
    entries = (
        Accepted("T501", "missing-deadline", None, "a.goals", 'x {"} words', 2, 2),
        Accepted("M201", "missing-number", "EM-1", "b.goals", "Grow", 1, 3),
    )
    text = ratchet_text(entries)
    assert read_ratchet("r.json", text) == entries
    assert read_ratchet("r.json", ratchet_text(())) == ()
