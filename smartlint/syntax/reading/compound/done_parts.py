"""Finds headlines side by side that say what is done: "Menu printed, two cooks hired"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.verb_place import starts_order
from smartlint.syntax.reading.compound.listed_things import OWN_TIME
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import AUXILIARIES

DONE = frozenset(
    {"complete", "completed", "live", "done", "ready", "finished", "operational"}
)
OUTCOMES = frozenset(
    {"increase", "decrease", "improve", "reach", "maintain", "deliver"}
)
_TIMES = OWN_TIME | {"event"}
_OPEN = frozenset({"accessible", "available", "open"})
_LEVELS = frozenset({"change_by", "at_value"})
_NONE = frozenset({"no", "zero"})
_LEVELLED = frozenset({"TO", "BY", "RECURRING"})
_STARTING = frozenset({"", "DETERMINER"})


def done_cuts(sentence: Sentence, first: int, end: int) -> list[int]:
    """Return where further headlines start; none where one of the parts is no headline."""
    tokens = sentence.tokens
    joins = [
        at
        for at in sentence.joins
        if first < at < end - 1
        and not sentence.depth[at]
        and (tokens[at].role == "AND" or tokens[at].kind == "COMMA")
    ]
    # Of ", and" the second starts the part.
    joined = set(joins)
    joins = [at for at in joins if at + 1 not in joined]
    starts = [first, *(at + 1 for at in joins)]
    is_told = any(token.role in AUXILIARIES for token in tokens[first:end])
    if is_told or starts_order(sentence, first, end):
        return []
    parts = list(zip(starts, [*joins, end], strict=True))
    if len(parts) > 1 and _bars_all(sentence, parts):
        del parts[0]
    for start, stop in parts:
        if not _is_headline(sentence, start, stop):
            return []
    return starts[1:]


def _bars_all(sentence: Sentence, parts: list[tuple[int, int]]) -> bool:
    """Whether none of a first thing are to be: "no fires and all exits marked".

    The next must have its own article or level, else "no fires and floods reported" has
    one deed for both.
    """
    tokens = sentence.tokens
    (first, end), (second, stop) = parts[0], parts[1]
    if tokens[first].lower not in _NONE or not tokens[first + 1].is_plain:
        return False
    if is_done(sentence, first, end):
        return False
    island = sentence.island_at[stop - 1]
    is_own = island is not None and island.name in _LEVELS
    return is_own or tokens[second].role == "DETERMINER"


def _is_headline(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing stands there, and what is done to it or how far it rose."""
    tokens = sentence.tokens
    if first + 1 >= end or tokens[first].role not in _STARTING:
        return False
    last = end - 1
    if tokens[last].kind == "COMMA":
        last -= 1
    island = sentence.island_at[last]
    if island is not None and island.name in _TIMES:
        last = island.first - 1
        island = sentence.island_at[last] if last > first else None
    if island is not None and island.name in _LEVELS:
        return island.first > first
    if last <= first:
        return False
    return tokens[last].lower in DONE or is_done(sentence, first, last + 1)


def is_done(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a headline says what is done to a thing: "menu printed", "fines cut by 5%"."""
    tokens = sentence.tokens
    for at in range(first + 1, end):
        verb, after = tokens[at].verb, tokens[at + 1] if at + 1 < end else None
        is_level = after is not None and after.role in _LEVELLED
        if tokens[at].lower in _OPEN:
            return is_level or after is None
        if verb is None or verb.verb_class not in OUTCOMES:
            continue
        if verb.form == "participle" or (is_level and verb.form in {"base", "past"}):
            return is_level or after is None or after.is_adverb  # "fines cut by 5%"
    return False
