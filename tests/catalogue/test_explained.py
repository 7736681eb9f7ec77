"""``explain`` answers for all 28 key terms (R106) and for every KPI, by any name."""

from __future__ import annotations

from linted import rulebook

from smartlint.catalogue.catalogue import Catalogue
from smartlint.cli.explain import explained
from smartlint.render.style import Style

WIDE = Style(80, has_colour=False)


def answer(marketing: Catalogue, asked: str) -> list[str]:
    return list(explained(asked, marketing, rulebook(), WIDE))


def test_every_term_is_explained_by_its_names_with_a_weak_and_a_strong_goal(
    marketing: Catalogue,
) -> None:
    assert len(marketing.terms) == 28
    for term in marketing.terms:
        for asked in (term.name, *term.short, *term.names):
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
