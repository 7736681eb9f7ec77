"""What is measured, and the amounts around it, is read as the table says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import summary

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLE = Path(__file__).with_name("metrics.txt")
SEPARATOR = " => "
PARTS = ("metric: ", "baseline: ", "target: ", "change: ")


def cases() -> Iterator[tuple[str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if SEPARATOR in line and not line.startswith("# "):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


def measured(line: str) -> str:
    """Return of a reading's line what is measured and how much."""
    parts = [part for part in line.split("; ") if part.startswith(PARTS)]
    return "; ".join(parts) or "nothing"


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_what_is_measured_is_read(
    language: Language, sentence: str, expected: str
) -> None:
    assert measured(summary(read_sentence(language, sentence))) == expected
