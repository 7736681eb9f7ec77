from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from smartlint.catalogue.conversion import convert
from smartlint.catalogue.evidence import Demand, history_clue
from smartlint.catalogue.pack_files import TextFile
from smartlint.config.settings import Settings
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.market import Market
from smartlint.engine.pack import shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError
from smartlint.facts.evidence.achievability import RULES, decide
from smartlint.linter import lint
from smartlint.model import amount_words as words
from smartlint.model.days import day_words
from smartlint.model.evidence import PastChange
from smartlint.model.forecast import ForecastPoint
from smartlint.model.quantity import COUNT, PERCENT, POINTS, Quantity, Unit, UnitKind
from smartlint.model.series import Reading
from smartlint.model.verdict import Clue, ClueKind, Judgement
from smartlint.syntax import Language
from smartlint.text import Source, Span
from smartlint.workspace import Input, parse, read_histories

TABLES = {
    "email.csv": """\
date,subscribers [count],unsubscribe_rate [%]
2026-01-31,10000,0.31
2026-04-30,10900,0.30
2026-07-31,11700,0.28
2026-10-31,12500,0.27
2026-12-31,13000,0.27
""",
    "ads.csv": """\
date,leads [count],cost_per_lead [EUR],clicks [count],speed [seconds]
2026-06-30,40,31.00,800,3.4
2026-09-30,44,29.50,900,3.1
2026-12-31,41,33.25,950,3.0
""",
    "customers.csv": """\
date,customers [count],customer_acquisition_cost [EUR]
2026-11-30,190,48
2026-12-31,200,44
""",
}
DAY = date(2027, 1, 4)
CASES = Path(__file__).with_name("achievable.txt")

Judge = Callable[[str], tuple[str, str]]


@pytest.fixture(scope="module")
def knowledge(folders: list[str]) -> PackKnowledge:
    return PackKnowledge(folders)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken.csv").write_text("date,v\n2026-01-31,n/a\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def judge(project: Path, language: Language, knowledge: PackKnowledge) -> Judge:
    """Return the verdict on A of the first goal of a text, and its reason."""

    def verdict_on(text: str) -> tuple[str, str]:
        source = Source(str(project / "plan.goals"), text)
        parsed = parse(language, Input(source, "goals"))
        known = knowledge.with_histories(read_histories([parsed]))
        rules = Rulebook((), {})
        result = lint([parsed], rules, Settings(), as_of=DAY, knowledge=known)
        verdict = result.goals[0].verdicts[2]
        return verdict.judgement.value, verdict.reason

    return verdict_on


def cases() -> list[tuple[str, str, str]]:
    """Return text, judgement and reason of each block of the file."""
    content = CASES.read_text(encoding="utf-8")
    blocks = [block for block in content.split("\n\n") if "=> " in block]
    found = []
    for block in blocks:
        text, _, expected = block.partition("\n=> ")
        judgement, _, reason = " ".join(expected.split()).partition(": ")
        found.append((text, judgement, reason))
    return found


