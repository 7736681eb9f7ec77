"""A word that no list has is read by its place, as a careful reader would who never met it."""

from __future__ import annotations

import pytest
from syntax.reading_line import summary

from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

VERBS = ("frobnicate", "sporkle", "glorbify", "reglaze", "unsnarl", "debramble")
KNOWN_VERB = "repair"
DEEDS = (
    "{} the north wing by May 2027",
    "{} our weathervane",
    "{} a loom for the weavers",
    "{} 12 looms by May 2027",
    "{} and repaint the boathouse by May 2027",
    "{} a quarter of the benches by May 2027",
    "By May 2027, {} the boathouse",
    "Harbour crew: {} the slipway by May 2027",
    "Quietly {} the lych gate",
    "We will {} the lych gate by May 2027",
    "The guild will {} 9 looms in 2027",
    "We want to {} the sundial this year",
    "Our goal is to {} looms for the weavers",
)  # fmt: skip
THINGS = ("glorb", "zibbet", "snark", "quandle", "frimmock")
KNOWN_THING = "leaflet"
MADE = (
    "Build the {} by May 2027",
    "Publish a {} for new bell ringers",
    "Launch our {} in 2027",
    "Finish the harbour {}",
    "Hand over the {} to the guild by May 2027",
    "We will open a {} by May 2027",
    "Publish 12 {}s by May 2027",
    "The {} is finished by May 2027",
    "A {} for the new bell ringers",
)  # fmt: skip
SPELLINGS = (
    ("Set up the kiln by May 2027", "Setup the kiln by May 2027"),
    ("Set up the kiln by May 2027", "Set-up the kiln by May 2027"),
    ("Set up knitting circle", "Setup knitting circle"),
    ("Set up knitting circle", "setup knitting circle"),
    ("Write up the kiln trial", "Write-up the kiln trial"),
    ("Write-up of the kiln trial", "Writeup of the kiln trial"),
    ("Write-up of the kiln trial", "write-up of the kiln trial"),
    ("Roof painted and mended by May 2027", "Roof painted and rethatched by May 2027"),
    ("Roof mended by May 2027", "Roof rethatched by May 2027"),
    ("The roof will be mended by May 2027", "The roof will be rethatched by May 2027"),
)  # fmt: skip
PARTICLED = (
    "ramp up", "beef up", "write up", "draw up", "drive down", "thin out", "hand over",
    "scale back", "print off", "sort out", "dial up", "follow through",
)  # fmt: skip
OPEN = (
    "I want to flurb this out of the park",
    "Be highly flurbed by guests",
    "Setup time below 9 minutes",
    "Corporate gifts for the crew and their families",
    "Instagram 900 fans by May 2027",
)  # fmt: skip


def _read(language: Language, sentence: str, *put: tuple[str, str]) -> str:
    """Return a reading as one line, with the words that were put in by those they are."""
    line = summary(read_sentence(language, sentence))
    for word, known in put:
        line = line.replace(word, known)
    return line


@pytest.mark.parametrize("frame", DEEDS)
def test_an_unlisted_verb_with_a_definite_object_is_a_deed(
    language: Language, frame: str
) -> None:
    known = _read(language, _opened(frame.format(KNOWN_VERB)))
    read = {verb: _read(language, _opened(frame.format(verb))) for verb in VERBS}
    assert read == dict.fromkeys(VERBS, known)


@pytest.mark.parametrize("frame", MADE)
def test_an_unlisted_noun_is_a_thing(language: Language, frame: str) -> None:
    known = _read(language, frame.format(KNOWN_THING))
    read = {
        thing: _read(language, frame.format(thing), (thing, KNOWN_THING))
        for thing in THINGS
    }
    assert read == dict.fromkeys(THINGS, known)


@pytest.mark.parametrize(("usual", "other"), SPELLINGS)
def test_a_verb_with_its_particle_is_read_however_it_is_spelt(
    language: Language, usual: str, other: str
) -> None:
    assert _read(language, other) == _read(language, usual)


@pytest.mark.parametrize("words", PARTICLED)
def test_a_verb_written_with_its_particle_is_that_verb(
    language: Language, words: str
) -> None:
    verb, particle = words.split()
    rest = " the harbour ledger by May 2027"
    known = _read(language, f"{words.capitalize()}{rest}")
    spelt = (f"{verb}-{particle}", f"{verb}{particle}")
    told = [_read(language, f"{one.capitalize()}{rest}") for one in spelt]
    named = [_read(language, f"{one.capitalize()} of{rest}") for one in spelt]
    assert told + named == [known] * 4


@pytest.mark.parametrize("sentence", OPEN)
def test_nothing_is_done_where_no_verb_can_stand(
    language: Language, sentence: str
) -> None:
    assert " deliver" not in _read(language, sentence)


def _opened(sentence: str) -> str:
    """Return a sentence with a capital."""
    return sentence[0].upper() + sentence[1:]
