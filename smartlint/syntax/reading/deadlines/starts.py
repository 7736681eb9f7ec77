"""Finds the time from which a goal runs: "from 1 March", "in June at the earliest"."""

from __future__ import annotations

from smartlint.model.period import Deadline
from smartlint.syntax.reading.deadlines.date_spans import is_span
from smartlint.syntax.reading.deadlines.periods import is_of_today, when_of, words_of
from smartlint.syntax.reading.deadlines.time_edges import (
    is_reached_as_of,
    names_level,
    opens_only,
)
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.topics import STARTING


def find_start(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the time from which the goal runs; None when none is named."""
    if not sentence.topics & STARTING:
        return None
    for island in sentence.islands:
        if island.name == "since" and _opens(sentence, island):
            when = when_of(sentence, island)
            if when is not None:
                is_between = sentence.tokens[island.first].lower == "between"
                words = sentence.stretch(island.first + is_between, island.last + 1)
                return Deadline(*words, when), island
    return _earliest(sentence) if "earliest" in sentence.lowers else None


def _opens(sentence: Sentence, island: Island) -> bool:
    """Whether something runs from then on; no more does "from 2019 levels"."""
    if is_span(sentence.tokens[island.last]) or is_of_today(sentence, island):
        return False
    if is_reached_as_of(sentence, island):
        return False
    return not names_level(sentence, island)


def _earliest(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the time of "by June 2027 at the earliest"."""
    for island in sentence.islands:
        when = when_of(sentence, island) if opens_only(sentence, island) else None
        if when is not None:
            return Deadline(*words_of(sentence, island), when), island
    return None
