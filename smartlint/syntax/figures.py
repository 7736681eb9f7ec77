"""Says which amount of a statement is today's value, the target or the change."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from smartlint.model.quantity import (
    MULTIPLE,
    SCORE,
    Change,
    ChangeKind,
    Quantity,
    UnitKind,
)
from smartlint.syntax.frame import FINITE, NOMINAL, PASSIVE, Frame, verb_of
from smartlint.syntax.islands import Island, Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.tails import is_purpose
from smartlint.text import Span

_MULTIPLES = {
    "double": Decimal(2),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "quintuple": Decimal(5),
    "octuple": Decimal(8),
    "halve": Decimal("0.5"),
}
_KINDS = {
    UnitKind.PERCENT: ChangeKind.PERCENT,
    UnitKind.POINTS: ChangeKind.POINTS,
    UnitKind.MULTIPLE: ChangeKind.MULTIPLE,
}
_LEVEL_WORDS = (
    "below",
    "under",
    "above",
    "less than",
    "fewer than",
    "beyond",
    "<",
    ">",
)
_COUNTING_MORE = frozenset(
    {"more", "less", "fewer", "additional", "extra", "incremental", "net-new"}
)
_OLDER = ("over", "under", "above", "aged", "below")
_QUANTIFIERS = frozenset({"all", "no", "every", "each", "any"})
_SHORT_SPANS = frozenset(
    {"seconds", "minutes", "hours", "days", "ms", "weeks", "workdays"}
)
_EACH = frozenset({"every", "each", "per", "another", "last", "past", "first"})
_CHANGING = frozenset({"increase", "decrease", "improve"})
_BASELINES = ("current_value", "versus_value")
_MARKED_CHANGES = (
    "changed_value",
    "more_value",
    "change_by",
    "by_value",
    "by_duration",
)
_DIRECT = (
    "value",
    "goal_value",
    "of_value",
    "at_value",
    "in_value",
    "for_value",
    "for_duration",
)
_FURTHEST_CHANGE_NOUN = 5
_FAR = 25  # tokens back within which a condition starts; keeps long lines linear
_HEAD_WORDS = 3
_HIDDEN = 30  # rank of an amount that stands in parentheses


class Figures(NamedTuple):
    """The amounts of a statement by their part; None for what it does not state.

    Attributes:
        baseline: Today's value.
        target: The value aimed for.
        change: The amount of change.
        way: ``increase`` or ``decrease`` where a noun of change or a comparative says
            which way; else None.
        used: The islands these were read from.
        anchor: The island that the metric stands next to; None when no amount was
            found.
    """

    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Change | None = None
    way: str | None = None
    used: tuple[Island, ...] = ()
    anchor: Island | None = None

    @property
    def is_empty(self) -> bool:
        """No target and no change was found."""
        return self.target is None and self.change is None


def find_figures(sentence: Sentence, frame: Frame, first: int, end: int) -> Figures:
    """Return the amounts of the statement in a stretch of tokens by their part.

    An amount in the purpose is not the goal's, unless there is no other.
    """
    purpose = _purpose_start(sentence, frame, end)
    if purpose is not None:
        found = _figures(sentence, frame, first, purpose)
        if not found.is_empty:
            return found
    return _figures(sentence, frame, first, end)


def _purpose_start(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where "to …" or "in order to …" starts; None when nothing does."""
    if frame.verb is None:
        return None
    for index in range(frame.object[0], end):
        role = sentence.tokens[index].role
        if role == "PURPOSE" or (
            role == "TO" and is_purpose(sentence, frame, frame.object[0], index, end)
        ):
            return index
    return None


def _figures(sentence: Sentence, frame: Frame, first: int, end: int) -> Figures:
    islands = list(sentence.islands_in(first, end))
    verb = verb_of(sentence, frame)
    is_kept = verb is not None and verb.verb_class == "maintain"
    found = _paired(sentence, islands, first)
    if found.change is None and not is_kept:
        found = _with_marked_change(sentence, frame, islands, found)
    if found.change is None:
        found = _with_multiple(sentence, frame, found)
    if found.is_empty:
        found = _with_time_limit(sentence, frame, islands, found)
    if found.is_empty:
        found = _with_direct(sentence, frame, islands, found, (first, end))
    if found.target is None:
        found = _with_goal_value(sentence, islands, found)
    if found.baseline is None:
        found = _with_baseline(sentence, islands, found)
    return found