@pytest.mark.parametrize(("text", "judgement", "reason"), cases())
def test_a_is_decided_by_evidence_and_shows_all_of_it(
    text: str, judgement: str, reason: str, judge: Judge
) -> None:
    assert judge(text) == (judgement, reason)


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("none.csv", "there is no file “none.csv” beside the goal file"),
        ("../../up.csv", "“../../up.csv” lies outside the project folder"),
        ("email.csv", "email.csv:1: say which column is meant, as in `source: file.csv#name`; there are subscribers, unsubscribe_rate"),
        ("email.csv#subs", "email.csv:1: no column 'subs'; there are subscribers, unsubscribe_rate"),
        ("broken.csv#v", "broken.csv:2: 'n/a' under 'v' is no number; leave the cell empty where a value is missing"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_used_is_said_so(
    location: str, problem: str, project: Path, language: Language
) -> None:
    text = f"Increase sales by 10% by 30 June 2027\n  source: {location}"
    parsed = parse(language, Input(Source(str(project / "plan.goals"), text), "goals"))
    (history,) = read_histories([parsed]).values()
    (said,) = history.problems.values()
    assert said.removeprefix(f"{project}/") == problem


def demand(target: int, days: int = 90, *, rises: bool = True) -> Demand:
    return Demand(Decimal(target), "count", rises, None, days)


TODAY = Reading(date(2027, 1, 1), Decimal(100))
BEST = PastChange(Decimal(20), date(2026, 1, 1), date(2026, 3, 31))
INTERVAL = (Decimal(95), Decimal(115))


@pytest.mark.parametrize(
    ("target", "best", "interval", "judgement", "is_decisive"),
    [
        (120, BEST, INTERVAL, Judgement.PASS, True),
        (121, BEST, None, Judgement.UNKNOWN, True),
        (121, BEST, INTERVAL, Judgement.FAIL, True),
        (121, BEST, (Decimal(95), Decimal(130)), Judgement.UNKNOWN, True),
        (121, None, INTERVAL, Judgement.UNKNOWN, False),
        (99, BEST, None, Judgement.PASS, True),
    ],
)
def test_only_the_interval_and_the_best_together_fail_a_target(
    target: int,
    best: PastChange | None,
    interval: tuple[Decimal, Decimal] | None,
    judgement: Judgement,
    *,
    is_decisive: bool,
) -> None:
    ahead = None
    if interval is not None:
        low, high = interval
        ahead = ForecastPoint(date(2027, 6, 30), (low + high) / 2, low, high)
    clue = history_clue(demand(target), TODAY, best, ahead)
    assert (clue.judgement, clue.is_decisive) == (judgement, is_decisive)


@pytest.mark.parametrize(
    ("today", "mean", "high", "target", "bold"),
    [
        ("100", "110", "111.3", "150", "110"),
        ("32.8", "33.5", "33.51", "70", "33.5"),
        ("32.8", "33.4", "33.8", "70.25", "33.7"),
        ("12000", "14800", "15800", "17000", "15500"),
    ],
)
def test_a_bold_value_is_no_finer_than_the_values_are_written(
    today: str, mean: str, high: str, target: str, bold: str
) -> None:
    ahead = ForecastPoint(
        date(2027, 6, 30), Decimal(mean), Decimal(mean) - 1, Decimal(high)
    )
    latest = Reading(TODAY.on, Decimal(today))
    asked = Demand(Decimal(target), "", True, None, 90)
    clue = history_clue(asked, latest, BEST._replace(amount=Decimal(0)), ahead)
    shown = words.amount_words(Decimal(bold), None)
    assert clue.headline.endswith(f"; {shown} would be ambitious but possible")


def test_a_finding_on_the_past_is_told_without_what_stands_beside_it() -> None:
    ahead = ForecastPoint(date(2027, 6, 30), Decimal(115), Decimal(95), Decimal(130))
    clue = history_clue(demand(121), TODAY, BEST, ahead)
    assert clue.text == f"{clue.headline}; the 95% interval of your own trend is 95–130"


def test_the_first_clue_with_data_decides_even_if_it_cannot_tell() -> None:
    shown = Clue("history", Judgement.UNKNOWN, "a")
    torn = Clue("history", Judgement.UNKNOWN, "b", is_decisive=True)
    later = Clue("benchmark", Judgement.PASS, "c", is_decisive=True)
    assert decide((shown, later)) is later
    assert decide((torn, later)) is torn
    assert decide((shown,)) is None


def test_each_kind_of_evidence_is_explained_by_a_rule() -> None:
    known = {rule.code for rule in Rulebook.load(shipped_packs()).rules}
    assert set(RULES) == set(get_args(ClueKind))
    assert set(RULES.values()) <= known


def amount(value: str, unit: Unit) -> Quantity:
    return Quantity(Decimal(value), unit, value, Span(0, 0))


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "result"),
    [
        ("3", Unit(UnitKind.DURATION, "minutes"), "seconds", "180"),
        ("36", Unit(UnitKind.DURATION, "hours"), "days", "1.5"),
        ("3", Unit(UnitKind.DURATION, "minutes"), "percent", None),
        ("15", PERCENT, "%", "15"),
        ("15", PERCENT, "count", None),
        ("15", COUNT, "%", "15"),
        ("2", POINTS, "percent", None),
        ("8", Unit(UnitKind.MONEY, "EUR"), "EUR", "8"),
        ("8", Unit(UnitKind.MONEY, "EUR"), "money", "8"),
        ("8", Unit(UnitKind.MONEY, "EUR"), "USD", None),
        ("4", Unit(UnitKind.MULTIPLE, "x"), "x", "4"),
    ],
)
def test_amounts_are_brought_into_the_unit_of_the_metric(
    value: str, unit: Unit, wanted: str, result: str | None
) -> None:
    found = convert(amount(value, unit), wanted)
    assert found == (None if result is None else Decimal(result))


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (words.amount_words(Decimal(12000), "count"), "12,000"),
        (words.amount_words(Decimal("2.50"), "%"), "2.5%"),
        (words.amount_words(Decimal("4.0"), "x"), "4x"),
        (words.amount_words(Decimal(46), "EUR"), "46 EUR"),
        (words.change_words(Decimal("-0.4"), "percent"), "−0.4 points"),
        (words.change_words(Decimal(3), None), "+3"),
        (day_words(date(2027, 6, 30)), "30 June 2027"),
        (words.span_words(1), "a day"),
        (words.span_words(13), "13 days"),
        (words.span_words(45), "6 weeks"),
        (words.span_words(245), "8 months"),
        (words.span_words(730), "2 years"),
    ],
)
def test_figures_are_written_as_people_write_them(shown: str, expected: str) -> None:
    assert shown == expected


