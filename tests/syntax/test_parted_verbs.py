"""A verb means the same whether its particle stands beside it or behind its object."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from smartlint.resources import read_data
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.syntax.reading.words.lexicon import APART

_OBJECTS = {
    "deliver": "the old barn",
    "decrease": "energy costs",
    "increase": "ticket sales",
}
_PARTICLES = frozenset({"up", "down", "off", "out", "over", "back", "away", "together"})
# Verbs that go by themselves, or whose sense is another with an object between.
_LONE = frozenset(
    {"go", "come", "climb", "rise", "fall", "fade", "trend", "tick", "creep", "ease", "taper",
     "tail", "grow", "get", "cool", "slip", "move", "take", "draw", "peter", "drop", "cross",
     "shoot", "die", "spring", "drive", "push", "pull", "bring", "send", "set"}
)  # fmt: skip


def _verbs() -> Iterator[tuple[str, str, frozenset[str]]]:
    verb_class = ""
    for line in read_data("grammar", "english/verbs.txt").splitlines():
        if line.startswith("["):
            verb_class = line.strip("[]")
        elif line and not line.startswith("#"):
            lemma, _, flags = line.partition("  ")
            yield lemma, verb_class, frozenset(flags.split())


def _pairs() -> Iterator[tuple[str, str]]:
    for lemma, verb_class, flags in _verbs():
        verb, _, particle = lemma.partition(" ")
        is_one = particle in _PARTICLES and "state" not in flags and verb not in _LONE
        if is_one and verb_class in _OBJECTS and APART not in flags:
            thing = _OBJECTS[verb_class]
            yield (
                f"{verb.capitalize()} {particle} {thing} by June",
                f"{verb.capitalize()} {thing} {particle} by June",
            )


@pytest.mark.parametrize(("joined", "parted"), list(_pairs()))
def test_a_parted_verb_is_read_as_the_joined_one(
    language: Language, joined: str, parted: str
) -> None:
    first, second = (read_sentence(language, text) for text in (joined, parted))
    assert (second.direction, second.is_specific) == (
        first.direction,
        first.is_specific,
    )
    words = second.metric.text if second.metric else None
    assert words == (first.metric.text if first.metric else None)


@pytest.mark.parametrize(
    "text",
    ["Read 20 books in 2027", "Open the stand by the 2028 Games", "Hold a fair in May",
     "Sell 40 tickets on the day", "Read the book in one sitting", "Plant trees on site"],
)  # fmt: skip
def test_a_preposition_is_no_particle(language: Language, text: str) -> None:
    verb = read_sentence(language, text).verb
    assert verb is not None
    assert " " not in verb.lemma


def _states() -> list[str]:
    return [
        lemma
        for lemma, verb_class, flags in _verbs()
        if "state" in flags and verb_class == "deliver"
    ]


@pytest.mark.parametrize("state", _states())
def test_what_is_said_to_be_there_is_delivered(language: Language, state: str) -> None:
    for text in (f"New bakery {state} by June", f"Get the new bakery {state} by June"):
        reading = read_sentence(language, text)
        assert (str(reading.direction), reading.is_specific) == ("deliver", True), text
        assert reading.is_measurable
        assert reading.metric is None
