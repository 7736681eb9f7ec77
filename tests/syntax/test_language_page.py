"""``docs/language.md`` says what is true: its examples and tables are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smartlint.diagnostics.syntax_codes import SYNTAX_RULES
from smartlint.model.goal import HeadKind
from smartlint.model.period import When, WhenKind
from smartlint.model.quantity import Bound, Quantity
from smartlint.syntax import Language, format_goals, parse_goals, parse_markdown
from smartlint.syntax.clause_values import parse_quantity, parse_when
from smartlint.syntax.references import ATTRIBUTIONS
from smartlint.syntax.vocabulary import FACTS, SETTINGS
from smartlint.text import Source

_PAGE = (Path(__file__).parents[2] / "docs" / "language.md").read_text(encoding="utf-8")

_EXAMPLE = re.compile(
    r"^```goals\n(?P<text>(?:.*\n)*?)```\n(?:\nsmartlint says: (?P<names>.+)\n)?",
    re.MULTILINE,
)
_EXAMPLES = [
    (found["text"], re.findall(r"`([\w-]+)`", found["names"] or ""))
    for found in _EXAMPLE.finditer(_PAGE)
]


def _rows(heading: str) -> list[tuple[str, str]]:
    """Return the rows of the table below a heading."""
    section = _PAGE.split(f"### {heading}\n")[1].split("\n#")[0]
    return re.findall(r"^\| `(.+?)` \| (.+?) \|$", section, re.MULTILINE)


@pytest.mark.parametrize(("text", "names"), _EXAMPLES)
def test_an_example_is_read_with_the_findings_named_beside_it(
    language: Language, text: str, names: list[str]
) -> None:
    _, found = parse_goals(language, Source("a.goals", text))
    assert [one.name for one in found] == names


def test_the_page_read_as_markdown_holds_all_examples(language: Language) -> None:
    file, _ = parse_markdown(language, Source("language.md", _PAGE))
    goals = [
        goal
        for text, _ in _EXAMPLES
        for goal in parse_goals(language, Source("a.goals", text))[0].goals
    ]
    assert [goal.sentence.text for goal in file.goals] == [
        goal.sentence.text for goal in goals
    ]


def test_all_but_the_loose_examples_are_laid_out_as_fmt_does() -> None:
    loose = [
        text for text, names in _EXAMPLES if format_goals(text) != text and not names
    ]
    assert [text.split()[0] for text in loose] == ["GOAL"]


@pytest.mark.parametrize("rule", SYNTAX_RULES, ids=lambda rule: rule.name)
def test_every_finding_about_form_is_on_the_page(rule: object) -> None:
    assert f"`{getattr(rule, 'name', None)}`" in _PAGE


def test_every_word_of_the_language_is_on_the_page() -> None:
    words = [
        *(f"`{key}:`" for fact in FACTS if not fact.is_dated for key in fact.keys),
        *(f"{fact.keys[0]} DATE:" for fact in FACTS if fact.is_dated and fact.keys),
        *(f"`{kind.value}`" for kind in HeadKind if kind is not HeadKind.SENTENCE),
        *(f"\n{setting}: " for setting in SETTINGS),
        *ATTRIBUTIONS,
    ]
    assert [word for word in words if word not in _PAGE] == []


@pytest.mark.parametrize(("written", "value"), _rows("Amounts"))
def test_an_amount_is_read_as_the_page_says(
    language: Language, written: str, value: str
) -> None:
    amount = parse_quantity(language.chunk_tables, written, 0)
    assert amount is not None
    assert _amount(amount) == value


@pytest.mark.parametrize(("written", "value"), _rows("Dates and periods"))
def test_a_time_is_read_as_the_page_says(
    language: Language, written: str, value: str
) -> None:
    when = parse_when(language.chunk_tables, written, 0)
    assert when is not None
    assert _time(when) == value


def _amount(amount: Quantity) -> str:
    bound = "" if amount.bound is Bound.EXACT else f"{amount.bound.value} "
    upper = "" if amount.upper is None else f" to {amount.upper:f}"
    per = "" if amount.per is None else f" per {amount.per}"
    return f"{bound}{amount.value:f}{upper} {amount.unit.code}{per}"


def _time(when: When) -> str:
    """Return a time in the words of the page, whose only month is June."""
    month = "June" if when.month == 6 else str(when.month)
    match when.kind:
        case WhenKind.DAY:
            return f"{when.day} {month} {when.year}"
        case WhenKind.MONTH:
            return f"{month} {when.year}"
        case WhenKind.YEAR:
            return f"the year {when.year}"
        case WhenKind.DURATION:
            return f"{when.amount} {when.unit}s from the start"
        case _ if when.offset == 0:
            return f"the {when.unit or when.kind.value} of the day the file speaks of"
        case _:
            return f"{when.kind.value} {when.ordinal} of {when.year}"
