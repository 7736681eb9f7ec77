"""Tells signs that belong to a name from those that end it: "trial → paid", "eng. rate"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.measure_lines import joins_ratio
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

SIGNS = frozenset({"SEMICOLON", "STOP", "ARROW", "COLON"})
"""Kinds of signs that may end a name."""

_LONGEST_SHORT_FORM = 4  # letters: "conv.", "avg."


def ends_name(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the sign at ``index`` ends a name."""
    kind = sentence.tokens[index].kind
    return kind == "SEMICOLON" or not _stands_in_name(sentence, index, end)


def from_quote(tokens: list[Token], first: int, end: int) -> int:
    """Return where a name starts, with the mark before it that it closes again."""
    if not first or tokens[first - 1].kind != "QUOTE":
        return first
    quotes = sum(token.kind == "QUOTE" for token in tokens[first:end])
    return first - quotes % 2


def closes_quote(tokens: list[Token], first: int, index: int) -> bool:
    """Whether a mark ends what is quoted in a name: ‘CPC for "brand terms"’."""
    if tokens[index].kind != "QUOTE":
        return False
    return sum(token.kind == "QUOTE" for token in tokens[first:index]) % 2 == 1


def _stands_in_name(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a sign belongs to a name: "LTV:CAC", "trial → paid", "conv. rate"."""
    tokens = sentence.tokens
    kind = tokens[index].kind
    if kind == "COLON":
        return joins_ratio(sentence, index)
    after = tokens[index + 1] if index + 1 < end else None
    if after is None or not index:
        return False
    if kind == "ARROW":
        return after.is_plain and tokens[index - 1].is_plain
    is_cut_short = sentence.starts[index] == sentence.ends[index - 1]
    is_short = is_cut_short and len(tokens[index - 1].lower) <= _LONGEST_SHORT_FORM
    return is_short and after.kind == "WORD" and not after.is_capital
