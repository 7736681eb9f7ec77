from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from linted import language

from smartlint.engine.advice import Advice, advise
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.plan_advice import PlanAdvice
from smartlint.facts.subjects import FileSubject
from smartlint.portfolio.graph import Portfolio
from smartlint.render.advice_json import advice_json
from smartlint.render.advice_text import advice_text
from smartlint.render.style import Style
from smartlint.text import Source
from smartlint.workspace import Input, parse, read_histories

TABLE = """\
date,subscribers [count],unsubscribe_rate [%],open_rate [%],cart_abandonment_rate [%]
2026-09-30,12000,0.10,42,70
2026-10-31,12100,0.12,43,75
2026-11-30,12150,0.15,42,80
2026-12-31,12200,0.20,44,85
"""
PLAN = """\
goal EM-1: Increase email subscribers from 12,000 to 14,000 by 30 June 2027
  from: 12,000 on 2026-09-30
  source: email.csv#subscribers
goal EM-2: Increase the email open rate from 42% to 43% by 30 June 2027
  from: 42% on 2026-09-30
  source: email.csv#open_rate
goal EM-3: Keep unsubscribe rate below 1% through 2027
"""


@pytest.fixture
def advice(tmp_path: Path, folders: list[str]) -> tuple[tuple[Advice, ...], Source]:
    return advised(tmp_path, folders, PLAN)


def advised(
    tmp_path: Path, folders: list[str], plan: str
) -> tuple[tuple[Advice, ...], Source]:
    (tmp_path / "email.csv").write_text(TABLE, encoding="utf-8")
    source = Source(str(tmp_path / "plan.goals"), plan)
    parsed = parse(language(), Input(source, "goals"))
    tables = read_histories([parsed], with_all=True)
    knowledge = PackKnowledge(folders, histories=tables)
    place = FileSubject(
        parsed[0], Portfolio([parsed[0]]), date(2027, 1, 4), 1, knowledge
    )
    return advise([place], knowledge), source


def test_the_largest_gap_goes_first_each_with_its_evidence(
    advice: tuple[tuple[Advice, ...], Source],
) -> None:
    found, source = advice
    folder = Path(source.path).parent
    table = f"{folder}/email.csv#cart_abandonment_rate"
    assert [
        (one.kind, one.gap, one.subject, one.text, one.path, one.goal) for one in found
    ] == [
        (
            "behind target",
            Decimal("0.237"),
            "email subscribers",
            (
                "now 12,200, target 14,000; 10% of the way is done, 34% was planned by "
                "31 December 2026; the rest must go 1.36 times as fast as planned"
            ),
            source.path,
            "EM-1",
        ),
        (
            "falling",
            Decimal("0.214"),
            "cart_abandonment_rate",
            (
                "worse 3 times in a row, +15 points since 30 September 2026, "
                "and no goal is about it"
            ),
            table,
            None,
        ),
        (
            "behind others",
            Decimal("0.090"),
            "cart_abandonment_rate",
            (
                "85% on 31 December 2026; others: median 78% (Littledata, 2026), "
                "and no goal is about it"
            ),
            table,
            None,
        ),
    ]


def test_a_column_whose_word_a_goal_uses_is_not_said_to_be_without_one(
    tmp_path: Path, folders: list[str]
) -> None:
    plan = f"{PLAN}goal EM-4: {{}} by 30 June 2027\n"
    told = [
        {one.subject for one in advised(tmp_path, folders, plan.format(words))[0]}
        for words in ("Half of the filled carts end with a thank-you", "Build a fence")
    ]
    assert ["cart_abandonment_rate" in one for one in told] == [False, True]


def test_advice_is_printed_with_its_place(
    advice: tuple[tuple[Advice, ...], Source],
) -> None:
    found, source = advice
    lines = list(
        advice_text(found[:1], PlanAdvice(), {source.path: source}, Style(width=60))
    )
    assert lines == [
        "  1  behind target: email subscribers",
        "     now 12,200, target 14,000; 10% of the way is done, 34%",
        "     was planned by 31 December 2026; the rest must go 1.36",
        "     times as fast as planned",
        f"     {source.path}:1",
    ]


