"""Facts: documented, of the type they say, and never in the way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import DAY, language

from smartlint.facts.anchors import anchors_of
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import (
    ClauseSubject,
    FileSubject,
    GoalSubject,
    PortfolioSubject,
)
from smartlint.facts.table import SUBJECTS, SubjectName, facts_of
from smartlint.facts.words.near_names import near_words
from smartlint.portfolio.graph import Portfolio
from smartlint.syntax import parse_goals
from smartlint.text import Source

ALL = [
    pytest.param(subject, fact, id=f"{subject}.{fact.name}")
    for subject in SUBJECTS
    for fact in facts_of(subject).values()
]
TYPES: dict[FactType, type | tuple[type, ...]] = {
    FactType.BOOLEAN: bool,
    FactType.NUMBER: (int, Decimal),
    FactType.TEXT: str,
    FactType.DATE: date,
    FactType.CHOICE: str,
    FactType.WORDS: tuple,
}
RICH = """as of 2027-02-15
mission: Get people outdoors

objective BIZ-1: Grow online revenue from €4.0M to €5.0M by 31 December 2027
  owner: Ada Long

goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027   #news
  supports: BIZ-1
  supports: BIZ-7
  why: subscribers buy twice as often as visitors
  from: 11,000
  to: 17,000
  by: 31 July 2027
  start: 2027-01-04
  channel: email
  audience: hikers
  owner: Dana Ruiz
  with: Sales (asked)
  budget: €8,000
  impact: 4
  effort: 2
  review: monthly
  milestone 2027-09-30: 14,000
  2027-01-31: 13,050; at risk; confidence 3/10; next: test two subject lines
  2027-01-15: 12,050; on track
  changed 2027-02-10: target 17,000 -> 18,000; market: consent rules changed
  result 2027-07-01: missed; 15,000; the pop-up came late

Improve the click-through rate from 2% by 10% for the sales team within 6 months
Increase email subscribers by <number> by TBD
"""


def subjects_of(text: str) -> dict[SubjectName, list[object]]:
    """Return every subject of one file, by kind."""
    file, _ = parse_goals(language(), Source("plan.goals", text))
    portfolio = Portfolio([file])
    place = FileSubject(file, portfolio, DAY)
    goals = [GoalSubject(goal, place) for goal in file.goals]
    clauses = [ClauseSubject(line, goal) for goal in goals for line in goal.goal.lines]
    return {
        "goal": list(goals),
        "clause": list(clauses),
        "file": [place],
        "portfolio": [PortfolioSubject((place,), portfolio)],
    }


@pytest.mark.parametrize(("subject", "fact"), ALL)
def test_a_fact_is_documented(subject: SubjectName, fact: Fact) -> None:
    del subject
    assert fact.name.isidentifier()
    assert fact.name == fact.name.lower()
    assert fact.meaning.endswith(".")
    assert fact.example
    assert bool(fact.choices) is (fact.type is FactType.CHOICE)


@pytest.mark.parametrize(("subject", "fact"), ALL)
def test_a_fact_has_the_type_it_says(subject: SubjectName, fact: Fact) -> None:
    for one in subjects_of(RICH)[subject]:
        value = fact.read(one)
        if value is None:
            assert fact.type is not FactType.BOOLEAN
        else:
            assert isinstance(value, TYPES[fact.type])
            assert fact.type is not FactType.NUMBER or not isinstance(value, bool)
            assert not fact.choices or value in fact.choices


VALUES = {
    "kind": "goal",
    "metric": "email subscribers",
    "baseline_value": Decimal(12000),
    "target_value": Decimal(16000),
    "target_unit": "count",
    "target_in_sentence": "16,000",
    "target_in_clause": "17,000",
    "baseline_in_clause": "11,000",
    "deadline": "by 30 June 2027",
    "deadline_date": date(2027, 6, 30),
    "days_left": 177,
    "start_date": date(2027, 1, 4),
    "days_to_run": 177,
    "first_milestone_days": 269,
    "late_milestone": "2027-09-30",
    "owner": "Dana Ruiz",
    "owner_goals": None,
    "partners": ("Sales",),
    "unconfirmed_partners": ("Sales",),
    "supports": ("BIZ-1", "BIZ-7"),
    "channels": ("email",),
    "audience": "hikers",
    "purpose": "subscribers buy twice as often as visitors",
    "budget_value": Decimal(8000),
    "impact": Decimal(4),
    "review_days": 30,
    "check_in_count": 2,
    "days_since_check_in": -27,
    "changed_target": "18,000",
    "result_status": "missed",
    "result_reason": "the pop-up came late",
    "is_open": False,
    "is_planned": True,
    "same_as": None,
    "placeholders": (),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_fact_of_a_full_goal_is_read(name: str) -> None:
    goal = subjects_of(RICH)["goal"][1]
    assert facts_of("goal")[name].read(goal) == VALUES[name]


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        (0, "is_dangling", False),
        (1, "is_dangling", True),
        (0, "is_own_link", False),
        (1, "nearest_ids", "“BIZ-1”"),
        (0, "owner", "Dana Ruiz"),
    ],
)
def test_a_fact_of_a_clause_is_read(line: int, name: str, value: object) -> None:
    clauses = subjects_of(RICH)["clause"][1:]
    assert facts_of("clause")[name].read(clauses[line]) == value


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("BIZ-7", "“BIZ-1” or “BIZ-2”"),
        ("EV-1", None),
        ("BZI-1", "“BIZ-1”"),
        ("biz-1", "“BIZ-1”"),
        ("EM-9", "“EM-1”, “EM-2”, “EM-3” or one of 2 more that are as near"),
        ("WWW", None),
    ],
)
def test_names_that_are_equally_near_are_all_offered(
    wanted: str, meant: str | None
) -> None:
    known = ["BIZ-1", "BIZ-2", "EM-1", "EM-2", "EM-3", "EM-4", "EM-5"]
    assert near_words(wanted, known) == meant


def test_two_readings_of_a_percentage_are_reckoned() -> None:
    goal = subjects_of(RICH)["goal"][2]
    facts = facts_of("goal")
    assert facts["implied_target"].read(goal) == Decimal("2.2")
    assert facts["points_target"].read(goal) == Decimal(12)


def test_blanks_are_seen() -> None:
    goal = subjects_of(RICH)["goal"][3]
    assert facts_of("goal")["placeholders"].read(goal) == ("<number>", "TBD")


lines = st.sampled_from(
    [*RICH.split("\n"), "", "reach <n>", "  from: ???", "keep 5% each week", "  by: Q3"]
)


@given(st.lists(lines, max_size=12))
@settings(max_examples=40, deadline=None)
def test_facts_and_places_never_fail(texts: list[str]) -> None:
    text = "\n".join(texts)
    for name, found in subjects_of(text).items():
        for one in found:
            for fact in facts_of(name).values():
                fact.read(one)
            for place in anchors_of(name).values():
                span = place(one)
                assert span is None or 0 <= span.start <= span.end <= len(text)
