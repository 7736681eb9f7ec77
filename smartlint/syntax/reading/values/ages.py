"""Tells amounts that say how old those are who are meant: "women over 60"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.sized_things import OLDER
from smartlint.syntax.reading.words.token import Token

_AGES = frozenset({"ages", "aged", "age"})
_AGE_GROUPS = frozenset({"group", "groups", "range", "bracket", "band"})
_TO_AGES = frozenset({"TO", "AND", "OR"})
_NEVER_AGED = frozenset({"document", "output"})
_AGE_LINKS = frozenset({"OF", "AND", "TO", "PREPOSITION", "DETERMINER"})
_FURTHEST_AGE = 5
_OLDEST = 120
_AND_OLDER = frozenset({"older", "over", "above", "up", "younger", "under", "below"})
_AMONG = frozenset({"among", "amongst"})


def is_of_ages(sentence: Sentence, island: Island, after: Token | None) -> bool:
    """Whether an amount is one of two ages: "between the ages of 18 and 60".

    So is the 18 of "18 to 25 year olds"; ``after`` is the word behind it.
    """
    tokens = sentence.tokens
    if after is not None and after.role in _TO_AGES:
        olds = tokens[island.last + 2 : island.last + 3]
        if olds and olds[0].lower.endswith("olds"):
            return True
    if _AGES.isdisjoint(sentence.lowers):
        return False
    for at in range(island.last - 1, max(-1, island.last - 1 - _FURTHEST_AGE), -1):
        token = tokens[at]
        if token.lower in _AGES:
            is_over = tokens[at - 1].lower == "the" and tokens[at - 2].lower in OLDER
            is_group = tokens[at + 1].lower in _AGE_GROUPS
            return token.lower != "age" or is_group or (at > 1 and is_over)
        if not (token.is_plain or token.amount or token.role in _AGE_LINKS):
            return False
    return False


def is_age(sentence: Sentence, island: Island) -> bool:
    """Whether an amount says who is meant: "women over 60 to …"."""
    token = sentence.tokens[island.last]
    if not island.first or token.amount is None or island.name != "value":
        return False
    if not token.lower.startswith(OLDER):
        if not sentence.joins:
            return False
        behind = sentence.tokens[island.last + 1 : island.last + 3]
        if len(behind) < 2 or behind[1].lower not in _AND_OLDER:  # noqa: PLR2004 - "and over"
            return False
    unit = token.amount.unit
    is_span = unit.kind is UnitKind.DURATION and unit.code != "years"
    is_span = is_span or token.amount.value > _OLDEST
    if is_span or unit.kind in {UnitKind.PERCENT, UnitKind.MONEY}:
        return False  # "returns of gowns below 15%"
    before = sentence.tokens[island.first - 1]
    if unit.kind is UnitKind.COUNT and not before.nouns.isdisjoint(_NEVER_AGED):
        return False  # "bring clicks on ads up to 400"
    if "aged" in before.groups or before.lower in {"those", "anyone", "everyone"}:
        return True
    is_plural = "plural" in before.nouns or (
        before.is_plain and before.lower.endswith("s")
    )
    phrase = sentence.tokens[max(0, island.first - 3) : island.first]
    return is_plural and any(
        word.role in {"ON", "FOR", "TO", "FROM"} or word.lower in _AMONG
        for word in phrase
    )
