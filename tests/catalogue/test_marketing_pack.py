from __future__ import annotations

from decimal import Decimal

import pytest

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.formula import evaluate, ids_of
from smartlint.model.kpi import Better

KEY_TERMS = (
    """
A/B testing|Achievable goals|Attribution modeling|Bounce rate|Brand awareness
Click-through rate|Conversion rate|Cost per acquisition
Cross-channel performance indicators|Customer acquisition cost
Customer engagement rate|Customer journey analytics|Customer journey mapping
Customer lifetime value|Email marketing KPIs|Funnel analysis
Key performance indicators|Lead generation|Marketing funnel|Measurable goals
Mobile app KPIs|Relevant goals|Return on investment|SMART goals|Social media KPIs
Specific goals|Time-bound goals|Website traffic
""".strip()
    .replace("\n", "|")
    .split("|")
)
# Money spent and one's own people are no step of anybody's way to a purchase.
OFF_THE_WAY = {
    *("ad_spend", "marketing_spend", "sales_and_marketing_cost", "total_cost"),
    *("marketing_budget_share_of_revenue", "campaign_on_time_rate"),
    *("experiments_per_month", "experiment_win_rate", "training_hours_per_employee"),
    *("crm_data_completeness", "staff_turnover_rate", "staff_retention_rate"),
}
ABBREVIATIONS = {
    "CTR": "Click-through rate",
    "CPA": "Cost per acquisition",
    "CAC": "Customer acquisition cost",
    "CLV": "Customer lifetime value",
    "LTV": "Customer lifetime value",
    "KPI": "Key performance indicators",
    "ROI": "Return on investment",
    "SMART": "SMART goals",
}


@pytest.mark.parametrize("name", KEY_TERMS)
def test_each_of_the_28_key_terms_is_explained(marketing: Catalogue, name: str) -> None:
    term = marketing.term(name)
    assert term is not None
    assert term.name == name
    assert term.good != term.bad
    assert set(term.kpis) <= set(marketing.ids)
    assert set(term.see) <= {other.id for other in marketing.terms}


def test_there_are_28_key_terms(marketing: Catalogue) -> None:
    assert [term.name for term in marketing.terms] == KEY_TERMS


@pytest.mark.parametrize(("short", "name"), ABBREVIATIONS.items())
def test_abbreviations_find_their_term(
    marketing: Catalogue, short: str, name: str
) -> None:
    term = marketing.term(short.lower())
    assert term is not None
    assert term.name == name


def test_every_kpi_is_explained_and_placed(marketing: Catalogue) -> None:
    incomplete = [
        key
        for key in marketing.ids
        for kpi in [marketing.kpi(key)]
        if not (kpi.explanation.endswith((".", "!", "?")) and kpi.timing)
        or (kpi.stage is None) is not (key in OFF_THE_WAY)
        or kpi.lag_days is None
        or kpi.cadence is None
        or bool(kpi.ask) < bool(kpi.answered_by)
    ]
    assert incomplete == []


def test_explanations_and_formulas_are_not_the_same_words(marketing: Catalogue) -> None:
    kpis = [marketing.kpi(key) for key in marketing.ids]
    assert [kpi.id for kpi in kpis if kpi.explanation == kpi.formula] == []
    assert len({kpi.explanation for kpi in kpis}) == len(kpis)


def test_shares_end_at_a_hundred_unless_a_note_says_why(marketing: Catalogue) -> None:
    open_ended = {
        key
        for key in marketing.ids
        for kpi in [marketing.kpi(key)]
        if kpi.unit.code == "%" and kpi.maximum is None
    }
    assert open_ended == {
        "ad_spend_share_of_revenue",
        "follower_growth_rate_monthly",
        "list_growth_rate_monthly",
        "marketing_budget_share_of_revenue",
        "net_revenue_retention",
        "reach_rate",
        "return_on_investment",
        "staff_turnover_rate",
    }


