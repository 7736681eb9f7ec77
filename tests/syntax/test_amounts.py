"""Amounts are read as tests/gold/amounts.md says."""

from __future__ import annotations

import pytest
from chunk_text import amounts_text, gold_rows

from smartlint.syntax import Language
from smartlint.syntax.chunking.chunks import chunk
from smartlint.syntax.reading.sentence import read_sentence


@pytest.mark.parametrize(("written", "expected"), gold_rows("amounts.md"))
def test_amounts_are_read_as_people_write_them(
    language: Language, written: str, expected: str
) -> None:
    assert amounts_text(chunk(language.chunk_tables, written)) == expected


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("Post three recipes a week until June 2027", "week"),
        ("60 leads a month from the fair", "month"),
        ("No more than 4 late returns per week", "week"),
        ("Grow the club by 4% month on month until August 2027", "month"),
        ("Grow the club by 4% MoM until August 2027", "month"),
        ("Grow sales by 4% year on year in 2027", None),
        ("Win 40 members in a month", None),
        ("Publish 10 posts for our weekly letter", None),
        ("Reach 90% of homes a week", None),
    ],
)
def test_an_amount_is_counted_over_the_time_behind_its_noun(
    language: Language, sentence: str, per: str | None
) -> None:
    reading = read_sentence(language, sentence)
    quantity = reading.change.quantity if reading.change else reading.target
    assert quantity is not None
    assert quantity.per == per
