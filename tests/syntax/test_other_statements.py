"""Which words the outcomes of a line are, where its sentences state one each."""

from __future__ import annotations

import pytest
from linted import language

from smartlint.syntax.reading.sentence import read_sentence

CASES = {
    "Sell 80 kites by 30 June 2027; Win 3 prizes by 31 July 2027.":
        ("Sell 80 kites by 30 June 2027", "Win 3 prizes by 31 July 2027"),
    "Print the atlas by May 2027. Hire two carters by June 2027. Raise rents by 4%":
        ("Print the atlas by May 2027", "Hire two carters by June 2027",
         "Raise rents by 4%"),
    # counter-examples: what goes with the one goal is none
    "Sell 80 kites by 30 June 2027. That is 20 a week.": ("Sell 80 kites by 30 June 2027",),
    "Sell 80 kites by 30 June 2027; the stall pays for it.":
        ("Sell 80 kites by 30 June 2027",),
    "Print the atlas by May 2027": ("Print the atlas by May 2027",),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_each_statement_of_an_outcome_is_named(text: str) -> None:
    reading = read_sentence(language(), text)
    assert tuple(one.text for one in reading.outcomes) == CASES[text]
    assert reading.is_compound is (len(CASES[text]) > 1)