def in_points(sentence: Sentence, figures: Figures, metric: tuple[int, int]) -> Figures:
    """Return the figures with a bare target as a score, where the metric is one."""
    target = figures.target
    if target is None or target.unit.kind is not UnitKind.COUNT:
        return figures
    words = sentence.tokens[metric[0] : metric[1]]
    if not any("scale" in token.nouns for token in words[-_HEAD_WORDS:]):
        return figures
    baseline = figures.baseline
    if baseline is not None:
        baseline = baseline._replace(unit=SCORE)
    return figures._replace(target=target._replace(unit=SCORE), baseline=baseline)


def amount_at(sentence: Sentence, island: Island) -> Quantity:
    """Return the last amount of an island that holds one."""
    for index in range(island.last, island.first - 1, -1):
        quantity = sentence.tokens[index].amount
        if quantity is not None:
            return quantity
    raise AssertionError(island)


def change_of(quantity: Quantity) -> Change:
    """Return an amount as a change; its unit says how it is meant."""
    kind = _KINDS.get(quantity.unit.kind, ChangeKind.ABSOLUTE)
    if quantity.value < 0:
        quantity = quantity._replace(value=-quantity.value)
    return Change(kind, quantity)


def _paired(sentence: Sentence, islands: list[Island], first: int) -> Figures:
    """Return what "from … to …" and arrows say, near or far."""
    base = sentence.depth[first] if first < len(sentence.depth) else 0
    start: Island | None = None
    for island in islands:
        if island.name == "arrow":
            before = sentence.tokens[island.first].amount
            after = sentence.tokens[island.last].amount
            return Figures(before, after, used=(island,), anchor=island)
        if sentence.depth[island.first] > base:
            continue
        if island.name == "from_value" and start is None:
            start = island
        elif island.name == "to_value":
            return _from_to(sentence, start, island, islands)
    if start is None or _is_source(sentence, start):
        return _bracketed(sentence, islands, base)
    return Figures(amount_at(sentence, start), used=(start,), anchor=start)


def _is_source(sentence: Sentence, island: Island) -> bool:
    """Whether "from 200 customers" says who, and not today's value."""
    after = island.last + 1
    if after >= len(sentence.tokens):
        return False
    token = sentence.tokens[after]
    is_count = amount_at(sentence, island).unit.kind is UnitKind.COUNT
    return is_count and token.kind == "WORD" and not token.role


def _bracketed(sentence: Sentence, islands: list[Island], base: int) -> Figures:
    """Return "from … to …" that stands whole in parentheses."""
    inner = [item for item in islands if sentence.depth[item.first] > base]
    for before, after in zip(inner, inner[1:], strict=False):
        if before.name == "from_value" and after.name == "to_value":
            target = amount_at(sentence, after)
            baseline = _same_unit(amount_at(sentence, before), target)
            return Figures(baseline, target, used=(before, after), anchor=None)
    return Figures()


def _from_to(
    sentence: Sentence, start: Island | None, to: Island, islands: list[Island]
) -> Figures:
    """Return a target, with the value it starts from when one was written."""
    target = amount_at(sentence, to)
    before = next((item for item in islands if item.last == to.first - 1), None)
    if start is None and before is not None and before.name == "value":
        return Figures()  # "7 to 10 percent": a range, read from its lower end
    if start is None:
        start = next(
            (
                item
                for item in islands
                if item.name == "from_value" and item.first > to.first
            ),
            None,
        )
    if start is None:
        way = _headline_change(sentence, to)
        return Figures(None, target, way=way, used=(to,), anchor=to)
    baseline = _same_unit(amount_at(sentence, start), target)
    return Figures(baseline, target, used=(start, to), anchor=start)


def _headline_change(sentence: Sentence, island: Island) -> str | None:
    """Return which way "drop in cancellations to 40" goes, by the noun it starts with."""
    for index in range(min(2, island.first)):
        token = sentence.tokens[index]
        if token.change is not None and sentence.tokens[index + 1].role in {"IN", "OF"}:
            return token.change
    return None


