"""Finds what a headline says is done, without "is": "handbook published by May"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.clause.verb_place import keeps_spelling, starts_object
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, VerbEntry
from smartlint.syntax.reading.words.marks import EACH
from smartlint.syntax.reading.words.token import Token

_CLAUSAL = frozenset({"BE", "MODAL", "HAVE", "RELATIVE", "WISH", "PRONOUN"})
_LINKS = frozenset({"BY", "TO", "IN", "ON", "FOR", "AT", "FROM", "PREPOSITION"})
_ENDS_CHANGE = frozenset(
    {"deadline", "period", "when", "to_value", "from_value", "by_value"}
)
_HELD = frozenset({"at_value", "to_value"})
_LEADING = frozenset({"TO", "AT", "IN"})
_RATES = frozenset({UnitKind.PERCENT, UnitKind.POINTS})
_SETTING_APART = frozenset({"COLON", "HYPHEN", "DASH"})
_OFTEN = frozenset({"once", "twice", "thrice", "times", "time"})
_DATED = frozenset({"deadline", "period", "when", "event"})
_SHORT_SUBJECT = 3
_LONGEST_THING = 14
_LONGEST_CLAUSE = 40
_FURTHEST_COUNT = 4  # words: "9 new nest boxes"
_GOT = frozenset({"collect", "gather", "receive", "return"})
_GRANTING = frozenset({"ratify", "approve", "accept", "adopt", "endorse", "sign off"})
_ONE = frozenset({"a", "an", "one"})
_IN_NAMES = frozenset({"DETERMINER", "OF", "FOR", "IN", "ON", "TO", "AND", "WISH"})


def is_bare_event(token: Token) -> bool:
    """Whether a participle stands without "is" or "has"."""
    return token.verb is not None and token.verb.form == "participle" and not token.role


def tells_how_often(token: Token) -> bool:
    """Whether an amount says how often something is done: "twice a month"."""
    return token.amount is not None and not _OFTEN.isdisjoint(token.lower.split())


def is_event(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a bare participle closes a headline: "Handbook published (EOQ)"."""
    token = sentence.tokens[index]
    if token.verb is None or token.role:
        return False
    if token.verb.form != "participle":
        return (
            _is_cut_to(sentence, index, end)
            or is_set_up(sentence, index, end)
            or _comes_about(sentence, index, end)
        )
    before = sentence.tokens[index - 1]
    if before.kind in _SETTING_APART and index > 1:
        before = sentence.tokens[index - 2]  # "Lease: signed", "lease - signed"
        if before.nouns and is_whole_time(sentence, index + 1, end):
            return True  # "Financial plan: issued by May"
    if not before.is_plain:
        return _are_met(before, token)
    if index + 1 >= end or sentence.tokens[index + 1].kind in {"OPEN", "STOP"}:
        return True
    if sentence.tokens[index + 1].role == "AND" and index + 2 < end:
        return is_bare_event(sentence.tokens[index + 2]) and (
            index + 3 >= end or sentence.tokens[index + 3].kind in {"OPEN", "STOP"}
        )
    island = sentence.island_at[index + 1]
    kept = _is_kept_at(sentence, index, end)
    if kept is not None:
        return kept
    return island is not None and _ends_deed(sentence, token.verb, island, end)


def _ends_deed(sentence: Sentence, verb: VerbEntry, island: Island, end: int) -> bool:
    """Whether an amount or time behind a participle says that the deed is done."""
    if verb.verb_class in MOVING:
        # "Backlog reduced to 20", and with a bare share "arrears trimmed 12%"
        return island.name in _ENDS_CHANGE or _is_rate(sentence, island)
    if tells_how_often(sentence.tokens[island.first]):
        return verb.verb_class == "deliver"
    return island.name in _DATED and not _acts_behind(sentence, island, end)


