"""Tells what comes of a thing: "will in turn help us", "saves us a day"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.token import Token

MADE = frozenset({"it", "sure", "certain", "us", "them", "our", "the", "life"})
_SAVING = frozenset(
    {"save", "saves", "bring", "brings", "create", "creates", "free up"}
)


_LATER = frozenset({"next", "later", "soon", "further", "again"})
_LONGEST_GAIN = 12  # words of "cut the energy bill of the hall by a third"


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


def shifts(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told from ``index`` what is moved: "will cut our bill", "lifts sales".

    What moves by itself has no object ("falls in winter"), and with an amount it may be
    the goal.
    """
    is_coming = tokens[index].role == "MODAL"
    while index < len(tokens) and _leads(tokens[index]):
        index += 1
    if index + 1 >= len(tokens):
        return False
    verb, thing = tokens[index].verb, tokens[index + 1]
    if verb is None or verb.form != ("base" if is_coming else "s"):
        return False
    if verb.verb_class not in (MOVING | {"reach"} if is_coming else MOVING):
        return False
    is_object = thing.role == "DETERMINER" or (
        thing.is_plain and not (thing.is_adverb or thing.lower in _LATER)
    )
    words = tokens[index + 1 : index + _LONGEST_GAIN]
    return is_object and all(word.amount is None for word in words)


def is_gaining(token: Token) -> bool:
    """Whether a word says what somebody wins by a deed: "helps", "enabling"."""
    verb = token.verb
    return "gaining" in (token.groups if verb is None else verb.groups)


def _leads(token: Token) -> bool:
    return token.role == "MODAL" or token.is_adverb or token.lower in {"in", "turn"}
