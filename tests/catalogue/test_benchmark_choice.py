from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from smartlint.catalogue.benchmark_query import Segment, query
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import RuleFileError
from smartlint.model.benchmark import Benchmark, BenchmarkAnswer

HEADER = (
    "kpi,qualifier,channel,subchannel,industry,group,kind,region,statistic,value,"
    "unit,year,trust,publisher,note"
)


def answer(
    marketing: Catalogue, rows: str, kpi: str, segment: Segment, since: int = 0
) -> BenchmarkAnswer:
    lines = [HEADER, *(row for row in rows.split("\n") if row)]
    own = TextFile("own.csv", "\n".join(lines))
    figures = Benchmarks([], marketing.ids, own=[own])
    found = figures.of(kpi)
    return query(found, marketing.kpi(kpi), segment, decides_since=since)


def shown(figure: Benchmark | None) -> str:
    return f"{figure.value} {figure.publisher}" if figure is not None else "-"


RATES = """
open_rate,,email,,,,,,mean,30,percent,2025,quoted,All25,
open_rate,,email,,,,,,median,28,percent,2024,first_hand,All24,
open_rate,,email,,retail,retail_ecommerce,,,mean,35,percent,2023,first_hand,Retail,
open_rate,,email,,fashion,retail_ecommerce,,,mean,33,percent,2025,copied,Fashion,
open_rate,,email,,fashion,retail_ecommerce,,,mean,34,percent,2025,quoted,Better,
open_rate,,email,,fashion,retail_ecommerce,,,mean,99,percent,2026,rule_of_thumb,Thumb,
open_rate,,email,,pets,pets,,,mean,41,percent,2026,rule_of_thumb,PetThumb,
open_rate,,push,,pets,pets,,,mean,42,percent,2026,rule_of_thumb,PushThumb,
open_rate,,email,,,,,emea,mean,38,percent,2024,quoted,Emea,
open_rate,,email,,,,,europe,mean,39,percent,2026,rule_of_thumb,EuropeThumb,
open_rate,,email,,,,,us,mean,36,percent,2022,quoted,OldUs,
open_rate,,email,,,,,us_canada,mean,29,percent,2025,quoted,NewUs,
open_rate,,email,,toys,toys,,,mean,20,percent,2019,first_hand,Before,
open_rate,flows only,email,,,,,,mean,55,percent,2026,first_hand,Flows,
open_rate,,email,email_welcome,,,,,mean,60,percent,2026,first_hand,Welcome,
open_rate,,linkedin,,,,,,mean,50,percent,2026,first_hand,InMail,
open_rate,,email,,,,,uk,mean,37,percent,2024,quoted,Uk,
open_rate,,email,,morning,,segment,,mean,32,percent,2025,quoted,Morning,
"""


@pytest.mark.parametrize(
    ("segment", "typical", "fit"),
    [
        (Segment(channel="email"), "30 All25", "all"),
        (Segment("fashion", "retail_ecommerce", "email"), "34 Better", "industry"),
        (Segment("", "retail_ecommerce", "email"), "34 Better", "group"),
        (Segment("shoes", "retail_ecommerce", "email"), "34 Better", "group"),
        (Segment("banking", "finance", "email"), "30 All25", "all"),
        (Segment("toys", "toys", "email"), "30 All25", "all"),
        (Segment("morning", "", "email"), "32 Morning", "industry"),
        (Segment(channel="email", region="uk"), "37 Uk", "all"),
        (Segment(channel="email", region="peru"), "30 All25", "all"),
        (Segment("pets", "pets", "email"), "30 All25", "all"),
        (
            Segment(channel="email", region="uk", around=("europe", "emea")),
            "37 Uk",
            "all",
        ),
        (
            Segment(channel="email", region="spain", around=("europe", "emea")),
            "38 Emea",
            "all",
        ),
        (Segment(channel="email", qualifier="flows only"), "55 Flows", "all"),
        (Segment(channel="email", subchannel="email_welcome"), "60 Welcome", "all"),
        (Segment(channel="linkedin"), "50 InMail", "all"),
        (Segment(), "-", None),
        (Segment(channel="sms"), "-", None),
    ],
)
def test_the_nearest_segment_then_the_newest_then_the_most_trusted_counts(
    marketing: Catalogue, segment: Segment, typical: str, fit: str | None
) -> None:
    found = answer(marketing, RATES, "open_rate", segment)
    assert (shown(found.typical), found.fit) == (typical, fit)


def test_a_rule_of_thumb_is_shown_and_is_no_evidence(marketing: Catalogue) -> None:
    found = answer(marketing, RATES, "open_rate", Segment("pets", "pets", "push"))
    assert (shown(found.typical), found.is_evidence) == ("42 PushThumb", False)
    assert found.trace[-2] == "only rules of thumb: shown, no evidence"


def test_a_newer_figure_from_around_goes_before_an_old_one_of_the_place(
    marketing: Catalogue,
) -> None:
    usa = Segment(channel="email", region="us", around=("us_canada",))
    newer = answer(marketing, RATES, "open_rate", usa, since=2023)
    assert shown(newer.typical) == "29 NewUs"
    assert shown(answer(marketing, RATES, "open_rate", usa).typical) == "36 OldUs"


def test_figures_from_elsewhere_are_shown_and_decide_nothing(
    marketing: Catalogue,
) -> None:
    rows = SPREADS.replace("customer,,,,,,", "customer,,,,,us,")
    for region, decides in (("us", True), ("", True), ("uk", False)):
        segment = Segment(region=region)
        found = answer(marketing, rows, "churn_rate_monthly", segment)
        assert (found.typical is not None, found.spread is not None) == (True, decides)


