"""Statements that people write are goals as they stand, one below the other."""

from __future__ import annotations

import csv
from pathlib import Path

from smartlint.syntax import Language, format_goals, parse_goals
from smartlint.text import Source

_GOLD = Path(__file__).parents[1] / "gold" / "statements.csv"


def _statements() -> list[str]:
    with _GOLD.open(encoding="utf-8", newline="") as file:
        return [" ".join(row["text"].split()) for row in csv.DictReader(file)]


def test_statements_of_the_gold_list_are_one_goal_each(language: Language) -> None:
    statements = _statements()
    text = "".join(f"{statement}\n" for statement in statements)
    file, diagnostics = parse_goals(language, Source("gold.goals", text))
    assert diagnostics == ()
    assert [file.source.slice(goal.head) for goal in file.goals] == statements
    assert format_goals(text).lower() == text.lower()
