"""Forms of numbers, times and clauses that goals are written in are read whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import misread

from smartlint.syntax import Language

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


def cases(table: Path) -> Iterator[tuple[str, str]]:
    for line in table.read_text(encoding="utf-8").splitlines():
        if SEPARATOR in line and not line.startswith("# "):
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


# A table at a time: a test for each of its sentences takes longer than reading them.
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_forms_of_a_table_are_read_whole(language: Language, table: Path) -> None:
    wrong = misread(language, cases(table))
    assert not wrong, "\n".join(wrong)
