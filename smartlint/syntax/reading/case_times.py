"""Tells the time that each case takes from the time by which a goal is reached."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.date_spans import (
    COUNTED_FROM,
    starts_once,
)
from smartlint.syntax.reading.figures import amount_at
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.tagging import Token

_SHORT_SPANS = frozenset(
    {"seconds", "minutes", "hours", "days", "ms", "weeks", "workdays"}
)
_SHARES = frozenset(
    {"share", "proportion", "percentage", "percent", "rate", "fraction", "portion"}
)
_FURTHEST_CASE = 4
_FURTHEST_SHARE = 8  # words between "the share of" and what is done to each


def is_time_limit(sentence: Sentence, island: Island) -> bool:
    """Whether an island is a span of hours or days within which a case is closed."""
    if island.name not in {"period", "of_value", "in_value"}:
        return False
    is_short = amount_at(sentence, island).unit.code in _SHORT_SPANS
    return is_short or pays_back(sentence, island)


def pays_back(sentence: Sentence, island: Island) -> bool:
    """Whether a span is that of "CAC payback within 12 months"."""
    return island.first > 0 and sentence.tokens[island.first - 1].lower == "payback"


def counts_from_case(sentence: Sentence, island: Island) -> bool:
    """Whether a span starts anew with each case: "within 3 days of the request"."""
    first = island.last + 1
    is_span = island.name == "period"
    if not is_span or first >= len(sentence.tokens):
        return False
    opener = sentence.tokens[first]
    if opener.role not in COUNTED_FROM and opener.lower != "after":
        return False
    if first + 1 < len(sentence.tokens) and starts_once(sentence, first + 1):
        return False
    return any(
        _is_case(token)
        for token in sentence.tokens[first + 1 : first + _FURTHEST_CASE]
        if not token.role
    )


def _is_case(token: Token) -> bool:
    """Whether a span starts anew for each case: "of joining", "of receipt"."""
    if token.verb is not None and token.verb.form == "ing":
        return True
    return "case start" in token.groups


def takes_average(sentence: Sentence, island: Island) -> bool:
    """Whether a span is what cases take one with the other: "an average of 9 days"."""
    return "average of" in sentence.tokens[island.last].lower


def is_time_of_each(sentence: Sentence, island: Island) -> bool:
    """Whether a share counts what was done in that time: "share of calls answered …"."""
    done = island.first - 1
    if done < 1 or not is_time_limit(sentence, island):
        return False
    if takes_average(sentence, island):
        return True
    verb = sentence.tokens[done].verb
    if verb is None or verb.form not in {"past", "participle"}:
        return False
    before = sentence.tokens[max(0, done - _FURTHEST_SHARE) : done]
    return not before[-1].role and any(
        token.lower in _SHARES
        or (token.amount is not None and token.amount.unit.kind is UnitKind.PERCENT)
        for token in before
    )
