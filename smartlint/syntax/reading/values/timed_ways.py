"""Reads how fast something is to be done: "row 3 miles in under 25 minutes", "load in 2 seconds"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.chunking.day_distances import PERIOD_NOUNS
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.sized_things import WAYS

_FAST = frozenset({"hours", "minutes", "seconds"})
_INSTANT = frozenset({"seconds", "ms"})
_TIMED = frozenset({"in_value", "period", "value"})
_LED = frozenset({"in", "under", "within", "inside"})
_ONE = frozenset({"hour", "minute", "second"})
_MOST_BETWEEN = 2  # words between the way and its time: "2 km front crawl in"


def timed_way(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> Figures | None:
    """Return the time that a way may take as the target; None where none is told.

    The way only names what is run: nobody wants more kilometres.
    """
    start = frame.object[0]
    for way in islands:
        if way.first == start:
            return _timed(sentence, way)
    return None


def _timed(sentence: Sentence, way: Island) -> Figures | None:
    if way.name != "value":
        return None
    if amount_at(sentence, way).unit.code not in WAYS:
        return None
    for island in sentence.islands:
        gap = island.first - way.last - 1
        if not 0 <= gap <= _MOST_BETWEEN or island.name not in _TIMED:
            continue
        amount = sentence.tokens[island.last].amount
        words = sentence.slice(island.first, island.last + 1).lower().split()
        is_fast = amount is not None and amount.unit.code in _FAST
        if spans_event(sentence, island):
            return None
        if is_fast and amount is not None and not _LED.isdisjoint(words):
            return Figures(target=amount, used=(way, island), anchor=island)
    return None


def timed_self(
    sentence: Sentence, frame: Frame, limits: list[Island]
) -> Figures | None:
    """Return the time that something takes: "loads in 2 seconds", "… instead of 5".

    Days and longer spans are those within which it is reached, unless today's time
    stands behind them.

    Args:
        sentence: The sentence.
        frame: Its statement.
        limits: Its short spans behind "in" or "within".
    """
    for island in limits:
        amount = amount_at(sentence, island)
        if (today := _time_today(sentence, island)) is not None:
            baseline = amount_at(sentence, today)
            if baseline.unit.kind is UnitKind.COUNT:
                baseline = baseline._replace(unit=amount.unit)
            if baseline.unit.kind is UnitKind.DURATION:
                return Figures(baseline, amount, used=(island, today), anchor=island)
        is_own = frame.form == FINITE and frame.subject[1] <= island.first
        if is_own and amount.unit.code in _INSTANT and not frame.is_wish:
            return Figures(target=amount, used=(island,), anchor=island)
    return None


def _time_today(sentence: Sentence, island: Island) -> Island | None:
    """Return the "instead of 5" behind "in 2 seconds"; None for no such."""
    at = island.last + 1
    after = sentence.island_at[at] if at < len(sentence.tokens) else None
    is_compared = after is not None and after.name == "versus_value"
    return after if is_compared else None


def spans_event(sentence: Sentence, island: Island) -> bool:
    """Whether hours are those that a thing lasts: "run 60 miles in a 12 hour race"."""
    span = sentence.tokens[island.last]
    if span.amount is None or span.amount.unit.code not in _FAST:
        return False
    words = span.lower.replace("-", " ").split()
    if words[-1] in PERIOD_NOUNS:
        return True  # "in a 24 hour period"
    after = sentence.tokens[island.last + 1 : island.last + 2]
    is_one = words[-1] in _ONE and sentence.tokens[island.last - 1].lower in {"a", "an"}
    return is_one and any(word.is_plain and word.is_noun for word in after)
