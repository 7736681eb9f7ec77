"""Amounts as a page writes them, however the goals of its files do."""

from __future__ import annotations

import pytest

from smartlint.model.goal import Goal
from smartlint.review.told_amounts import told_amount
from smartlint.syntax import Language, parse_goals
from smartlint.text import Source


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load(None)


def goal(language: Language, sentence: str) -> Goal:
    return parse_goals(language, Source("t.goals", f"{sentence}\n"))[0].goals[0]


@pytest.mark.parametrize(
    ("sentence", "baseline", "target"),
    [
        ("Grow oars sold from 1.200 to 2.400 by 30 June 2027", "1,200", "2,400"),
        ("Be praised in six parish papers by 30 June 2027", "", "6"),
        ("Cut the queue from 4.3 seconds to 2.5 s by 30 June 2027", "4.3 seconds", "2.5 seconds"),
        ("Cut the wait from 21 to 14 days by 30 June 2027", "21 days", "14 days"),
        ("Raise the fare from €389 to 425 € by 30 June 2027", "€389", "€425"),
        ("Raise the share of oak from 15 to 20% by 30 June 2027", "15%", "20%"),
        ("Grow takings from €8.4M to €9.6M by 30 June 2027", "€8.4M", "€9.6M"),
        ("Lose fewer than 5 oars in 2027", "", "fewer than 5"),
        ("Raise £5–7k by 30 June 2027", "", "£5–7k"),
        ("Rank in the top 3 for oars by 30 June 2027", "", "top 3"),
        ("Get at least 40 oars by 30 June 2027", "", "at least 40"),
        ("Grow oars sold from 2 dozen to 5 hundred by 30 June 2027", "2 dozen", "5 hundred"),
        ("Grow visits from 1 200 to 3 lakh by 30 June 2027", "1,200", "3 lakh"),
        ("Grow readers from 2,5 million to 3.5 Mio by 30 June 2027", "2,5 million", "3.5 Mio"),
        ("Raise the balance of oars from -5 to 12 by 30 June 2027", "-5", "12"),
    ],
)  # fmt: skip
def test_amounts_of_a_page_are_written_in_one_way(
    language: Language, sentence: str, baseline: str, target: str
) -> None:
    read = goal(language, sentence)
    assert told_amount(read.baseline) == baseline
    assert told_amount(read.target) == target
