"""Reads an amount that nothing marks: the object of a verb, or a headline's first."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import (
    KINDS,
    Figures,
    amount_at,
    change_of,
    is_ceiling,
)
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    Frame,
)
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.deadlines.timed_things import takes_time
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.marked_changes import SIGNS
from smartlint.syntax.reading.values.marked_ways import earlier_change_noun, marked_way
from smartlint.syntax.reading.values.naming_amounts import is_no_figure, tells_own_size
from smartlint.syntax.reading.words.lexicon import DOING, MOVING, VerbEntry

_LEVEL_WORDS = (
    "below",
    "under",
    "above",
    "past",
    "less than",
    "fewer than",
    "beyond",
    "<",
    ">",
)
_DIRECT = (
    "value",
    "goal_value",
    "of_value",
    "at_value",
    "in_value",
    "for_value",
    "for_duration",
    "changed_value",
)
_FAR = 25  # tokens back within which a condition starts; keeps long lines linear
# Ranks that make a bare amount less likely the goal's; they only order candidates.
_AROUND, _SPAN, _CONDITION, _LEAD, _ASIDE = 3, 6, 10, 15, 20
_FURTHEST_BY = 4
_SIGNS_OF_LEVEL = ("=", "≥", "≤", ">", "<")
_SHORT = frozenset({"hours", "minutes", "seconds"})
_SPREAD = frozenset({"across", "throughout", "all over", "around"})
_MEASURED = frozenset({"quantity", "degree", "scale"})
_HIDDEN = 30  # rank of an amount that stands in parentheses


def with_direct(
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
    verb = frame.entry
    way = marked_way(sentence, frame, island, quantity, stretch)
    used = (*found.used, island)
    anchor = island if island.name != "for_value" else _whole_behind(sentence, island)
    is_change = way is not None or _multiplies(sentence, frame, island)
    is_change = is_change or (
        verb is not None and _is_change(sentence, verb, quantity, island)
    )
    if is_change and not _is_level(sentence, frame, island, way):
        change = change_of(quantity)
        return Figures(found.baseline, found.target, change, way, used, anchor)
    if _is_how_often(sentence, frame, island):
        quantity = quantity._replace(unit=COUNT)
    return Figures(found.baseline, quantity, found.change, found.way, used, anchor)


def _whole_behind(sentence: Sentence, part: Island) -> Island:
    """Return the "of our 40" of "for 15 of our 40 keywords"; else the amount itself."""
    after = part.last + 1
    whole = sentence.island_at[after] if after < len(sentence.tokens) else None
    return whole if whole is not None and whole.name == "of_value" else part


def _is_level(
    sentence: Sentence, frame: Frame, island: Island, way: str | None
) -> bool:
    """Whether an amount is where something is to be, and not how far it moves."""
    verb, quantity = frame.entry, amount_at(sentence, island)
    if verb is not None and verb.verb_class == "maintain":
        return True
    is_put = verb is not None and "put at a level" in verb.groups
    if (
        is_put
        and frame.object[0] < island.first
        and quantity.text.lower().startswith("up to ")
    ):
        return True  # "bump the open rate up to 30%"
    if way is None and (
        _is_placed(sentence, island)
        or (island.name == "goal_value" and sentence.depth[island.first] > 0)
    ):
        return True
    is_told = frame.form in {PASSIVE, FINITE}  # "70% of pupils will gain a level"
    return (
        _follows_colon(sentence, frame, island)
        or (verb is not None and (_is_bound(quantity) or is_ceiling(quantity)))
        or (is_told and island.first < frame.subject[1])
    )


def _is_how_often(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether "post 3x this week" says how often; "launch 3x the ads" how many."""
    verb, after = frame.entry, island.last + 1
    if verb is None or verb.verb_class not in DOING or island.name != "value":
        return False
    if amount_at(sentence, island).unit.kind is not UnitKind.MULTIPLE:
        return False
    tokens = sentence.tokens
    return after >= len(tokens) or not (
        tokens[after].is_plain or tokens[after].role in {"DETERMINER", "CURRENT"}
    )


