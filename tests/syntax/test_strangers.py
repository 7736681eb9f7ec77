"""Kinds of goals that a fresh reader found misread are read whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import summary

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLES = [
    Path(__file__).with_name(name)
    for name in (
        "strangers.txt",
        "plans.txt",
        "public_plans.txt",
        "teams.txt",
        "newcomers.txt",
        "unlisted.txt",
        "levels.txt",
        "secondnews.txt",
    )
]
SEPARATOR = " => "


def cases() -> Iterator[tuple[str, str]]:
    lines = [
        line
        for table in TABLES
        for line in table.read_text(encoding="utf-8").splitlines()
    ]
    for line in lines:
        if SEPARATOR in line and (line[:2] != "# " or line.startswith("# of")):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_a_stranger_s_sentence_is_read_whole(
    language: Language, sentence: str, expected: str
) -> None:
    assert summary(read_sentence(language, sentence)) == expected
