"""A sentence names one thing, or several, or none: as a careful reader says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from smartlint.model.reading import Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLE = Path(__file__).with_name("careful.txt")
SEPARATOR = " => "


def cases() -> Iterator[tuple[str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if SEPARATOR in line and not line.startswith("# "):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


def judgement(reading: Reading) -> str:
    """Return what the table says of a reading, in its words."""
    kind = "specific" if reading.is_specific else "unspecific"
    said = ["compound" if reading.is_compound else kind]
    if reading.purpose is not None:
        said.append(f"purpose: {reading.purpose.text}")
    if reading.vague:
        said.append("vague: " + ", ".join(phrase.text for phrase in reading.vague))
    return "; ".join(said)


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_a_sentence_is_judged_as_a_careful_reader_does(
    language: Language, sentence: str, expected: str
) -> None:
    assert judgement(read_sentence(language, sentence)) == expected
