"""Where a rule on S, M or T speaks, the labels of real statements agree.

A rule that fires on a statement whose letter a careful reader has passed is wrong there.
The floors are for all rules of a letter together, as most rules fire seldom.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from linted import DAY, language, rulebook

from smartlint.config.resolution import ALL, Choices, resolve
from smartlint.config.settings import Profile
from smartlint.facts.verdicts import FLAW_RULES
from smartlint.linter import LintResult, lint
from smartlint.model.verdict import Judgement
from smartlint.syntax import parse_lines
from smartlint.text import Source

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "statements.csv"
CORPUS = Path(os.environ.get("SMARTLINT_CORPUS", ROOT.parent / "shared" / "corpus"))
EVERY_RULE = Choices(select=(ALL,))
COLUMNS = {"specific": "S", "measurable": "M", "time_bound": "T"}
SAME_LETTER = {"M223": "measurable", "T504": "time_bound", "T514": "time_bound"}
FLOORS = {
    "gold": {"specific": 0.9, "measurable": 0.9, "time_bound": 0.95},
    "corpus": {"specific": 0.8, "measurable": 0.88, "time_bound": 0.97},
}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["is_goal"] == "1"]


def linted(rows: Sequence[dict[str, str]], choices: Choices = EVERY_RULE) -> LintResult:
    text = "\n".join(" ".join(row["text"].split()) for row in rows)
    settings = resolve(choices, rulebook().entries)
    file = parse_lines(language(), Source("goals.txt", text))
    return lint([file], rulebook(), settings, as_of=DAY)


def codes_by_goal(result: LintResult) -> dict[str | None, set[str]]:
    found: dict[str | None, set[str]] = {}
    for diagnostic in result.diagnostics:
        found.setdefault(diagnostic.goal, set()).add(diagnostic.code)
    return found


def precisions(rows: Sequence[dict[str, str]]) -> dict[str, float]:
    """Return, for each letter, how often its rules speak where the label says fail."""
    letters = {
        code: column
        for column, flaws in zip(COLUMNS, FLAW_RULES.values(), strict=True)
        for code in flaws.values()
        if code.startswith(COLUMNS[column])
    } | SAME_LETTER
    result = linted(rows)
    found = codes_by_goal(result)
    right, all_ = Counter[str](), Counter[str]()
    for judged, row in zip(result.goals, rows, strict=True):
        for code in found.get(judged.goal.key, set()) & set(letters):
            all_[letters[code]] += 1
            right[letters[code]] += row[letters[code]] == "0"
    return {column: right[column] / all_[column] for column in COLUMNS}


@pytest.mark.parametrize("name", FLOORS)
def test_a_rule_speaks_where_a_careful_reader_would(name: str) -> None:
    path = GOLD if name == "gold" else CORPUS / "dev.csv"
    if not path.exists():
        pytest.skip("the corpus is not beside this checkout")
    found = precisions(rows_of(path))
    below = {
        column: value for column, value in found.items() if value < FLOORS[name][column]
    }
    assert below == {}


@pytest.mark.parametrize("profile", ["draft", "team", "strict", "classroom"])
def test_a_failed_letter_always_has_its_finding(profile: Profile) -> None:
    result = linted(rows_of(GOLD), Choices(profile=profile))
    found = codes_by_goal(result)
    silent = []
    for judged in result.goals:
        codes = found.get(judged.goal.key, set())
        for verdict, letter in zip(judged.verdicts, "SMART", strict=True):
            failed = verdict.judgement is Judgement.FAIL
            heard = verdict.rule in codes or any(one[0] == letter for one in codes)
            if failed and not heard:
                silent.append((judged.goal.sentence.text, verdict.rule))
    assert silent == []
