"""What advise reckons from a plan: lags by check-ins, prices, ratios, empty stages."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from linted import language

from smartlint.engine.advice import Advice, advise
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.plan_advice import PlanAdvice, plan_advice
from smartlint.facts.subjects import PortfolioSubject
from smartlint.render.advice_json import advice_json
from smartlint.render.advice_text import advice_text
from smartlint.render.style import Style
from smartlint.text import Source
from smartlint.workspace import Input, parse

DAY = date(2027, 6, 1)


def read(text: str, folders: list[str]) -> tuple[tuple[Advice, ...], PlanAdvice]:
    source = Source("plan.goals", text)
    file, _ = parse(language(), Input(source, "goals"))
    knowledge = PackKnowledge(folders)
    run = PortfolioSubject.of([file], DAY, 1, knowledge)
    return advise(run.files, knowledge), plan_advice(run, knowledge)


COSTS = """\
goal A: Win 900 new customers by 31 December 2027
  channel: paid search
  budget: €405,000
goal B: Win 300 new customers by 31 December 2027
  channel: LinkedIn
  budget: €180,000
goal C: Win 100 new customers by 31 December 2027
  channel: Paid search
  budget: €45,000
goal D: Win 50 new customers by 31 December 2027
  budget: $5,000
goal E: Win 80 new customers a month by 31 December 2027
  channel: email
  budget: €9,000
goal F: Win 10 new customers by 31 May 2027
  channel: events
  budget: €9,000
  result 2027-05-31: achieved; 10
"""


def test_a_result_costs_what_budgets_and_targets_imply(folders: list[str]) -> None:
    """Currencies stay apart, rates tell no total, and what has ended is left out."""
    _, plan = read(COSTS, folders)
    assert [
        (one.channel, str(one.each), one.currency, one.goals) for one in plan.costs
    ] == [
        ("paid search", "450.00", "EUR", ("A", "C")),
        ("LinkedIn", "600.00", "EUR", ("B",)),
        (None, "100.00", "USD", ("D",)),
    ]


LEVELS = {
    "Increase email subscribers from 8,200 to 10,500": ("1.74", True),
    "Reach 10,000 email subscribers": ("0.40", False),
    "Increase orders from 8,000 to 10,000": ("0.40", False),
}


@pytest.mark.parametrize("sentence", LEVELS)
def test_a_level_costs_what_it_is_to_rise_by(sentence: str, folders: list[str]) -> None:
    """A budget buys the subscribers to come, not those of today; orders start anew."""
    _, plan = read(
        f"goal A: {sentence} by 31 December 2027\n  budget: €4,000\n", folders
    )
    assert [(str(one.each), one.is_rise) for one in plan.costs] == [LEVELS[sentence]]


RATIO = """\
metric CLV: Customer lifetime value
  from: €1,400
goal CAC: Lower CAC from €450 to €400 by 31 December 2027
"""


@pytest.mark.parametrize(
    ("text", "ratios"),
    [
        (RATIO, [("LTV to CAC ratio", "3.1", "€1,400 (CLV) ÷ €450 (CAC)")]),
        (
            RATIO + "  start: 2027-01-01\n  2027-05-31: €350\n",
            [("LTV to CAC ratio", "4.0", "€1,400 (CLV) ÷ €350 (CAC)")],
        ),
        (RATIO.replace("€1,400", "$1,400"), []),
        (RATIO.replace("Lower CAC", "Lower CAC in Spain"), []),
        (
            (
                "goal CLV: Raise 12-month LTV from €90 to €99 by 31 December 2027\n"
                "goal CAC: Lower CAC from €45 to €40 by 31 December 2027\n"
            ),
            [("LTV to CAC ratio", "2.0", "€90 (CLV) ÷ €45 (CAC)")],
        ),
        (RATIO.replace("  from: €1,400\n", ""), []),
    ],
)
def test_two_numbers_make_a_ratio_with_its_steps(
    text: str, ratios: list[tuple[str, str, str]], folders: list[str]
) -> None:
    """Of one currency, the newest of each, and of goals that nothing narrows."""
    _, plan = read(text, folders)
    assert [(one.metric, str(one.value), one.steps) for one in plan.ratios] == ratios


PLAN = """\
objective O: Grow online revenue from €4.0M to €5.0M by 31 December 2027
goal P: Increase orders from 2,000 to 2,400 by 31 December 2027
  supports: O
  channel: website
