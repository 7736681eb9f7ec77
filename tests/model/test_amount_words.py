"""Values are written as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from smartlint.model.amount_words import amount_words, change_words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1", "hours", "1 hour"),
        ("-1", "days", "−1 day"),
        ("1.5", "hours", "1.5 hours"),
        ("2", "weeks", "2 weeks"),
        ("1", "ms", "1 ms"),
        ("1", "kg", "1 kg"),
        ("1", "x", "1x"),
        ("1", "%", "1%"),
        ("1", "count", "1"),
        ("12000", None, "12,000"),
    ],
)
def test_one_of_a_unit_is_no_plural(value: str, unit: str | None, words: str) -> None:
    assert amount_words(Decimal(value), unit) == words


def test_a_change_of_one_point_is_no_plural() -> None:
    assert change_words(Decimal(1), "%") == "+1 point"
