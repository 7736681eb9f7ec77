"""Tables of frames and fillers: every frame with every filler, each reading known.

A table's lines::

    n: ten = 10 count | at least three = 3 count
    text: the annual report | our style guide
    when: - | by June | next year
    any thing: {text} | {page}
    Publish {text} {when} => GSM deliver; deadline: {when}
    Have {n} guides out {when} => GSM deliver; metric: ?; target: {n} (known wrong: 7)

A line without an arrow names fillers, of which one may be all of another kind. Behind
an equals sign stands what a reading says of a filler, else it is the filler without its
article; "-" is no words at all. A frame's reading is written as in the other tables of
readings, but without the letter T, which a deadline tells. What is not written must not
be there; a letter in small and a part with "?" are left open.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from smartlint.model.quantity import Quantity
from smartlint.model.reading import Reading

ARROW = " => "
SLOT = re.compile(r"\{([^}]+)\}")
_FILLERS = re.compile(r"([a-z ]+): (.+)")
_KNOWN = re.compile(r" \(known wrong: (\d+)\)$")
_ARTICLE = re.compile(r"^(?:the|a|an|our|my) ", re.IGNORECASE)
_LETTERS = "GSCM"
_PARTS = ("metric", "baseline", "target", "change", "deadline", "purpose")


class Filler(NamedTuple):
    """Words that fill a slot, and what the reading says of them."""

    words: str
    said: str


class Frame(NamedTuple):
    """A sentence with slots, its reading, and how many cells are still read wrong."""

    words: str
    reading: str
    known_wrong: int


class Cell(NamedTuple):
    """A sentence of a frame and what it is to be read as; None is left open."""

    sentence: str
    fillers: tuple[str, ...]
    expected: dict[str, str | bool | None]


class Table(NamedTuple):
    """The frames of a file, the fillers of its slots, and those in a wider kind."""

    frames: tuple[Frame, ...]
    fillers: dict[str, tuple[Filler, ...]]
    grouped: frozenset[str]


def read_table(text: str) -> Table:
    """Return the frames and fillers that are written in a text."""
    frames: list[Frame] = []
    fillers: dict[str, tuple[Filler, ...]] = {}
    grouped: set[str] = set()
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        words, arrow, reading = line.partition(ARROW)
        if arrow:
            known = _KNOWN.search(reading)
            wrong = int(known[1]) if known else 0
            frames.append(Frame(words, _KNOWN.sub("", reading), wrong))
            continue
        named = _FILLERS.fullmatch(line)
        assert named is not None, line
        found = [_filler(option, fillers) for option in named[2].split(" | ")]
        fillers[named[1]] = tuple(filler for some in found for filler in some)
        grouped |= set(SLOT.findall(named[2]))
    return Table(tuple(frames), fillers, frozenset(grouped))


def cells(table: Table, frame: Frame, most: int) -> Iterator[Cell]:
    """Yield a frame's cells; where there are more than ``most``, always the same ones."""
    slots = list(dict.fromkeys(SLOT.findall(frame.words)))
    combinations = list(product(*(table.fillers[slot] for slot in slots)))
    if len(combinations) > most:
        combinations = random.Random(frame.words).sample(combinations, most)  # noqa: S311
    for fillers in combinations:
        words, reading = frame.words, frame.reading
        for slot, filler in zip(slots, fillers, strict=True):
            words = words.replace(f"{{{slot}}}", filler.words)
            reading = reading.replace(f"{{{slot}}}", filler.said)
        words = re.sub(r" +(?=[ ,.]|$)", "", words)
        used = tuple(filler.words for filler in fillers)
        yield Cell(words[:1].upper() + words[1:], used, _expected(reading))


def misread(reading: Reading, cell: Cell) -> dict[str, str | bool]:
    """Return what a reading says otherwise than its cell expects."""
    said = _said(reading)
    expected = cell.expected
    return {
        part: said[part]
        for part, value in expected.items()
        if value is not None and _plain(said[part]) != _plain(value)
    }


def _filler(option: str, known: dict[str, tuple[Filler, ...]]) -> tuple[Filler, ...]:
    group = SLOT.fullmatch(option)
    if group is not None:
        return known[group[1]]
    words, _, said = option.partition(" = ")
    words = "" if words == "-" else words
    return (Filler(words, said or _ARTICLE.sub("", words, count=1)),)


def _expected(reading: str) -> dict[str, str | bool | None]:
    head, *parts = reading.split("; ")
    letters, _, direction = head.partition(" ")
    expected: dict[str, str | bool | None] = {
        letter: None if letter.lower() in letters else letter in letters
        for letter in _LETTERS
    }
    expected |= dict.fromkeys(_PARTS, "")
    expected["direction"] = None if direction == "?" else direction
    for part in parts:
        name, _, value = part.partition(":")
        expected[name] = None if value.strip() == "?" else value.strip()
    if expected["deadline"] is not None:
        expected["T"] = bool(expected["deadline"])
    return expected


def _said(reading: Reading) -> dict[str, str | bool]:
    change = reading.change
    return {
        "G": reading.is_goal,
        "S": reading.is_specific,
        "C": reading.is_compound,
        "M": reading.is_measurable,
        "T": reading.is_time_bound,
        "direction": str(reading.direction),
        "metric": reading.metric.text if reading.metric else "",
        "baseline": _amount(reading.baseline),
        "target": _amount(reading.target),
        "change": f"{_amount(change.quantity)} {change.kind}" if change else "",
        "deadline": reading.deadline.text if reading.deadline else "",
        "purpose": reading.purpose.text if reading.purpose else "",
    }


def _amount(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    return f"{quantity.value.normalize():f} {quantity.unit.code}"


def _plain(value: str | bool) -> str | bool:
    """Return a part without its article and stop, which its words may have or not."""
    if isinstance(value, bool):
        return value
    return _ARTICLE.sub("", value.strip(" .,"), count=1).lower()
