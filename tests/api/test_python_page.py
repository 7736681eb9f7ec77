"""What docs/python.md shows is what happens."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "python.md"
EXAMPLES = 9


def test_the_page_shows_what_happens() -> None:
    outcome = doctest.testfile(str(PAGE), module_relative=False)
    assert (outcome.failed, outcome.attempted >= EXAMPLES) == (0, True)
