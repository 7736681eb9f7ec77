"""What word lists hold is found as before it was packed, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smartlint.syntax.reading.words.packed_words import (
    PackedRows,
    Seconds,
    packed_phrases,
    packed_rows,
    seconds_of,
)

WORDS = st.text(max_size=8)


@given(st.dictionaries(WORDS, st.tuples(WORDS, st.frozensets(WORDS))), WORDS)
def test_a_packed_row_is_found_by_its_word(
    rows: dict[str, tuple[str, frozenset[str]]], other: str
) -> None:
    kept = PackedRows(packed_rows(rows))
    for _ in range(2):
        assert {word: kept.get(word) for word in rows} == rows
        assert kept.get(other) == rows.get(other)


def test_packed_phrases_are_found_by_their_first_word() -> None:
    phrases: dict[str, Seconds[str]] = {
        "roll": {"out": ((("roll", "out"), "deliver"),)}
    }
    kept = packed_phrases(phrases)
    for _ in range(2):
        assert seconds_of(kept, "roll") == phrases["roll"]
        assert seconds_of(kept, "out") is None


def test_half_a_sign_is_no_listed_word() -> None:
    assert PackedRows(packed_rows({"roll": 1})).get("\ud800") is None
