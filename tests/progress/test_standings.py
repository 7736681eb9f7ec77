"""Where goals stand, from goal files to the words that say why."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from linted import language

from smartlint.facts.subjects import PortfolioSubject
from smartlint.progress.standing import Standing
from smartlint.progress.status import STATUS_OF_WORDS
from smartlint.syntax import parse_goals
from smartlint.syntax.dated import STATUSES
from smartlint.text import Source

_CASE = re.compile(
    r"^## (?P<name>.+?)\n\n~~~goals\n(?P<text>(?:.*\n)*?)~~~\n\n"
    r"~~~\n(?P<said>(?:.*\n)*?)~~~$",
    re.MULTILINE,
)
_PAGE = (Path(__file__).parent / "standings.md").read_text(encoding="utf-8")
CASES = [
    pytest.param(found["text"], found["said"].splitlines(), id=found["name"])
    for found in _CASE.finditer(_PAGE)
]


def standings(text: str) -> dict[str, Standing]:
    """Return where the goals of one file stand on its own day."""
    file, _ = parse_goals(language(), Source("a.goals", text))
    assert file.as_of is not None
    day = date.fromisoformat(file.as_of.text)
    run = PortfolioSubject.of([file], day)
    return {one.goal.key: one.standing for one in run.files[0].subjects}


def shown(share: Decimal | None) -> str:
    return "-" if share is None else f"{share:f}"


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_goal_stands_where_the_page_says(text: str, said: list[str]) -> None:
    found = [
        f"{key}: {one.status.value}, {shown(one.pace.progress)} of "
        f"{shown(one.pace.expected)}; {one.reason}"
        for key, one in standings(text).items()
    ]
    assert found == said


def test_every_case_of_the_page_is_run() -> None:
    assert len(CASES) == _PAGE.count("\n## ")


def test_every_word_of_a_check_in_has_its_claim() -> None:
    assert set(STATUS_OF_WORDS) == STATUSES
