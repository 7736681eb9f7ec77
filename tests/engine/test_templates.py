"""Messages with facts in them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from smartlint.engine.condition_error import ConditionError
from smartlint.engine.template import parse_template, render

VALUES = {
    "metric": "email subscribers",
    "target": Decimal("12000.50"),
    "whole": Decimal("1E+4"),
    "days": 1234,
    "loss": -5,
    "single": 1,
    "day": date(2027, 6, 30),
    "words": ("better", "more", "various"),
    "one": ("better",),
    "none": (),
    "nothing": None,
    "flag": True,
}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("plain words", "plain words"),
        ("grow {metric}", "grow email subscribers"),
        ("{target} and {whole} in {days} days", "12,000.5 and 10,000 in 1,234 days"),
        ("{loss} points", "−5 points"),
        ("{single} days old", "1 day old"),
        ("{single} and {days} days", "1 and 1,234 days"),
        ("is it {flag} days", "is it yes days"),
        ("by {day}", "by 30 June 2027"),
        ("{words}", "“better”, “more” and “various”"),
        ("{one}", "“better”"),
        ("{nothing|this}", "this"),
        ("{none|none}", "none"),
        ("no number for {“metric”|this}", "no number for “email subscribers”"),
        ("no number for {“nothing”|this}", "no number for this"),
        ("{nothing}{metric}", "email subscribers"),
        ("is it new: {flag}", "is it new: yes"),
    ],
)
def test_a_template_is_filled(text: str, filled: str) -> None:
    assert render(parse_template(text, VALUES), VALUES.get) == filled


def test_a_long_value_is_cut() -> None:
    text = render(parse_template("{“metric”}", VALUES), lambda _: "word " * 100_000)
    assert text == f"“{('word ' * 32).rstrip()} …”"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{metrik}", "unknown name 'metrik' between braces; did you mean 'metric'?"),
        ("{metric", "a brace is opened or closed alone; write {fact}"),
        ("metric}", "a brace is opened or closed alone; write {fact}"),
        ("{{metric}}", "a brace is opened or closed alone; write {fact}"),
        ("{metric.__class__}", "unknown name 'metric.__class__' between braces"),
        ("{metric:>9999999}", "unknown name 'metric:>9999999' between braces"),
        ("{metric}" * 13, "the text names more than 12 facts"),
        ("x" * 601, "the text has 601 characters; 600 are allowed"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_explained(text: str, problem: str) -> None:
    with pytest.raises(ConditionError) as error:
        parse_template(text, VALUES)
    assert error.value.problem == problem
