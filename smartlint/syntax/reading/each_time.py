"""Tells what moves from one time to the next: "sign-ups double month over month"."""

from __future__ import annotations

from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import MOVING

_ON_EACH = frozenset({"over", "on"})  # "year over year", "month on month"


def moves_each_time(sentence: Sentence, index: int) -> bool:
    """Whether a metric moves from one time to the next: "churn falls month over month"."""
    if index + 1 >= len(sentence.tokens):
        return False
    before, token, follower = sentence.tokens[index - 1 : index + 2]
    entry = token.verb
    if follower.role != "RECURRING" or entry is None or entry.verb_class not in MOVING:
        return False
    if _ON_EACH.isdisjoint(follower.lower.split()):
        return False
    is_plural = "plural" in before.nouns or before.lower.endswith("s")
    return entry.form == ("base" if is_plural else "s")
