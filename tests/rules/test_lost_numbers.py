"""A number that is lost is told wherever it stands, also in a plain list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from linted import DAY, language, lint_texts, rulebook

from smartlint.config.resolution import Choices, resolve
from smartlint.linter import lint
from smartlint.syntax import parse_lines
from smartlint.text import Source

ROWS = [
    ("Raise visits from 900 to 10,5000 by May 2027", "10,5000"),
    ("Raise visits to 1,OOO a month by May 2027", "1,OOO"),
    ("Cut the cost per lead from €€9 to €7 by May 2027", "€€"),
    ("Raise the open rate from 20% to 24%% by May 2027", "%%"),
    ("Raise revenue to £3m€ by May 2027", "£3m€"),
    ("Raise revenue to 3m€ by May 2027", None),
    ("Raise visits a month from to 9,000 by May 2027", "from to"),
    ("Raise visits a month from 8,500 to 9,000 by May 2027", None),
    ("Move the shop to version 2.0.1 and plan 10.2.3 by May 2027", None),
]


@pytest.mark.parametrize(("text", "words"), ROWS)
def test_lists_and_goal_files_tell_the_same(text: str, words: str | None) -> None:
    chosen = rulebook()
    settings = resolve(Choices(), chosen.entries)
    listed = lint(
        [parse_lines(language(), Source("list", text))], chosen, settings, as_of=DAY
    )
    for result in (listed, lint_texts([text])):
        found = [
            text[one.span.start : one.span.end]
            for one in result.diagnostics
            if one.name == "unreadable-number"
        ]
        assert found == ([] if words is None else [words])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("budget: $$9M", "$$"),
        ("cost: ££40 per lead", "££"),
        ("to: 40%%", "%%"),
        ("milestone 2026-12-01: €€8,000", "€€"),
        ("2026-07-01: 30%%; on track", "%%"),
        ("budget: $9M", None),
        ("to: 40 %", None),
        ("note: we pay $$9 where others pay $", None),
        ("why: a 100%% sure thing", None),
    ],
)
def test_signs_that_stand_twice_are_told_of_lines_too(
    line: str, words: str | None
) -> None:
    text = f"goal SH-1: Raise the open rate from 20% to 24% by May 2027\n  {line}\n"
    found = [
        text[one.span.start : one.span.end]
        for one in lint_texts([text]).diagnostics
        if one.name == "unreadable-number"
    ]
    assert found == ([] if words is None else [words])


def test_a_lost_number_is_not_called_missing() -> None:
    found = {one.name for one in lint_texts([ROWS[0][0]]).diagnostics}
    assert "unreadable-number" in found
    assert "missing-number" not in found


def test_the_time_to_look_for_them_grows_with_the_text(
    fastest: Callable[[Callable[[], object]], float],
) -> None:
    def seconds(count: int) -> float:
        text = "Sell " + "$" * count
        return fastest(lambda: lint_texts([text]))

    assert seconds(8_000) < 10 * seconds(2_000) + 0.02