def _multiplies(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a multiple does the work of a verb: "3x our traffic"."""
    after = island.last + 1
    if frame.form != NOMINAL or island.first != frame.object[0]:
        return False
    is_multiple = amount_at(sentence, island).unit.kind is UnitKind.MULTIPLE
    return (
        is_multiple
        and sentence.tokens[after : after + 1] != []
        and (sentence.tokens[after].role == "DETERMINER")
    )


def _is_placed(sentence: Sentence, island: Island) -> bool:
    """Whether an amount is where something stands, or whom it takes in.

    "Levels off at 20%", "≥ 30%", "in 5 markets", "with 50 partners", "reaching $5M"; of
    "by an average of 20%" it is how much changes.
    """
    tokens = sentence.tokens
    before = tokens[island.first - 1] if island.first else None
    if island.name in {"at_value", "for_value"}:
        return True
    if island.name == "in_value":  # "cut in half" says by how much
        is_share = amount_at(sentence, island).unit.kind is UnitKind.PERCENT
        return not is_share or (before is not None and before.role == "TO")
    if island.name == "of_value":
        words = tokens[max(0, island.first - _FURTHEST_BY) : island.first]
        return not any(token.role == "BY" for token in words)
    if before is None or island.name != "value":
        return False
    quantity = amount_at(sentence, island)
    if before.kind == "OPERATOR" or (
        quantity.text.startswith(_SIGNS_OF_LEVEL)
        and quantity.text.lstrip("= ")[:1] not in SIGNS
    ):
        return True
    if before.role == "BE" and tokens[island.first - 2].role == "TO":
        return True  # "raise accuracy to be over 92%"
    if before.kind == "COMMA":
        is_bound = quantity.bound in {Bound.AT_LEAST, Bound.AT_MOST}
        return is_bound and quantity.unit.kind is UnitKind.COUNT
    is_reaching = (
        before.verb is not None
        and before.verb.verb_class == "reach"
        and before.verb.form == "ing"
    )
    return is_reaching or (before.role == "PREPOSITION" and before.lower != "per")


def _is_bound(quantity: Quantity) -> bool:
    """Whether an amount is written as a level ("drop below 3 days")."""
    return " ".join(quantity.text.lower().split()).startswith(_LEVEL_WORDS)


def _follows_colon(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether an amount explains what was said before: "Grow reach: 50,000 views"."""
    if frame.verb is None or not sentence.signs or island.first <= frame.verb:
        return False
    between = sentence.tokens[frame.verb : island.first]
    return any(token.kind == "COLON" for token in between)


def _is_change(
    sentence: Sentence, verb: VerbEntry, quantity: Quantity, island: Island
) -> bool:
    """Whether the bare amount after a verb is by how much, not up to where."""
    flags = verb.flags
    if verb.verb_class not in MOVING:
        return False
    if verb.verb_class == "improve" and quantity.unit.kind is UnitKind.COUNT:
        return False
    if "get" not in flags:
        return True
    after = sentence.tokens[island.last + 1 : island.last + 2]
    is_share = bool(after) and after[0].role == "OF"
    return quantity.unit.kind in KINDS and not is_share


def _best_direct(
    sentence: Sentence,
    frame: Frame,
    islands: list[Island],
    stretch: tuple[int, int],
) -> Island | None:
    """Return the bare amount that is the goal's, and no condition of it."""
    verb = frame.entry
    is_change = verb is not None and verb.verb_class in MOVING
    rated: list[tuple[int, int, Island]] = []
    for order, island in enumerate(islands):
        if island.name not in _DIRECT:
            continue
        is_timed = frame.form == NOMINAL and _names_time(sentence, island, stretch)
        is_span = island.name == "for_duration"
        is_kept = is_timed or (is_span and _is_length(sentence, frame, island))
        is_size = verb is not None and verb.verb_class in {"increase", "improve"}
        is_size = is_size and tells_own_size(sentence, island)
        if not is_kept and (is_size or is_no_figure(sentence, island)):
            continue
        is_condition = _is_condition(sentence, frame, island, stretch[0])
        if (is_change and is_condition) or _is_scope(sentence, frame, island, stretch):
            continue
        rank = _rank(sentence, frame, island, sentence.depth[stretch[0]])
        rated.append((rank + _CONDITION * is_condition, order, island))
    if not rated:
        return None
    rank, _, best = min(rated)
    is_said = amount_at(sentence, best).text.startswith(_SIGNS_OF_LEVEL)
    is_shown = rank < _HIDDEN or best.name == "goal_value" or is_said
    return best if is_shown else None


def _rank(sentence: Sentence, frame: Frame, island: Island, depth: int) -> int:
    """Return how unlikely a bare amount is the goal's; smaller is likelier.

    Args:
        sentence: The sentence.
        frame: Its statement.
        island: The amount.
        depth: How many parentheses are open around the statement.
    """
    is_place = island.name in {"in_value", "at_value"} and frame.verb != island.first
    is_first = is_place and island.first == frame.object[0] and frame.form != NOMINAL
    is_first = is_first or _is_of_head(sentence, frame, island)
    rank = 0 if is_first else _DIRECT.index(island.name)
    is_wished = frame.is_wish and island.last == frame.object[0]  # "aim for 400 guests"
    if island.name == "for_value" and (is_wished or _is_aimed_at(sentence, island)):
        rank = -1
    verb, token = frame.entry, sentence.tokens[island.last]
    if token.kind == "DURATION":
        is_taken = verb is not None and takes_time(frame, verb, token)
        rank += 0 if is_taken or _limits(sentence, island) else _SPAN
    if frame.verb is not None and _is_around(sentence, island):
        rank += _AROUND
    if island.last < frame.lead[1]:
        rank += _LEAD
    elif frame.form == FINITE and island.first < frame.subject[1]:
        is_share = amount_at(sentence, island).unit.kind is UnitKind.PERCENT
        rank += -1 if is_share and island.first == frame.subject[0] else 1
    if sentence.depth[island.first] > depth:
        rank += _HIDDEN if frame.form != NOMINAL else _ASIDE
    return rank


def _is_of_head(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether a headline opens with a metric and its value: "NPS of 40 in 3 regions"."""
    if frame.form != NOMINAL or island.name != "of_value":
        return False
    words = sentence.tokens[frame.object[0] : island.first]
    is_named = bool(words) and all(word.is_plain for word in words)
    return is_named and bool(words[-1].nouns & _MEASURED)


def _is_aimed_at(sentence: Sentence, island: Island) -> bool:
    """Whether "a top 5 inn, aiming for 400 guests" names the goal behind a comma."""
    before = sentence.tokens[max(0, island.first - 2) : island.first]
    return [token.kind for token in before] == ["COMMA", "WORD"] and (
        before[1].role == "WISH"
    )


def _limits(sentence: Sentence, island: Island) -> bool:
    """Whether a time is a bound: "load time under 2 s", "a sub-25 5K"."""
    if sentence.tokens[island.last].lower.startswith("sub"):
        return True
    before = sentence.tokens[island.first - 1] if island.first else None
    is_named = before is not None and before.is_plain and before.verb is None
    bound = amount_at(sentence, island).bound
    return is_named and bound in {Bound.AT_LEAST, Bound.AT_MOST}


def _is_around(sentence: Sentence, island: Island) -> bool:
    """Whether an amount only says where: "checked across 3 towns"."""
    before = sentence.tokens[island.first - 1] if island.first else None
    return before is not None and before.role == "PREPOSITION"


def _is_scope(
    sentence: Sentence, frame: Frame, island: Island, stretch: tuple[int, int]
) -> bool:
    """Whether an amount only says where a headline's change is: "growth across 4 towns"."""
    if frame.form != NOMINAL or not island.first:
        return False
    before = sentence.tokens[island.first - 1]
    is_spread = island.name == "value" and before.lower in _SPREAD
    return is_spread and earlier_change_noun(sentence, island, stretch[0]) is not None


def _is_length(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether one is to do something for so long: "meditate for 300 hours"."""
    verb = frame.entry
    is_deed = verb is not None and verb.verb_class in DOING
    if not is_deed or frame.form not in {IMPERATIVE, FINITE}:
        return False
    is_least = amount_at(sentence, island).bound is Bound.AT_LEAST
    # "Don't buy clothes for a year", "live in Oslo for at least a year".
    if island.first == frame.object[0] or frame.is_negated or is_least:
        return True
    return amount_at(sentence, island).unit.code in _SHORT


def _names_time(sentence: Sentence, island: Island, stretch: tuple[int, int]) -> bool:
    """Whether a headline opens with a time of what takes it: "<3 days lead time"."""
    tokens = sentence.tokens
    if island.name != "value" or island.first != stretch[0]:
        return False
    if tokens[island.last].kind != "DURATION" or "-" in tokens[island.last].lower:
        return False
    head = head_noun(sentence, island.last + 1, stretch[1])
    return head is not None and "taking time" in head.groups


def _is_condition(sentence: Sentence, frame: Frame, island: Island, first: int) -> bool:
    """Whether an amount only says which things count ("who order 3 times")."""
    for index in range(island.first - 1, max(first, island.first - _FAR) - 1, -1):
        token = sentence.tokens[index]
        if index == frame.verb or token.kind in {"COMMA", "COLON", "OPEN"}:
            return False
        if token.role == "RELATIVE":
            return index + 1 != frame.subject[0]  # "ensure that 40% of …"
        if (
            token.verb is not None
            and token.verb.form == "ing"
            and not token.nouns
            and index > frame.object[0]
            and sentence.tokens[index - 1].is_plain
        ):
            return True
    return False
