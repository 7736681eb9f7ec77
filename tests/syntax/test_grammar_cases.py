"""What is read from goal files, by the case files of ``tests/grammar``."""

from __future__ import annotations

from pathlib import Path

import pytest
from grammar_cases import Case, cases, read_case

from smartlint.diagnostics.syntax_codes import SYNTAX_RULES
from smartlint.syntax import Language

_FOLDER = Path(__file__).parents[1] / "grammar"
_FILES = sorted(_FOLDER.glob("*.md"))
_CASES = [case for path in _FILES for case in cases(path)]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_file_is_read_as_its_case_says(language: Language, case: Case) -> None:
    assert read_case(language, case) == case.tree


def test_every_heading_of_a_case_file_is_a_case() -> None:
    headings = [
        line.removeprefix("## ")
        for path in _FILES
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    ]
    assert headings == [case.name for case in _CASES]
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.name)
def test_every_syntax_rule_is_raised_by_a_case(rule: object) -> None:
    name = f" {getattr(rule, 'name', '')} at "
    assert any(name in case.tree for case in _CASES)
