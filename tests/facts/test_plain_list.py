"""A plain list: what is settled for its sentences, and rules that make use of it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linted import DAY, language, rulebook
from strategies.goal_text import goal_texts

from smartlint.config.resolution import Choices, resolve
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.facts.fact import FactType
from smartlint.facts.plain_list import settled_in_lists
from smartlint.facts.subjects import PortfolioSubject
from smartlint.facts.table import facts_of
from smartlint.syntax import parse_goals, parse_lines
from smartlint.text import Source

GOLD = Path(__file__).parent.parent / "gold"
KNOWN = PackKnowledge([pack.folder for pack in shipped_packs()])
FACTS = facts_of("goal")
SETTLED = settled_in_lists()


def gold_sentences() -> list[str]:
    return [
        " ".join(row["text"].split())
        for path in sorted(GOLD.glob("*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    ]


SENTENCES = gold_sentences()
lists = goal_texts | st.lists(st.sampled_from(SENTENCES), max_size=8).map("\n".join)
days = st.sampled_from([date(2020, 1, 1), DAY, date(2035, 6, 30)])


def run_over(text: str, day: date = DAY) -> PortfolioSubject:
    file, _ = parse_lines(language(), Source("goals.txt", text))
    return PortfolioSubject.of([file], day, 1, KNOWN)


@settings(deadline=None)  # grammars, rules and packs are read by the first example
@given(lists, days)
def test_what_is_settled_is_what_every_listed_sentence_tells(
    text: str, day: date
) -> None:
    for place in run_over(text, day).files:
        for subject in place.subjects:
            told = {name: FACTS[name].read(subject) for name in SETTLED}
            assert told == SETTLED


def test_what_is_settled_is_of_the_type_of_its_fact() -> None:
    for name, value in SETTLED.items():
        absent = {FactType.BOOLEAN: False, FactType.WORDS: ()}.get(FACTS[name].type)
        if value is None or name not in ("kind", "is_open"):
            assert value == absent or (value == 0 and value is not False), name


@settings(deadline=None)  # grammars, rules and packs are read by the first example
@given(lists, days)
def test_rules_find_in_a_list_what_they_find_without_the_short_cut(
    text: str, day: date
) -> None:
    chosen = resolve(Choices(profile="strict"), rulebook().entries)
    evaluator = Evaluator(rulebook(), chosen)
    run = run_over(text, day)
    subjects = run.files[0].subjects
    short = evaluator.findings("goal", subjects)
    run.portfolio.is_plain = False
    assert short == evaluator.findings("goal", subjects)


@pytest.mark.parametrize("text", ["Reach 9 shops\n", "goal A: Reach 9 shops\n"])
def test_goals_beside_a_list_can_be_linked_and_are_not_plain(text: str) -> None:
    listed, _ = parse_lines(language(), Source("goals.txt", "Reach 9 shops"))
    other, _ = parse_goals(language(), Source("plan.goals", text))
    assert PortfolioSubject.of([listed], DAY).portfolio.is_plain
    assert not PortfolioSubject.of([listed, other], DAY).portfolio.is_plain
