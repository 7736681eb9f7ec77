"""Tells where something is moved, or where a way ends, from what a deed is for.

"Shift 30% of the budget to search ads", "the time from click to purchase": what follows
"to" could be a verb, and is a thing.
"""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_FURTHEST_START = 3  # words from "from" to "to"


def leads_to_thing(sentence: Sentence, main: VerbEntry, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` leads to a thing, though it may be a verb."""
    tokens, at = sentence.tokens, index + 1
    if at >= end or not tokens[at].is_noun:
        return False
    after = tokens[at + 1] if at + 1 < end else None
    is_last = after is None or (not after.is_plain and after.role != "DETERMINER")
    starts = tokens[max(0, index - _FURTHEST_START) : index - 1]
    if is_last:
        is_way = any(token.role == "FROM" for token in starts)
        return is_way or "moving" in main.groups or _recurs(tokens[at], after)
    names = "modifier" in tokens[at].groups and after is not None and after.is_noun
    return names and "moving" in main.groups


def _recurs(thing: Token, after: Token | None) -> bool:
    """Whether it is told how often one goes there: "by bus to work three times a week"."""
    if after is None or "rather noun" not in thing.groups:
        return False
    amount = after.amount
    return after.role == "RECURRING" or (amount is not None and amount.per is not None)
