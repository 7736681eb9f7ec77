"""Finds the period that today's value was counted over: "(Q1: 430)", "up from 40 last year".

Such a value is a comparison for what comes in another period. It never says on which day
something stood; that is asked in :mod:`periods`.
"""

from __future__ import annotations

from bisect import bisect_right

from smartlint.model.limit import PERIODS
from smartlint.model.period import Deadline, When
from smartlint.model.quantity import Quantity
from smartlint.syntax.reading.phrases.islands import Island, Sentence

_WITHIN = frozenset({"IN", "FOR", "DETERMINER"})
_FURTHEST = 5  # words between the value and its period: "70 orders of hampers in Q1"


def find_baseline_period(
    sentence: Sentence, baseline: Quantity, deadline: Deadline | None
) -> When | None:
    """Return the period beside today's value; None where none stands there."""
    at = bisect_right(sentence.starts, baseline.span.start) - 1
    if at < 0:
        return None
    due = deadline.when.span if deadline is not None else None
    for found in (_before(sentence, at), _behind(sentence, at)):
        if found is None or found.span == due:
            continue
        return found if found.kind in PERIODS and found.flaw is None else None
    return None


def _before(sentence: Sentence, at: int) -> When | None:
    """Return the time of "Q1: 430", "last year was 430", "(last year 430)", "in 2026 (430)"."""
    tokens = sentence.tokens
    if at < 2:  # noqa: PLR2004 - a time and its sign
        return None
    sign = tokens[at - 1]
    if sign.kind == "DATE" and sentence.depth[at]:
        return sentence.when(at - 1)
    is_led = sign.kind in ("COLON", "OPEN") or sign.role == "BE"
    return sentence.when(at - 2) if is_led else None


def _behind(sentence: Sentence, at: int) -> When | None:
    """Return the time of "40 in Q1", "40 members last year"."""
    tokens = sentence.tokens
    for next_at in range(at + 1, min(at + 1 + _FURTHEST, len(tokens))):
        token = tokens[next_at]
        if token.kind == "DATE":
            return sentence.when(next_at)
        if token.kind != "WORD" and token.role not in _WITHIN:
            return None
    return None


def dates_aside(sentence: Sentence, used: tuple[Island, ...], island: Island) -> bool:
    """Whether a time in brackets is that of a value beside the goal's: "45% (40 in Q1)".

    Args:
        sentence: The sentence.
        used: Islands that are figures of the goal, its own first.
        island: The time.
    """
    if not sentence.depth[island.first] or island.first < 2:  # noqa: PLR2004 - "(40"
        return False
    value = sentence.island_at[island.first - 1]
    if value is None or value.name != "value" or value not in used[1:]:
        return False
    return sentence.tokens[value.first - 1].kind == "OPEN"