def test_the_team_s_industry_and_its_own_figures_are_used(
    folders: list[str], language: Language
) -> None:
    own = TextFile(
        "own.csv",
        "kpi,channel,statistic,value,unit,year,trust,publisher,industry,group\n"
        "open_rate,email,p10,20,percent,2026,first_hand,Our club,kayaks,outdoor\n"
        "open_rate,email,p90,40,percent,2026,first_hand,Our club,kayaks,outdoor\n",
    )
    knowledge = PackKnowledge(folders, market=Market("Kayaks", figures=(own,)))
    text = "Increase the email open rate from 32% to 45% by 30 June 2027"
    parsed = parse(language, Input(Source("plan.goals", text), "goals"))
    rules = Rulebook((), {})
    result = lint([parsed], rules, Settings(), as_of=DAY, knowledge=knowledge)
    verdict = result.goals[0].verdicts[2]
    assert (verdict.judgement, verdict.rule) == (Judgement.FAIL, "A305")
    assert verdict.reason == (
        "others in kayaks reach 20% to 40% (p10–p90, Our club, 2026), and the target lies beyond; "
        "possible: between 0% and 100%"
    )


@pytest.mark.parametrize(
    ("year", "age"), [(2016, ", 11 years old"), (2021, ", 6 years old"), (2022, "")]
)
def test_an_old_figure_of_the_very_industry_is_shown_with_its_age(
    folders: list[str], language: Language, year: int, age: str
) -> None:
    own = TextFile(
        "own.csv",
        "kpi,channel,statistic,value,unit,year,trust,publisher,industry,group\n"
        f"unsubscribe_rate,email,mean,0.2,percent,{year},quoted,Our club,kayaks,outdoor\n",
    )
    knowledge = PackKnowledge(folders, market=Market("Kayaks", figures=(own,)))
    text = "Reduce the unsubscribe rate of our emails from 0.4% to 0.3% by 30 June 2027"
    parsed = parse(language, Input(Source("plan.goals", text), "goals"))
    result = lint(
        [parsed], Rulebook((), {}), Settings(), as_of=DAY, knowledge=knowledge
    )
    assert result.goals[0].verdicts[2].reason == (
        f"others in kayaks: average 0.2% (Our club, {year}){age}; "
        "possible: between 0% and 100%"
    )


def test_an_industry_that_no_figure_knows_is_a_mistake(folders: list[str]) -> None:
    knowledge = PackKnowledge(folders, market=Market("kayak makers"))
    with pytest.raises(
        ConfigError, match="'kayak makers'; they speak of 'automotive_transport', "
    ):
        knowledge.place  # noqa: B018 - asking is what fails
    word = PackKnowledge(folders, market=Market("wholesale"))
    with pytest.raises(ConfigError, match=r"did you mean 'logistics_and_wholesale'\?$"):
        word.place  # noqa: B018 - as above
    near = PackKnowledge(folders, market=Market("ecommrce"))
    with pytest.raises(ConfigError, match=r"did you mean 'ecommerce'\?$"):
        near.place  # noqa: B018 - as above
