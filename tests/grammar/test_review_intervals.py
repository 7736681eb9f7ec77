"""How often somebody looks, in the words people use."""

from __future__ import annotations

import pytest
from linted import language

from smartlint.model.reading import Phrase
from smartlint.syntax.review_interval import interval_days
from smartlint.text import Span

READ = {
    "daily": 1, "every working day": 1, "every week": 7, "weekly on Mondays": 7,
    "every Tuesday": 7, "Fridays": 7, "once a week": 7, "twice a week": 3,
    "every other week": 14, "every second week": 14, "every 2nd Thursday": 14,
    "each fortnight": 14, "bi-weekly": 14, "twice a month": 15, "once per month": 30,
    "every other month": 60, "every third month": 90, "once a quarter": 91,
    "half-yearly": 182, "every half year": 182, "twice a year": 182, "Every 3 weeks": 21,
}  # fmt: skip
UNREAD = (
    "Monday", "every other time", "once", "twice", "every second", "now and then",
    "once in a while", "every Monday we can", "every fourth moon", "0 days", "other week",
    "weekly on demand",
)  # fmt: skip


def days_of(words: str) -> int | None:
    return interval_days(language(), Phrase(words, Span(0, len(words))))


@pytest.mark.parametrize("words", READ)
def test_an_interval_is_read(words: str) -> None:
    assert days_of(words) == READ[words]


@pytest.mark.parametrize("words", UNREAD)
def test_what_says_no_interval_is_not_read(words: str) -> None:
    assert days_of(words) is None
