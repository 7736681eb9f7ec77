"""Finds the outcomes among parts of what is counted: each, or some of them.

"Sign 5 shops and get each to order 40 boxes", "850 seats by May, 90 of them by March".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.verb_place import starts_order
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.topics import RELATIVE

_EACH = frozenset({"each", "apiece"})
_THEM = frozenset({"them", "those", "which", "whom"})
_ALL = frozenset({"each", "them", "everyone"})
_ASKED = frozenset({"get", "have", "make", "help", "bring", "lift", "raise", "grow"})
_LEVELS = frozenset({"to_value", "by_value", "at_value"})
_WORDS = _EACH | _THEM | _ALL
_ENDING = frozenset({"END", "STOP", "COMMA", "CLOSE", "SEMICOLON"})


def part_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where an outcome of each part, or of some, starts; none for none."""
    if _WORDS.isdisjoint(sentence.lowers):
        return []
    return (
        _each_asked(sentence, frame, end)
        or _some_of_them(sentence, frame, end)
        or _level_each(sentence, frame, end)
    )


def _each_asked(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where "and get each to order 40 boxes" starts, behind a first number."""
    tokens = sentence.tokens
    for join in sentence.joins:
        if not frame.object[0] < join < end - 4 or tokens[join].role != "AND":
            continue
        is_asked = tokens[join + 1].lower in _ASKED and tokens[join + 2].lower in _ALL
        if is_asked and counts_between(sentence, frame.object[0], join):
            return [join + 1] if counts_between(sentence, join + 3, end) else []
    return []


def _some_of_them(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where "600 of them early birds by June" starts, or "of whom 60 subscribe".

    Some have a day of their own, or do something that the others do not.
    """
    tokens = sentence.tokens
    for join in sentence.joins:
        if not frame.lead[1] < join < end - 3 or tokens[join].kind != "COMMA":
            continue
        first = join + 1 + (tokens[join + 1].lower == "with")
        names = [tokens[at].lower for at in range(first, min(first + 3, end))]
        is_first = tokens[first].amount is not None and names[1:2] == ["of"]
        is_part = (is_first and names[2] in _THEM) or (
            names[:2] in (["of", "whom"], ["of", "which"])
            and first + 2 < end
            and tokens[first + 2].amount is not None
        )
        if not is_part or not counts_between(sentence, frame.lead[1], join):
            continue
        is_deed = tokens[first + 2].lower != "them" and _does(sentence, first + 3, end)
        if is_deed or _has_own_day(sentence, first, end):
            return [join + 1]
    return []


def _does(sentence: Sentence, index: int, end: int) -> bool:
    """Whether some do next what a goal may count: "subscribe", and no "speak Welsh"."""
    return index < end and "taking up" in sentence.tokens[index].groups


def _has_own_day(sentence: Sentence, first: int, end: int) -> bool:
    """Whether there is a day on either side of ``first``, and a word behind it."""
    days = [island for island in sentence.islands if island.name == "deadline"]
    later = [day for day in days if first < day.first < end]
    is_told = bool(later) and any(day.last < first for day in days)
    words = sentence.tokens[first + 3 : later[0].first] if is_told else ()
    return any(word.is_plain for word in words)


def _level_each(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where the second of two starts: "leads in Kent and Essex to 40 each"."""
    tokens = sentence.tokens
    for island in sentence.islands_in(frame.object[0], end):
        at = island.last + 1
        if island.name not in _LEVELS or at >= end or tokens[at].lower not in _EACH:
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind is None or behind.kind in _ENDING or _is_time(sentence, at + 1):
            return _second(sentence, frame, island)
    return []


def _second(sentence: Sentence, frame: Frame, level: Island) -> list[int]:
    tokens = sentence.tokens
    for join in sentence.joins:
        if frame.object[0] < join < level.first - 1 and tokens[join].role == "AND":
            is_pair = tokens[join - 1].is_plain and tokens[join + 1].is_plain
            return [join + 1] if is_pair else []
    return []


def aside_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where "(and 60 child tickets)" or "(and hire a cook)" starts in brackets."""
    tokens = sentence.tokens
    for join in sentence.joins:
        if not frame.object[0] < join < end - 2 or tokens[join].role != "AND":
            continue
        if tokens[join - 1].kind != "OPEN":
            continue
        counts, thing = tokens[join + 1 : join + 3]
        is_counted = counts.amount is not None and thing.is_plain
        is_counted = is_counted and counts_between(sentence, frame.lead[1], join)
        if is_counted or starts_order(sentence, join + 1, end):
            return [join + 1]
    return []


def _is_time(sentence: Sentence, index: int) -> bool:
    island = sentence.island_at[index]
    return island is not None and sentence.tokens[island.last].when is not None


def counts_between(sentence: Sentence, first: int, end: int | None) -> bool:
    """Whether an amount stands between two tokens."""
    return any(token.amount is not None for token in sentence.tokens[first:end])


def clause_time_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a clause with a day of its own starts: "… by May that wins 40 by July".

    The first day stands right before it and the clause has an amount.
    """
    if not sentence.topics & RELATIVE:
        return []
    tokens = sentence.tokens
    days = [
        island
        for island in sentence.islands_in(frame.lead[1], end)
        if island.name == "deadline" and not sentence.depth[island.first]
    ]
    for day, later in pairwise(days):
        at = day.last + 1
        at += tokens[at].kind == "COMMA"
        is_clause = tokens[at].role == "RELATIVE" and at < later.first
        if is_clause and counts_between(sentence, at, later.first):
            return [at]
    return []
