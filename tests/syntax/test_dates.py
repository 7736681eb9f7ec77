"""Times are read as tests/gold/dates.md says."""

from __future__ import annotations

from datetime import date

import pytest
from chunk_text import gold_rows

from smartlint.model.period import DateContext, When
from smartlint.syntax import Language
from smartlint.syntax.chunking.chunks import chunk

_CONTEXT = DateContext(as_of=date(2027, 2, 15))


def _text(day: date | None) -> str:
    return "?" if day is None else day.isoformat()


@pytest.mark.parametrize(("written", "time", "first", "last"), gold_rows("dates.md"))
def test_times_are_read_as_people_write_them(
    language: Language, written: str, time: str, first: str, last: str
) -> None:
    chunks = chunk(language.chunk_tables, written)
    times = [found.value for found in chunks.items if isinstance(found.value, When)]
    read = [
        (when.text, _text(when.begin(_CONTEXT)), _text(when.resolve(_CONTEXT)))
        for when in times
    ]
    assert read == ([(time, first, last)] if time else [])
