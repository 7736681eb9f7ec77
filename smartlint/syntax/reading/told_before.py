"""Reads what is so today off what is told before the goal.

"Our open rate is 20%. Raise it to 25% by June", "We have 40 members; grow to 60".
"""

from __future__ import annotations

from smartlint.model.quantity import COUNT
from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.reading.figures import amount_at
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.lexicon import MOVING
from smartlint.syntax.reading.tagging import Token

_IT = frozenset({"it", "them", "this", "that", "these"})
_ORDERS = MOVING | {"reach"}
_LED = frozenset({"to_value", "change_by", "by_value"})
_AIMS = frozenset({"value", "to_value", "for_value"})
_VALUES = frozenset({"value", "at_value", "current_value"})
_US = frozenset({"we", "i"})
_LONGEST = 16  # tokens that tell of today
_WHOSE = frozenset({"DETERMINER", "PRONOUN", "CURRENT"})


class ToldBefore(NamedTuple):
    """What a sentence before the goal tells of today.

    Attributes:
        name: Where what is measured stands; None in "I weigh 90 kg".
        value: Today's value.
    """

    name: tuple[int, int] | None
    value: Island


def told_before(sentence: Sentence, first: int) -> ToldBefore | None:
    """Return what is told of today right before the statement that starts at ``first``.

    None where it does not refer back to it, or where more than one value is told.
    """
    if not 0 < first <= _LONGEST:
        return None
    wished = _wished(sentence, first)
    if wished is None and not _refers_back(sentence, first):
        return None
    end = first - 1
    told = [item for item in sentence.islands if item.last < end]
    values = [item for item in told if sentence.tokens[item.last].amount is not None]
    if len(values) != 1 or values[0].name not in _VALUES:
        return None
    name = _name(sentence, values[0], end)
    if wished is not None:
        unit = amount_at(sentence, wished).unit
        is_same = unit in (amount_at(sentence, values[0]).unit, COUNT)
        is_told = name is not None or sentence.tokens[0].lower in _US
        return make(ToldBefore, (name, values[0])) if is_same and is_told else None
    return None if name is None else make(ToldBefore, (name, values[0]))


def _refers_back(sentence: Sentence, index: int) -> bool:
    """Whether an order starts that is about what was told: "raise it to 25%"."""
    tokens = sentence.tokens
    if index + 2 >= len(tokens):
        return False
    verb = tokens[index].verb
    if verb is None or verb.form != "base" or verb.verb_class not in _ORDERS:
        return False
    at = index + 1 + (tokens[index + 1].lower in _IT)
    island = sentence.island_at[at] if at < len(tokens) else None
    return island is not None and island.first == at and island.name in _LED


def _wished(sentence: Sentence, index: int) -> Island | None:
    """Return the bare amount of "we want 25% by June", "I want to weigh 80 kg"."""
    tokens = sentence.tokens
    if index + 2 >= len(tokens) or tokens[index].lower not in _US:
        return None
    if tokens[index + 1].role != "WISH":
        return None
    at = index + 2
    if tokens[at].role == "TO" and tokens[at + 1 : at + 2]:
        at += 2
    island = sentence.island_at[at] if at < len(tokens) else None
    if island is None or island.first != at or island.name not in _AIMS:
        return None
    after = tokens[island.last + 1 : island.last + 2]
    is_bare = not any(token.is_plain or token.role == "OF" for token in after)
    return island if is_bare and tokens[island.last].amount is not None else None


def _name(sentence: Sentence, value: Island, end: int) -> tuple[int, int] | None:
    """Return what is measured: before "is" or a colon, or what "we have" so many of."""
    tokens = sentence.tokens
    links = [at for at in range(value.first) if _links(tokens[at])]
    if links:
        start = next(
            (at for at in range(links[0]) if tokens[at].role not in _WHOSE), links[0]
        )
        return (start, links[0]) if start < links[0] else None
    if tokens[0].lower not in _US and tokens[0].role != "CURRENT":
        return None
    start = at = value.last + 1
    while at < end and tokens[at].is_plain:
        at += 1
    return (start, at) if at > start else None


def _links(token: Token) -> bool:
    return token.role == "BE" or token.kind == "COLON"
