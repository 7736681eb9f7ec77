"""Forms of numbers, times and clauses that goals are written in are read whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import summary

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLES = [
    Path(__file__).with_name(f"{name}.txt")
    for name in (
        "forms",
        "companions",
        "ways",
        "turns",
        "campaigns",
        "scribbles",
        "personal",
        "deadlines",
        "sales",
        "deeds",
        "news",
        "marketing",
        "likes",
        "purposes",
        "misreadings",
    )
]
SEPARATOR = " => "


def cases() -> Iterator[tuple[str, str]]:
    lines = [line for table in TABLES for line in table.read_text("utf-8").splitlines()]
    for line in lines:
        if SEPARATOR in line and not line.startswith("# "):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_a_form_is_read_whole(language: Language, sentence: str, expected: str) -> None:
    assert summary(read_sentence(language, sentence)) == expected
