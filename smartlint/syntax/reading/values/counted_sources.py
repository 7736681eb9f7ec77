"""Reads whom an amount counts: whoever something comes from, a share that does more."""

from __future__ import annotations

from functools import cache

from smartlint.model.quantity import Bound, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at, behind_aside
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import DOING, MOVING, MOVING_OR_KEEPING
from smartlint.syntax.reading.words.token import Token

_ENDING = frozenset({"end", "close", "finish"})
_MARGINS = frozenset({"goal", "scale"})  # "won by 3 goals"
_FURTHEST_MEANS = 4  # "with an extra 40"
_OF_LEVELS = frozenset({"measure", "any figure"})
_LONGEST_CLAUSE = 40
_FURTHEST_DEED = 5  # "seen as quite useful by"
_COMPLEMENTING = frozenset({"ADVERB", "AS", "ON", "IN", "PREPOSITION"})


def islands_between(
    sentence: Sentence, frame: Frame, first: int, end: int
) -> list[Island]:
    """Return the islands of a stretch; who does something is counted, and no change.

    "A gala attended by 300 guests", "talks led by 3 of the coaches". With what
    something is cut is no part of it: "cut delays with 40 more pilots".
    """
    end = min(end, means_of_cut(sentence, frame, end))
    if "scale" in sentence.lowers:
        end = min(end, _scale_at(sentence, end))
    return [
        _counted_at(island.last)
        if island.name == "by_value" and _is_agent(sentence, island)
        else island
        for island in sentence.islands
        if island.first >= first and island.last < end
    ]


@cache
def _counted_at(index: int) -> Island:
    """Return the island of an amount without the word before it, the same each time."""
    return Island("value", index, index)


def _scale_at(sentence: Sentence, end: int) -> int:
    """Return where "on a scale from 1 to 10" starts, whose ends are no levels."""
    tokens = sentence.tokens
    for at in range(2, end):
        if tokens[at].lower == "scale" and tokens[at - 2].role == "ON":
            return at - 2
    return end


def means_of_cut(sentence: Sentence, frame: Frame, end: int) -> int:
    """Return where "with 40 more pilots" tells how something is cut; else ``end``."""
    verb, tokens = frame.entry, sentence.tokens
    if verb is None or verb.verb_class != "decrease" or "with" not in sentence.lowers:
        return end
    if verb.lemma in _ENDING:
        return end  # "end the week with 3 open jobs"
    for at in sentence.small:
        if tokens[at].lower == "with" and frame.object[0] < at < end - 1:
            words = tokens[at + 1 : min(end, at + _FURTHEST_MEANS)]
            amount = next((word.amount for word in words if word.amount), None)
            if amount is not None:
                is_count = amount.unit.kind is UnitKind.COUNT
                return at if is_count and amount.bound is Bound.EXACT else end
    return end


def _is_agent(sentence: Sentence, island: Island) -> bool:
    """Whether "by 300 guests" says who takes part in what stands before, or does it.

    "A rule adopted by 12 schools", no "a fleet extended by 12 vans".
    """
    tokens, after = sentence.tokens, behind_aside(sentence, island.last + 1)
    if not island.first or after >= len(tokens):
        return False
    if _is_done_by_share(sentence, island, after):
        return True
    verb = tokens[island.first - 1].verb
    is_done = verb is not None and verb.form == "participle"
    if verb is None or not is_done:
        return False
    is_who = tokens[after].is_plain or tokens[after].role == "OF"
    if "taking part" in verb.groups:
        return is_who
    is_count = amount_at(sentence, island).unit.kind is UnitKind.COUNT
    is_many = is_who and tokens[after].nouns.isdisjoint(_MARGINS)
    return is_count and is_many and verb.verb_class in DOING


def _is_done_by_share(sentence: Sentence, island: Island, after: int) -> bool:
    """Whether a share of people does what is told: "are rated good by 80% of diners".

    What moves does so by a share of something: "are cut by 20% of sales".
    """
    tokens = sentence.tokens
    if amount_at(sentence, island).unit.kind is not UnitKind.PERCENT:
        return False
    whose = tokens[after : after + _FURTHEST_DEED]
    is_whose = whose[0].role in {"OF", "DETERMINER"} or whose[0].is_plain
    if not is_whose or any(not _OF_LEVELS.isdisjoint(it.groups) for it in whose):
        return False
    for at in range(island.first - 1, max(0, island.first - _FURTHEST_DEED), -1):
        word = tokens[at]
        if _is_participle(word):
            is_moving = word.verb is not None and word.verb.verb_class in MOVING
            return not is_moving and any(
                map(_makes_passive, tokens[max(0, at - _LONGEST_CLAUSE) : at])
            )
        if not (word.is_plain or word.role in _COMPLEMENTING):
            return False
    return False


def _is_participle(word: Token) -> bool:
    """Whether something is done; no list needs to have the verb: "rated"."""
    verb = word.verb
    if verb is None:
        return word.lower.endswith("ed") and word.is_plain and not word.is_noun
    return verb.form == "participle"


def _makes_passive(word: Token) -> bool:
    return word.role == "BE" or (word.verb is not None and word.verb.lemma == "get")


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
