"""Leaves out amounts that only say the goal's again, or where it goes from there."""

from __future__ import annotations

from typing import TypeGuard

from smartlint.model.quantity import POINTS, ChangeKind, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at, change_of
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MOVING

_STATED = frozenset({"value", "of_value", "at_value", "goal_value"})
_LATER = frozenset(
    {"value", "of_value", "to_value", "by_value", "change_by", "changed_value"}
)
_SAME = frozenset(
    {"equivalent", "equal", "equals", "represents", "represent", "corresponds",
     "corresponding", "amounts", "translates", "equates", "means"}
)  # fmt: skip
_FURTHEST_SAME = 4  # words from "which" to "equivalent"
_ALL = 100  # percent
_WHOLES = frozenset({"OF", "IN"})
_OWN = frozenset({"its", "their", "our", "the", "her", "his"})
_CHANGED = frozenset({"change_by", "changed_value"})
_ADDING = frozenset({"adding"})
_GROWING = frozenset({"growing", "rising", "increasing", "climbing", "expanding"})
_GOING_ON = _GROWING | _ADDING


def without_restated(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands but for those of "which is worth £900", "growing to 80 by 2031".

    All of them where no amount stands before.
    """
    start = _restart(sentence, frame)
    if start is None:
        return islands
    is_stated = any(
        island.name in _STATED and island.first < start for island in islands
    )
    if not is_stated:
        return islands
    return [
        island
        for island in islands
        if island.first < start or island.name not in _LATER
    ]


def with_restated_change(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the change of "£9m, which represents growth of 20%"."""
    if found.target is None or found.change is not None:
        return found
    start = _restart(sentence, frame)
    if start is None:
        return found
    change = next(
        (
            island
            for island in islands
            if island.first > start and island.name in {"change_by", "changed_value"}
        ),
        None,
    )
    if change is None:
        return found
    quantity = amount_at(sentence, change)
    used = (*found.used, change)
    return found._replace(change=change_of(quantity), used=used)


def in_told_points(sentence: Sentence, found: Figures) -> Figures:
    """Return the figures with a change that brackets call points: "by 4% (four points)"."""
    change = found.change
    if change is None or change.kind is not ChangeKind.PERCENT:
        return found
    for island in sentence.islands:
        if not sentence.depth[island.first] or island.name != "value":
            continue
        told = amount_at(sentence, island)
        if told.unit == POINTS and told.value == change.quantity.value:
            quantity = change.quantity._replace(unit=POINTS)
            used = (*found.used, island)
            return found._replace(change=change_of(quantity), used=used)
    return found


def told_again(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where an outcome ends whose amount is told a second time; None for none.

    "Hire 80 people, a fifth of its staff", "a staff of 40% women and 60% men".
    """
    parts = _second_part(sentence, frame, end)
    is_deed = frame.entry is not None and frame.entry.verb_class == "deliver"
    if parts is not None or not is_deed:
        return parts
    tokens = sentence.tokens
    for island in sentence.islands_in(frame.object[0] + 2, end):
        share = tokens[island.first].amount
        if share is None or share.unit.kind is not UnitKind.PERCENT:
            continue
        at = island.first - 1
        at -= tokens[at].role == "DETERMINER"
        is_part = tokens[island.last].lower.endswith(" of")  # "a fifth of"
        of = island.last + (not is_part)
        is_part = is_part or (of < end and tokens[of].role in _WHOLES)
        if tokens[at].kind == "COMMA" and is_part and of + 1 < end:
            return at if tokens[of + 1].lower in _OWN else None
    return None


def _second_part(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return the "and" of "40% women and 60% men", two shares that are all there is."""
    tokens = sentence.tokens
    for at in sentence.joins:
        if not frame.lead[1] + 2 <= at < end - 2:
            continue
        share, _, join, rest, thing = tokens[at - 2 : at + 3]
        shares = (share.amount, rest.amount)
        is_pair = join.role == "AND" and tokens[at - 1].is_plain and thing.is_plain
        parts = [one.value for one in shares if _is_share(one)]
        if is_pair and len(parts) == len(shares) and sum(parts) == _ALL:
            return at
    return None


def _is_share(amount: Quantity | None) -> TypeGuard[Quantity]:
    return amount is not None and amount.unit.kind is UnitKind.PERCENT


def _restart(sentence: Sentence, frame: Frame) -> int | None:
    """Return where the words that bring a second amount start; None for none."""
    lowers = sentence.lowers
    tokens = sentence.tokens
    if "which" in lowers and not _SAME.isdisjoint(lowers):
        for at in sentence.small:
            words = tokens[at + 1 : at + 1 + _FURTHEST_SAME]
            is_same = any(word.lower in _SAME for word in words)
            if tokens[at].lower == "which" and at > frame.object[0] and is_same:
                return at
    if frame.entry is not None and frame.entry.verb_class in MOVING:
        return None
    change = _change_behind(sentence, frame)
    is_going_on = not _GOING_ON.isdisjoint(lowers)
    if change is not None or not is_going_on or frame.verb is None:
        return change
    return next(
        (
            at
            for at in range(frame.object[0] + 2, len(tokens) - 1)
            if (tokens[at].lower in _GROWING and tokens[at + 1].role == "TO")
            or (tokens[at].lower in _ADDING and tokens[at - 1].kind == "COMMA")
        ),
        None,
    )


def _change_behind(sentence: Sentence, frame: Frame) -> int | None:
    """Return the comma of "£9m, an increase of 20%", "£9m, a 20% rise"; None for none."""
    tokens = sentence.tokens
    for island in sentence.islands:
        if island.name not in _CHANGED or island.first <= frame.object[0] + 1:
            continue
        at = island.first - 1
        at -= tokens[at].role == "DETERMINER"
        if tokens[at].kind == "COMMA":
            return at
    return None
