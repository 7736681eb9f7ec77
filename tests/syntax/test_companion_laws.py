"""What only goes with a goal changes nothing of how much it says, wherever it stands."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from smartlint.model.reading import Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

_GOLD = Path(__file__).parents[1] / "gold"
_PHRASES = (
    "with two partner firms", "together with 3 sister clubs", "with a team of six",
    "with the help of 20 volunteers", "alongside four colleagues", "led by two nurses",
    "run by a crew of 5", "in our 12 shops", "across all 3 sites", "for our 2,000 members",
    "on our two floors", "among people over 60", "for children under 5",
    "within 5 km of the shop", "through four workshops", "via 3 channels",
    "using two new tools", "on a budget of £4,000", "for less than €500",
    "despite losing 3 staff", "without hiring the 2 extra cooks", "in the 4 pm slot",
)  # fmt: skip
_MOST_MOVED = 0.015  # the share of readings that a phrase may change
_FEWEST_ASKED = 1000
_MARKS = frozenset(";:(")


@cache
def _counted(language: Language) -> tuple[tuple[str, tuple[object, ...]], ...]:
    """Return the goals of tests/gold that say how much, and what each comes to."""
    return tuple(_counted_goals(language))


def _counted_goals(
    language: Language,
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield them one by one, without their last sign."""
    for path in sorted(_GOLD.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            texts = [row["text"].rstrip(".!") for row in csv.DictReader(lines)]
        for text in texts:
            if not _MARKS.isdisjoint(text) or ". " in text:
                continue
            reading = read_sentence(language, text)
            if reading.target is not None or reading.change is not None:
                yield text, _core(reading)


def _core(reading: Reading) -> tuple[object, ...]:
    change, target, baseline = reading.change, reading.target, reading.baseline
    return (
        reading.direction,
        reading.is_compound,
        reading.is_measurable,
        target and (target.value, target.unit),
        change and (change.kind, change.quantity.value),
        baseline and baseline.value,
        reading.deadline and reading.deadline.text,
    )


@pytest.mark.no_cover  # a law over many sentences
@pytest.mark.parametrize(
    "place", ["{text} {phrase}", "{text}, {phrase}", "{text} ({phrase})"]
)
def test_a_companion_at_the_end_changes_no_amount(
    language: Language, place: str
) -> None:
    moved, asked = [], 0
    for at, (text, core) in enumerate(_counted(language)):
        for phrase in _PHRASES[at % 3 :: 3]:
            longer = place.format(text=text, phrase=phrase)
            asked += 1
            if _core(read_sentence(language, longer)) != core:
                moved.append(longer)
    assert asked > _FEWEST_ASKED
    assert len(moved) <= _MOST_MOVED * asked, moved
