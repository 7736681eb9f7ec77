"""``docs/blocks.md`` says what is true: its examples are read, linted and laid out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import plans
import pytest
from linted import language, lint_texts

from smartlint.config.resolution import Choices
from smartlint.engine.pack import shipped_packs
from smartlint.model.goal import HeadKind
from smartlint.syntax import format_goals, parse_goals
from smartlint.syntax.block_words import BLOCK_FACTS
from smartlint.text import Source

_PAGE = (Path(__file__).parents[2] / "docs" / "blocks.md").read_text(encoding="utf-8")
_EXAMPLE = re.compile(
    r"^```goals\n(?P<text>(?:.*\n)*?)```\n(?:\nsmartlint says: (?P<names>.+)\n)?",
    re.MULTILINE,
)
EXAMPLES = [
    (found["text"], re.findall(r"`([\w-]+)`", found["names"] or ""))
    for found in _EXAMPLE.finditer(_PAGE)
]
RULES = tuple(
    path.name.partition("-")[2].removesuffix(".md")
    for pack in shipped_packs()
    for path in sorted(Path(pack.folder).glob("*.md"))
    if re.match(r"K64|K65\d|G74[0-2]|P83[134]", path.name)
)
"""The rules about special blocks."""


@pytest.mark.parametrize(("text", "names"), EXAMPLES)
def test_an_example_gets_the_findings_named_beside_it(
    text: str, names: list[str]
) -> None:
    result = lint_texts(
        [text],
        Choices(select=(*RULES, "X0")),
        as_of=date(2027, 5, 3),
        knowledge=plans.knowledge(),
    )
    assert sorted(found.name for found in result.diagnostics) == names


@pytest.mark.parametrize(("text", "names"), EXAMPLES)
def test_an_example_is_laid_out_as_fmt_does(text: str, names: list[str]) -> None:
    del names
    assert format_goals(text) == text


def test_every_block_and_fact_is_on_the_page() -> None:
    missing = [
        fact.key
        for facts in BLOCK_FACTS.values()
        for fact in facts
        if not re.search(rf"^\| `{fact.key}[ :]", _PAGE, re.MULTILINE)
    ]
    assert missing == []


def test_every_kind_of_block_is_read_on_the_page() -> None:
    kinds = {
        goal.kind
        for text, _ in EXAMPLES
        for goal in parse_goals(language(), Source("a.goals", text))[0].goals
        if goal.block is not None
    }
    assert kinds == set(BLOCK_FACTS)
    assert HeadKind.CAMPAIGN not in kinds


def test_every_rule_about_blocks_is_on_the_page() -> None:
    named = {name for _, names in EXAMPLES for name in names}
    assert set(RULES) <= named