@pytest.mark.parametrize(
    ("text", "region", "around"),
    [
        ("Europe", "europe", ("emea", "us_europe")),
        ("the UK", "uk", ("uk_ireland", "europe", "emea", "us_ca_uk", "us_europe")),
        ("Spain", "europe", ("emea", "us_europe")),
        ("apac", "apac", ()),
    ],
)
def test_regions_are_known_however_they_are_written(
    figures: Benchmarks, text: str, region: str, around: tuple[str, ...]
) -> None:
    assert figures.find_region(text) == (region, around)
    assert figures.find_region("Narnia") is None


def test_every_region_of_a_figure_has_a_name(
    marketing: Catalogue, figures: Benchmarks
) -> None:
    rows = [row for kpi in marketing.ids for row in figures.of(kpi)]
    assert {row.region for row in rows if row.region and row.place[0].islower()} == {
        row.region for row in rows if row.place.startswith("the ")
    }


def test_the_choice_is_kept_step_by_step(marketing: Catalogue) -> None:
    segment = Segment("fashion", "retail_ecommerce", "email")
    assert answer(marketing, RATES, "open_rate", segment).trace == (
        "18 figures on Email open rate",
        "defined as the plain KPI: 17 of 18",
        "since 2022, as before it was counted otherwise: 16 of 17",
        "on the whole channel: 15 of 16",
        "on email: 13 of 15",
        "for the whole world: 8 of 13",
        "for fashion: 3",
        "newest, then most trusted: Better 2025",
    )


SPREADS = """
churn_rate_monthly,,customer,,,,,,low,2,percent,2024,quoted,Range,
churn_rate_monthly,,customer,,,,,,high,8,percent,2024,quoted,Range,
churn_rate_monthly,,customer,,,,,,median,4,percent,2025,quoted,Middle,
churn_rate_monthly,,customer,,,,,,p10,1,percent,2020,quoted,Old,
churn_rate_monthly,,customer,,,,,,p90,9,percent,2020,quoted,Old,
"""


def spread(found: BenchmarkAnswer) -> tuple[Decimal, Decimal] | None:
    if found.spread is None:
        return None
    return found.spread.low.value, found.spread.high.value


def test_the_newest_spread_of_one_study_decides(marketing: Catalogue) -> None:
    found = answer(marketing, SPREADS, "churn_rate_monthly", Segment())
    assert spread(found) == (Decimal(2), Decimal(8))
    assert shown(found.typical) == "4 Middle"


def test_a_spread_older_than_asked_for_decides_nothing(marketing: Catalogue) -> None:
    found = answer(marketing, SPREADS, "churn_rate_monthly", Segment(), since=2025)
    assert spread(found) is None
    assert shown(found.typical) == "4 Middle"


def test_a_range_that_leaves_out_the_average_is_no_spread(marketing: Catalogue) -> None:
    rows = SPREADS.replace("median,4,", "median,9,").replace("2020", "2026")
    found = answer(marketing, rows, "churn_rate_monthly", Segment())
    assert spread(found) == (Decimal(1), Decimal(9))


def test_a_lone_average_makes_no_spread(marketing: Catalogue) -> None:
    rows = SPREADS.split("\n")[3]
    found = answer(marketing, rows, "churn_rate_monthly", Segment())
    assert (spread(found), found.is_evidence) == (None, True)


def test_ends_of_two_studies_make_no_spread(marketing: Catalogue) -> None:
    rows = SPREADS.replace("high,8,percent,2024", "high,8,percent,2023")
    found = answer(marketing, rows, "churn_rate_monthly", Segment(), since=2021)
    assert spread(found) is None


def test_all_published_figures_are_carried_over(
    marketing: Catalogue, figures: Benchmarks
) -> None:
    rows = [row for kpi in marketing.ids for row in figures.of(kpi)]
    assert Counter(row.trust for row in rows) == {
        "first_hand": 402,
        "quoted": 687,
        "copied": 663,
        "rule_of_thumb": 319,
    }
    assert sum(row.value for row in rows) == Decimal("261105.571")
    assert len({(row.publisher, row.title, row.url) for row in rows}) == 343


def test_every_figure_names_publisher_and_year(
    marketing: Catalogue, figures: Benchmarks
) -> None:
    rows = [row for kpi in marketing.ids for row in figures.of(kpi)]
    assert [row for row in rows if not (row.publisher and row.year > 2000)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("E-commerce", ("ecommerce", "retail_ecommerce")),
        ("Food & Drink", ("food_and_drink", "food_drink")),
        ("retail ecommerce", ("retail_ecommerce", "retail_ecommerce")),
        ("SaaS software", ("", "saas_software")),
        ("space travel", None),
        ("morning slot", None),
    ],
)
def test_industries_are_known_however_they_are_spelt(
    figures: Benchmarks, text: str, found: tuple[str, str] | None
) -> None:
    assert figures.find_industry(text) == found


def own(marketing: Catalogue, *values: str) -> list[str]:
    rows = [
        f"open_rate;email;mean;{value};percent;2025;quoted;Ours" for value in values
    ]
    header = "kpi;channel;statistic;value;unit;year;trust;publisher"
    file = TextFile("own.csv", "\n".join([header, *rows]))
    figures = Benchmarks([], marketing.ids, own=[file]).of("open_rate")
    return sorted([str(figure.value) for figure in figures])


def test_a_teams_figures_may_have_decimal_commas(marketing: Catalogue) -> None:
    assert own(marketing, "36,8", "41", "1.234,5") == ["1234.5", "36.8", "41"]
    with pytest.raises(RuleFileError, match=r"own.csv:2: '12.345' may be 12345 or"):
        own(marketing, "12.345")
    with pytest.raises(RuleFileError, match=r"'36,8' is no number; write it as 36.8"):
        own(marketing, "36,8", "36.8")
