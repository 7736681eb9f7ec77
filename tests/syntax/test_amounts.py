"""Amounts are read as tests/gold/amounts.md says."""

from __future__ import annotations

import pytest
from chunk_text import amounts_text, gold_rows

from smartlint.syntax import Language
from smartlint.syntax.chunking.chunks import chunk


@pytest.mark.parametrize(("written", "expected"), gold_rows("amounts.md"))
def test_amounts_are_read_as_people_write_them(
    language: Language, written: str, expected: str
) -> None:
    assert amounts_text(chunk(language.chunk_tables, written)) == expected
