"""What only speaks of a goal is none, whatever the goal is."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from linted import language

from smartlint.syntax.reading.sentence import read_sentences

TABLE = Path(__file__).with_name("spoken.txt")
GOLD = Path(__file__).parents[1] / "gold"
SEPARATOR = " => "
NO_GOALS = (
    "How can we {}",
    "Webinar: How to {}",
    "See the wiki for how to {}.",
    "Ask Ines whether we can {}",
    "Ines explained how they {}.",
    "If we {}, everybody gets a cake.",
    "Everybody gets a cake if we {}.",
    "Even if we {}, we lose the stall.",
    "If only we could {}.",
    "The new stall helped us {}.",
    "Our goal last year was to {}.",
    "We originally wanted to {}.",
    "We no longer want to {}.",
    "There is no need to {}.",
    "Thanks to everyone who helped us {}!",
    "Imagine you want to {}.",
    "Contact us if you want to {}.",
    "For example, a stall might {}.",
    "Status of the plan to {}",
    "Tips for teams who want to {}",
    "Done: {}",
    "Cancelled: {}",
    "~~{}~~",
    "Most stalls want to {}.",
    "The best way to {} is to listen.",
    "It takes patience to {}.",
    "It is impossible to {} without money.",
    "The plan to {} was scrapped.",
    "The idea to {} came from Ines.",
    "The work to {} is nearly done.",
    "What if we could {}",
    "If you want to {}, call us.",
    "Applicants should be able to {}.",
    "The ideal candidate will {}.",
    "We believe every guild should {}.",
    "The guild was founded in 1990 to {}.",
    "Workshop 3: how to {}",
    "Nobody has ever managed to {}.",
)
GOALS = (
    "To do: {}",
    "In progress: {}",
    "Our goal this year is to {}.",
    "If the stall is dry, we will {}.",
    "Thanks to the new stall, we will {}.",
    "We want to {}.",
    "Every stall will {}.",
    "What we want is to {}.",
    "How we win: {}",
    "This is the year to {}.",
    "That is why we want to {}.",
    "It is clear to us that we must {}.",
    "There is one thing left to do: {}",
    "We owe it to our members to {}.",
    "The one thing we must do is {}.",
    "The idea is to {}.",
    "No matter how hard it is, we will {}.",
)


def cases() -> list[tuple[str, bool]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(SEPARATOR) for line in lines if SEPARATOR in line]
    return [(sentence, expected == "goal") for sentence, expected in pairs]


def are_goals(texts: list[str]) -> list[bool]:
    return [one.is_goal for one in read_sentences(language(), [(t, 0) for t in texts])]


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_what_only_speaks_of_a_goal_is_none(sentence: str, expected: bool) -> None:
    assert are_goals([sentence]) == [expected]


@cache
def orders() -> tuple[str, ...]:
    """Return the goals of tests/gold that are plain orders of one outcome and no more."""
    texts = []
    for path in sorted(GOLD.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            texts += [
                row["text"].rstrip(".")
                for row in csv.DictReader(file)
                if row["is_goal"] == "1" and row["compound"] == "0"
            ]
    plain = [text for text in texts if text.replace(" ", "").isalnum()]
    readings = read_sentences(language(), [(text, 0) for text in plain])
    return tuple(
        one.text[0].lower() + one.text[1:]
        for one in readings
        if one.is_goal
        and one.verb is not None
        and one.verb.span.start == 0
        and one.verb.text.lower() == one.verb.lemma
    )


def test_there_are_orders_to_put_into_words_about_them() -> None:
    assert len(orders()) > 80


@pytest.mark.no_cover  # a law over every goal of ours
@pytest.mark.parametrize("words", NO_GOALS)
def test_words_about_a_goal_make_it_none(words: str) -> None:
    texts = [words.format(order) for order in orders()]
    assert [
        text for text, goal in zip(texts, are_goals(texts), strict=True) if goal
    ] == []


@pytest.mark.no_cover  # a law over every goal of ours
@pytest.mark.parametrize("words", GOALS)
def test_words_that_look_alike_leave_a_goal_one(words: str) -> None:
    texts = [words.format(order) for order in orders()]
    told = zip(texts, are_goals(texts), strict=True)
    assert [text for text, goal in told if not goal] == []
