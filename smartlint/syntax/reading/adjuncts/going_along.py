"""Tells numbers that stand in a phrase which only goes with the goal.

"With two partner firms", "in our 12 shops", "despite losing 3 staff": with whom, where or
for whom, and not how much. The word that leads the phrase tells it, and where that could
also lead to what is aimed at ("get into five shops"), what else the statement says does.
Shares, ranks and scores say how much wherever they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.values.naming_amounts import RATINGS, is_no_figure
from smartlint.syntax.reading.values.sized_things import KNOWN, WAYS
from smartlint.syntax.reading.words.lexicon import (
    MORE_OR_LESS,
    MOVING_OR_KEEPING,
    PAST_FORMS,
)
from smartlint.syntax.reading.words.marks import COSTING, OWN
from smartlint.syntax.reading.words.token import Token

_OWN, _PLACED, _ALONG = 0, 1, 2
_COUNT, _MONEY = UnitKind.COUNT, UnitKind.MONEY
_SORTS = frozenset({UnitKind.SCORE, UnitKind.OTHER})
_APOSTROPHES = frozenset({"'", "’"})
_KINDS = frozenset({_COUNT, _MONEY, UnitKind.OTHER})
_AMOUNTS = frozenset(
    {"value", "in_value", "at_value", "for_value", "from_value", "to_value",
     "by_value", "of_value", "more_value", "changed_value", "change_by", "goal_value"}
)  # fmt: skip
_LED = frozenset(
    {"in_value", "at_value", "for_value", "from_value", "to_value", "by_value"}
)
_LEADING = frozenset(
    {"PREPOSITION", "MANNER", "WITHOUT", "IN", "ON", "AT", "FOR", "FROM", "BY", "TO"}
)
_WITHIN = frozenset({"DETERMINER", "ADVERB"})
_MOVED = frozenset({"TO", "FROM", "BY"})
_PLACING = frozenset({"IN", "ON", "AT", "FOR"})
# What leads to nothing but company, means and circumstances.
_ACCOMPANYING = frozenset({"MANNER", "WITHOUT"})
_CIRCUMSTANCES = frozenset(
    {"despite", "in spite of", "alongside", "unlike", "amid", "beside", "besides", "near",
     "outside", "under", "behind", "as", "although", "though", "not", "excluding",
     "except", "except for", "apart from", "aside from", "other than", "like",
     "with the exception of", "regardless of"}
)  # fmt: skip
_SPREAD = frozenset({"across", "among", "amongst", "along", "with", "between"})
_LEVELLED = MORE_OR_LESS | {"goal"}
_WHICH = frozenset(
    {"other", "first", "last", "next", "remaining", "same", "new", "old"}
)
_HAVING = frozenset({"get", "have", "see"})
_ALL = frozenset({"all", "these", "those", "both"})
_COLLECTIVE = frozenset({"collection", "crew", "own team"})
_TYING = frozenset({"tie", "joint work", "done with"})
_WITH_WHOM = frozenset({"staff", "crew"})
_MEANWHILE = frozenset({"while", "whilst"})
_COST = frozenset({"outlay"})
_MERELY = frozenset({"just", "only", "merely"})
_LONGEST_LIST = 6  # tokens of "using a new rota"
_LONGEST_NAME = 4  # words of "with the help of", "in a small team of"


def without_companions(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands of a statement but those that only go with what is aimed at."""
    tokens = sentence.tokens
    parts: dict[Island, int] = {}
    for island in islands:
        name = island.name
        if name not in _AMOUNTS:
            continue
        # Nearly always a noun stands before an amount, or "to" or "by" leads it.
        if name == "value":
            before = tokens[island.first - 1]
            if before.is_noun and before.verb is None:
                continue
        elif (
            name in MOVED
            and island.last == island.first + 1
            and (name != "by_value" or is_named(tokens[island.first - 1]))
        ):
            continue
        if part := _part(sentence, frame, island):
            parts[island] = part
    if not parts:
        return islands
    own = [island for island in islands if island not in parts]
    if _is_told_by(sentence, frame, own):
        return own
    return [island for island in islands if parts.get(island) != _ALONG]


def is_named(before: Token) -> bool:
    """Whether a word cannot tell that something is done: "visits by", no "led by"."""
    return before.verb is None and not before.lower.endswith("ed")


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
    kind = unit.kind
    if kind is UnitKind.PERCENT:
        return _OWN
    if _is_cost_meanwhile(sentence, island.first):
        return _ALONG
    is_before = frame.form == FINITE and island.last < frame.subject[1]
    if is_before and is_known_subject(sentence, frame, island.last):
        return _ALONG
    at = _leader(sentence, island)
    if at is None:
        return _ALONG if unit.code in WAYS and _is_away(sentence, island) else _OWN
    if kind is not _COUNT and _describes(sentence, at, island):
        return _ALONG
    is_counted = kind in _KINDS or unit.code in WAYS
    return _led(sentence, frame, island, at) if is_counted else _OWN