def _comes_about(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a thing comes about on a day: "the new app going live by May"."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1]
    if token.verb is None or token.verb.form != "ing" or token.is_noun:
        return False
    if "taking place" not in token.verb.groups:
        return False
    is_thing = before.is_plain and (before.is_noun or before.verb is None)
    return is_thing and index + 1 < end and is_whole_time(sentence, index + 1, end)


def is_whole_time(sentence: Sentence, index: int, end: int) -> bool:
    """Whether all that follows is a time, or nothing: "by May", "before the fair"."""
    if index >= end:
        return True
    island = sentence.island_at[index]
    return island is not None and island.name in _DATED and island.last + 1 >= end


def _is_kept_at(sentence: Sentence, index: int, end: int) -> bool | None:
    """Whether something is kept at a level; None where nothing tells of keeping it.

    "Rents held flat at $900", "overtime kept to 6 hours", "absence held at 4%".
    """
    verb, island = sentence.tokens[index].verb, sentence.island_at[index + 1]
    is_kept = verb is not None and verb.verb_class == "maintain"
    if verb is None or not (is_kept or verb.lemma == "hold"):
        return None
    if _leads_to_named(sentence, index + 1, end):
        return True
    is_level = island is not None and island.name in _HELD
    if not is_kept:
        return is_level or None
    return None if island is None else is_level or island.name == "value"


def _leads_to_named(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a level that has a name follows: "kept to the budget of £900"."""
    tokens = sentence.tokens
    if (
        index + 3 >= end
        or tokens[index].role not in _LEADING
        or tokens[index + 1].amount
    ):
        return False
    at = index + 1 + (tokens[index + 1].role == "DETERMINER")
    island = sentence.island_at[at + 1]
    return island is not None and island.name == "of_value"


def _is_rate(sentence: Sentence, island: Island) -> bool:
    """Whether a bare share or points end what is said: "12%", no "12% of tenants"."""
    amount = sentence.tokens[island.last].amount
    if island.name != "value" or amount is None or amount.unit.kind not in _RATES:
        return False
    words = sentence.tokens[island.last + 1 : island.last + 2]
    return not any(word.is_plain or word.role == "OF" for word in words)


def tells_done(sentence: Sentence, index: int) -> bool:
    """Whether it is only told behind a sign that a thing is done: "Lease: signed"."""
    tokens = sentence.tokens
    if index < 1 or index + 1 >= len(tokens):
        return False
    if not (tokens[index - 1].is_plain or tokens[index - 1].nouns):
        return False
    after = index + 2
    if not is_bare_event(tokens[index + 1]) or tokens[index + 1].nouns:
        return False
    return after >= len(tokens) or sentence.island_at[after] is not None


def _are_met(goal: Token, token: Token) -> bool:
    """Whether targets, a word of wishing elsewhere, were met: "sales targets met"."""
    is_met = token.verb is not None and token.verb.verb_class == "reach"
    return is_met and "bar" in goal.groups


def _is_cut_to(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "cut", spelt as its verb, is what was done: "waste cut to 3%"."""
    tokens = sentence.tokens
    if tokens[index].lower != "cut" or index + 1 >= end or not index:
        return False
    island = sentence.island_at[index + 1]
    is_level = island is not None and island.name in {"to_value", "from_value"}
    half = index + 2 < end and tokens[index + 2].lower == "half"
    return tokens[index - 1].is_plain and (is_level or half)


def is_set_up(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a participle spelt as its verb closes a headline: "shop set up by May"."""
    tokens = sentence.tokens
    verb = tokens[index].verb
    if verb is None or index < 1 or not keeps_spelling(verb):
        return False
    before = tokens[index - 1]
    is_thing = before.is_plain and not before.is_adverb
    if is_plural(before):  # "9 nest boxes put up by May", no "9 members set up"
        words = tokens[max(0, index - _FURTHEST_COUNT) : index]
        is_thing = is_thing and any(word.amount for word in words)
        is_thing = is_thing and not (is_people(before) or "party" in before.groups)
    if not is_thing or index + 1 >= end:
        return is_thing
    island = sentence.island_at[index + 1]
    is_dated = island is not None and island.name in _DATED
    return is_dated or tokens[index + 1].kind in {"OPEN", "STOP"}


def is_done_to(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether a headline says what is done to one thing, or all: "budget sent to members".

    Of many ("meals cooked by pupils") and of amounts it rather says which are meant.
    """
    tokens = sentence.tokens
    token, before = tokens[index], tokens[index - 1]
    if not is_bare_event(token) or before.kind != "WORD" or before.role:
        return False
    entry, last = token.verb, index
    is_got = entry is not None and entry.lemma in _GOT
    if index + 2 < end and tokens[index + 1].role == "AND":
        last += 2 * is_bare_event(tokens[index + 2])
    is_done = entry is not None and (entry.verb_class == "deliver" or is_got)
    if entry is None or not is_done or last + 1 >= end:
        return False
    if tokens[last + 1].role not in _LINKS and " " not in token.lower:
        return False  # "goals entered into the register" holds its link in the verb
    if last + 2 < end and tokens[last + 2].lower in EACH:
        return True  # "guides written for all shops"
    if is_got:
        return False
    around = range(
        max(start, index - _LONGEST_CLAUSE), min(end, index + _LONGEST_CLAUSE)
    )
    rest = [tokens[at] for at in around if not sentence.depth[at]]
    if any(
        (word.amount and not tells_how_often(word)) or word.role in _CLAUSAL
        for word in rest
    ):
        return False
    if tokens[start].lower in EACH or _is_granted_by(sentence, start, last + 1, end):
        return True
    is_many = "plural" in before.nouns or before.lower.endswith("s")
    is_vague = bool(before.nouns & {"quantity", "degree", "abstract"})
    is_named = all(word.is_plain for word in tokens[start:index])
    return index - start <= _SHORT_SUBJECT and is_named and not (is_many or is_vague)


def _is_granted_by(sentence: Sentence, start: int, by: int, end: int) -> bool:
    """Whether one thing is done with by somebody: "a plan for the fair signed by all"."""
    tokens = sentence.tokens
    if tokens[by].role != "BY" or sentence.island_at[by] is not None:
        return False
    verb = tokens[by - 1].verb
    # "Bylaws ratified by members"; a budget is rather said to be one of those.
    is_granted = verb is not None and verb.lemma in _GRANTING
    is_granted = is_granted and "quantity" not in tokens[by - 2].nouns
    is_one = tokens[start].lower in _ONE
    if not (is_one or is_granted) or by - start > _LONGEST_THING:
        return False
    is_name = all(
        word.is_plain or word.role in _IN_NAMES for word in tokens[start + 1 : by]
    )
    return is_name and not any(
        word.verb is not None and word.verb.form in {"s", "past"} and not word.is_noun
        for word in tokens[by:end]
    )


def _acts_behind(sentence: Sentence, island: Island, end: int) -> bool:
    """Whether a dated thing does something: "the scheme launched in 2022 aims to …"."""
    after = island.last + 1
    if after + 1 >= end:
        return False
    token = sentence.tokens[after]
    if token.role in {"WISH", "MODAL"}:
        return True
    is_told = token.verb is not None and token.verb.form == "s"
    is_told = is_told or "setting" in token.groups
    return is_told and starts_object(sentence.tokens[after + 1])
