"""Tells the time that each case takes from the time by which a goal is reached."""

from __future__ import annotations

from smartlint.syntax.figures import amount_at
from smartlint.syntax.islands import Island, Sentence

_SHORT_SPANS = frozenset(
    {"seconds", "minutes", "hours", "days", "ms", "weeks", "workdays"}
)
_SHARES = frozenset(
    {"share", "proportion", "percentage", "percent", "rate", "fraction", "portion"}
)
_FURTHEST_SHARE = 8  # words between "the share of" and what is done to each


def is_time_limit(sentence: Sentence, island: Island) -> bool:
    """Whether an island is a span of hours or days within which a case is closed."""
    if island.name not in {"period", "of_value", "in_value"}:
        return False
    return amount_at(sentence, island).unit.code in _SHORT_SPANS


def is_time_of_each(sentence: Sentence, island: Island) -> bool:
    """Whether a share counts what was done in that time: "share of calls answered …"."""
    done = island.first - 1
    if done < 1 or not is_time_limit(sentence, island):
        return False
    verb = sentence.tokens[done].verb
    if verb is None or verb.form not in {"past", "participle"}:
        return False
    before = sentence.tokens[max(0, done - _FURTHEST_SHARE) : done]
    return not before[-1].role and any(token.lower in _SHARES for token in before)
