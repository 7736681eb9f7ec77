"""The time over which an amount is counted, wherever today's value stands."""

from __future__ import annotations

import pytest

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load(None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sell 120 oars a month by 30 June 2027, up from 70",
        "Sell 120 oars a month, up from 70, by 30 June 2027",
        "Sell 120 oars per month from letters by 30 June 2027, up from 70",
        "Sell 120 oars a month by 30 June 2027",
    ],
)
def test_a_target_is_counted_over_its_time(language: Language, sentence: str) -> None:
    target = read_sentence(language, sentence).target
    assert target is not None
    assert target.value == 120
    assert target.per == "month"
