"""Accuracy never falls: on our own statements always, on the corpus where it lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from accuracy.floors import (
    CORPUS_FLOORS,
    FOURTH_FLOORS,
    GOLD_FLOORS,
    STRANGERS_FLOORS,
    THIRD_FLOORS,
)
from accuracy.scoring import FIELDS, Figure, flatten, read_labels, score

from smartlint.syntax.language import Language
from smartlint.syntax.reading.sentence import read_sentence

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "statements.csv"
STRANGERS = (GOLD.with_name("strangers.csv"), GOLD.with_name("strangers2.csv"))
THIRD = GOLD.with_name("strangers3.csv")
FOURTH = GOLD.with_name("strangers4.csv")
FEWEST_STATEMENTS = 300


def corpus() -> Path:
    folder = os.environ.get("SMARTLINT_CORPUS", str(ROOT.parent / "shared" / "corpus"))
    return Path(folder) / "dev.csv"


def figures(language: Language, *paths: Path) -> dict[str, Figure]:
    labels = [label for path in paths for label in read_labels(path)]
    guesses = [flatten(read_sentence(language, row["text"])) for row in labels]
    return score(labels, guesses)


@pytest.fixture(scope="module")
def gold(language: Language) -> dict[str, Figure]:
    return figures(language, GOLD)


@pytest.fixture(scope="module")
def strangers(language: Language) -> dict[str, Figure]:
    return figures(language, *STRANGERS)


@pytest.fixture(scope="module")
def third(language: Language) -> dict[str, Figure]:
    return figures(language, THIRD)


@pytest.fixture(scope="module")
def fourth(language: Language) -> dict[str, Figure]:
    return figures(language, FOURTH)


@pytest.fixture(scope="module")
def dev(language: Language) -> dict[str, Figure]:
    if not corpus().is_file():
        pytest.skip("the corpus is not here: only the floors on tests/gold are checked")
    return figures(language, corpus())


@pytest.mark.parametrize("field", FIELDS)
def test_own_statements_are_read_as_labelled(
    gold: dict[str, Figure], field: str
) -> None:
    assert round(gold[field].f1, 3) >= GOLD_FLOORS[field]


@pytest.mark.parametrize("field", FIELDS)
def test_statements_of_another_writer_are_read_as_labelled(
    strangers: dict[str, Figure], field: str
) -> None:
    assert round(strangers[field].f1, 3) >= STRANGERS_FLOORS[field]


@pytest.mark.parametrize("field", FIELDS)
def test_statements_of_the_third_set_are_read_as_labelled(
    third: dict[str, Figure], field: str
) -> None:
    assert round(third[field].f1, 3) >= THIRD_FLOORS[field]


@pytest.mark.parametrize("field", FIELDS)
def test_statements_of_the_fourth_set_are_read_as_labelled(
    fourth: dict[str, Figure], field: str
) -> None:
    assert round(fourth[field].f1, 3) >= FOURTH_FLOORS[field]


@pytest.mark.parametrize("field", FIELDS)
def test_real_statements_are_read_as_labelled(
    dev: dict[str, Figure], field: str
) -> None:
    assert round(dev[field].f1, 3) >= CORPUS_FLOORS[field]


def test_there_are_enough_own_statements_and_none_stands_twice() -> None:
    texts = [row["text"] for row in read_labels(GOLD)]
    assert len(texts) >= FEWEST_STATEMENTS
    assert len(set(texts)) == len(texts)


def test_no_own_statement_is_copied_from_the_corpus() -> None:
    if not corpus().is_file():
        pytest.skip("the corpus is not here")
    own = {row["text"].casefold() for row in read_labels(GOLD)}
    assert not own & {row["text"].casefold() for row in read_labels(corpus())}
