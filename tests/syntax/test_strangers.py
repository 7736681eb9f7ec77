"""Kinds of goals that a fresh reader found misread are read whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import misread

from smartlint.syntax import Language

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


def cases(table: Path) -> Iterator[tuple[str, str]]:
    for line in table.read_text(encoding="utf-8").splitlines():
        if SEPARATOR in line and (line[:2] != "# " or line.startswith("# of")):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


# A table at a time: a test for each of its sentences takes longer than reading them.
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_sentences_of_strangers_are_read_whole(
    language: Language, table: Path
) -> None:
    wrong = misread(language, cases(table))
    assert not wrong, "\n".join(wrong)
