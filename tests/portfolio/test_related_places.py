"""A finding about several goals points at the others: each page's own example shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from linted import language, lint_texts, rulebook
from plans import DAY, knowledge

from smartlint.config.resolution import Choices
from smartlint.diagnostics.diagnostic import Diagnostic
from smartlint.engine.page import read_page
from smartlint.engine.rule import Rule
from smartlint.linter import ParsedFile
from smartlint.model.goal import Goal
from smartlint.syntax import parse_goals
from smartlint.text import Source
from smartlint.workspace.parsing import newest_as_of

ROOT = Path(__file__).parents[2]
DRAFT = """\
goal: Generate 500 leads by 30 June 2027
  budget: €10,000
goal: Lower cost per lead from €38 to €31 by 30 June 2027
"""
POINTING = [rule for rule in rulebook().rules if rule.related]
CROSS_GOAL = [
    "G701",
    "G704",
    "G705",
    "G707",
    "G708",
    "G709",
    "G713",
    "G714",
    "G715",
    "G716",
    "G717",
    "G719",
    "G721",
    "G722",
    "G723",
    "G724",
    "G725",
    "G729",
    "G730",
    "G732",
    "G734",
    "G736",
    "G742",
    "G743",
    "G744",
    "G749",
    "K619",
    "K622",
    "K625",
    "P803",
    "P826",
    "P827",
    "P831",
]


def test_every_rule_about_several_goals_points_somewhere() -> None:
    assert set(CROSS_GOAL) <= {rule.code for rule in POINTING}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in POINTING if rule.code in CROSS_GOAL],
    ids=lambda rule: rule.code,
)
def test_the_weak_example_shows_the_other_place(rule: Rule) -> None:
    page = read_page(rule.path, Path(rule.path).read_text(encoding="utf-8"))
    texts = [one.text for one in page.examples if one.kind == "weak"]
    found = [
        diagnostic
        for text in texts
        for diagnostic in said_of([text], Choices(select=(rule.code,)))
        if diagnostic.code == rule.code
    ]
    assert found
    related = [place for one in found for place in one.related]
    assert related
    assert all(place.message for place in related)


@pytest.mark.no_cover  # a law over every page
@pytest.mark.parametrize("rule", rulebook().rules, ids=lambda rule: rule.code)
def test_a_goal_that_is_named_is_a_related_place(rule: Rule) -> None:
    page = read_page(rule.path, Path(rule.path).read_text(encoding="utf-8"))
    assert [hit for one in page.examples for hit in unplaced([one.text])] == []


@pytest.mark.parametrize("name", ["portfolio.md", "blocks.md", "language.md"])
def test_a_goal_that_a_documented_finding_names_is_a_related_place(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    blocks = re.findall(r"```goals\n(.*?)```", text, re.DOTALL)
    assert blocks
    assert [hit for block in blocks for hit in unplaced([block])] == []


def test_a_goal_of_another_file_is_a_related_place() -> None:
    """The plan of the invented shop stands in many files."""
    paths = sorted((ROOT / "examples").rglob("*.goals"))
    assert len(paths) > 1
    assert unplaced([path.read_text(encoding="utf-8") for path in paths]) == []


def test_a_goal_without_an_id_is_a_related_place_too() -> None:
    (found,) = lint_texts(
        [DRAFT],
        Choices(select=("K619",)),
        knowledge=knowledge(),
    ).diagnostics
    assert found.message == (
        "€10,000 for 500 results is €20 each, and “Lower cost per lead from €38 to €31 "
        "by 30 June 2027” aims for €31 as cost per lead"
    )
    assert len(found.related) == 1


def unplaced(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return messages of a run that name a goal without its place, and the name."""
    goals = [(file.source.path, goal) for file, _ in read(texts) for goal in file.goals]
    return [
        (one.message, name)
        for one in said_of(texts, Choices(profile="strict"))
        for path, goal in goals
        if (name := _name_in(one.message, goal)) and not _is_placed(one, path, goal)
    ]


def said_of(texts: Sequence[str], choices: Choices) -> Sequence[Diagnostic]:
    """Return what a run says on the day of which the files speak."""
    day = newest_as_of(read(texts)) or DAY
    return lint_texts(texts, choices, as_of=day, knowledge=knowledge()).diagnostics


def read(texts: Sequence[str]) -> list[ParsedFile]:
    """Return the files of a run."""
    return [
        parse_goals(language(), Source(f"{number}.goals", text))
        for number, text in enumerate(texts)
    ]


def _name_in(message: str, goal: Goal) -> str | None:
    """Return the id or sentence by which a message speaks of a goal.

    Words that a user wrote stand in quotation marks: an id within them is no name of ours.
    """
    if goal.id is None:
        is_told = f"“{goal.sentence.text}”" in message
        return goal.sentence.text if is_told else None
    name = re.escape(goal.id.text)
    own_words = re.sub(rf"“(?!{name}”)[^”]*”", "", message)
    return goal.id.text if re.search(rf"(?<![\w-]){name}(?![\w-])", own_words) else None


def _is_placed(found: Diagnostic, path: str, goal: Goal) -> bool:
    places = [(found.path, found.span)]
    places += [(place.path, place.span) for place in found.related]
    return any(
        path == other and goal.span.start <= span.start <= goal.span.end
        for other, span in places
    )
