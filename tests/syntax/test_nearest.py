"""The word that was probably meant is found, and no other is offered."""

from __future__ import annotations

import pytest

from smartlint.syntax.nearest import edit_distance, nearest

_WORDS = ["owner", "note", "by", "budget", "supports", "depends on", "goal"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ownr", "owner"), ("Onwer", "owner"), ("bugdet", "budget"), ("gaol", "goal"),
        ("suports", "supports"), ("depend on", "depends on"), ("notes", "note"),
        ("bye", None), ("b", None), ("xx", None), ("channel", None), ("goat", "goal"),
        ("ownership", None), ("", None), ("n" * 5000, None),
    ],
)  # fmt: skip
def test_the_nearest_word_is_offered(word: str, meant: str | None) -> None:
    assert nearest(word, _WORDS) == meant


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("ab", "ba", 1),
        ("kitten", "sitting", 3),
        ("ca", "abc", 3),
    ],
)
def test_edits_are_counted(one: str, other: str, edits: int) -> None:
    assert edit_distance(one, other) == edits
