"""A comparison tells what became of every goal, and what went silently."""

from __future__ import annotations

import pytest
from diff_cases import DAY, Case, cases, spoken_diff, told, version
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import language
from strategies.goal_text import goal_texts

from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.pack import shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.exchange.change import GoalDiff
from smartlint.exchange.change_rules import CHANGE_RULES
from smartlint.exchange.diff import compare

GOAL = "goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"


def compared(old: dict[str, str], new: dict[str, str]) -> GoalDiff:
    before = [version(language(), text, place) for place, text in old.items()]
    after = [version(language(), text, place) for place, text in new.items()]
    return compare(before, after, language(), as_of=DAY)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_what_became_of_goals_is_told(case: Case, catalogue: Catalogue) -> None:
    assert told(language(), catalogue, case) == case.told


def test_a_goal_is_found_in_another_file() -> None:
    diff = compared({"a.goals": GOAL}, {"b.goals": GOAL})
    assert spoken_diff(diff) == "moved EM-1, moved from a.goals\n"


def test_the_same_id_in_two_files_means_the_goal_of_its_own_file() -> None:
    other = "goal EM-1: Reach 40 partner shops by May 2027\n"
    both = {"a.goals": GOAL, "b.goals": other}
    assert spoken_diff(compared(both, dict(reversed(both.items())))) == "2 the same\n"


def test_many_goals_of_one_form_are_each_found_again() -> None:
    names = ("north", "south", "east", "west", "central", "island")
    text = "Reach {n} orders in the {name} region by 30 June 2027\n\n"
    old = "".join(text.format(n=100 + at, name=name) for at, name in enumerate(names))
    new = "".join(
        text.format(n=200 + at, name=name) for at, name in enumerate(reversed(names))
    )
    diff = compared({"a": old}, {"a": new})
    regions = [
        (
            change.match.old and change.match.old.goal.sentence.text.split()[5],
            change.match.new and change.match.new.goal.sentence.text.split()[5],
        )
        for change in diff.changes
    ]
    assert regions == [(name, name) for name in reversed(names)]


def test_codes_and_names_of_changes_are_nobody_elses() -> None:
    rules = Rulebook.load(shipped_packs(), None).rules
    known = {rule.code: rule.name for rule in rules} | {
        rule.name: rule.code for rule in rules
    }
    for rule in CHANGE_RULES:
        assert known.get(rule.code, rule.name) == rule.name
        assert known.get(rule.name, rule.code) == rule.code
    assert len({rule.code for rule in CHANGE_RULES}) == len(CHANGE_RULES)


@settings(max_examples=60, deadline=None)
@given(goal_texts)
def test_nothing_became_of_goals_that_are_as_before(text: str) -> None:
    diff = compared({"a": text}, {"a": text})
    assert diff.changes == ()


@settings(max_examples=60, deadline=None)
@given(goal_texts, goal_texts)
def test_every_goal_of_both_sides_is_accounted_for_once(old: str, new: str) -> None:
    before, after = version(language(), old), version(language(), new)
    diff = compare([before], [after], language(), as_of=DAY)
    kinds = [change.kind for change in diff.changes]
    kept = diff.n_same + kinds.count("changed") + kinds.count("moved")
    assert kept + kinds.count("added") == len(after.file.goals)
    assert kept + kinds.count("removed") == len(before.file.goals)


@settings(max_examples=60, deadline=None)
@given(goal_texts, goal_texts)
def test_a_finding_stands_on_text_of_its_side(old: str, new: str) -> None:
    sides = {"old": old, "new": new}
    for finding in compared({"a": old}, {"a": new}).findings:
        start, end = finding.diagnostic.span
        assert 0 <= start <= end <= len(sides[finding.side])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["Win 5 shops", "Reach 9 fans", "Grow"]), max_size=6))
def test_repeated_sentences_are_matched_one_by_one(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    more = compared({"a": text}, {"a": f"{text}\n\nWin 7 prizes by May\n"})
    assert [change.kind for change in more.changes] == ["added"]
