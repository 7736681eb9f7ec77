"""Finds the deed that is itself what is measured: "callers wait 9 minutes", "row 2 miles"."""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, is_spent_with
from smartlint.syntax.reading.clause.frame import FINITE, NOT_ONE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.naming_amounts import RACES
from smartlint.syntax.reading.values.sized_things import WAYS

_DURATION = UnitKind.DURATION
_TIMED = frozenset({"in_value", "period", "value"})
# Nouns of what takes time and is better short: "wait".
_WAITING = frozenset({"lower", "quantity"})


def measured_deed(
    sentence: Sentence, frame: Frame, figures: Figures, target: Quantity
) -> tuple[int, int] | None:
    """Return the words of a deed by which it is measured; None for most deeds."""
    if target.unit.kind is not _DURATION:
        if "with" not in sentence.lowers or frame.verb is None:
            return None
        is_spent = is_spent_with(sentence, frame, figures)
        return (frame.verb, frame.verb + 1) if is_spent else None
    if target.bound is Bound.AT_MOST:
        wait = _wait(sentence, frame, figures)
        if wait is not None:
            return wait
    return _way(sentence, frame, figures)


def names_wait(sentence: Sentence, frame: Frame, stretch: tuple[int, int]) -> bool:
    """Whether a stretch is named after how long somebody waits."""
    last = stretch[1] - 1
    return last == frame.verb and sentence.tokens[last].nouns >= _WAITING


def _wait(sentence: Sentence, frame: Frame, figures: Figures) -> tuple[int, int] | None:
    """Return who waits and that they do: "no [guest waits] longer than 5 minutes"."""
    anchor, at, tokens = figures.anchor, frame.verb, sentence.tokens
    if anchor is None or at is None or anchor.first != at + 1:
        return None
    is_said = frame.form == FINITE or (at and tokens[at - 1].role == "TO")
    if not is_said or not tokens[at].nouns >= _WAITING:
        return None
    first, start = frame.subject[0], at
    while start > first and tokens[start - 1].is_plain:
        start -= 1
    start += start < at and tokens[start].lower in NOT_ONE
    return start, at + 1


def _way(sentence: Sentence, frame: Frame, figures: Figures) -> tuple[int, int] | None:
    """Return the way that is gone in a time: "[10 km] in under 50 minutes"."""
    verb, anchor, tokens = frame.entry, figures.anchor, sentence.tokens
    if verb is None or anchor is None or anchor.name not in _TIMED:
        return None
    first = frame.object[0]
    if "going a way" not in verb.groups or first >= anchor.first:
        return None
    first += tokens[first].role == "DETERMINER"
    amount = tokens[first].amount
    is_way = amount is not None and amount.unit.code in WAYS
    if not is_way and tokens[first].lower not in RACES:
        return None
    end = first + 1
    while end < anchor.first and tokens[end].is_plain:
        end += 1
    return (first, end) if end == anchor.first else None
