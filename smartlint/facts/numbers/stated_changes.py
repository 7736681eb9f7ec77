"""Holds a stated change against today's value and the target: "by 10% from 200 to 300".

What people round agrees; a change of every week leads to no one value and is left.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from smartlint.facts.days.counted_time import repeated
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import amount_words, priced_words
from smartlint.model.goal import Goal
from smartlint.model.quantity import Bound, ChangeKind, Quantity, UnitKind
from smartlint.named_tuple import NamedTuple

_LONGEST_HEDGE = 16
_SHARED = (UnitKind.PERCENT, UnitKind.COUNT)
_ROUNDING = Decimal("0.01")  # of the target: 301.3 is written as 300
_GUESSING = Decimal("0.1")  # of the target, behind "about"
_HALF = Decimal("0.5")


class _Stated(NamedTuple):
    """A change as written, with what it is held against."""

    text: str
    kind: ChangeKind
    amount: Decimal
    bound: Bound
    baseline: Quantity
    target: Quantity


def stated_change_facts() -> tuple[Fact, ...]:
    """Return the facts about a change that goes with neither value."""
    return (
        Fact(
            "stated_change",
            FactType.TEXT,
            "The change as written, where it does not lead from today's value to the target.",
            "10%",
            _text,
        ),
        Fact(
            "change_result",
            FactType.TEXT,
            "What today's value and that change come to.",
            "220",
            _result,
        ),
        Fact(
            "matching_change",
            FactType.TEXT,
            "The change that would lead from today's value to the target.",
            "50%",
            _needed,
        ),
    )


def may_contradict(goal: Goal) -> bool:
    """Tell whether a goal has all three numbers."""
    if goal.baseline is None or goal.target is None or goal.reading is None:
        return False
    return goal.reading.change is not None or "%" in goal.sentence.text


def _text(subject: GoalSubject) -> str | None:
    stated = _contradiction(subject.goal)
    return stated.text if stated is not None else None


def _result(subject: GoalSubject) -> str | None:
    stated = _contradiction(subject.goal)
    if stated is None:
        return None
    return _written(_implied(stated), stated.baseline)


def _needed(subject: GoalSubject) -> str | None:
    stated = _contradiction(subject.goal)
    if stated is None:
        return None
    first, last = stated.baseline.value, stated.target.value
    gap = abs(last - first)
    if stated.kind is ChangeKind.MULTIPLE:
        return f"{_round(last / first)} times as much"
    if stated.kind is ChangeKind.PERCENT:
        share = f"{_round(gap / abs(first) * 100)}%"
        if stated.baseline.unit.kind is UnitKind.PERCENT:
            return f"{share}, or {amount_words(gap, 'points')}"
        return share
    if stated.baseline.unit.kind is UnitKind.PERCENT:
        return amount_words(gap, "points")
    return _written(gap, stated.baseline)


def _contradiction(goal: Goal) -> _Stated | None:
    """Return the change that does not lead to the target; None where all agree."""
    stated = _stated(goal)
    if stated is None or not _comparable(stated) or repeated(goal) is not None:
        return None
    return None if _agrees(stated) else stated


def _stated(goal: Goal) -> _Stated | None:
    """Return the change with both values; None where one of the three is missing."""
    if not may_contradict(goal) or goal.reading is None:
        return None
    baseline, target, change = goal.baseline, goal.target, goal.reading.change
    if baseline is None or target is None:
        return None
    if change is not None:
        found = change.quantity
        if found.upper is not None or found.per is not None:
            return None
        bound = _bound(goal, found)
        return _Stated(found.text, change.kind, found.value, bound, baseline, target)
    at = target.span.end - goal.sentence.span.start
    aside = _aside_pattern().match(goal.sentence.text, at) if at > 0 else None
    if aside is None:
        return None
    amount = Decimal(aside["value"])
    kind = ChangeKind.PERCENT
    return _Stated(aside["text"], kind, amount, Bound.EXACT, baseline, target)


def _bound(goal: Goal, change: Quantity) -> Bound:
    """Return how exactly a change is meant: "more than double" has its words before it."""
    if change.bound is not Bound.EXACT:
        return change.bound
    at = change.span.start - goal.sentence.span.start
    before = goal.sentence.text[max(0, at - _LONGEST_HEDGE) : at]
    if _least_pattern().search(before):
        return Bound.AT_LEAST
    return Bound.ABOUT if _nearly_pattern().search(before) else Bound.EXACT


def _comparable(stated: _Stated) -> bool:
    """Tell whether both values are of one unit and in one direction of the other."""
    first, last = stated.baseline, stated.target
    if last.upper is not None or first.upper is not None or first.value == 0:
        return False
    if first.per not in (None, last.per) or last.value in (first.value, 0):
        return False
    kinds = (first.unit.kind, last.unit.kind)
    return first.unit == last.unit or all(kind in _SHARED for kind in kinds)


def _agrees(stated: _Stated) -> bool:
    """Tell whether the change leads to the target, or near enough for how it is said."""
    first, last = stated.baseline.value, stated.target.value
    amount, gap = stated.amount, abs(last - first)
    if stated.kind is ChangeKind.MULTIPLE:
        ways = [(last / first, amount), (first / last, amount)]
    elif stated.kind is ChangeKind.PERCENT:
        ways = [(gap / abs(first) * 100, amount)]
        if stated.baseline.unit.kind is UnitKind.PERCENT:
            ways.append((gap, amount))
    else:
        ways = [(gap, amount)]
    is_guess = Bound.ABOUT in (stated.bound, stated.target.bound)
    leeway = abs(last) * (_GUESSING if is_guess else _ROUNDING)
    for needed, said in ways:
        if _within_bound(stated, needed, said) or abs(needed - said) <= _digit(said):
            return True
    return abs(_implied(stated) - last) <= leeway


def _within_bound(stated: _Stated, needed: Decimal, said: Decimal) -> bool:
    """Tell whether "at least 20%" or "to at least 300" leaves room for the other."""
    if stated.bound is Bound.AT_LEAST:
        return needed >= said
    if stated.bound is Bound.AT_MOST:
        return needed <= said
    implied, last = _implied(stated), stated.target.value
    if stated.target.bound is Bound.AT_LEAST:
        return implied >= last
    return stated.target.bound is Bound.AT_MOST and implied <= last


def _digit(said: Decimal) -> Decimal:
    """Return half of the last place that is written; nothing for whole small numbers."""
    exponent = said.as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    if said == said.to_integral_value() and said < 10:  # noqa: PLR2004 - one digit
        return Decimal(0)
    return _HALF.scaleb(min(places, 0))


def _implied(stated: _Stated) -> Decimal:
    """Return what today's value and the change come to, on the target's side."""
    first, amount = stated.baseline.value, stated.amount
    if stated.kind is ChangeKind.MULTIPLE:
        return first * amount
    if stated.kind is ChangeKind.PERCENT:
        amount = abs(first) * amount / 100
    return first - amount if stated.target.value < first else first + amount


def _written(value: Decimal, like: Quantity) -> str:
    return priced_words(Decimal(_plain(value)), like.unit.code)


def _round(value: Decimal) -> str:
    return amount_words(Decimal(_plain(value)), None)


def _plain(value: Decimal) -> str:
    """Return a number with as many places as tell it from its like, two at most."""
    rounded = round(value, 2 if abs(value) < 10 else 1)  # noqa: PLR2004 - one digit
    return f"{rounded.normalize():f}"


@cache
def _aside_pattern() -> re.Pattern[str]:
    return re.compile(
        r",?\s{0,2}\(?(?:(?:i\.e\.|that is),? |= ?)?"
        r"(?P<text>[+−-] ?(?P<value>\d{1,6}(?:\.\d{1,3})?) ?%)(?! ?\w)"
    )


@cache
def _least_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:more than|over|at least|upwards of) $")


@cache
def _nearly_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:about|around|roughly|nearly|almost|some|circa|approximately|up to) $"
    )