"""
STAGES = f"""\
{PLAN}goal B: Raise the repeat purchase rate from 20% to 24% by 31 December 2027
"""


def test_an_empty_stage_is_told_with_what_would_show_it(folders: list[str]) -> None:
    """KPIs of the plan's own channels stand first."""
    _, plan = read(STAGES, folders)
    shown = {one.stage: one.kpis for one in plan.stages}
    assert list(shown) == ["awareness", "interest", "consideration"]
    assert shown["interest"] == (
        "website sessions",
        "unique visitors",
        "organic search traffic",
    )


BEHIND = {
    "  2027-05-31: 12,400\n": ("0.312", "10% of the way is done"),
    "  2027-05-31: 15,900\n": None,
    "  2027-05-31: off track\n": (None, "the check-in of 31 May 2027 says “off track”"),
    "": None,
    "  2027-03-01: 12,100; on track\n": ("0.137", "the newest value is 92 days old"),
}


@pytest.mark.parametrize("line", BEHIND)
def test_check_ins_count_as_well_as_tables(line: str, folders: list[str]) -> None:
    goal = (
        "goal EM-1: Increase email subscribers from 12,000 to 16,000 by "
        f"31 December 2027\n  start: 2027-01-01\n{line}"
    )
    found, _ = read(goal, folders)
    expected = BEHIND[line]
    if expected is None:
        assert found == ()
    else:
        ((_, gap, *_, goal_key),) = found
        assert (str(gap) if gap is not None else None) == expected[0]
        assert expected[1] in found[0].text
        assert goal_key == "EM-1"


def test_a_kept_limit_is_behind_by_how_far_it_is_missed(folders: list[str]) -> None:
    goal = (
        "goal RE-1: Keep client retention rate above 90% through 2027\n"
        "  start: 2027-01-01\n  2027-05-31: 81%\n"
    )
    found, _ = read(goal, folders)
    assert [str(one.gap) for one in found] == ["0.100"]


def test_the_plan_stands_beneath_the_ranking(folders: list[str]) -> None:
    _, plan = read(PLAN + RATIO + COSTS, folders)
    lines = list(advice_text((), plan, {}, Style(width=70)))
    assert lines[4:] == [
        "What a result costs, by budget and target",
        "  new customers, the cheapest first",
        "     paid search: €450 each (€450,000 for 1,000: A, C)",
        "     LinkedIn: €600 each (€180,000 for 300: B)",
        "     no channel named: $100 each ($5,000 for 50: D)",
        "",
        "What the plan's own numbers make",
        "     LTV to CAC ratio: 3.1 = €1,400 (CLV) ÷ €450 (CAC)",
        "",
        "Stages of the funnel without a goal, and what shows them",
        "     awareness: reach, reach rate, share of voice",
        *lines[-5:],
    ]


def test_a_budget_pays_for_all_of_what_is_counted_anew(folders: list[str]) -> None:
    _, plan = read(
        "as of 2027-04-01\n"
        "goal ST-1: Sell 1,800 season tickets by 30 June 2027 (last season: 1,540)\n"
        "  budget: €14,400\n",
        folders,
    )
    assert [(one.each, one.results, one.is_rise) for one in plan.costs] == [
        (Decimal("8.00"), Decimal(1800), False)
    ]


def test_a_budget_pays_for_the_rise_also_where_no_kpi_is_known(
    folders: list[str],
) -> None:
    _, plan = read(
        "as of 2027-04-01\n"
        "goal PH-1: Grow the number of partner inns from 14 to 22 by 30 June 2027\n"
        "  budget: €800\n",
        folders,
    )
    assert "     no channel named: €100 each (€800 for 8 more: PH-1)" in list(
        advice_text((), plan, {}, Style(width=70))
    )


def test_programs_get_the_same_numbers(folders: list[str]) -> None:
    _, plan = read(PLAN + RATIO + COSTS, folders)
    made = json.loads(advice_json((), plan, {}, DAY))
    assert made["costs"][0] == {
        "metric": "new customers",
        "channel": "paid search",
        "each": 450,
        "currency": "EUR",
        "budget": 450000,
        "results": 1000,
        "goals": ["A", "C"],
    }
    assert made["ratios"][0]["value"] == 3.1
    assert made["empty_stages"][0]["stage"] == "awareness"
