"""Joins the whole of a share to its part: "eight boats in every ten" are 80% of boats."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import COUNT, PERCENT
from smartlint.syntax.reading.words.lexicon import WordEntry
from smartlint.syntax.reading.words.token import Token

WHOLES = frozenset(
    {"three", "four", "five", "six", "eight", "ten", "twenty", "3", "4", "5", "6", "8",
     "10", "20", "100", "a hundred"}
)  # fmt: skip
"""Wholes of which a part is told."""

_EVERY = frozenset({"every", "each"})
_FURTHEST = 3  # words of what is counted


def join_share(tokens: list[Token], at: int) -> bool:
    """Make a share of the count before the whole at ``at``; False where there is none.

    "Eight boats in ten ports" counts boats.
    """
    whole, link = tokens[at].amount, at - 1
    link -= at > 1 and tokens[link].lower in _EVERY
    if whole is None or whole.unit != COUNT or link < 1 or tokens[link].lower != "in":
        return False
    if any(word.is_plain for word in tokens[at + 1 : at + 2]):
        after = tokens[at + 1]
        return after.verb is not None and not after.is_noun and _join(tokens, link, at)
    return _join(tokens, link, at)


def _join(tokens: list[Token], link: int, at: int) -> bool:
    first = link - 1
    while first > max(0, link - 1 - _FURTHEST) and tokens[first].is_plain:
        first -= 1
    part, whole = tokens[first].amount, tokens[at].amount
    if part is None or whole is None or first == link - 1 or part.unit != COUNT:
        return False
    if not 0 < part.value < whole.value:
        return False
    share = round(100 * part.value / whole.value, 2)
    share = share.to_integral() if share == share.to_integral() else share
    tokens[first] = tokens[first].measuring(
        part._replace(value=Decimal(share), unit=PERCENT)
    )
    for index in range(link, at + 1):
        tokens[index] = Token("WORD", tokens[index].lower, WordEntry("PARTICLE"))
    return True
