"""Every rule page and every term is a lesson that can be given."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from linted import rulebook

from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.pack import shipped_packs
from smartlint.engine.page import read_page
from smartlint.engine.rule import Fills, Rule
from smartlint.syntax.vocabulary import DATED_FACTS, FACT_BY_KEY
from smartlint.teach.lesson import Lesson, first_paragraph, rule_lesson, term_lesson


@cache
def catalogue() -> Catalogue:
    return Catalogue.load([pack.folder for pack in shipped_packs()])


def lesson_of(rule: Rule) -> Lesson:
    text = Path(rule.path).read_text(encoding="utf-8")
    return rule_lesson(rule, read_page(rule.path, text))


@pytest.mark.parametrize("rule", rulebook().rules, ids=lambda rule: rule.code)
def test_a_rule_has_a_reason_and_a_pair(rule: Rule) -> None:
    lesson = lesson_of(rule)
    assert first_paragraph(lesson.why)
    assert lesson.how
    if rule.finder == "page":
        assert lesson.weak
        assert lesson.strong
    assert not any("# expect:" in goal for goal in (*lesson.weak, *lesson.strong))


def test_goals_of_an_example_are_shown_one_by_one() -> None:
    rule = rulebook().find("relative-change-without-baseline")
    assert rule is not None
    assert lesson_of(rule).strong[0] == (
        "Increase newsletter sign-ups by 15% by 30 June 2027\n  from: 400"
    )


def test_what_is_said_of_all_files_is_shown_whole() -> None:
    rule = rulebook().find("goals-without-objective")
    assert rule is not None
    assert lesson_of(rule).weak[0].count("goal A-") >= 2


def test_the_glossary_has_a_lesson_for_each_of_its_28_terms() -> None:
    lessons = [term_lesson(term) for term in catalogue().terms]
    assert len(lessons) == 28
    assert all(one.why and one.weak and one.strong and one.flaw for one in lessons)


def test_a_question_fills_a_fact_of_the_language() -> None:
    undated = {key for key, fact in FACT_BY_KEY.items() if key == fact.keys[0]}
    known = {"sentence", "milestone", *undated}
    assert set(get_args(Fills)) <= known
    assert "milestone" in DATED_FACTS
