"""Tells whether a sentence has an amount or a time, which makes a goal of most words."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.syntax.reading.clause.noun_phrases import TIMES
from smartlint.syntax.reading.phrases.islands import Island, Sentence

_LIMITED = ("less than ", "fewer than ", "under ", "at most ", "no more than ")


def has_amount_or_limit(sentence: Sentence) -> bool:
    """Whether an amount stands anywhere, or a time with a limit: "less than a week"."""
    return any(
        token.kind == "AMOUNT" or token.lower.startswith(_LIMITED)
        for token in sentence.tokens
    )


def has_time(sentence: Sentence) -> bool:
    """Whether a deadline, a period, an event or a time ahead stands anywhere."""
    return any(
        island.name in TIMES
        or (island.name == "when" and _lies_ahead(sentence, island))
        for island in sentence.islands
    )


def _lies_ahead(sentence: Sentence, island: Island) -> bool:
    """Whether a time without preposition is to come: "this year", no "today"."""
    when = sentence.when(island.last)
    if when is None or (when.offset is not None and when.offset < 0):
        return False
    return when.offset != 0 or when.kind is not WhenKind.DAY


def has_amount_or_time(sentence: Sentence) -> bool:
    """Whether an amount stands anywhere, or a time as of :func:`has_time`."""
    return any(token.amount is not None for token in sentence.tokens) or has_time(
        sentence
    )


def calls_for(sentence: Sentence, there: int, at: int) -> bool:
    """Whether "there are" leads to so many at least, or to what a time is set for."""
    tokens = sentence.tokens
    if tokens[there].lower != "there":
        return False
    amount = tokens[at].amount if at < len(tokens) else None
    is_least = amount is not None and amount.text.lower().startswith("at least")
    return is_least or any(
        island.name == "deadline" and tokens[island.first].role == "BY"
        for island in sentence.islands
    )
