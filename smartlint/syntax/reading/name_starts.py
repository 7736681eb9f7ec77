"""Tells which word may start the name of what is measured."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.tagging import Token

# What a span may belong to: "90-day churn".
_RATES = frozenset({"quantity", "degree", "lower", "scale"})
_LONGEST_RATE = 3


def may_name(sentence: Sentence, index: int) -> bool:
    """Whether the metric may start with the word at ``index``."""
    token = sentence.tokens[index]
    if sentence.island_at[index] is not None:
        return False
    if token.kind != "WORD":
        return token.kind == "NAME_NUMBER" or token.lower == "%"
    if token.lower in {"level", "levels"} and index:
        before = sentence.tokens[index - 1]
        if before.when is not None or before.kind == "DATE":
            return False  # "a 30% cut from 2015 levels"
    if token.role == "RECURRING":
        return opens(sentence.tokens, index, len(sentence.tokens))
    return not (token.is_adverb or token.is_link)


def names_span(sentence: Sentence, index: int) -> bool:
    """Whether a span opens a name: "30-day retention", "a 5-year survival rate"."""
    token = sentence.tokens[index]
    if "-" not in token.lower or index + 1 >= len(sentence.tokens):
        return False
    is_span = token.amount is not None and token.amount.unit.kind is UnitKind.DURATION
    is_span = is_span or token.kind == "DURATION"
    if not is_span:
        return False
    for word in sentence.tokens[index + 1 : index + 1 + _LONGEST_RATE]:
        if not word.is_plain:
            return False
        if word.nouns & _RATES:
            return True
    return False


def opens(tokens: list[Token], index: int, end: int) -> bool:
    """Whether "weekly" belongs to the noun after it."""
    return (
        tokens[index].role == "RECURRING"
        and tokens[index].lower.endswith("ly")
        and index + 1 < end
        and tokens[index + 1].is_plain
    )
