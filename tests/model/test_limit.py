"""What a limit is, and how it is told."""

from __future__ import annotations

import pytest
from linted import language

from smartlint.model.limit import is_limit, limit_words
from smartlint.syntax import parse_goals
from smartlint.text import Source


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Stay within the travel budget of €900 in 2027", "at most €900"),
        ("Don't be late more than twice a month", "at most twice a month"),
        ("Keep the fill rate from falling below 80% in 2027", "at least 80%"),
        ("No more than 4 returns in 2027", "No more than 4"),
        ("Lose fewer than 5 members in 2027", "fewer than 5"),
        ("Waste of 4% or less through 2027", "4% or less"),
        ("Scrap < 4% in 2027", "< 4%"),
        ("Zero wrong parcels in 2027", "Zero"),
        ("Answer every letter within 4 hours in 2027", "at most 4 hours"),
    ],
)
def test_a_limit_is_told_as_what_it_allows(sentence: str, words: str) -> None:
    (goal,) = parse_goals(language(), Source("a.goals", sentence))[0].goals
    assert goal.target is not None
    assert is_limit(goal)
    assert limit_words(goal.target) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Cut churn from 6% to below 4% in 2027",
        "Get the bounce rate below 40% by June 2027",
        "Scrap below 4% by June 2027",
        "Row 2 km in under 9 minutes in 2027",
        "Finish the half marathon in under 2 hours this year",
        "Win more than 40 members in 2027",
        "Reach zero open repairs by May 2027",
        "Lose 5 kg by May 2027",
    ],
)
def test_what_is_reached_or_done_once_is_no_limit(sentence: str) -> None:
    (goal,) = parse_goals(language(), Source("a.goals", sentence))[0].goals
    assert not is_limit(goal)
