"""A finding about several goals points at the others: each page's own example shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from linted import lint_texts, rulebook
from plans import knowledge

from smartlint.config.resolution import Choices
from smartlint.engine.page import read_page
from smartlint.engine.rule import Rule

POINTING = [rule for rule in rulebook().rules if rule.related]
CROSS_GOAL = [
    "G701",
    "G704",
    "G705",
    "G707",
    "G708",
    "G709",
    "G713",
    "G714",
    "G715",
    "G716",
    "G717",
    "G719",
    "G721",
    "G722",
    "G723",
    "G724",
    "G725",
    "G729",
    "G730",
    "G732",
    "G734",
    "G736",
    "G742",
    "G743",
    "G744",
    "K625",
    "P803",
    "P831",
]


def test_every_rule_about_several_goals_points_somewhere() -> None:
    assert set(CROSS_GOAL) <= {rule.code for rule in POINTING}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in POINTING if rule.code in CROSS_GOAL],
    ids=lambda rule: rule.code,
)
def test_the_weak_example_shows_the_other_place(rule: Rule) -> None:
    page = read_page(rule.path, Path(rule.path).read_text(encoding="utf-8"))
    texts = [one.text for one in page.examples if one.kind == "weak"]
    found = [
        diagnostic
        for text in texts
        for diagnostic in lint_texts(
            [text], Choices(select=(rule.code,)), knowledge=knowledge()
        ).diagnostics
        if diagnostic.code == rule.code
    ]
    assert found
    related = [place for one in found for place in one.related]
    assert related
    assert all(place.message for place in related)
