"""``explain`` answers for all 28 key terms (R106) and for every KPI, by any name."""

from __future__ import annotations

from functools import cache

import pytest
from linted import rulebook

from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.explain import explained
from smartlint.engine.pack import shipped_packs
from smartlint.errors import ConfigError
from smartlint.render.style import Style

WIDE = Style(80, has_colour=False)


@cache
def shipped_figures(marketing: Catalogue) -> Benchmarks:
    """Return the figures of all packs, read once for all tests."""
    return Benchmarks([pack.folder for pack in shipped_packs()], marketing.ids)


def answer(marketing: Catalogue, asked: str) -> list[str]:
    figures = shipped_figures(marketing)
    return list(explained(asked, marketing, figures, rulebook(), WIDE))


def test_every_term_is_explained_by_its_names_with_a_weak_and_a_strong_goal(
    marketing: Catalogue,
) -> None:
    assert len(marketing.terms) == 28
    for term in marketing.terms:
        in_brackets = [f"{term.name} ({short})" for short in term.short]
        for asked in (term.name, *term.short, *term.names, *in_brackets):
            lines = answer(marketing, asked)
            assert lines[0].startswith(term.name)
            assert {"Weak", "Strong"} <= set(lines)


def test_every_kpi_is_explained_by_its_name_and_its_id(marketing: Catalogue) -> None:
    terms = {name for term in marketing.terms for name in (term.name, *term.names)}
    assert len(marketing.ids) >= 203
    for key in marketing.ids:
        kpi = marketing.kpi(key)
        for asked in {kpi.name, key} - terms:
            text = " ".join(" ".join(answer(marketing, asked)).split())
            is_term = marketing.term(asked) is not None
            assert is_term or kpi.explanation in text, asked


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("email open rate", "others: email: average 33.9% (Brevo, 2024), average 40.08%"),
        ("email open rate", "Of 146 figures by industry, region and channel"),
        ("CPC", "display ads: average $0.58 (WordStream, 2018) in the US; linkedin"),
        ("CTR", "What others reach"),
    ],
)  # fmt: skip
def test_what_others_reach_is_told_with_its_source(
    marketing: Catalogue, asked: str, words: str
) -> None:
    text = " ".join(" ".join(answer(marketing, asked)).split())
    assert words in text
    assert "others:" not in " ".join(answer(marketing, "orders"))


@pytest.mark.parametrize(
    ("asked", "title", "line"),
    [
        ("email KPIs", "Email marketing KPIs", "Unsubscribe rate (lower is better): Opt-outs"),
        ("social media KPIs", "Social media KPIs", "Reach (higher is better): Number of"),
        ("mobile app KPIs", "Mobile app KPIs", "App downloads (higher is better): Number"),
        ("instagram KPIs", "KPIs of Instagram", "Reach (higher is better): Number of"),
        ("Search ads metrics", "KPIs of search ads", "Cost per click (lower is better): Ad"),
        ("webinars", "KPIs of webinars and events", "Webinar attendees (higher is better)"),
    ],
)  # fmt: skip
def test_the_kpis_of_a_channel_are_listed_with_direction_and_formula(
    marketing: Catalogue, asked: str, title: str, line: str
) -> None:
    first, *rest = answer(marketing, asked)
    assert first.startswith(title)
    assert line in " ".join(" ".join(rest).split())


def test_every_channel_has_a_list(marketing: Catalogue) -> None:
    for channel in marketing.channels:
        if channel.kind != "area" and marketing.term(channel.name) is None:
            assert len(answer(marketing, f"{channel.name} KPIs")) > 3, channel.id


@pytest.mark.parametrize(
    "asked", ["wardrobe", "banner ad blindness", "average tip", "diners"]
)
def test_of_words_of_a_trade_nothing_far_off_is_guessed(
    marketing: Catalogue, asked: str
) -> None:
    with pytest.raises(ConfigError) as told:
        answer(marketing, asked)
    assert "did you mean" not in str(told.value)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("opne rate", "Email open rate"),
        ("clikc through rate", "Click-through rate"),
        ("mising deadline", "missing-deadline"),
        ("bounce rte", "Website bounce rate"),
    ],
)
def test_a_slip_of_spelling_is_answered_with_what_comes_near(
    marketing: Catalogue, asked: str, meant: str
) -> None:
    with pytest.raises(ConfigError, match=f"did you mean {meant}"):
        answer(marketing, asked)
