"""Facts that the rules' function reads without a call say what their functions say."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from linted import DAY, language

from smartlint.engine import runtime
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.facts.in_line import FACTS, NAMES, PARTS
from smartlint.facts.subjects import GoalSubject, PortfolioSubject
from smartlint.facts.table import facts_of
from smartlint.model.goal_file import GoalFile
from smartlint.syntax import parse_goals, parse_lines
from smartlint.text import Source

TESTS = Path(__file__).parent.parent
KNOWN = PackKnowledge([pack.folder for pack in shipped_packs()])
FUNCTIONS = facts_of("goal")
READERS = {f"r_{name}": fact.read for name, fact in FUNCTIONS.items()}


def subjects_of(*files: GoalFile) -> list[GoalSubject]:
    run = PortfolioSubject.of(files, DAY, 1, KNOWN)
    return [subject for place in run.files for subject in place.subjects]


def told_in_line(subject: GoalSubject) -> dict[str, Any]:  # Any: as facts are
    names = {**NAMES, **READERS, "subject": subject}
    for part, read in PARTS.items():
        names[part] = eval(read.code, dict(names))  # noqa: S307 - ours
    return {
        fact: eval(read.code, dict(names))  # noqa: S307 - ours
        for fact, read in FACTS.items()
    }


def told_by_functions(subject: GoalSubject) -> dict[str, Any]:
    return {fact: FUNCTIONS[fact].read(subject) for fact in FACTS}


def test_every_sentence_is_told_the_same() -> None:
    rows = [
        row
        for path in (TESTS / "gold").glob("*.csv")
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    ]
    text = "\n".join(["", *(" ".join(row["text"].split()) for row in rows)])
    for subject in subjects_of(parse_lines(language(), Source("a.txt", text))[0]):
        assert told_in_line(subject) == told_by_functions(subject)


def test_every_goal_with_lines_beneath_is_told_the_same() -> None:
    paths = (TESTS.parent / "examples").glob("*.goals")
    files = [
        parse_goals(language(), Source(path.name, path.read_text(encoding="utf-8")))[0]
        for path in paths
    ]
    for subject in subjects_of(*files):
        assert told_in_line(subject) == told_by_functions(subject)


@pytest.mark.parametrize("own", PARTS)
def test_parts_come_in_front_of_what_needs_them(own: str) -> None:
    names = list(PARTS)
    assert all(names.index(part) < names.index(own) for part in PARTS[own].needs)


@pytest.mark.parametrize("name", FACTS)
def test_facts_need_parts_that_there_are(name: str) -> None:
    assert {*FACTS[name].needs} <= {*PARTS}


def test_no_part_hides_a_function_of_conditions() -> None:
    assert not {*PARTS} & {*NAMES, *vars(runtime), "subject", "spoken", "len"}
