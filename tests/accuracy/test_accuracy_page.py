"""The figures that the pages state are those that the floors hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from accuracy.floors import CORPUS_FLOORS, FOURTH_FLOORS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "accuracy.md"


def section(title: str) -> str:
    text = PAGE.read_text(encoding="utf-8")
    return text.partition(f"\n## {title}")[2].partition("\n## ")[0]


@pytest.mark.parametrize("field", CORPUS_FLOORS)
def test_the_page_states_the_figure_that_is_held(field: str) -> None:
    table = section("Real statements: the part that was worked with")
    stated = re.search(rf"^\| {field} \| ([0-9.]+)", table, re.MULTILINE)
    assert stated is not None
    assert float(stated.group(1)) == CORPUS_FLOORS[field]


def test_the_page_states_the_last_figures_of_the_blind_set() -> None:
    lines = section("Statements written apart").splitlines()
    head = next(line for line in lines if line.startswith("| Fourth set"))
    last = next(line for line in lines if line.startswith("| after round 24"))
    fields = [cell.strip() for cell in head.split("|")[2:-1]]
    values = [float(cell) for cell in last.split("|")[2:-1]]
    assert dict(zip(fields, values, strict=True)) == {
        field: FOURTH_FLOORS[field] for field in fields
    }


def test_the_readme_states_the_same_figures() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    told = text.partition("## How well does it read?")[2].partition("\n## ")[0]
    fields = ("specific", "measurable", "time_bound", "target_value", "direction",
              "metric", "compound")  # fmt: skip
    figures = re.findall(r"0\.\d{3}", told.partition("On 4,487")[0])
    assert [float(figure) for figure in figures] == [
        CORPUS_FLOORS[field] for field in fields
    ]
