"""No line and no file takes more than its share of time.

What runs in Python is held line by line, by counting; what runs in C, as patterns do,
only by the time it takes.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import outgrowing

from smartlint.catalogue.misspelling import mended, near_keys
from smartlint.syntax import Language, format_goals, format_markdown
from smartlint.syntax.line import line_spans
from smartlint.syntax.lines import scan
from smartlint.syntax.reading.sentence import read_sentence

# What is written again and again, in one line or in many.
_PIECES = {
    "words": "a ",
    "spaces": " ",
    "colons": ":",
    "tags": " #a",
    "commas": ",a",
    "open": "(",
    "digits": "1",
    "heads": "goal A:",
    "fences": "```goals ",
    "quotes": "> ",
    "facts": "\n  owner: a",
    "bare lines": "\na",
    "wordless lines": "\n--",
    "comments": "\n#",
    "blank lines": "\n ",
    "fenced blocks": "\n```goals\na\n```",
    "carriage returns": "\r",
}


@pytest.mark.parametrize("name", _PIECES)
def test_scanning_and_layout_are_linear(
    fastest: Callable[[Callable[[], object]], float], name: str
) -> None:
    def work(count: int) -> None:
        text = "goal A-1: " + _PIECES[name] * count + "!"
        scan(text, line_spans(text))
        format_goals(text)
        format_markdown(text)

    assert outgrowing(work, few=50) == []
    assert fastest(lambda: work(4_000)) < 10 * fastest(lambda: work(1_000)) + 0.01


# Sentences whose reading once took four times as long for twice the words.
_SENTENCES = {
    "a list of orders": ("", "increase signups and "),
    "a list of changes": ("", "increase signups from 12 to 16 by 30 June and "),
    "a chain of infinitives": ("plan ", "to help to "),
    "a list of deeds": ("", "print 40 posters for the fair, "),
    "a list of wishes": ("", "plan to print posters to help families and "),
    "a list of purposes": ("", "to raise funds for the roof, "),
    "a list of levels": ("", "sales at 40, costs at 20, "),
    "a list of names": ("", "meet Dolly Parton, "),
    "a list of what is done": ("", "60 guides briefed with charts, "),
    "a list of states": ("", "be fully staffed; "),
    "a list of shares": ("", "answer within 2 hours for 90% of tickets, "),
    "words without an end": ("raise ", "word-"),
    "spans without a day": ("", "half a "),
    "times of one month": ("", "in May "),
    "labels behind a verb": ("we will ", "target: "),
    "values with their days": ("", "40 by June, "),
    "values with stops": ("", "5.. "),
    "wants of enough": ("", "save enough to buy a van and "),
    "what goes on meanwhile": ("", "while we move "),
    "what is done by a share": ("", "Recommended by 70% of riders, "),
    "what is kept so often": ("", "Moorings kept clear 95% of the time, "),
    "what the goal's goal is": ("", "the goal for the sale is: 900 and "),
    "days of a week": ("grow sales ", "from Monday to Friday "),
}


@pytest.mark.parametrize("name", _SENTENCES)
def test_reading_a_sentence_is_linear(
    language: Language, fastest: Callable[[Callable[[], object]], float], name: str
) -> None:
    opener, piece = _SENTENCES[name]

    def work(count: int) -> None:
        read_sentence(language, f"{opener}{piece * count}sales by 5%")

    assert outgrowing(work, few=25) == []
    assert fastest(lambda: work(3_200)) < 10 * fastest(lambda: work(800)) + 0.02


def test_thousands_of_outcomes_without_an_amount_are_read_in_linear_time(
    language: Language, fastest: Callable[[Callable[[], object]], float]
) -> None:
    def work(count: int) -> None:
        read_sentence(language, "increase subscribers and " * count + "sales")

    assert outgrowing(work, few=25) == []
    assert fastest(lambda: work(8_000)) < 10 * fastest(lambda: work(2_000)) + 0.02


def test_looking_up_an_endless_word_is_linear(
    fastest: Callable[[Callable[[], object]], float],
) -> None:
    table = near_keys({"subscribers", "impressions", "engagement"})

    def work(count: int) -> None:
        mended("subscriberz" * count, table)

    assert outgrowing(work, few=50) == []
    assert fastest(lambda: work(4_000)) < 10 * fastest(lambda: work(1_000)) + 0.01


def test_a_loop_within_a_loop_is_named_however_little_time_it_takes() -> None:
    met: list[int] = []

    def work(count: int) -> None:
        for first in range(count):
            met.append(first)
            for _ in range(first):
                met.clear()

    assert [line.rpartition(":")[2] for line in outgrowing(work, few=25)] == [
        " 325, 1275, 5050",
        " 300, 1225, 4950",
    ]