def _is_cost_meanwhile(sentence: Sentence, index: int) -> bool:
    """Whether an amount is what it may cost: "while spending no more than €900"."""
    tokens = sentence.tokens
    is_cost = index > 1 and tokens[index - 1].lower in COSTING
    return is_cost and tokens[index - 2].lower in _MEANWHILE


def _is_age_range(sentence: Sentence, island: Island) -> bool:
    """Whether "25-34s" are people, and no seconds: "among 25-34s"."""
    text = sentence.tokens[island.last].lower
    return amount_at(sentence, island).upper is not None and text[-2:-1].isdigit()


def _is_away(sentence: Sentence, island: Island) -> bool:
    """Whether it is told how far away something is: "less than 5 km from the shop"."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    is_least = amount_at(sentence, island).bound is Bound.AT_LEAST
    return bool(after) and after[0].role == "FROM" and not is_least


def _describes(sentence: Sentence, at: int, island: Island) -> bool:
    """Whether "at our 3-star hotel" or "with 3 months' notice" says what sort it is."""
    leader, *words = sentence.tokens[at : island.last]
    after = sentence.tokens[island.last + 1 : island.last + 2]
    if leader.lower in _SPREAD and _is_age_range(sentence, island):
        return True
    if leader.role in {"TO", "BY"} or not after:
        return False
    if after[0].lower in _APOSTROPHES:
        return True
    amount = amount_at(sentence, island)
    is_sort = amount.unit.kind in _SORTS or "-" in sentence.tokens[island.last].lower
    is_led = bool(words) and words[-1].role == "DETERMINER" and leader.role != "FOR"
    is_thing = after[0].is_plain and after[0].nouns.isdisjoint(_LEVELLED)
    return is_sort and is_led and is_thing and after[0].lower not in RATINGS


def _leader(sentence: Sentence, island: Island) -> int | None:
    """Return where the word stands that leads the phrase of an amount; None for none."""
    tokens, at = sentence.tokens, island.first
    if island.name not in _LED:
        at -= 1
        if island.name == "of_value":
            first = at
            while at >= 0 and tokens[at].is_plain and first - at < _LONGEST_NAME:
                at -= 1
        if at > 0 and _picks(tokens[at]):
            at -= 1  # "the other 11 clubs", "the club's 40 cooks"
        while at >= 0 and tokens[at].role in _WITHIN:
            at -= 1
        if at > 0 and tokens[at].role == "AND":
            at = _behind_using(tokens, at)
        if at > 0 and tokens[at].is_plain and _is_doing(tokens[at]):
            at -= 1
    if at < 0:
        return None
    is_led = tokens[at].role in _LEADING or tokens[at].lower in _CIRCUMSTANCES
    return at if is_led else None


def _behind_using(tokens: Sequence[Token], index: int) -> int:
    """Return where "using" stands that an "and" goes on with; else ``index``."""
    for at in range(index - 1, max(-1, index - _LONGEST_LIST), -1):
        if tokens[at].lower == "using":
            return at
        if not (tokens[at].is_plain or tokens[at].role in _WITHIN):
            break
    return index


def _picks(token: Token) -> bool:
    """Whether a word between article and number only says which ones."""
    return token.lower in _WHICH or token.lower.endswith(("'s", "s'"))


def _is_doing(token: Token) -> bool:
    """Whether "losing" follows "despite": what goes along is then a deed."""
    if token.verb is None:
        return token.lower.endswith("ing") and not token.nouns
    return token.verb.form == "ing"


def _led(sentence: Sentence, frame: Frame, island: Island, at: int) -> int:
    """Return the same of an amount that the word at ``at`` leads to."""
    tokens = sentence.tokens
    leader, amount = tokens[at], amount_at(sentence, island)
    if leader.role in _ACCOMPANYING or leader.lower in _CIRCUMSTANCES:
        return _ALONG
    after = tokens[island.last + 1 : island.last + 2]
    if island.name == "of_value":
        names = tokens[at + 1 : island.first]
        is_each = amount.per is not None or (bool(after) and after[0].lower == "per")
        is_group = not is_each and at != frame.object[0]
        if is_group and leader.role not in _MOVED and _is_known(tokens, island):
            return _ALONG  # "with one of our 5 cooks"
        return _ALONG if is_group and _is_group(leader, names, amount) else _OWN
    if _is_limit_of_cost(leader, amount) or _is_near(island, amount, after):
        return _ALONG
    counts = bool(after) and (after[0].is_plain or after[0].role == "OF")
    if not counts or amount.unit.kind is not _COUNT:
        return _OWN
    words = tokens[at + 1 : island.last]
    if leader.role in _MOVED:
        if leader.role == "BY":
            return _led_by(sentence, frame, at - 1)
        return _ALONG if any(word.lower in OWN for word in words) else _OWN
    is_known = any(word.lower in KNOWN or word.lower in _ALL for word in words)
    is_aimed_at = leader.role in _PLACING and at > 0 and tokens[at - 1].role == "WISH"
    is_before = island.last < frame.lead[1] or _stands_inside(frame, island)
    if is_known or (is_before and not is_aimed_at) or "stage" in after[0].groups:
        return _ALONG
    return _behind(sentence, frame, island, at)


def _behind(sentence: Sentence, frame: Frame, island: Island, at: int) -> int:
    """Return the same of what is counted behind the object of a goal."""
    leader = sentence.tokens[at]
    if at <= frame.object[0]:
        return _OWN
    if leader.lower == "with" and _tells_which(sentence, at):
        return _ALONG
    if amount_at(sentence, island).bound is not Bound.EXACT:
        return _OWN
    if sentence.tokens[at - 1].kind == "COMMA":
        return _ALONG
    if leader.lower == "with":
        return _with(sentence, frame, island, at)
    return _PLACED if leader.role in _PLACING or leader.lower in _SPREAD else _OWN


def _stands_inside(frame: Frame, island: Island) -> bool:
    """Whether an amount stands in an aside: "we will, with two firms, mend it"."""
    verb = frame.verb
    is_inside = verb is not None and island.last < verb
    return is_inside and frame.subject[0] < frame.subject[1] <= island.first


def _tells_which(sentence: Sentence, at: int) -> bool:
    """Whether "with" belongs to others: "for firms with fewer than 50 cooks"."""
    tokens, first = sentence.tokens, at - 1
    while first > 0 and tokens[first].is_plain:
        first -= 1
    return first < at - 1 and tokens[first].role in _PLACING


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
    names = tokens[island.last + 1 : island.last + 1 + _LONGEST_NAME]
    last = next((at for at, word in enumerate(names) if not word.is_plain), len(names))
    is_company = any("company" in word.groups for word in names[:last])
    is_company = is_company or names[max(0, last - 1)].role == "OF"
    is_company = is_company or not names[last - 1].groups.isdisjoint(_WITH_WHOM)
    is_company = is_company or tokens[island.first - 1].lower in _MERELY
    return _ALONG if is_company else _PLACED


def _is_group(leader: Token, names: list[Token], amount: Quantity) -> bool:
    """Whether "with a team of six", "in a class of 30" or "at a cost of £90" is told."""
    if leader.role == "TO" or not names:
        return False
    is_count = amount.unit.kind is _COUNT
    groups = _COLLECTIVE if is_count else _COST
    if any(not word.groups.isdisjoint(groups) for word in names):
        return leader.role != "FROM"
    is_placed = leader.role in {"IN", "ON", "AT", "FROM"} and names[-1].is_plain
    is_placed = is_placed and amount.unit.kind is not _MONEY
    return is_placed and names[-1].nouns.isdisjoint(_LEVELLED)


def _is_limit_of_cost(leader: Token, amount: Quantity) -> bool:
    """Whether "for less than €500" says what it may cost."""
    is_limit = amount.bound is Bound.AT_MOST and amount.unit.kind is _MONEY
    return is_limit and (leader.role == "FOR" or leader.lower == "with")


def _is_near(island: Island, amount: Quantity, after: list[Token]) -> bool:
    """Whether "within 5 km of the shop" or "in a 20-mile radius" says where."""
    if island.name != "in_value" or amount.unit.code not in WAYS:
        return False
    return bool(after) and (after[0].role in {"OF", "FROM"} or "-" in amount.text)


def _led_by(sentence: Sentence, frame: Frame, at: int) -> int:
    """Return the same of "led by two nurses", who do it; those who come are counted."""
    token, verb, main = sentence.tokens[at], sentence.tokens[at].verb, frame.entry
    if at == frame.verb or (main is not None and main.lemma in _HAVING):
        return _OWN
    is_done = token.lower.endswith("ed")
    if verb is not None:
        is_done = verb.form in PAST_FORMS or verb.lemma == "run"
        is_coming = "taking part" in verb.groups and "guiding" not in verb.groups
        is_done = is_done and not is_coming
        is_done = is_done and verb.verb_class not in MOVING_OR_KEEPING
    if not is_done:
        return _OWN
    return _ALONG if main is not None else _PLACED


def _is_known(tokens: list[Token], island: Island) -> bool:
    """Whether it is told whose things are meant: "of our 5 cooks"."""
    return any(word.lower in OWN for word in tokens[island.first : island.last])


def is_known_subject(sentence: Sentence, frame: Frame, last: int) -> bool:
    """Whether those who act are known: "our 12 shops will", "a team of six will".

    Args:
        sentence: The sentence.
        frame: Its statement.
        last: Index of the amount in its subject.
    """
    words = sentence.tokens[frame.subject[0] : last]
    if words and words[-1].role == "OF":
        return any(not word.groups.isdisjoint(_COLLECTIVE) for word in words)
    return any(
        word.lower in KNOWN or word.lower in _ALL or word.lower.endswith("'s")
        for word in words
    )
