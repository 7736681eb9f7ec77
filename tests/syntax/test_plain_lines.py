"""Plain statements: one goal a line, blank lines too."""

from __future__ import annotations

import pytest

from smartlint.syntax import Language, parse_lines
from smartlint.text import Source


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("\n", [""]),
        ("a\n\nb\n\n", ["a", "", "b", ""]),
        (" a \r\n\tb\r\n", ["a", "b"]),
        ("a\rb\u2028c\x0bd\n", ["a\rb\u2028c\x0bd"]),
        ("goal EM-1: a #tag\n  owner: b\n# c\nas of 2027-02-15\n",
         ["goal EM-1: a #tag", "owner: b", "# c", "as of 2027-02-15"]),
    ],
)  # fmt: skip
def test_every_line_is_one_statement(
    language: Language, text: str, sentences: list[str]
) -> None:
    file, diagnostics = parse_lines(language, Source("-", text))
    assert [goal.sentence.text for goal in file.goals] == sentences
    assert [goal.reading is None for goal in file.goals] == [not s for s in sentences]
    assert diagnostics == ()
    for goal in file.goals:
        assert file.source.slice(goal.span) == goal.sentence.text


def test_repeated_statements_have_numbered_keys(language: Language) -> None:
    file, _ = parse_lines(language, Source("-", "Reach 5\nreach  5\n\nREACH 5\n"))
    first = file.goals[0].key
    assert first.startswith("~")
    assert [goal.key for goal in file.goals if goal.sentence.text] == [
        first,
        f"{first}-2",
        f"{first}-3",
    ]
