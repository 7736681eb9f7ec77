"""Two outcomes are told from what belongs to one, in whichever way words are joined."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

TABLE = Path(__file__).with_name("pairs.txt")

# Orders with a verb of each class, and such whose verb is a noun as well.
ORDERS = (
    "cut diesel use by 12%",
    "lift the rowing crew from 9 to 16 members",
    "reach 700 library visits",
    "win nine orchard contracts",
    "open the tide mill",
    "hire two tuners",
    "keep parcel losses under 1%",
    "stage a lantern parade",
    "label every crate",
    "tour six fishing towns",
    "plant willow hedges",
    "screen three dance films",
)
JOINTS = (
    "{} and {}",
    "{}, and {}",
    "{} and also {}",
    "{} and then {}",
    "{}, then {}",
    "{}, plus {}",
    "{} as well as {}",
    "{} & {}",
    "{} + {}",
    "We will {} by May and {} in June",
    "We want to {} and to {}",
    "We will {} and we will {}",
    "The harbour club will {} and {}",
    "By 2031, {} and {}",
)


def rows() -> Iterator[tuple[str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        number, separator, sentence = line.partition(" | ")
        if separator and not line.startswith("#"):
            yield sentence, number


@pytest.mark.parametrize(("sentence", "number"), list(rows()))
def test_outcomes_are_counted_as_a_careful_reader_does(
    language: Language, sentence: str, number: str
) -> None:
    reading = read_sentence(language, sentence)
    assert ("two" if reading.is_compound else "one") == number


@pytest.mark.no_cover  # a law over many sentences
@pytest.mark.parametrize("joint", JOINTS)
def test_two_orders_are_two_outcomes_whatever_joins_them(
    language: Language, joint: str
) -> None:
    texts = [joint.format(*pair) for pair in permutations(ORDERS, 2)]
    readings = [read_sentence(language, text) for text in texts]
    missed = [
        reading.text
        for reading in readings
        if not reading.is_compound or reading.is_specific
    ]
    assert missed == []
