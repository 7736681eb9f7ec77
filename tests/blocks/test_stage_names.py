"""What is suggested for a stage that does not exist."""

from __future__ import annotations

import pytest
from linted import lint_texts

PLAN = """journey BUY: To the first order
  stage: first look
  stage: first order
goal WE-1: Raise the conversion rate from 1.8% to 2.1% by 30 September 2027
  stage: {stage}
"""


@pytest.mark.parametrize(
    ("stage", "meant"),
    [
        ("awarness", "awareness"),
        ("frist order", "first order"),
        ("conversion", "purchase"),
        ("Convresion", "purchase"),
        ("retension", "loyalty"),
        ("decision", "purchase"),
    ],
)
def test_a_stage_is_answered_with_the_one_that_is_meant(stage: str, meant: str) -> None:
    found = lint_texts([PLAN.format(stage=stage)]).diagnostics
    helps = [one.help for one in found if one.name == "unknown-stage"]
    assert helps == [f"did you mean “{meant}”?"]
