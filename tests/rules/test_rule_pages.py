"""Every shipped page does what it says, and its words can be read aloud."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from linted import lint_texts, rulebook

from smartlint.cli.rule_tests import page_reports
from smartlint.config.resolution import ALL, Choices
from smartlint.diagnostics import Severity
from smartlint.diagnostics.syntax_codes import SYNTAX_RULES
from smartlint.engine.front_matter import front_matter_schema
from smartlint.engine.pack import shipped_packs
from smartlint.engine.page import Page, read_page
from smartlint.engine.page_check import PageReport
from smartlint.engine.rule import Rule
from smartlint.facts.table import SUBJECTS, facts_of
from smartlint.facts.verdicts import (
    CIRCLE_RULE,
    DANGLING_RULE,
    FLAW_RULES,
    NO_PURPOSE_RULE,
    OWN_LINK_RULE,
    UNPROVEN_RULE,
    UNREAD_LANGUAGE_RULE,
)

RULES = rulebook().rules
LETTERS = {"S": "S", "M": "M", "A": "A", "R": "R", "T": "T"}
GAP = re.compile(r"\s$|  |“”| [,.;:?!](?=\s|$)|\{|\}")
JARGON = re.compile(r"\b(token|parse|parser|syntax|regex|null|boolean|invalid)\b")


@cache
def reports() -> dict[str, PageReport]:
    return {report.code: report for report in page_reports(shipped_packs(), None, None)}


def page_of(rule: Rule) -> Page:
    return read_page(rule.path, Path(rule.path).read_text(encoding="utf-8"))


@pytest.mark.no_cover  # a law over every page
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_do_what_the_page_says(rule: Rule) -> None:
    assert reports()[rule.code].failures == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_is_filed_under_its_code(rule: Rule) -> None:
    assert rule.path.endswith(f"/{rule.code}-{rule.name}.md")
    assert rule.letter == LETTERS.get(rule.code[0])
    assert rule.since
    assert all(re.fullmatch(r"R\d{3}", row) for row in rule.requirements)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_can_be_read_aloud(rule: Rule) -> None:
    page = page_of(rule)
    prose = " ".join(section.text for section in page.sections[:2])
    spoken = f"{page.title} {prose} {page.front.get('message', '')}"
    assert JARGON.search(spoken.lower()) is None
    assert not page.title.endswith(".")
    assert 10 <= len(prose.split()) <= 140


@pytest.mark.no_cover  # a law over every page
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_word_is_missing_in_what_a_weak_example_is_told(rule: Rule) -> None:
    weak = [one.text for one in page_of(rule).examples if one.kind == "weak"]
    told = [one.message for text in weak for one in lint_texts([text]).diagnostics]
    assert [words for words in told if GAP.search(words)] == []


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.letter in ("S", "M", "T")],
    ids=lambda rule: rule.code,
)
def test_a_strong_example_is_strong(rule: Rule) -> None:
    strong = [one.text for one in page_of(rule).examples if one.kind == "strong"]
    for text in strong:
        found = lint_texts([text], Choices(select=("S", "M", "T", "X"))).diagnostics
        failing = [one for one in found if one.severity.rank <= Severity.WARNING.rank]
        assert [one.name for one in failing if one.code != "M205"] == []


def test_every_finding_about_form_has_its_page() -> None:
    pages = {rule.code: (rule.name, rule.severity) for rule in RULES}
    for syntax in SYNTAX_RULES:
        assert pages[syntax.code] == (syntax.name, syntax.severity)


def test_a_failed_letter_names_a_rule_of_that_flaw() -> None:
    conditions = rulebook().conditions
    for flaws in FLAW_RULES.values():
        for flaw, code in flaws.items():
            asked = [step.expression for step in conditions[code].steps]
            assert f"== '{flaw}'" in asked[0]
    named = (
        *(UNPROVEN_RULE, NO_PURPOSE_RULE, DANGLING_RULE, UNREAD_LANGUAGE_RULE),
        *(OWN_LINK_RULE, CIRCLE_RULE),
    )
    for code in named:
        assert any(rule.code == code for rule in RULES)


def test_every_profile_is_stricter_than_the_draft() -> None:
    running = {
        profile: {rule.code for rule in RULES if profile in rule.profiles}
        for profile in ("draft", "team", "strict", "classroom")
    }
    assert running["draft"] < running["team"] < running["strict"]
    assert len(running["draft"] & running["classroom"]) > 30


def test_every_fact_is_documented_and_used() -> None:
    said = [
        str(rule.message) + str(rule.help) + str(rule.fixes) + str(rule.related)
        for rule in RULES
    ]
    asked = {fact for one in rulebook().conditions.values() for fact in one.facts}
    unused = {
        fact.name
        for subject in SUBJECTS
        for fact in facts_of(subject).values()
        if fact.name not in asked and not any(f"'{fact.name}'" in text for text in said)
    }
    assert unused <= KEPT_FOR_HOUSE_RULES


# Facts that no shipped rule asks for, and that people need for rules of their own.
KEPT_FOR_HOUSE_RULES = {
    "as_of",
    "best_change",
    "change_cause",
    "change_unit",
    "change_unit_kind",
    "channels",
    "clause_key",
    "deadline_kind",
    "effort",
    "evidence_count",
    "expected_progress",
    "file_count",
    "first_milestone_days",
    "goal_count",
    "goal_key",
    "has_as_of",
    "has_mission",
    "has_session_date",
    "has_vision",
    "impact",
    "is_compound",
    "kpi_perspective",
    "kpi_stage",
    "kpi_timing",
    "kpi_unit_kind",
    "latest_age_days",
    "latest_date",
    "linked_count",
    "needed_change",
    "objective_count",
    "original_target",
    "own_as_of",
    "pace_factor",
    "path",
    "planned_count",
    "progress",
    "progress_gap",
    "required_per_month",
    "step_count",
    "strategy_count",
    "tags",
    "team",
}


def test_every_line_of_a_page_has_its_place_in_the_schema() -> None:
    known = set(front_matter_schema()["properties"])
    for rule in RULES:
        assert set(page_of(rule).front) <= known


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Improve our social presence", 3),
        ("Be the best", 3),
        ("Increase traffic", 3),
        ("Get more leads soon", 3),
        ("increase email subscribers by 5000", 3),
        ("achieve 15% increase in website conversions", 3),
        ("improve social media engagement rate by 10%", 3),
        ("generate 20% more qualified leads for sales team", 4),
        ("reach 100,000 YouTube subscribers within 6 months", 1),
        ("increase average session duration to 3 minutes", 1),
        ("goal EM-1: Improve our newsletter", 5),
        ("Increase email subscribers from 12,000 to 16,000 by 30 June 2027", 0),
    ],
)
def test_a_weak_goal_gets_few_findings(text: str, most: int) -> None:
    assert len(lint_texts([text]).diagnostics) <= most


def test_all_rules_together_can_run() -> None:
    result = lint_texts(["goal A-1: Reach 500 readers"], Choices(select=(ALL,)))
    assert result.failures == ()
