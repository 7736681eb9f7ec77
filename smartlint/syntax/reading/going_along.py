"""Tells numbers that stand in a phrase which only goes with the goal.

"With two partner firms", "in our 12 shops", "despite losing 3 staff": with whom, where or
for whom, and not how much. The word that leads the phrase tells it, and where that could
also lead to what is aimed at ("get into five shops"), what else the statement says does.
Shares, ranks and scores say how much wherever they stand.
"""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.figures import amount_at
from smartlint.syntax.reading.frame import FINITE, Frame
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.lexicon import MOVING_OR_KEEPING, PAST_FORMS
from smartlint.syntax.reading.marks import OWN
from smartlint.syntax.reading.naming_amounts import is_no_figure
from smartlint.syntax.reading.sized_things import KNOWN, WAYS
from smartlint.syntax.reading.tagging import Token

_OWN, _PLACED, _ALONG = 0, 1, 2
_COUNT, _MONEY = UnitKind.COUNT, UnitKind.MONEY
_AMOUNTS = frozenset(
    {"value", "in_value", "at_value", "for_value", "from_value", "to_value",
     "by_value", "of_value", "more_value", "changed_value", "change_by", "goal_value"}
)  # fmt: skip
_LED = frozenset(
    {"in_value", "at_value", "for_value", "from_value", "to_value", "by_value"}
)
_MOVING = frozenset({"from_value", "to_value", "by_value"})
_LEADING = frozenset(
    {"PREPOSITION", "MANNER", "WITHOUT", "IN", "ON", "AT", "FOR", "FROM", "BY", "TO"}
)
_WITHIN = frozenset({"DETERMINER", "ADVERB"})
_MOVED = frozenset({"TO", "FROM", "BY"})
_PLACING = frozenset({"IN", "ON", "AT", "FOR"})
# What leads to nothing but company, means and circumstances.
_ACCOMPANYING = frozenset({"MANNER", "WITHOUT"})
_AROUND = frozenset(
    {"despite", "in spite of", "alongside", "unlike", "amid", "beside", "besides", "near", "outside",
     "under", "behind"}
)  # fmt: skip
_SPREAD = frozenset({"across", "among", "amongst", "along", "with", "between"})
_ALL = frozenset({"all", "these", "those", "both"})
_COLLECTIVE = frozenset({"collection", "crew", "own team"})
_TYING = frozenset({"tie", "joint work", "done with"})
_WITH_WHOM = frozenset({"staff", "crew"})
_COST = frozenset({"outlay"})
_MERELY = frozenset({"just", "only", "merely"})
_LONGEST_NAME = 4  # words of "with the help of", "in a small team of"


