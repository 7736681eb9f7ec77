"""Every form of a comparison tells the same, and none lets a goal's words loose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli.command import Shell, write

GOAL = "goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
LOWER = GOAL.replace("16,000", "14,000")
GONE = "\ngoal EM-2: Reach 40 partner shops by May 2027\n"
AS_OF = "--as-of=2027-02-15"

TEXT = """\
Goals: old.goals against new.goals

new.goals
   1  EM-1: Increase email subscribers from 12,000 to 14,000 by 30 June 2027
      target     16,000 -> 14,000
      warning: the target of EM-1 changed from 16,000 to 14,000, which asks for
               less, and no line says why
      P851 silent-target-change at new.goals:1:54
        help: write down what changed and why, so that nobody has to guess later
        write:   changed 2027-02-15: target 16,000 -> 14,000; <performance, market or business>: <what happened>

old.goals
gone  EM-2: Reach 40 partner shops by May 2027
      removed
      warning: EM-2 is gone, and nothing says how it ended
      P857 removed-without-result at old.goals:3:12 in old.goals
        help: keep it and write how it ended beneath it, such as “result <date>:
              dropped; <why>”; a goal that has a result may go later

Compared 2 goals: 1 changed and 1 gone.
Found 2 warnings.
"""

MARKDOWN = """\
### 2 goals need a word before this goes in

Compared 2 goals: 1 changed and 1 gone. From old.goals to new.goals, judged on 2027-02-15.

**EM-1: Increase email subscribers from 12,000 to 14,000 by 30 June 2027** · new.goals, line 1

| | before | now |
|---|---|---|
| target | 16,000 | 14,000 |

- The target of EM-1 changed from 16,000 to 14,000, which asks for less, and no line says why. Write down what changed and why, so that nobody has to guess later. <sub>P851</sub>

  ```goals
    changed 2027-02-15: target 16,000 -> 14,000; <performance, market or business>: <what happened>
  ```

**EM-2: Reach 40 partner shops by May 2027** · old.goals, line 3 before

