"""Finds the target that is named beside a change: "up 20% (target: 40)"."""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS

_PLANNED = frozenset({"planned", "targeted", "required", "needed", "hoped-for"})
_SHARES = frozenset({UnitKind.POINTS, UnitKind.PERCENT})
_TOTAL = "total"
_SUMMING = frozenset({"all", "total", "overall", "altogether", "told"})
_IN_ALL = (
    ["in", "all"], ["in", "total"], ["all", "told"], ["overall"], ["altogether"],
)  # fmt: skip
_OLD = frozenset({"previous", "earlier", "old", "former", "original", "existing"})


def with_goal_value(
    sentence: Sentence, islands: Iterable[Island], found: Figures
) -> Figures:
    """Return the figures with the target that "(target: 40)" names beside a change."""
    is_change = found.change is not None
    may_total = is_change and _TOTAL in sentence.lowers
    may_sum = is_change and not _SUMMING.isdisjoint(sentence.lowers)
    for island in islands:
        if island.name == "goal_value" and _names_old_goal(sentence, island):
            continue
        is_named = may_total and _is_total(sentence, island, found)
        is_named = is_named or (may_sum and _is_in_all(sentence, island, found))
        if island.name == "goal_value" or sentence.depth[island.first]:
            is_named = is_named or _names_goal(sentence, island)
        elif is_change and island.name == "value":
            is_named = is_named or _comes_to(sentence, island)
        elif is_change and island.name == "at_value":
            is_named = is_named or _stands_then(sentence, island, found)
        if is_named and island not in found.used:
            used = (*found.used, island)
            return found._replace(target=amount_at(sentence, island), used=used)
    return found


def _comes_to(sentence: Sentence, island: Island) -> bool:
    """Whether a change is told to lead there: "rise by 8%, reaching €9m"."""
    if island.first <= 1:
        return False
    before, verb = sentence.tokens[island.first - 2 : island.first]
    entry = verb.verb
    if entry is None:
        return False
    if entry.lemma == "make" and entry.form == "base":
        return before.role in {"TO", "MODAL"}  # "20 more members, to make 60"
    is_led = entry.verb_class == "reach" or entry.lemma == "make"
    return is_led and entry.form == "ing" and before.kind == "COMMA"


def _stands_then(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether a change is told to leave it there: "retention 20 points up, at 60%"."""
    change, anchor = found.change, found.anchor
    level = sentence.tokens[island.last].amount
    if change is None or anchor is None or level is None or island.first < anchor.last:
        return False
    is_apart = sentence.tokens[island.first - 1].kind == "COMMA"
    kinds = {change.quantity.unit.kind, level.unit.kind}
    return kinds == _SHARES or (is_apart and kinds == {UnitKind.COUNT})


def with_level_before(
    sentence: Sentence, islands: Iterable[Island], found: Figures
) -> Figures:
    """Return the figures with the level that a change told beside it leads to.

    "3,000 readers (2x increase)", "readers: 3,000 (up 50%)", "3,000 readers, 900 more
    than last year".
    """
    anchor = found.anchor
    if found.change is None or anchor is None:
        return found
    is_comment = _comments(sentence, anchor)
    if not is_comment and not sentence.depth[anchor.first]:
        return found
    way = None if is_comment else found.way  # of a comment the verb says which way
    for island in islands:
        if island.first > anchor.first:
            return found
        if island.name == "value" and not sentence.depth[island.first]:
            used = (*found.used, island)
            target = amount_at(sentence, island)
            return found._replace(target=target, used=used, anchor=island, way=way)
    return found


def _comments(sentence: Sentence, island: Island) -> bool:
    """Whether a change only compares with another time: ", 900 more than last year"."""
    tokens, after = sentence.tokens, island.last + 1
    return (
        island.name == "more_value"
        and after < len(tokens)
        and tokens[after].role == "VERSUS"
        and tokens[island.first - 1].kind == "COMMA"
    )


def _names_old_goal(sentence: Sentence, island: Island) -> bool:
    """Whether a goal is named that is to be surpassed: "than the current goal of 40%"."""
    before = sentence.tokens[island.first - 1 : island.first]
    return any(word.role == "CURRENT" or word.lower in _OLD for word in before)


def with_goal_behind(
    sentence: Sentence, frame: Frame, islands: Iterable[Island], found: Figures
) -> Figures:
    """Return the figures of what is done so far and the goal it leads to.

    "Has raised £40 toward its goal of £90", "we have raised £40 of our £90 target".
    """
    verb = frame.entry
    reached = found.target
    if verb is None or reached is None or verb.form not in PAST_FORMS:
        return found
    for island in islands:
        goal = amount_at(sentence, island) if _is_goal_of(sentence, island) else None
        if goal is not None and island not in found.used and goal.unit == reached.unit:
            used = (*found.used, island)
            return found._replace(baseline=reached, target=goal, used=used)
    return found


def _is_goal_of(sentence: Sentence, island: Island) -> bool:
    """Whether an amount is the goal's: "its goal of £90", "of our £90 target"."""
    if island.name == "goal_value":
        return True
    tokens = sentence.tokens
    after = tokens[island.last + 1 : island.last + 2]
    is_named = any("goal" in word.nouns for word in after)
    if island.name == "of_value":
        return is_named
    before = tokens[island.first - 1] if island.first else None
    if island.name != "value" or before is None:
        return False
    return before.lower in _PLANNED or (is_named and before.role == "DETERMINER")


def _is_total(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether an amount is what there is then: "2 more songs, for a total of 9".

    No "by 1% a year and a total of 5%", which is by how much in all.
    """
    total, change = sentence.tokens[island.last].amount, found.change
    if (
        total is None
        or change is None
        or (change.quantity.unit.kind is total.unit.kind is UnitKind.PERCENT)
    ):
        return False
    before = sentence.tokens[island.first - 1] if island.first else None
    return island.name == "of_value" and before is not None and before.lower == _TOTAL


def _is_in_all(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether an amount is all there is then: "another 250 a shop, 11,000 in all"."""
    words = [word.lower for word in sentence.tokens[island.last + 1 : island.last + 3]]
    is_sum = words[:1] in _IN_ALL or words in _IN_ALL
    total, change = sentence.tokens[island.last].amount, found.change
    if not is_sum or total is None or change is None:
        return False
    return total != change.quantity


def _names_goal(sentence: Sentence, island: Island) -> bool:
    """Whether a value in brackets is the target: "(target: 40)", "(target 40, now 25)".

    Without brackets one that its island calls so.
    """
    before = sentence.tokens[island.first - 1]
    if island.name == "to_value":
        return before.kind == "OPEN"  # "by €8 (to €42)"
    if island.name != "value":
        return island.name == "goal_value"
    if before.kind == "OPERATOR":
        before = sentence.tokens[island.first - 2]
    return before.terminal == "GOAL"
