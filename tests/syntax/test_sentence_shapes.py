"""Every shape of sentence and every trap is read whole as the table says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from syntax.reading_line import summary

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLE = Path(__file__).with_name("sentences.txt")
SEPARATOR = " => "


def cases() -> Iterator[tuple[str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# ") and SEPARATOR in line:
            sentence, _, expected = line.partition(SEPARATOR)
            yield sentence, expected


@pytest.mark.parametrize(("sentence", "expected"), list(cases()))
def test_a_sentence_is_read_whole(
    language: Language, sentence: str, expected: str
) -> None:
    assert summary(read_sentence(language, sentence)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Steigerung der Newsletter Abonnenten um 20 % bis Juni",
        "Увеличить продажи на 20% до конца года",
        "Augmenter le nombre de clients de 20 %",
        "Aumentar los suscriptores un 20 % antes de junio",
        "売上を20%増やす",
        "Bis Mai 2027 will ich in Physik von 4 auf 2 sein",
        "Ich will besser in Bio werden",
        "Mehr Gäste",
        "Onze omzet verhogen naar 2 miljoen",
        "Aumentare gli ordini del 10% in 2027",
    ],
)
def test_another_language_is_not_taken_for_english(
    language: Language, text: str
) -> None:
    assert not read_sentence(language, text).is_english


@pytest.mark.parametrize(
    "text",
    ["NPS of 50", "churn: 5% -> 3%", "Kubernetes", "Joomla plugins", "", "20%",
     "Win 40 guests from Los Angeles and Las Vegas", "Open in Den Haag by June",
     "Sell 90 seats for Der Ring des Nibelungen by May", "Launch Das Magazin"],
)  # fmt: skip
def test_short_phrases_are_taken_for_english(language: Language, text: str) -> None:
    assert read_sentence(language, text).is_english


@pytest.mark.parametrize(
    "text",
    ["Happy customers", "Marketing team", "We are on track to hit our numbers",
     "Should we grow faster?", "", "   ", "…"],
)  # fmt: skip
def test_headings_slogans_reports_and_questions_are_no_goals(
    language: Language, text: str
) -> None:
    assert not read_sentence(language, text).is_goal
