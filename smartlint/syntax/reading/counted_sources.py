"""Reads whom an amount counts: whoever something comes from, a share that does more."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.named_tuple import make
from smartlint.syntax.reading.figures import Figures, amount_at, behind_aside
from smartlint.syntax.reading.frame import FINITE, Frame
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.lexicon import MOVING, MOVING_OR_KEEPING


def islands_between(sentence: Sentence, first: int, end: int) -> list[Island]:
    """Return the islands of a stretch; who does something is counted, and no change.

    "A gala attended by 300 guests", "talks led by 3 of the coaches".
    """
    return [
        make(Island, ("value", island.last, island.last))
        if island.name == "by_value" and _is_agent(sentence, island)
        else island
        for island in sentence.islands
        if island.first >= first and island.last < end
    ]


def _is_agent(sentence: Sentence, island: Island) -> bool:
    """Whether "by 300 guests" says who takes part in what stands before."""
    tokens, after = sentence.tokens, behind_aside(sentence, island.last + 1)
    if not island.first or after >= len(tokens):
        return False
    verb = tokens[island.first - 1].verb
    is_done = verb is not None and verb.form == "participle"
    is_done = is_done and verb is not None and "taking part" in verb.groups
    is_who = tokens[after].is_plain or tokens[after].role == "OF"
    return is_done and is_who


def told_share(sentence: Sentence, frame: Frame, islands: list[Island]) -> Figures:
    """Return the share of which is told how it moves: "90% of pupils gain one grade"."""
    verb = frame.entry
    if frame.form != FINITE or not islands or verb is None:
        return Figures()
    island = islands[0]
    is_head = island.name == "value" and island.first == frame.subject[0]
    if not is_head or verb.verb_class not in MOVING:
        return Figures()
    share = amount_at(sentence, island)
    if share.unit.kind is not UnitKind.PERCENT or island.last + 1 == frame.subject[1]:
        return Figures()
    return Figures(target=share, used=(island,), anchor=island)


def with_source(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with those counted from whom something comes.

    "Letters of support from 8 schools", "collect quotes from 5 builders".
    """
    verb = frame.entry
    if verb is not None and verb.verb_class in MOVING_OR_KEEPING:
        return found
    for island in islands:
        is_outer = sentence.depth[island.first] == 0
        if island.name == "from_value" and is_outer and is_source(sentence, island):
            quantity = amount_at(sentence, island)
            used = (*found.used, island)
            return found._replace(target=quantity, used=used, anchor=island)
    return found


def is_source(sentence: Sentence, island: Island) -> bool:
    """Whether "from 200 customers" says who, and not today's value."""
    after = island.last + 1
    if after >= len(sentence.tokens):
        return False
    token = sentence.tokens[after]
    is_count = amount_at(sentence, island).unit.kind is UnitKind.COUNT
    return is_count and token.is_plain