def _same_unit(baseline: Quantity, target: Quantity) -> Quantity:
    """Return today's value in the target's unit, where it was written bare."""
    if baseline.unit.kind is UnitKind.COUNT and target.unit.kind is not UnitKind.COUNT:
        return baseline._replace(unit=target.unit)
    return baseline


def _with_marked_change(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    for island in islands:
        if island.name not in _MARKED_CHANGES or island in found.used:
            continue
        if island.name == "by_value" and _is_agent(sentence, frame, island):
            used = (*found.used, island)
            return found._replace(
                target=amount_at(sentence, island), used=used, anchor=island
            )
        if not _moves(sentence, island) or _is_aside(sentence, frame, island):
            continue
        change = change_of(amount_at(sentence, island))
        used = (*found.used, island)
        anchor = found.anchor or island
        return found._replace(
            change=change, way=_way(sentence, island), used=used, anchor=anchor
        )
    return found


def _is_aside(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a change is what a thing delivered does ("a page that lifts …")."""
    verb = verb_of(sentence, frame)
    if frame.verb is None or verb is None or verb.verb_class != "deliver":
        return False
    words = sentence.tokens[frame.verb : island.first]
    return any(token.role in {"RELATIVE", "PURPOSE"} for token in words)


def _moves(sentence: Sentence, island: Island) -> bool:
    """Whether a noun or comparative beside an amount makes it a change."""
    if island.name in {"by_value", "by_duration", "change_by"}:
        return True
    token = sentence.tokens[island.last]
    is_count = amount_at(sentence, island).unit.kind in {UnitKind.COUNT, UnitKind.MONEY}
    if not is_count:
        return True
    if island.name == "changed_value":
        return _heads_change(sentence, island, island.last)
    return token.lower in _COUNTING_MORE


def _is_agent(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether "by" names who does it: "reviewed by two editors"."""
    verb = verb_of(sentence, frame)
    after = island.last + 1
    return (
        frame.form == PASSIVE
        and verb is not None
        and verb.verb_class not in _CHANGING
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


def _with_multiple(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the change that lies in the verb, as in "double sign-ups"."""
    verb = verb_of(sentence, frame)
    if verb is None or frame.verb is None or verb.lemma not in _MULTIPLES:
        return found
    token = sentence.tokens[frame.verb]
    span = Span(token.start, token.end)
    words = sentence.slice(frame.verb, frame.verb + 1)
    quantity = Quantity(_MULTIPLES[verb.lemma], MULTIPLE, words, span)
    return found._replace(change=Change(ChangeKind.MULTIPLE, quantity))


def _with_goal_value(
    sentence: Sentence, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with the target that "(target: 40)" names beside a change."""
    for island in islands:
        if island.name == "goal_value" and island not in found.used:
            used = (*found.used, island)
            return found._replace(target=amount_at(sentence, island), used=used)
    return found


def _with_time_limit(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the time that "all calls are answered within 2 days" allows each."""
    if not is_served(sentence, frame, counts_share=False) or any(
        amount_at(sentence, island).unit.kind is UnitKind.PERCENT
        for island in islands
        if island.name == "value"
    ):
        return found
    for island in islands:
        if is_time_limit(sentence, island):
            quantity = amount_at(sentence, island)
            used = (*found.used, island)
            return found._replace(target=quantity, used=used)
    return found


def is_time_limit(sentence: Sentence, island: Island) -> bool:
    """Whether an island is a span of hours or days within which a case is closed."""
    if island.name not in {"period", "of_value", "in_value"}:
        return False
    return amount_at(sentence, island).unit.code in _SHORT_SPANS


def is_served(sentence: Sentence, frame: Frame, *, counts_share: bool = True) -> bool:
    """Whether all, none or a share of a kind are dealt with, each in its own time."""
    first, end = frame.subject
    if first == end:
        first, end = frame.object
    return any(
        token.lower in _QUANTIFIERS
        or (
            counts_share
            and token.amount is not None
            and token.amount.unit.kind is UnitKind.PERCENT
        )
        for token in sentence.tokens[first : min(end, first + 3)]
    )


def _with_direct(
    sentence: Sentence,
    frame: Frame,
    islands: list[Island],
    found: Figures,
    stretch: tuple[int, int],
) -> Figures:
    """Return the amount that stands bare: as object, or at the head of a headline."""
    island = _best_direct(sentence, frame, islands, stretch)
    if island is None:
        return found
    quantity = amount_at(sentence, island)
    way = _later_change_noun(sentence, island, stretch[1])
    if way is None and frame.form == NOMINAL and island.name != "goal_value":
        way = _earlier_change_noun(sentence, island, stretch[0])
    verb = verb_of(sentence, frame)
    used = (*found.used, island)
    is_level = verb is not None and verb.verb_class == "maintain"
    is_level = is_level or _follows_colon(sentence, frame, island)
    is_share = sentence.tokens[island.last + 1 :][:1] != [] and (
        sentence.tokens[island.last + 1].role == "OF"
    )
    is_bound = verb is not None and _is_bound(quantity)
    is_bound = is_bound or (frame.form == PASSIVE and island.first < frame.subject[1])
    if not (is_level or is_bound) and (
        way is not None
        or (verb is not None and _is_change(verb, quantity, is_share=is_share))
    ):
        return found._replace(
            change=change_of(quantity), way=way, used=used, anchor=island
        )
    return found._replace(target=quantity, used=used, anchor=island)


def _is_bound(quantity: Quantity) -> bool:
    """Whether an amount is written as a level ("drop below 3 days")."""
    return quantity.text.lower().startswith(_LEVEL_WORDS)


def _follows_colon(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether an amount explains what was said before: "Grow reach: 50,000 views"."""
    if frame.verb is None or island.first <= frame.verb:
        return False
    between = sentence.tokens[frame.verb : island.first]
    return any(token.kind == "COLON" for token in between)


def _is_change(verb: VerbEntry, quantity: Quantity, *, is_share: bool) -> bool:
    """Whether the bare amount after a verb is by how much, not up to where."""
    flags = verb.flags
    if verb.verb_class not in _CHANGING:
        return False
    if verb.verb_class == "improve" and quantity.unit.kind is UnitKind.COUNT:
        return False
    return "get" not in flags or (quantity.unit.kind in _KINDS and not is_share)


def _best_direct(
    sentence: Sentence,
    frame: Frame,
    islands: list[Island],
    stretch: tuple[int, int],
) -> Island | None:
    """Return the bare amount that is the goal's, and no condition of it."""
    first, _ = stretch
    base = sentence.depth[first]
    verb = verb_of(sentence, frame)
    is_change = verb is not None and verb.verb_class in _CHANGING
    rated: list[tuple[int, int, Island]] = []
    for order, island in enumerate(islands):
        if island.name not in _DIRECT or sentence.tokens[island.last].amount is None:
            continue
        if _is_no_figure(sentence, island):
            continue
        rank = _DIRECT.index(island.name)
        if sentence.tokens[island.last].kind == "DURATION":
            rank += 6
        if _is_condition(sentence, frame, island, first):
            if is_change:
                continue
            rank += 10
        if island.first < frame.lead[1]:
            rank += 15
        elif frame.form == FINITE and island.first < frame.subject[1]:
            rank += 1
        if sentence.depth[island.first] > base and frame.form != NOMINAL:
            rank += _HIDDEN
        elif sentence.depth[island.first] > base:
            rank += 20
        rated.append((rank, order, island))
    if not rated:
        return None
    rank, _, best = min(rated)
    return best if rank < _HIDDEN or best.name == "goal_value" else None


def _is_no_figure(sentence: Sentence, island: Island) -> bool:
    """Whether an amount says which one, how often or how old, and not how much."""
    tokens = sentence.tokens
    token = tokens[island.last]
    before = tokens[island.first - 1] if island.first else None
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    if token.lower == "one" and after is not None and after.role == "OF":
        return True
    if before is not None and before.lower in _EACH:
        return True
    if island.name == "of_value" and _is_of_today(sentence, island):
        return True
    if _is_part_of_name(sentence, island):
        return True
    if token.amount is not None and token.amount.upper is not None:
        counts = token.amount.unit.kind is UnitKind.COUNT
        is_age = before is not None and "plural" in before.nouns
        return counts and is_age and island.name == "value"
    if _is_age(sentence, island):
        return True
    if island.name == "for_duration":
        is_rate = token.amount is not None and token.amount.per is not None
        return not (is_rate or (after is not None and after.role == "RECURRING"))
    if token.kind != "DURATION" or island.name != "value" or after is None:
        return False
    return after.kind == "WORD" and not after.role and after.comparative is None


def _is_part_of_name(sentence: Sentence, island: Island) -> bool:
    """Whether a number only names: "the SOC 2 audit", "5-star reviews"."""
    tokens = sentence.tokens
    token = tokens[island.last]
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    if after is None or after.kind != "WORD" or after.role or island.name != "value":
        return False
    if "-" in token.lower and token.amount is not None and token.amount.upper is None:
        return token.lower[-1:].isalpha()
    if island.first < 1 or not token.lower.isdigit():
        return False
    before = tokens[island.first - 1]
    return before.is_capital and before.verb is None and before.start > sentence.offset


def _is_age(sentence: Sentence, island: Island) -> bool:
    """Whether an amount says who is meant: "women over 60 to …"."""
    token = sentence.tokens[island.last]
    if not island.first or token.amount is None or island.name != "value":
        return False
    before = sentence.tokens[island.first - 1]
    if "plural" not in before.nouns or not token.lower.startswith(_OLDER):
        return False
    if "quantity" in before.nouns and token.amount.unit.kind is UnitKind.COUNT:
        return True
    phrase = sentence.tokens[max(0, island.first - 3) : island.first]
    return any(word.role in {"ON", "FOR", "TO", "FROM"} for word in phrase)


def _is_of_today(sentence: Sentence, island: Island) -> bool:
    """Whether "from a current turnover of 40" leads to an amount."""
    words = sentence.tokens[max(0, island.first - 5) : island.first]
    return any(token.role in {"CURRENT", "FROM"} for token in words)


def _is_condition(sentence: Sentence, frame: Frame, island: Island, first: int) -> bool:
    """Whether an amount only says which things count ("who order 3 times")."""
    for index in range(island.first - 1, max(first, island.first - _FAR) - 1, -1):
        token = sentence.tokens[index]
        if index == frame.verb or token.kind in {"COMMA", "COLON"}:
            return False
        if token.role == "RELATIVE":
            return True
        before = sentence.tokens[index - 1] if index else None
        if (
            token.verb is not None
            and token.verb.form == "ing"
            and not token.nouns
            and index > frame.object[0]
            and before is not None
            and before.kind == "WORD"
            and not before.role
        ):
            return True
    return False


def _later_change_noun(sentence: Sentence, island: Island, end: int) -> str | None:
    """Return which way "20% revenue growth" goes: a noun of change soon after."""
    stop = min(end, island.last + 1 + _FURTHEST_CHANGE_NOUN)
    for index in range(island.last + 1, stop):
        token = sentence.tokens[index]
        if token.kind not in {"WORD", "AMOUNT"} or (
            token.role and token.role not in {"RECURRING", "TO"}
        ):
            return None
        if token.change is not None:
            return token.change if _heads_change(sentence, island, index) else None
    return None


def _heads_change(sentence: Sentence, island: Island, index: int) -> bool:
    """Whether "20% growth" is meant and not "5 improvements", which are counted."""
    quantity = amount_at(sentence, island)
    if quantity.unit.kind not in {UnitKind.COUNT, UnitKind.MONEY}:
        return True
    after = index + 1
    return after < len(sentence.tokens) and sentence.tokens[after].role in {"IN", "OF"}


def _earlier_change_noun(sentence: Sentence, island: Island, first: int) -> str | None:
    """Return which way "growth in MAU: 20%" goes."""
    for index in range(first, island.first):
        change = sentence.tokens[index].change
        if change is not None:
            return change
    return None


def _with_baseline(
    sentence: Sentence, islands: list[Island], found: Figures
) -> Figures:
    for island in islands:
        is_today = island.name == "of_value" and _is_of_today(sentence, island)
        if (island.name in _BASELINES or is_today) and island not in found.used:
            quantity = amount_at(sentence, island)
            if found.target is not None:
                quantity = _same_unit(quantity, found.target)
            return found._replace(baseline=quantity, used=(*found.used, island))
    return found
