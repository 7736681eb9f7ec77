"""A deed whose amount moves or limits something is no mere output."""

from __future__ import annotations

import pytest
from linted import lint_texts


def codes(sentence: str) -> set[str]:
    text = f"goal HR-1: {sentence} by 30 June 2027\n"
    return {item.code for item in lint_texts([text]).diagnostics}


@pytest.mark.parametrize(
    "sentence",
    [
        "Go from 20 to 40 choir members",
        "Sell out the 300 seats of our hall",
        "Spend at most $300 a week on fuel",
        "Spend max. €50/week on snacks",
        "Spend less than £900 on paper",
        "Refund fewer than 10 tickets a month",
        "Move 40 guests from the phone line to online booking",
    ],
)
def test_what_is_moved_limited_or_sold_is_an_outcome(sentence: str) -> None:
    assert "M205" not in codes(sentence)


@pytest.mark.parametrize(
    "sentence", ["Publish 12 recipes", "Go to 4 fairs", "Sell off 4 old vans"]
)
def test_what_is_only_done_is_an_output(sentence: str) -> None:
    assert "M205" in codes(sentence)
