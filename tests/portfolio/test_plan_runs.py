"""Whole runs: who is told what, where, and when a plan is none of our business."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from linted import language, lint_texts, rulebook
from plans import DAY

from smartlint.config.resolution import Choices, resolve
from smartlint.diagnostics import Diagnostic
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.linter import lint
from smartlint.syntax import parse_lines
from smartlint.text import Source
from smartlint.workspace import Input, read_all, read_source

OBJECTIVES = "objective BIZ-1: Grow online revenue from €4.0M to €5.0M in 2027\n"


def plan_findings(*texts: str) -> list[Diagnostic]:
    found = lint_texts(texts, Choices(select=("G",))).diagnostics
    return [one for one in found if one.code[0] == "G"]


def test_a_finding_points_at_the_other_file() -> None:
    first = OBJECTIVES.replace("in 2027", "by 30 June 2027")
    second = (
        "goal EM-1: Reach 500 members by 31 December 2027\n  supports: BIZ-1\n"
        "  why: members buy twice as often\n"
    )
    (found,) = plan_findings(first, second)
    assert (found.name, found.path) == ("ends-after-parent", "1.goals")
    assert found.message == (
        "this ends after BIZ-1, which it serves and which ends on 30 June 2027"
    )
    (related,) = found.related
    assert (related.path, related.message) == ("0.goals", "the end of BIZ-1")
    assert first[related.span.start : related.span.end] == "by 30 June 2027"


def test_a_circle_over_three_files_is_one_finding_with_its_way() -> None:
    texts = [
        f"goal G{n}: Reach {n + 5} stores by 30 June 2027\n  supports: G{(n + 1) % 3}\n"
        for n in range(3)
    ]
    (found,) = plan_findings(*texts)
    assert found.message.startswith("G0 → G1 → G2 → G0: ")
    assert [(one.path, one.message) for one in found.related] == [
        ("1.goals", "G1, in the circle"),
        ("2.goals", "G2, in the circle"),
    ]


def test_a_comment_beneath_the_goal_allows_the_finding() -> None:
    child = (
        "goal EM-1: Reach 500 members by 31 December 2028\n"
        "  # smartlint: allow ends-after-parent because the lease runs on\n"
        "  supports: BIZ-1\n"
    )
    assert "ends-after-parent" not in {d.name for d in plan_findings(OBJECTIVES, child)}


def test_one_broken_file_hides_none_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.goals").write_text(OBJECTIVES)
    (tmp_path / "b.goals").write_text(
        "goal EM-1: Reach 500 members by 31 May 2028\n  supports: BIZ-1\n"
    )
    (tmp_path / "c.goals").write_bytes(b"\xff\xfe\x00 broken")
    (tmp_path / "d.goals").write_text("goal\n  supports:\n: : :\n\tby by\ngoal X\n")
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "check", "--format", "concise", "."],
        cwd=tmp_path,
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "c.goals" in done.stderr
    assert "b.goals:1:" in done.stdout
    assert "G709" in done.stdout
    assert "d.goals" in done.stdout


def test_one_file_of_a_plan_is_told_nothing_about_the_whole(tmp_path: Path) -> None:
    (tmp_path / "top.goals").write_text(OBJECTIVES.replace("in 2027", "a year by 2028"))
    part = tmp_path / "email.goals"
    part.write_text(
        "include: top.goals\n"
        "goal EM-1: Increase gift card revenue from €5,000 to €7,000 a month by May 2027"
        "\n  supports: BIZ-1\n  stage: purchase\n"
    )
    read = read_all(language(), [Input(read_source(str(part)), "goals")])
    settings = resolve(Choices(select=("G",)), rulebook().entries)
    known = PackKnowledge([pack.folder for pack in shipped_packs()])
    found = lint(read.files, rulebook(), settings, as_of=DAY, knowledge=known)
    assert [one.name for one in found.diagnostics] == []
    whole = [(file._replace(is_included=False), notes) for file, notes in read.files]
    found = lint(whole, rulebook(), settings, as_of=DAY, knowledge=known)
    assert [one.name for one in found.diagnostics] == ["children-fall-short"]


@pytest.mark.parametrize("profile", ["draft", "team", "strict", "classroom"])
def test_a_list_of_sentences_is_no_plan(profile: str) -> None:
    text = (
        "Increase email subscribers by 5000\nReduce email subscribers by 5000\n"
        "Increase email subscribers from 10 to 20 by May 2027\n" * 5
    )
    settings = resolve(Choices(profile=profile), rulebook().entries)  # type: ignore[arg-type] # one of the four
    file = parse_lines(language(), Source("list.txt", text))
    found = lint([file], rulebook(), settings, as_of=DAY).diagnostics
    plan_codes = {
        one.code for one in found if one.code >= "G704" and one.code[0] == "G"
    }
    assert plan_codes == set()
