"""Finds targets beside another value: "(target: 40)", "120 today, 30 by June"."""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.syntax.reading.figures import Figures, amount_at
from smartlint.syntax.reading.frame import NOMINAL, STATE, Frame
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.todays_values import in_unit_of

_NOW = frozenset({"now", "today", "currently", "at present", "at the moment"})
_PARTING = frozenset({"COMMA", "SEMICOLON", "BUT", "AND"})


def with_goal_value(
    sentence: Sentence, islands: Iterable[Island], found: Figures
) -> Figures:
    """Return the figures with the target that "(target: 40)" names beside a change."""
    for island in islands:
        if _names_goal(sentence, island) and island not in found.used:
            used = (*found.used, island)
            return found._replace(target=amount_at(sentence, island), used=used)
    return found


def with_goal_aside(
    sentence: Sentence, frame: Frame, islands: Iterable[Island], found: Figures
) -> Figures:
    """Return as today's value the one beside which another is the goal.

    "Latency: 900 ms (target: 400 ms)", "flaky tests: 120 today, 30 by June".
    """
    anchor, value = found.anchor, found.target
    if value is None or anchor is None or found.baseline is not None:
        return found
    if frame.form not in {NOMINAL, STATE} or found.change is not None:
        return found
    tokens = sentence.tokens
    after = tokens[anchor.last + 1] if anchor.last + 1 < len(tokens) else None
    if after is None or after.is_plain:
        return found
    is_now = after.lower in _NOW
    for island in islands:
        if island.first <= anchor.last + 1 or island in found.used:
            continue
        is_goal = after.kind == "OPEN" and _names_goal(sentence, island)
        if not is_goal and not (is_now and _stands_against(sentence, island)):
            continue
        target = amount_at(sentence, island)
        if in_unit_of(target, value).unit.kind is not value.unit.kind:
            continue
        target = in_unit_of(target, value)
        used = (*found.used, island)
        return found._replace(baseline=value, target=target, used=used)
    return found


def _stands_against(sentence: Sentence, island: Island) -> bool:
    """Whether a value follows behind what is so today: "72 now, should be 90"."""
    if island.name not in {"value", "goal_value", "to_value"}:
        return False
    at = island.first - 1
    while at > 0 and sentence.tokens[at].role in {"MODAL", "BE", "TO", "WISH"}:
        at -= 1
    before = sentence.tokens[at]
    return before.kind in _PARTING or before.role in _PARTING


def _names_goal(sentence: Sentence, island: Island) -> bool:
    """Whether a value is called the target: "(target: 40)", "(target 40, now 25)"."""
    if island.name != "value":
        return island.name == "goal_value"
    is_aside = sentence.depth[island.first] > 0
    before = sentence.tokens[island.first - 1]
    if before.kind == "OPERATOR":
        before = sentence.tokens[island.first - 2]
    return is_aside and before.terminal == "GOAL"
