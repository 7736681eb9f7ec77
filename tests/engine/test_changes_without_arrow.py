"""A change whose values have no arrow is answered with the values that it has."""

from __future__ import annotations

import pytest
from linted import lint_texts

KEY = "write “changed 2027-02-03: "
MEANT = (
    ("target 900 to 700", "target 900 -> 700; market: <reason>"),
    ("owner Di to Bo; business: Di left", "owner Di -> Bo; business: Di left"),
    ("deadline from 1 May to 9 June 2027", "deadline 1 May -> 9 June 2027; market: <reason>"),
    ("target 900", "target 17,000 -> 16,000; market: <reason>"),
    ("target to 700", "target 17,000 -> 16,000; market: <reason>"),
)  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_the_values_of_the_author_are_kept(written: str, meant: str) -> None:
    text = f"goal A-1: Win 700 fans by June 2027\n  changed 2027-02-03: {written}\n"
    found = lint_texts([text]).diagnostics
    helps = [one.help for one in found if one.name == "change-without-arrow"]
    assert helps == [f"{KEY}{meant}”"]
