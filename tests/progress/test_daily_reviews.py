"""A goal that is looked at daily: its interval is said as people say it."""

from __future__ import annotations

import pytest
from linted import lint_texts

from smartlint.config.resolution import Choices
from smartlint.model.days import every_words

GOAL = """as of 2027-05-03
goal A: Increase subscribers from 12,000 to 16,000 by 30 June 2027
  start: 2026-06-01
  review: {}
"""


@pytest.mark.parametrize(("rhythm", "due"), [("daily", "day"), ("weekly", "7 days")])
def test_a_neglected_goal_is_told_when_reviews_are_due(rhythm: str, due: str) -> None:
    found = lint_texts([GOAL.format(rhythm)], Choices(select=("P824",))).diagnostics
    assert [one.message.partition("a review is due ")[2] for one in found] == [
        f"every {due}"
    ]


def test_one_day_is_no_number_of_days() -> None:
    assert [every_words(1), every_words(30)] == ["every day", "every 30 days"]
