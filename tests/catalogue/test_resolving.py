from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.catalogue.catalogue import Catalogue
from smartlint.model.kpi import Resolution
from smartlint.model.quantity import UnitKind

CASES = Path(__file__).with_name("phrases.txt")


def phrases() -> list[tuple[str, str, str, str]]:
    rows = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            phrase, channel, unit, meaning = (part.strip() for part in line.split("|"))
            rows.append((phrase, channel, unit, meaning))
    return rows


def shown(resolution: Resolution) -> str:
    meant = resolution.kpi or " ? ".join(sorted(resolution.candidates)) or "-"
    known = meant != "-" and resolution.channel
    return f"{meant} @ {resolution.channel}" if known else meant


@pytest.mark.parametrize(("phrase", "channel", "unit", "meaning"), phrases())
def test_words_mean_what_people_mean_by_them(
    marketing: Catalogue, phrase: str, channel: str, unit: str, meaning: str
) -> None:
    kind = UnitKind(unit) if unit else None
    channels = [channel] if channel else []
    candidates, _, place = meaning.partition(" @ ")
    ordered = " ? ".join(sorted(candidates.split(" ? ")))
    expected = f"{ordered} @ {place}" if place else ordered
    assert shown(marketing.resolve(phrase, channels=channels, unit=kind)) == expected


def test_every_name_leads_to_its_kpi_or_asks_about_it(marketing: Catalogue) -> None:
    lost = []
    for key in marketing.ids:
        kpi = marketing.kpi(key)
        for name in (kpi.name, *kpi.short, *kpi.names):
            found = marketing.resolve(name)
            if key not in (found.kpi, *found.candidates):
                lost.append((key, name, shown(found)))
    assert lost == []


@pytest.mark.parametrize(
    ("phrase", "nearest"),
    [
        ("engagment rate", "engagement_rate"),
        ("subscirbers", "paying_subscribers"),
        ("opn rate", "open_rate"),
        ("churrn rate", "churn_rate_monthly"),
        ("brand awarness", "brand_awareness_rate"),
    ],
)
def test_a_misspelt_metric_is_not_guessed_but_hinted_at(
    marketing: Catalogue, phrase: str, nearest: str
) -> None:
    found = marketing.resolve(phrase)
    assert (found.kpi, found.candidates) == (None, ())
    assert marketing.nearest(phrase)[0] == nearest


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("engagment rate of our posts", "Engagement rate"),
        ("newsletter subscirbers", "newsletter subscribers"),
        ("conversoin rate", "Conversion rate"),
        ("revenues", None),
        ("older customers", None),
        ("detention rate", None),
        ("scale of the team", None),
        ("opn rate", None),
    ],
)
def test_one_slip_in_a_long_word_is_recognised(
    marketing: Catalogue, phrase: str, name: str | None
) -> None:
    found = marketing.misspelt(phrase)
    assert (found and found.casefold()) == (name and name.casefold())


def test_nothing_is_near_to_words_from_elsewhere(marketing: Catalogue) -> None:
    assert marketing.nearest("kettlebell workouts") == ()


def test_words_that_narrow_a_metric_are_kept(marketing: Catalogue) -> None:
    assert marketing.resolve("our enterprise leads").extra == ("enterprise",)
    assert marketing.resolve("monthly email open rate").extra == ()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_words_get_an_answer(marketing: Catalogue, phrase: str) -> None:
    found = marketing.resolve(phrase)
    assert not (found.kpi is not None and found.is_ambiguous)
    assert set(found.candidates) <= set(marketing.ids)
    assert len(marketing.nearest(phrase)) <= 3
