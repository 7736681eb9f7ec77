"""Tells what comes of a thing: "will in turn help us", "saves us a day"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.token import Token

MADE = frozenset({"it", "sure", "certain", "us", "them", "our", "the", "life"})
_SAVING = frozenset(
    {"save", "saves", "bring", "brings", "create", "creates", "free up"}
)


def gains(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told from ``index`` what comes of a thing: "will in turn help us"."""
    while index < len(tokens) and _leads(tokens[index]):
        index += 1
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if tokens[index].lower in {"make", "makes"} and after.lower not in MADE:
        return False
    if after.amount is not None and tokens[index].lower not in _SAVING:
        return False  # "the inn, which lets 14 rooms"
    return not tokens[index].lower.endswith("ing") and is_gaining(tokens[index])


def is_gaining(token: Token) -> bool:
    """Whether a word says what somebody wins by a deed: "helps", "enabling"."""
    verb = token.verb
    return "gaining" in (token.groups if verb is None else verb.groups)


def _leads(token: Token) -> bool:
    return token.role == "MODAL" or token.is_adverb or token.lower in {"in", "turn"}
