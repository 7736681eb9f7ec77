"""Finds the time from which a goal runs: "from 1 March", "in June at the earliest"."""

from __future__ import annotations

from smartlint.model.period import Deadline
from smartlint.syntax.reading.deadlines.date_spans import is_span
from smartlint.syntax.reading.deadlines.periods import is_between, when_of, words_of
from smartlint.syntax.reading.deadlines.time_edges import opens_only
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.topics import STARTING

_OPENING = frozenset({"between", "earliest"})


def find_start(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the time from which the goal runs; None when none is named."""
    if not sentence.topics & STARTING:
        return None
    for island in sentence.islands:
        if island.name == "since" and not is_span(sentence.tokens[island.last]):
            when = when_of(sentence, island)
            if when is not None:
                return Deadline(*words_of(sentence, island), when), island
    if sentence.lowers.isdisjoint(_OPENING):
        return None
    return _start_between(sentence) or _earliest(sentence)


def _start_between(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the first time of "between 1 March 2027 and 30 June 2027"."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 2):
        when = tokens[at].when
        is_first = tokens[at - 1].lower == "between" and tokens[at].kind == "DATE"
        if is_first and when is not None and is_between(tokens, at + 2):
            island = Island("since", at, at)
            return Deadline(*sentence.stretch(at, at + 1), when), island
    return None


def _earliest(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the time of "by June 2027 at the earliest"."""
    for island in sentence.islands:
        when = when_of(sentence, island) if opens_only(sentence, island) else None
        if when is not None:
            return Deadline(*words_of(sentence, island), when), island
    return None