def without_companions(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands of a statement but those that only go with what is aimed at."""
    tokens = sentence.tokens
    parts: dict[Island, int] = {}
    for island in islands:
        # Nearly always a plain word stands before an amount, or "to" or "by" leads it.
        name, first = island.name, island.first
        before = tokens[first - 1]
        may_go = island.last - first > 1 if name in _MOVING else name in _AMOUNTS
        if may_go and (
            name != "value" or not before.is_plain or before.verb is not None
        ):
            part = _part(sentence, frame, island)
            if part:
                parts[island] = part
    if not parts:
        return islands
    own = [island for island in islands if island not in parts]
    if _is_told_by(sentence, frame, own):
        return own
    return [island for island in islands if parts.get(island) != _ALONG]


def _is_told_by(sentence: Sentence, frame: Frame, own: list[Island]) -> bool:
    """Whether these tell how much, or what changes is no matter of places."""
    verb = frame.entry
    if verb is not None and verb.verb_class in MOVING_OR_KEEPING - {"improve"}:
        return True
    return any(
        island.name in _AMOUNTS and not is_no_figure(sentence, island) for island in own
    )


def _part(sentence: Sentence, frame: Frame, island: Island) -> int:
    """Return whether an amount is the goal's, goes along, or depends on the others."""
    unit = amount_at(sentence, island).unit
    if unit.kind is not _COUNT and unit.kind is not _MONEY and unit.code not in WAYS:
        return _OWN
    is_before = frame.form == FINITE and island.last < frame.subject[1]
    if is_before and _is_known_subject(sentence, frame, island):
        return _ALONG
    at = _leader(sentence, island)
    return _OWN if at is None else _led(sentence, frame, island, at)


def _leader(sentence: Sentence, island: Island) -> int | None:
    """Return where the word stands that leads the phrase of an amount; None for none."""
    tokens, at = sentence.tokens, island.first
    if island.name not in _LED:
        at -= 1
        if island.name == "of_value":
            first = at
            while at >= 0 and tokens[at].is_plain and first - at < _LONGEST_NAME:
                at -= 1
        while at >= 0 and tokens[at].role in _WITHIN:
            at -= 1
        if at > 0 and tokens[at].is_plain and _is_doing(tokens[at]):
            at -= 1
    is_led = at >= 0 and (tokens[at].role in _LEADING or tokens[at].lower == "as")
    return at if is_led else None


def _is_doing(token: Token) -> bool:
    """Whether "losing" follows "despite": what goes along is then a deed."""
    return token.verb is not None and token.verb.form == "ing"


def _led(sentence: Sentence, frame: Frame, island: Island, at: int) -> int:
    """Return the same of an amount that the word at ``at`` leads to."""
    tokens = sentence.tokens
    leader, amount = tokens[at], amount_at(sentence, island)
    if leader.role in _ACCOMPANYING or leader.lower in _AROUND:
        return _ALONG
    after = tokens[island.last + 1 : island.last + 2]
    if island.name == "of_value":
        names = tokens[at + 1 : island.first]
        is_each = amount.per is not None or (bool(after) and after[0].lower == "per")
        is_group = not is_each and _is_group(leader, names, amount)
        return _ALONG if is_group else _OWN
    if _is_limit_of_cost(leader, amount) or _is_near(island, amount, after):
        return _ALONG
    if not after or not after[0].is_plain or amount.unit.kind is not _COUNT:
        return _OWN
    words = tokens[at + 1 : island.last]
    if leader.role in _MOVED:
        is_own = any(word.lower in OWN for word in words) and leader.role != "BY"
        is_led_by = leader.role == "BY" and _is_led_by(tokens[at - 1])
        return _ALONG if is_own or is_led_by else _OWN
    is_known = any(word.lower in KNOWN or word.lower in _ALL for word in words)
    is_aimed_at = leader.role in _PLACING and at > 0 and tokens[at - 1].role == "WISH"
    if is_known or (island.last < frame.lead[1] and not is_aimed_at):
        return _ALONG
    if at <= frame.object[0] or amount.bound is not Bound.EXACT:
        return _OWN
    if tokens[at - 1].kind == "COMMA":
        return _ALONG
    if leader.lower == "with":
        return _with(sentence, frame, island, at)
    return _PLACED if leader.role in _PLACING or leader.lower in _SPREAD else _OWN


def _with(sentence: Sentence, frame: Frame, island: Island, at: int) -> int:
    """Return the same of "with two partner firms", which is no part of a thing made."""
    tokens, verb = sentence.tokens, frame.entry
    before = tokens[at - 1]
    if before.verb is not None and before.verb.form == "participle":
        return _OWN  # "deployed with 15 guides"
    if not before.groups.isdisjoint(_TYING):
        return _OWN  # "contracts with 3 suppliers"
    if verb is not None and ("end" in verb.flags or "trying out" in verb.groups):
        return _OWN
    names = list(takewhile(lambda word: word.is_plain, tokens[island.last + 1 :]))
    is_company = any("company" in word.groups for word in names)
    is_company = is_company or not names[-1].groups.isdisjoint(_WITH_WHOM)
    is_company = is_company or tokens[island.first - 1].lower in _MERELY
    return _ALONG if is_company else _PLACED


def _is_group(leader: Token, names: list[Token], amount: Quantity) -> bool:
    """Whether "with a team of six" or "at a cost of £90" is told, and no level."""
    if leader.role in {"TO", "FROM"}:
        return False
    groups = _COLLECTIVE if amount.unit.kind is _COUNT else _COST
    return any(not word.groups.isdisjoint(groups) for word in names)


def _is_limit_of_cost(leader: Token, amount: Quantity) -> bool:
    """Whether "for less than €500" says what it may cost."""
    is_limit = amount.bound is Bound.AT_MOST and amount.unit.kind is _MONEY
    return is_limit and leader.role == "FOR"


def _is_near(island: Island, amount: Quantity, after: list[Token]) -> bool:
    """Whether "within 5 km of the shop" or "in a 20-mile radius" says where."""
    if island.name != "in_value" or amount.unit.code not in WAYS:
        return False
    return bool(after) and (after[0].role in {"OF", "FROM"} or "-" in amount.text)


def _is_led_by(before: Token) -> bool:
    """Whether it is told who does it: "led by two nurses"."""
    verb = before.verb
    is_done = verb is not None and (verb.form in PAST_FORMS or verb.lemma == "run")
    return is_done and verb is not None and "guiding" in verb.groups


def _is_known_subject(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether those who act are known: "our 12 shops will", "a team of six will"."""
    tokens, first = sentence.tokens, frame.subject[0]
    words = tokens[first : island.last]
    if island.name == "of_value":
        return any(not word.groups.isdisjoint(_COLLECTIVE) for word in words)
    return any(word.lower in KNOWN or word.lower in _ALL for word in words)
