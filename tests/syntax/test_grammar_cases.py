"""What is read from goal files, by the case files of ``tests/grammar``."""

from __future__ import annotations

import pytest
from grammar_cases import Case, all_cases, case_files, read_case

from smartlint.diagnostics.coded_finding import CodedFinding
from smartlint.diagnostics.syntax_codes import SYNTAX_RULES
from smartlint.syntax import Language

_CASES = all_cases()


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_file_is_read_as_its_case_says(language: Language, case: Case) -> None:
    assert read_case(language, case) == case.tree


def test_every_heading_of_a_case_file_is_a_case() -> None:
    headings = [
        line.removeprefix("## ")
        for path in case_files()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    ]
    assert headings == [case.name for case in _CASES]
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.name)
def test_every_syntax_rule_is_raised_by_a_case(rule: CodedFinding) -> None:
    assert any(f" {rule.name} at " in case.tree for case in _CASES)
