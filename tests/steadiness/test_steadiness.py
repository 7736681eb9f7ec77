"""Readings stay right when a part of the sentence is replaced by its like."""

from __future__ import annotations

from functools import cache

import pytest
from linted import language
from steadiness.measuring import OWN, measure, read_right
from steadiness.swaps import FAMILIES, Family, Statement

# What is reached on our own statements, in shares of swaps that are read right in all fields.
FLOORS = {
    "verbs": 0.985,
    "wraps": 0.99,
    "deadlines": 0.985,
    "numbers": 0.995,
    "adjuncts": 0.99,
    "purposes": 0.915,
    "pairs": 0.925,
    "metrics": 0.985,
    "hedges": 0.98,
    "objects": 0.99,
}


@cache
def statements() -> list[Statement]:
    return read_right(language(), OWN)


def test_nearly_all_own_statements_are_read_right_and_can_be_changed() -> None:
    assert len(statements()) > 600


@pytest.mark.no_cover
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_a_swap_leaves_the_rest_of_the_reading(family: Family) -> None:
    found = measure(language(), statements(), family)
    assert found.swaps >= 500
    assert found.share >= FLOORS[family.__name__], found.wrong.most_common(5)
