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


@pytest.mark.parametrize(
    "text",
    ["This raised our reach by 25%.", "That cut our costs by a fifth.",
     "In the six weeks to 3 January, orders increased 9% to 4,100 from 3,760 a year earlier.",
     "The number of sign-ups shows a steady rise over the last year.",
     "The trend shows fewer visits per person since March.",
     "We already have many helpers.",
     "We already have a large group of helpers, but could use more.",
     "Website traffic is down 10% on last year.",
     "For the quarter ended 30 September, revenue rose 4% to $3.1m."],
)  # fmt: skip
def test_what_lies_behind_is_no_goal(language: Language, text: str) -> None:
    assert not read_sentence(language, text).is_goal


@pytest.mark.parametrize(
    "text",
    ["Website traffic is up 10% on last year by June 2027.",
     "Traffic to be up 10% on last year by December 2027",
     "We already have 5 shops; open 3 more by June 2027.",
     "These pages load within 2 seconds by June 2027.",
     "Show a rise of 5 points in NPS over the last quarter by June 2027",
     "The survey shows fewer complaints by June 2027 than in 2026",
     "Invoices paid a week earlier by June 2027",
     "Orders increased to 4,100 by June 2027, from 3,760 a year earlier",
     "For the year ended 31 December 2027, reach revenue of €4m",
     "This quarter sell 40 tents", "Keep what we already have: 40 members",
     "We've trained guides so far and hope to train 80 by May",
     "I need last year's sales: 4 tents a day"],
)  # fmt: skip
def test_what_is_told_with_its_past_may_be_a_goal(
    language: Language, text: str
) -> None:
    assert read_sentence(language, text).is_goal