@pytest.mark.parametrize(
    ("kpi", "value", "is_possible"),
    [
        ("open_rate", "140", False),
        ("open_rate", "100", True),
        ("conversion_rate", "-1", False),
        ("net_promoter_score", "-100", True),
        ("net_promoter_score", "101", False),
        ("net_revenue_retention", "112", True),
        ("return_on_investment", "-40", True),
        ("return_on_investment", "-101", False),
        ("average_review_rating", "5.5", False),
        ("average_search_position", "0", False),
        ("profit", "-5000", True),
        ("email_subscribers", "-1", False),
    ],
)
def test_impossible_values_are_out_of_bounds(
    marketing: Catalogue, kpi: str, value: str, *, is_possible: bool
) -> None:
    assert marketing.kpi(kpi).allows(Decimal(value)) is is_possible


@pytest.mark.parametrize(
    ("kpi", "better"),
    [
        ("cost_per_acquisition", Better.LOWER),
        ("customer_acquisition_cost", Better.LOWER),
        ("unsubscribe_rate", Better.LOWER),
        ("website_bounce_rate", Better.LOWER),
        ("average_search_position", Better.LOWER),
        ("click_through_rate", Better.HIGHER),
        ("frequency", Better.RANGE),
    ],
)
def test_the_better_direction_is_known(
    marketing: Catalogue, kpi: str, better: Better
) -> None:
    assert marketing.kpi(kpi).better is better


@pytest.mark.parametrize(
    ("kpi", "values", "result"),
    [
        ("click_through_rate", {"clicks": 25, "impressions": 1000}, "2.5"),
        ("cost_per_acquisition", {"ad_spend": 900, "conversions": 20}, "45"),
        ("cost_per_mille", {"ad_spend": 50, "impressions": 20000}, "2.5"),
        ("cart_abandonment_rate", {"orders": 30, "carts_created": 120}, "75"),
        (
            "return_on_investment",
            {"attributed_revenue": 30000, "marketing_spend": 10000},
            "200",
        ),
        ("ltv_cac_ratio", {"customer_lifetime_value": 120}, None),
        ("click_through_rate", {"clicks": 25, "impressions": 0}, None),
    ],
)
def test_formulas_compute(
    marketing: Catalogue, kpi: str, values: dict[str, int], result: str | None
) -> None:
    formula = marketing.formula(kpi)
    given = {key: Decimal(value) for key, value in values.items()}
    computed = evaluate(formula, given)
    assert computed == (None if result is None else Decimal(result))


def test_no_formula_needs_itself(marketing: Catalogue) -> None:
    def needs(key: str) -> set[str]:
        formula = marketing.formula(key)
        direct = set(ids_of(formula)) if formula is not None else set()
        return direct.union(*map(needs, direct))

    assert [key for key in marketing.ids if key in needs(key)] == []


def test_deprecated_metrics_name_what_to_use_instead(marketing: Catalogue) -> None:
    kpis = [marketing.kpi(key) for key in marketing.ids]
    assert {kpi.id: kpi.successor for kpi in kpis if kpi.status == "deprecated"} == {
        "alexa_rank": "organic_traffic",
        "average_ad_position": "impression_share",
        "facebook_page_likes": "follower_count",
        "first_input_delay": "interaction_to_next_paint",
    }


def test_every_channel_has_kpis_that_fit(marketing: Catalogue) -> None:
    bare = [
        channel.id
        for channel in marketing.channels
        if not any(marketing.fits(key, channel.id) for key in marketing.ids)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("our newsletter", "email"),
        ("LinkedIn", "linkedin"),
        ("paid search", "search_ads"),
        ("the app store", "mobile_app"),
        ("billboards", None),
    ],
)
def test_channels_are_known_by_their_words(
    marketing: Catalogue, text: str, channel: str | None
) -> None:
    assert marketing.channel(text) == channel


def test_abbreviations_keep_their_capitals_within_a_sentence(
    marketing: Catalogue,
) -> None:
    spoken = {marketing.kpi(key).spoken for key in marketing.ids}
    assert {"CAC payback period", "LTV to CAC ratio", "click-through rate"} <= spoken