- EM-2 is gone, and nothing says how it ended. Keep it and write how it ended beneath it, such as “result \\<date\\>: dropped; \\<why\\>”; a goal that has a result may go later. <sub>P857</sub>
"""


@pytest.fixture
def two(shell: Shell) -> Shell:
    """Return a shell beside an old and a new file."""
    write("old.goals", GOAL + GONE)
    write("new.goals", LOWER)
    return shell


def output(shell: Shell, form: str) -> str:
    outcome = shell("diff", AS_OF, "--format", form, "old.goals", "new.goals")
    assert (outcome.code, outcome.err) == (1, "")
    return outcome.out


def test_the_text_reads_from_goal_to_summary(two: Shell) -> None:
    assert output(two, "text") == TEXT


def test_the_comment_reads_like_a_reviewers(two: Shell) -> None:
    assert output(two, "markdown") == MARKDOWN


def test_json_holds_changes_findings_and_counts(two: Shell) -> None:
    whole = json.loads(output(two, "json"))
    assert [(c["goal"], c["kind"]) for c in whole["changes"]] == [
        ("EM-1", "changed"),
        ("EM-2", "removed"),
    ]
    assert whole["changes"][0]["fields"] == [
        {
            "field": "target",
            "old": "16,000",
            "new": "14,000",
            "old_date": None,
            "new_date": None,
            "effect": "easier",
            "record": None,
        }
    ]
    assert [
        (d["code"], d["file"], d["line"], d["side"]) for d in whole["diagnostics"]
    ] == [
        ("P851", "new.goals", 1, "new"),
        ("P857", "old.goals", 3, "old"),
    ]
    assert whole["summary"] == {
        "changed": 1, "moved": 0, "added": 0, "removed": 1, "same": 0,
        "error": 0, "warning": 2, "info": 0, "hint": 0,
    }  # fmt: skip


def test_sarif_names_rules_and_places(two: Shell) -> None:
    log: dict[str, Any] = json.loads(output(two, "sarif"))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    places = [
        (
            rules[result["ruleIndex"]]["id"] == result["ruleId"],
            result["ruleId"],
            result["level"],
            result["locations"][0]["physicalLocation"],
        )
        for result in run["results"]
    ]
    region = {"startLine": 1, "startColumn": 54, "endLine": 1, "endColumn": 60}
    assert places == [
        (True, "P851", "warning",
         {"artifactLocation": {"uri": "new.goals"}, "region": region}),
        (True, "P857", "warning",
         {"artifactLocation": {"uri": "old.goals"}, "region": {"startLine": 1}}),
    ]  # fmt: skip
    assert log["version"] == "2.1.0"
    assert all("suppressions" not in result for result in run["results"])


def test_fingerprints_stay_while_lines_move(two: Shell) -> None:
    def prints() -> list[str]:
        results = json.loads(output(two, "sarif"))["runs"][0]["results"]
        return [result["partialFingerprints"]["goalAndRule/v1"] for result in results]

    before = prints()
    write("new.goals", f"# a note\n\n\n{LOWER}")
    assert prints() == before
    assert len(set(before)) == 2


def test_a_recorded_change_is_listed_by_its_cause(shell: Shell) -> None:
    write("old.goals", GOAL)
    line = "  changed 2027-02-10: target 16,000 -> 14,000; market: consent rules\n"
    write("new.goals", LOWER + line)
    outcome = shell("diff", AS_OF, "old.goals", "new.goals")
    assert outcome.code == 0
    assert "(recorded 2027-02-10, market: consent rules)" in " ".join(
        outcome.out.split()
    )
    assert "Recorded changes: 1 for market.\nNothing to talk about.\n" in outcome.out
    comment = shell("diff", AS_OF, "--format", "markdown", "old.goals", "new.goals").out
    assert comment.startswith("### The goals changed, and every change is explained")
    assert "- market: EM-1" in comment


def test_the_words_of_a_stranger_stay_words(shell: Shell) -> None:
    write("old.goals", "")
    trick = "goal: Reach @everyone <img src=x> [a](http://b) `c` | d *e* by May\n"
    write("new.goals", trick)
    comment = shell("diff", AS_OF, "--format=markdown", "old.goals", "new.goals").out
    line = next(line for line in comment.splitlines() if "everyone" in line)
    assert line == (
        "- Reach @\u2060everyone \\<img src=x\\> \\[a\\](http:\u2060//b) \\`c\\` \\| d"
        " \\*e\\* by May: new"
    )
    terminal = shell("diff", AS_OF, "old.goals", "new.goals").out
    assert "\x1b" not in terminal


def test_a_comment_stays_within_what_github_takes(shell: Shell) -> None:
    goals = "".join(
        f"goal G-{n}: Reach {n}00 orders of shop number {n} by May 2027\n\n"
        for n in range(1, 400)
    )
    write("old.goals", goals)
    write("new.goals", "Win the prize of the year 2027 by May 2027\n")
    comment = shell("diff", AS_OF, "--format=markdown", "old.goals", "new.goals").out
    assert len(comment) < 65_000
    assert "left out. `smartlint diff` shows all." in comment


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 1), (("--exit-zero",), 0), (("--fail-on", "error"), 0), (("--late", "0"), 1)],
)
def test_the_exit_code_is_what_was_asked_for(
    two: Shell, options: tuple[str, ...], code: int
) -> None:
    assert two("diff", AS_OF, *options, "old.goals", "new.goals").code == code


def test_two_folders_are_compared_file_by_file(shell: Shell) -> None:
    write("a/plan.goals", GOAL)
    write("b/plan.goals", LOWER)
    outcome = shell("diff", AS_OF, "a", "b")
    assert outcome.code == 1
    assert "moved" not in outcome.out


def test_no_goal_on_either_side_is_no_success(shell: Shell) -> None:
    write("a/x.txt", "")
    write("b/x.txt", "")
    outcome = shell("diff", "a", "b")
    assert outcome.code == 2
    assert "nothing was compared" in outcome.err


def test_a_file_takes_the_output(two: Shell) -> None:
    outcome = two("diff", AS_OF, "old.goals", "new.goals", "-o", "report.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert Path("report.txt").read_text(encoding="utf-8") == TEXT


def test_several_forms_are_written_in_one_run(two: Shell) -> None:
    forms = ("markdown", "json", "sarif")
    options = [f"--output={form}=out.{form}" for form in forms]
    outcome = two("diff", AS_OF, *options, "old.goals", "new.goals")
    assert (outcome.code, outcome.out) == (1, TEXT)
    for form in forms:
        written = Path(f"out.{form}").read_text(encoding="utf-8")
        assert written == output(two, form)
