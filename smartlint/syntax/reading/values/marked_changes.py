"""Reads amounts that words mark as a change: "by 5", "20% growth", "10 more"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import (
    Figures,
    amount_at,
    change_of,
    heads_change,
    is_share_of_time,
)
from smartlint.syntax.reading.clause.frame import PASSIVE, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.differences import differing
from smartlint.syntax.reading.values.naming_amounts import is_hour
from smartlint.syntax.reading.words.lexicon import CARRYING, MOVING
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import DIFFERING, REACHING

COUNTING_MORE = frozenset({"more", "less", "fewer", "additional", "extra"})
_FURTHER = frozenset({"further", "additional", "extra", "another"})
ON_TOP = _FURTHER | {"more"}
_TAKING = frozenset({"taking", "bringing", "raising", "lifting", "pushing", "making"})
_FURTHEST_TOTAL = 6
_PASSING = frozenset({"pass", "win", "approve", "adopt", "carry", "ratify"})
_BOUNDED = ("below", "under", "above", "over", "past", "beyond")
_CHANGES = frozenset({UnitKind.PERCENT, UnitKind.POINTS, UnitKind.MONEY})
_RATES = frozenset({UnitKind.PERCENT, UnitKind.POINTS})
_LACKS = frozenset({"value", "more_value"})
_WHOLES = frozenset({"value", "goal_value"})
_FURTHEST_WHOLE = 6  # words: "to meet its goal of"
_TELLING = REACHING | DIFFERING
SIGNS = {"+": "increase", "-": "decrease", "−": "decrease", "–": "decrease"}
"""Signs before an amount that say which way it goes."""
_MARKED_CHANGES = (
    "changed_value",
    "more_value",
    "change_by",
    "by_value",
    "by_duration",
)


def with_marked_change(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the first amount that words mark as a change."""
    may_tell = sentence.topics & _TELLING
    told = _told_by_words(sentence, islands, found) if may_tell else None
    if told is not None:
        return told
    for island in islands:
        is_more = island.name == "to_value" and adds_more(sentence, island)
        if is_more or (
            island.name == "value" and _is_addition(sentence, island, found)
        ):
            return found._replace(
                change=change_of(amount_at(sentence, island)),
                way="increase",
                used=(*found.used, island),
                anchor=island,
            )
        if island.name not in _MARKED_CHANGES or island in found.used:
            continue
        if island.name == "change_by" and _is_level(sentence, island):
            level = amount_at(sentence, island)
            used = (*found.used, island)
            return found._replace(target=level, used=used, anchor=island)
        if island.name == "by_value" and _is_agent(sentence, frame, island):
            used = (*found.used, island)
            return found._replace(
                target=amount_at(sentence, island), used=used, anchor=island
            )
        if not _moves(sentence, island) or _is_aside(sentence, frame, island):
            continue
        is_moving = frame.entry is not None and frame.entry.verb_class in MOVING
        if not is_moving and is_hour(sentence, island):
            continue
        if _comes_of_it(sentence, frame, island):
            continue
        change, way = change_of(amount_at(sentence, island)), _way(sentence, island)
        used, anchor = (*found.used, island), found.anchor or island
        return Figures(found.baseline, found.target, change, way, used, anchor)
    return _with_growth(sentence, frame, islands, found)


def _aimed(sentence: Sentence, islands: list[Island], found: Figures) -> Figures | None:
    """Return the change of "a sales growth target of 12%"; None for another target."""
    for island in islands:
        if island.name != "goal_value" or not island.first:
            continue
        rate, way = (
            amount_at(sentence, island),
            sentence.tokens[island.first - 1].change,
        )
        if way is None or rate.unit.kind not in _RATES:
            continue
        used = (*found.used, island)
        return found._replace(change=change_of(rate), way=way, used=used, anchor=island)
    return None


def _told_by_words(
    sentence: Sentence, islands: list[Island], found: Figures
) -> Figures | None:
    """Return the change that words around a level or a comparison tell; else None."""
    return lacking(sentence, islands) or differing(sentence, islands, found)