def test_advice_is_one_json_object(advice: tuple[tuple[Advice, ...], Source]) -> None:
    found, source = advice
    rows = json.loads(
        advice_json(found, PlanAdvice(), {source.path: source}, date(2027, 1, 4))
    )["advice"]
    assert [(row["kind"], row["line"], row["gap"]) for row in rows] == [
        ("behind target", 1, 0.237),
        ("falling", None, 0.214),
        ("behind others", None, 0.09),
    ]


def test_no_advice_says_what_was_looked_at() -> None:
    assert list(advice_text((), PlanAdvice(), {}, Style())) == [
        "Nothing is behind its target, behind others or falling, as far as check-ins,",
        "tables and published figures tell. Goals without a check-in or `source:` are",
        "not looked at.",
    ]


def test_a_column_without_a_goal_is_looked_at_on_the_channel_of_its_table(
    tmp_path: Path, folders: list[str]
) -> None:
    table = (
        "date,subscribers [count],unsubscribe_rate [%]\n"
        "2026-11-30,100,0.9\n2026-12-31,110,0.9\n"
    )
    (tmp_path / "email.csv").write_text(table, encoding="utf-8")
    goal = (
        "goal A: Increase email subscribers from 100 to 200 by 30 June 2027\n"
        "  source: email.csv#subscribers\n"
    )

    def found(plan: str) -> list[tuple[str, str]]:
        source = Source(str(tmp_path / "plan.goals"), plan)
        parsed = parse(language(), Input(source, "goals"))
        tables = read_histories([parsed], with_all=True)
        knowledge = PackKnowledge(folders, histories=tables)
        run = Portfolio([parsed[0]])
        place = FileSubject(parsed[0], run, date(2027, 1, 4), 1, knowledge)
        return [(one.subject, one.text) for one in advise([place], knowledge)]

    said = (
        "0.9% on 31 December 2026; others: average 0.22% (Mailchimp, 2023), and no goal "
        "is about it"
    )
    assert found(goal + "  channel: email\n") == [("unsubscribe_rate", said)]
    # Figures differ by channel, and without one none of them is meant.
    assert found(goal) == []


@pytest.mark.parametrize(
    ("goal", "text"),
    [
        ("Raise the email open rate from 25% to 30% by 30 June 2027",
         "25% by its own baseline; others: median 42.35% (MailerLite, 2024)"),
        ("Raise the email open rate from 45% to 50% by 30 June 2027", None),
        ("Raise the email open rate to 30% by 30 June 2027", None),
        ("Raise the email open rate from 25% to 30% by 30 June 2027\n  2027-01-01: 26%",
         "26% on 1 January 2027; others: median 42.35% (MailerLite, 2024)"),
        ("Raise the email open rate from 25% to 50% by 30 June 2027\n  2027-01-01: 46%",
         None),
        # A part of what others counted, and another currency, are not compared.
        ("Raise the loyal-reader email open rate from 25% to 30% by 30 June 2027", None),
        ("Raise average order value from €60 to €70 by 30 June 2027", None),
        ("Raise average order value from $60 to $70 by 30 June 2027",
         "$60 by its own baseline; others: median $110 (Littledata, 2026)"),
    ],
)  # fmt: skip
def test_what_a_goal_says_is_held_against_others_where_no_table_tells(
    folders: list[str], goal: str, text: str | None
) -> None:
    parsed = parse(language(), Input(Source("plan.goals", goal), "goals"))
    knowledge = PackKnowledge(folders)
    place = FileSubject(
        parsed[0], Portfolio([parsed[0]]), date(2027, 1, 4), 1, knowledge
    )
    found = [one.text for one in advise([place], knowledge)]
    assert found == ([text] if text is not None else [])
