"""Tells pounds of weight from pounds of money."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from smartlint.model.quantity import Bound, Unit, UnitKind

if TYPE_CHECKING:
    from smartlint.syntax.reading.words.token import Token

POUND = "pound"
POUNDS = (" pounds", " pound", "-pound")
_POUND_OF_WEIGHT = Unit(UnitKind.OTHER, "pounds")
WEIGHTS = frozenset({"kg", "pounds", "stone", "g"})
_FURTHEST_SCALES = 5
_FURTHEST_STUFF = 6  # words: "fresh, home-grown tomatoes"
_WEIGHING = frozenset({"lose", "shed", "weigh", "lift", "press", "deadlift", "squat"})
_WEIGHT_CHANGES = frozenset({"lose", "shed", "drop", "gain"})
_GETTING = frozenset({"get", "go", "stay", "drop"})
_TIMING = frozenset({"BY", "IN", "UNTIL", "AND", "BUT", "AT"})
_WEIGHT_WORDS = frozenset({"weight", "bodyweight", "bench", "deadlift", "squat"})


def settle_pounds(tokens: list[Token], places: Iterable[int]) -> None:
    """Read "lose 10 pounds" as a weight; elsewhere pounds are money."""
    for index in places:
        token = tokens[index]
        if token.amount is None or POUND not in token.lower:
            continue
        is_rated = any(f"{ending} " in token.lower for ending in POUNDS)  # "a week"
        if not (token.lower.endswith(POUNDS) or (is_rated and _loses(tokens, index))):
            continue
        if _is_stuff(tokens, index + 1) or _weighs(tokens, index):
            weight = token.amount._replace(unit=_POUND_OF_WEIGHT)
            tokens[index] = token.measuring(weight)


def _is_stuff(tokens: list[Token], tie: int) -> bool:
    """Whether what is weighed stands behind "of": "of fresh, home-grown tomatoes".

    What it is for, or costs, names something else: "pounds of food costs".
    """
    stuff = False
    for token in tokens[tie + 1 : tie + 1 + _FURTHEST_STUFF]:
        if not (token.is_plain or (token.kind == "COMMA" and not stuff)):
            break
        if stuff and token.is_noun and "weighed" not in token.groups:
            return False
        stuff = stuff or "weighed" in token.groups
    return stuff


def _loses(tokens: list[Token], index: int) -> bool:
    """Whether weight is lost or gained by so much: "lose 2 pounds a week"."""
    words = tokens[max(0, index - _FURTHEST_SCALES) : index]
    return any(
        word.verb is not None and word.verb.lemma in _WEIGHT_CHANGES for word in words
    )


def is_weight(token: Token) -> bool:
    """Whether a token is so many kilos, stone or pounds, be it of money."""
    amount = token.amount
    if amount is None or amount.per is not None:
        return False
    return amount.unit.code in WEIGHTS or token.lower.endswith(POUNDS)


def _weighs(tokens: list[Token], index: int) -> bool:
    """Whether a verb of weight governs the amount, or its metric is a weight."""
    words = tokens[max(0, index - _FURTHEST_SCALES) : index]
    last = words[-1].verb if words else None
    if last is not None and last.lemma in {"drop", "gain"}:
        return True
    if _is_got_under(tokens, index):
        return True
    if words and words[-1].lower == "down" and len(words) > 1:
        return words[-2].role == "PRONOUN" or (  # "I'm", "to be down 9 pounds"
            words[-2].lower == "be"
        )
    return any(
        word.lower in _WEIGHT_WORDS
        or (word.verb is not None and word.verb.lemma in _WEIGHING)
        for word in words
    )


def _is_got_under(tokens: list[Token], index: int) -> bool:
    """Whether one is to get under so many pounds: "get below 190 pounds by May".

    With what costs so much behind it it is money: "get under 200 pounds a month".
    """
    at = index - 1 - (index > 0 and tokens[index - 1].role == "TO")
    at -= at > 0 and tokens[at].lower == "down"
    governor = tokens[at] if at >= 0 else None
    if governor is None or not (governor.lower == "be" or _is_got(governor)):
        return False
    amount, after = tokens[index].amount, tokens[index + 1 : index + 2]
    is_under = at < index - 1 or (
        amount is not None and amount.bound is Bound.AT_MOST and amount.per is None
    )
    return is_under and all(
        token.kind in {"STOP", "COMMA"} or token.role in _TIMING for token in after
    )


def _is_got(token: Token) -> bool:
    return token.verb is not None and token.verb.lemma in _GETTING


def is_lift(tokens: list[Token], first: int, index: int) -> bool:
    """Whether only an exercise stands before the sign at an index: "squat - 90 kg"."""
    if index <= first or "lift" not in tokens[index - 1].groups:
        return False
    is_named = all(
        token.is_plain or token.role == "AND" for token in tokens[first:index]
    )
    return is_named and index + 1 < len(tokens) and is_weight(tokens[index + 1])