def _with_bare_change(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the change of "grow orders 20% from 200 to 240".

    A number without a sign may belong to the name: "grow Line 20 from 200 to 240".
    """
    start, verb = found.anchor, frame.entry
    if start is None or verb is None or verb.verb_class not in MOVING:
        return found
    before = sentence.island_at[start.first - 1] if start.first else None
    if before is None or before.name != "value" or before not in islands:
        return found
    named = sentence.tokens[frame.object[0] : before.first]
    amount = amount_at(sentence, before)
    is_named = all(word.is_plain or word.role == "DETERMINER" for word in named)
    if amount.unit.kind not in _CHANGES or not named or not is_named:
        return found
    used = (*found.used, before)
    return found._replace(change=change_of(amount), used=used)


def _with_growth(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the change of "9% sales growth, to £4m"."""
    if found.baseline is not None:
        return _with_bare_change(sentence, frame, islands, found)
    to = found.anchor
    if to is None and (aimed := _aimed(sentence, islands, found)) is not None:
        return aimed
    if to is None and ")" in sentence.lowers:
        return _with_signed_aside(sentence, frame, islands, found)
    if to is None or to.name != "to_value" or found.target is None:
        return found
    for island in islands:
        if island.name not in {"value", "goal_value"} or island.last >= to.first:
            continue
        words = sentence.tokens[island.last + 1 : to.first]
        way = _grown(words) if len(words) <= _FURTHEST_TOTAL else None
        rate = amount_at(sentence, island)
        if way is None or rate.unit.kind is not UnitKind.PERCENT:
            continue
        used = (*found.used, island)
        return found._replace(change=change_of(rate), way=way, used=used, anchor=island)
    return found


def _with_signed_aside(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the change of "grow bookings (+8%)"."""
    if frame.verb is not None and (
        frame.entry is None or frame.entry.verb_class not in MOVING
    ):
        return found
    if any(
        not sentence.depth[item.first] and _counts(sentence, item) for item in islands
    ):
        return found  # "350 followers (+50)"
    for island in islands:
        if island.name == "value" and (way := _signed_way(sentence, island)):
            change = change_of(amount_at(sentence, island))
            used = (*found.used, island)
            return found._replace(change=change, way=way, used=used, anchor=island)
    return found


def _counts(sentence: Sentence, island: Island) -> bool:
    return sentence.tokens[island.last].amount is not None


def _signed_way(sentence: Sentence, island: Island) -> str | None:
    """Return the way of a sign that stands with its amount alone in brackets."""
    tokens, first, after = sentence.tokens, island.first, island.last + 1
    if first < len(("(", "+")) or after >= len(tokens):
        return None
    is_alone = tokens[first - 2].kind == "OPEN" and tokens[after].kind == "CLOSE"
    return SIGNS.get(tokens[first - 1].lower) if is_alone else None


def _grown(words: list[Token]) -> str | None:
    """Return the way of the noun of change among words between two amounts."""
    if not all(
        word.is_plain or word.role in {"IN", "OF"} or word.kind == "COMMA"
        for word in words
    ):
        return None
    at = next((at for at, word in enumerate(words) if word.change is not None), None)
    if at is None or (at + 1 < len(words) and words[at + 1].is_plain):
        return None  # "40% growth funding"
    return words[at].change


def adds_more(sentence: Sentence, island: Island) -> bool:
    """Whether "to ten more cities" says how many come on top."""
    if ON_TOP.isdisjoint(sentence.lowers):
        return False
    tokens, at = sentence.tokens, island.last + 1
    if at + 1 >= len(tokens) or tokens[at].lower not in ON_TOP:
        return False
    kind = amount_at(sentence, island).unit.kind
    return tokens[at + 1].is_plain and kind is UnitKind.COUNT


def lacking(sentence: Sentence, islands: list[Island]) -> Figures | None:
    """Return both amounts of "20 members to reach 500": what lacks, and the level.

    So with "another £900 to meet its £2,000 goal".
    """
    for lack, level in pairwise(islands):
        if lack.name not in _LACKS or level.name not in _WHOLES:
            continue
        if not _leads_to_whole(sentence, lack, level):
            continue
        missing, target = amount_at(sentence, lack), amount_at(sentence, level)
        if missing.unit == target.unit and missing.value < target.value:
            change = change_of(missing)
            return Figures(None, target, change, "reach", (lack, level), lack)
    return None


def _leads_to_whole(sentence: Sentence, lack: Island, level: Island) -> bool:
    """Whether "to reach" leads from one amount to the other, or to the goal of it."""
    tokens, at = sentence.tokens, level.first - 1
    nearest = max(lack.last + 2, level.first - _FURTHEST_WHOLE)
    while at >= nearest and (
        tokens[at].role in {"DETERMINER", "OF"} or "goal" in tokens[at].nouns
    ):
        at -= 1
    if at < nearest or tokens[at - 1].role != "TO":
        return False
    verb = tokens[at].verb
    if verb is None or verb.verb_class != "reach":
        return False
    words = tokens[at + 1 : level.last + 2]
    return at == level.first - 1 or any("goal" in word.nouns for word in words)


def _is_addition(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether an amount comes on top: "a further 200", "40, taking the total to 90"."""
    tokens = sentence.tokens
    is_further = island.first > 0 and tokens[island.first - 1].lower in _FURTHER
    total = found.anchor
    is_part = total is not None and _leads_to_total(sentence, island, total)
    if not (is_further or is_part):
        return False
    kind = amount_at(sentence, island).unit.kind
    return kind in {UnitKind.COUNT, UnitKind.MONEY} and island not in found.used


def _leads_to_total(sentence: Sentence, island: Island, total: Island) -> bool:
    """Whether "taking the total to 90" follows an amount."""
    if total.name != "to_value" or total.first < island.last:
        return False
    first = max(island.last + 1, total.first - _FURTHEST_TOTAL)
    words = sentence.tokens[first : total.first]
    return any(token.lower in _TAKING for token in words)


def _is_aside(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a change is what a thing delivered does ("a page that lifts …")."""
    verb = frame.entry
    if frame.verb is None or verb is None or verb.verb_class != "deliver":
        return False
    if verb.lemma in CARRYING:
        return False  # "bring the number who leave down by 5%"
    words = sentence.tokens[frame.verb : island.first]
    return any(token.role in {"RELATIVE", "PURPOSE"} for token in words)


def _comes_of_it(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a change only comes of a counted deed: "open 40 cafés, growing by half"."""
    verb = frame.entry
    if frame.verb is None or verb is None or verb.verb_class in MOVING:
        return False
    tokens = sentence.tokens
    value = (
        sentence.island_at[frame.object[0]] if frame.object[0] < len(tokens) else None
    )
    if value is None or value.name != "value" or value.first >= island.first:
        return False
    return any(
        tokens[at].kind == "COMMA"
        and (after := tokens[at + 1].verb) is not None
        and after.form == "ing"
        and after.verb_class in MOVING
        for at in range(value.last + 1, island.first - 1)
    )


def _moves(sentence: Sentence, island: Island) -> bool:
    """Whether a noun or comparative beside an amount makes it a change."""
    if island.name in {"by_value", "by_duration", "change_by"}:
        return True
    token = sentence.tokens[island.last]
    is_count = amount_at(sentence, island).unit.kind in {UnitKind.COUNT, UnitKind.MONEY}
    if not is_count:
        return True
    if island.name == "changed_value":
        return heads_change(sentence, island, island.last)
    return token.lower in COUNTING_MORE


def _is_level(sentence: Sentence, island: Island) -> bool:
    """Whether "down under $70" says where to, and not by how much.

    So does "up 99% of the time" how often.
    """
    if sentence.tokens[island.first].lower not in {"up", "down"}:
        return False
    is_bound = amount_at(sentence, island).text.lower().startswith(_BOUNDED)
    return is_bound or is_share_of_time(sentence, island)


def _is_agent(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether "by" names who does it: "reviewed by two editors"."""
    verb = frame.entry
    after = island.last + 1
    if (
        verb is not None
        and verb.lemma in _PASSING
        and after < len(sentence.tokens)
        and sentence.tokens[after].role == "OF"
    ):
        return True  # "pass the levy by 60% of the vote"
    return (
        frame.form == PASSIVE
        and verb is not None
        and verb.verb_class not in MOVING
        and amount_at(sentence, island).unit.kind is UnitKind.COUNT
        and after < len(sentence.tokens)
        and sentence.tokens[after].kind == "WORD"
    )


def _way(sentence: Sentence, island: Island) -> str | None:
    """Return which way the noun of change or comparative in an island points."""
    for index in (island.first, island.last):
        token = sentence.tokens[index]
        if token.change is not None:
            return token.change
        if token.comparative is not None:
            return "decrease" if token.comparative == "less" else "increase"
    return None
