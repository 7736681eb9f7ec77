"""Reads by how much things are to differ: "3 days faster", "10 goals more than before"."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at, change_of
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import DIFFERING

_WITH_SIZE = frozenset({UnitKind.DURATION, UnitKind.OTHER, UnitKind.MONEY})
_SIDES = {"above": "increase", "ahead of": "increase", "below": "decrease"}
_COUNTED = frozenset({"more", "fewer", "less"})
_FURTHEST = 3  # words of what is counted: "10 home goals more"


def differing(
    sentence: Sentence, islands: list[Island], found: Figures
) -> Figures | None:
    """Return the figures with the first amount by which things are to differ; else None."""
    if not sentence.topics & DIFFERING or not found.is_empty():
        return None
    for island in islands:
        way = difference(sentence, island)
        if way is not None:
            change = change_of(amount_at(sentence, island))
            used = (*found.used, island)
            return found._replace(change=change, way=way, used=used, anchor=island)
    return None


def difference(sentence: Sentence, island: Island) -> str | None:
    """Return which way things are to differ by an amount; None where it tells no such.

    What takes less time, weighs or costs less is less: "2 s faster", "3 kg lighter".
    """
    if not sentence.topics & DIFFERING or island.name not in {"value", "more_value"}:
        return None
    tokens = sentence.tokens
    at = island.last + (island.name == "value")
    kind = amount_at(sentence, island).unit.kind
    if kind is UnitKind.PERCENT:
        return _beside_earlier(tokens, at)
    if kind in _WITH_SIZE:
        return _sized(tokens[at]) if at < len(tokens) else None
    if kind is not UnitKind.COUNT or island.name != "value":
        return None
    more = counted_more(sentence, island)
    return None if more is None else _way(tokens[more])


def counted_more(sentence: Sentence, island: Island) -> int | None:
    """Return where "more" stands in "10 goals more than last season"; None for none."""
    tokens, first = sentence.tokens, island.last + 1
    for at in range(first, min(len(tokens), first + _FURTHEST + 1)):
        token = tokens[at]
        if token.lower in _COUNTED and at > first:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            goes_on = after is not None and (after.is_plain or after.is_adverb)
            return None if goes_on else at
        if not token.is_plain:
            return None
    return None


def _beside_earlier(tokens: list[Token], index: int) -> str | None:
    """Return the way of "15% above last year's" and "6% ahead of 2024"."""
    words = tokens[index : index + 3]
    if words and words[0].lower == "ahead":
        return "increase"
    way = _SIDES.get(words[0].lower) if words else None
    if way is None or len(words) == 1:
        return None
    then = words[-1] if words[1].role == "DETERMINER" else words[1]
    is_earlier = then.role == "CURRENT" or (
        then.when is not None
        and then.when.kind is not WhenKind.DAY  # "ahead of Black Friday"
        and (then.when.offset or -1) < 0
    )
    return way if is_earlier else None


def _sized(token: Token) -> str | None:
    """Return the way of "faster" and "heavier"."""
    if "sized down" in token.groups:
        return "decrease"
    return "increase" if "sized up" in token.groups else None


def _way(token: Token) -> str:
    return "increase" if token.lower == "more" else "decrease"
