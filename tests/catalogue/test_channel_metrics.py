"""Which metrics belong to a channel: what its own ad and analytics tools show."""

from __future__ import annotations

import pytest

from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.beside import fitting

NETWORKS = ("social", "instagram", "facebook", "linkedin", "tiktok", "x", "youtube")
ADS = (
    "cost_per_click",
    "cost_per_mille",
    "click_through_rate",
    "frequency",
    "view_rate",
)


@pytest.mark.parametrize("channel", [*NETWORKS, "social_ads", "display_ads"])
@pytest.mark.parametrize("kpi", [*ADS, "video_completion_rate", "ad_spend"])
def test_paid_social_is_measured_on_every_network(
    marketing: Catalogue, kpi: str, channel: str
) -> None:
    assert fitting(marketing, marketing.kpi(kpi), channel) == ()


@pytest.mark.parametrize(
    ("kpi", "channel"),
    [
        ("reply_rate", "sms"),
        ("open_rate", "push"),
        ("click_through_rate", "push"),
        ("average_session_duration", "mobile_app"),
        ("domain_authority", "website"),
        ("click_through_rate", "landing_page"),
        ("video_completion_rate", "landing_page"),
        ("engagement_rate", "influencer"),
        ("webinar_registrations", "email"),  # people who come by way of it
        ("marketing_spend", "tiktok"),
        ("brand_awareness_rate", "email"),  # asked of people, wherever they are
        ("scroll_rate", "sales_funnel"),  # no channel in the strict sense
    ],
)
def test_what_a_channel_can_show_is_never_denied(
    marketing: Catalogue, kpi: str, channel: str
) -> None:
    assert fitting(marketing, marketing.kpi(kpi), channel) == ()


@pytest.mark.parametrize(
    ("kpi", "channel", "own"),
    [
        ("pages_per_session", "email", "click-to-open rate"),
        ("open_rate", "tiktok", "followers"),
        ("engagement_rate", "email", "click-through rate"),
        ("scroll_rate", "instagram", "followers"),
    ],
)
def test_what_belongs_elsewhere_is_told_with_metrics_of_the_channels_own(
    marketing: Catalogue, kpi: str, channel: str, own: str
) -> None:
    assert own in fitting(marketing, marketing.kpi(kpi), channel)


def test_parts_offer_what_their_parent_does(marketing: Catalogue) -> None:
    assert marketing.fits("cost_per_click", "tiktok")
    assert not marketing.fits("quality_score", "tiktok")
