"""Tells the time that each case takes from the time by which a goal is reached."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import amount_at
from smartlint.syntax.reading.deadlines.date_spans import COUNTED_FROM, starts_once
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import (
    MOVING_OR_KEEPING,
    PAST_FORMS,
    VerbEntry,
)
from smartlint.syntax.reading.words.marks import VALUE_KINDS
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import RELATIVE, SHORT_SPANS

_SHARES = frozenset(
    {"share", "proportion", "percentage", "percent", "rate", "fraction", "portion"}
)
_TELLING_WHICH = frozenset(
    {"deadline", "period", "for_duration", "for_date", "since", "when"}
)
_OWN_TIMES = frozenset({"COMMA", "DATE"})
_BY_WHEN = frozenset({"BY", "BEFORE", "UNTIL"})
_FURTHEST_CLAUSE = 10  # words between "who" and the time of what they did
_DONE_BY = frozenset({"deadline", "period", "event", "when"})
_FURTHEST_ORDER = 9  # words between an order and what was done
_LEVELS_OF_CASES = frozenset({"at_value", "for_value"})
_FURTHEST_CASE = 4
_SERVED = frozenset({"answering", "mending"})
_NOW = frozenset({"base", "s"})
# Verbs of what goes on: "volunteers who want to help".
_LASTING = frozenset(
    {"have", "want", "need", "live", "know", "own", "like", "speak", "belong", "work",
     "use", "help", "match", "fit", "love", "wish"}
)  # fmt: skip
_NAMING = frozenset({"DETERMINER", "OF", "ON", "IN", "FOR", "AT", "PREPOSITION"})
_BEFORE_DONE = frozenset({"NOT", "ADVERB", "PRONOUN"})
_OWNERS = frozenset({"their", "his", "her"})
_OWN_STARTS = _OWNERS | {"starting", "beginning"}
_OF_ONE = frozenset({"the", "our", "my"})
_FURTHEST_SHARE = 8  # words between "the share of" and what is done to each


def is_time_limit(sentence: Sentence, island: Island) -> bool:
    """Whether an island is a span of hours or days within which a case is closed."""
    if island.name not in {"period", "of_value", "in_value"}:
        return False
    is_short = amount_at(sentence, island).unit.code in SHORT_SPANS
    return is_short or pays_back(sentence, island)


def pays_back(sentence: Sentence, island: Island) -> bool:
    """Whether a span is that of "CAC payback within 12 months"."""
    return island.first > 0 and sentence.tokens[island.first - 1].lower == "payback"


def counts_from_case(sentence: Sentence, island: Island) -> bool:
    """Whether a span starts anew with each case: "within 3 days of the request"."""
    first = island.last + 1
    is_span = island.name == "period" or _is_first(sentence, island)
    if not is_span or first >= len(sentence.tokens):
        return False
    opener = sentence.tokens[first]
    if opener.role not in COUNTED_FROM and opener.lower != "after":
        return False
    if first + 1 < len(sentence.tokens) and starts_once(sentence, first + 1):
        return False
    words = sentence.tokens[first + 1 : first + _FURTHEST_CASE]
    # "After the opening" tells of one, "after opening" and "from the closing date" of each.
    is_event = words[:1] != [] and words[0].lower in _OF_ONE
    is_event = is_event and (opener.role != "FROM" or "event" in words[-1].groups)
    if opener.role == "OF" and words and words[0].lower in _OWN_STARTS:
        return True  # "within 14 days of their first day", "… of starting"
    return any(_is_case(token, is_event=is_event) for token in words if not token.role)


def is_of_each_own(sentence: Sentence, island: Island) -> bool:
    """Whether a time counts from when each one came: "within their first two weeks"."""
    words = sentence.tokens[island.first + 1 : island.last + 1]
    return (
        bool(words)
        and words[0].lower in _OWNERS
        and any(word.lower.startswith("first") for word in words[1:])
    )


def _is_first(sentence: Sentence, island: Island) -> bool:
    """Whether "in the first week" is told, of something that is named behind it."""
    words = sentence.tokens[island.first : island.last]
    return island.name == "event" and any(word.lower == "first" for word in words)


def _is_case(token: Token, *, is_event: bool) -> bool:
    """Whether a span starts anew for each case: "of joining", "of receipt"."""
    if token.verb is not None and token.verb.form == "ing" and not is_event:
        return True
    return "case start" in token.groups


def takes_average(sentence: Sentence, island: Island) -> bool:
    """Whether a span is what cases take one with the other: "an average of 9 days"."""
    return "average of" in sentence.tokens[island.last].lower


def is_time_of_each(sentence: Sentence, island: Island) -> bool:
    """Whether a share counts what was done in that time: "share of calls answered …"."""
    done = island.first - 1
    if done < 1 or not is_time_limit(sentence, island):
        return False
    if takes_average(sentence, island):
        return True
    verb = sentence.tokens[done].verb
    if verb is None or verb.form not in {"past", "participle"}:
        return False
    before = sentence.tokens[max(0, done - _FURTHEST_SHARE) : done]
    return not before[-1].role and any(
        token.lower in _SHARES
        or (token.amount is not None and token.amount.unit.kind is UnitKind.PERCENT)
        for token in before
    )


def tells_which(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of what makes a member count.

    "Who have not paid in a year", "who are called back within an hour", "who leave in
    the first week", "fix all tickets opened before March".
    """
    tokens, first = sentence.tokens, island.first
    if (
        tokens[first - 1].is_plain
        and tokens[first].role != "BY"
        and _is_of_what_was_done(sentence, island)
    ):
        return True
    if not sentence.topics & RELATIVE:
        return False
    if island.name == "event":
        is_past = tokens[first].lower == "during"
        return _is_of_its_start(sentence, island) or (
            is_past and _is_in_past_clause(sentence, first)
        )
    if island.name not in _TELLING_WHICH or tokens[first].role in _BY_WHEN:
        return False
    for at in range(first - 1, max(-1, first - _FURTHEST_CLAUSE), -1):
        if tokens[at].role == "RELATIVE":
            is_limit = tokens[at + 1].role == "BE" and is_time_limit(sentence, island)
            is_limit = is_limit or _comes_about(sentence, at, island)
            return is_limit or _looks_back(sentence, at + 1, first)
        if tokens[at].kind in _OWN_TIMES or tokens[at].role == "RECURRING":
            return False  # "who left last year in May": they have their time already
    return False


def _comes_about(sentence: Sentence, relative: int, island: Island) -> bool:
    """Whether each one does it in that span: "shoppers who buy again within 90 days".

    Who wants or has something does so at any time, and what is made is so by then.
    """
    tokens = sentence.tokens
    verb = tokens[relative + 1].verb
    if verb is None or island.name != "period" or verb.form not in _NOW:
        return False
    if any(sentence.island_at[at] for at in range(relative, island.first)):
        return False  # "guests who buy a pass to 900 within a year"
    order = _order_before(tokens, relative)
    is_counted = order is None or order.verb_class in MOVING_OR_KEEPING | {"reach"}
    return is_counted and verb.lemma not in _LASTING


def _is_of_what_was_done(sentence: Sentence, island: Island) -> bool:
    """Whether a participle says which things are meant: "settle claims lodged in May".

    "Get 5 rooms painted in May" is done then, and so are "40 rooms painted in May".
    """
    tokens, done = sentence.tokens, island.first - 1
    if done <= 1 or island.name not in _DONE_BY:
        return False
    thing = tokens[done - 1]
    is_thing = thing.is_plain and not thing.is_adverb
    if not is_thing or not _is_done(tokens[done]):
        return False
    words = tokens[max(0, done - _FURTHEST_ORDER) : done - 1]
    order = _order_before(tokens, done - 1)
    if order is None or "completing" in order.groups:
        return False
    is_dated = tokens[island.last].amount is None and island.name == "deadline"
    if order.verb_class in MOVING_OR_KEEPING:
        verb = tokens[done].verb
        is_served = verb is not None and not verb.groups.isdisjoint(_SERVED)
        is_served = is_served and is_time_limit(sentence, island)
        is_share = any(word.lower in _SHARES for word in words)
        return not is_dated and (is_served or is_share)
    is_before = tokens[island.first].role == "UNTIL"
    return not is_before or not any(word.amount for word in words)


def _is_done(word: Token) -> bool:
    if word.verb is None or not word.is_plain or word.is_noun:
        return word.is_plain and word.lower.endswith("ed") and not word.is_noun
    return word.verb.form in PAST_FORMS


def _order_before(tokens: list[Token], end: int) -> VerbEntry | None:
    """Return the verb of the order that leads to what stands at ``end``; None for none.

    A word between the parts of a name is no verb: "a case study on", "redesign of".
    """
    for at in range(max(0, end - _FURTHEST_ORDER), end):
        word, after = tokens[at], tokens[at + 1]
        if not word.is_plain or word.verb is None or word.verb.form != "base":
            continue
        before = tokens[at - 1] if at else None
        is_named = before is not None and (
            before.role in _NAMING
            or before.kind in VALUE_KINDS
            or (before.is_plain and not before.is_adverb)
        )
        if not (is_named or (word.is_noun and after.role == "OF")):
            return word.verb
    return None


def _is_in_past_clause(sentence: Sentence, index: int) -> bool:
    """Whether a time belongs to what "who left" or "that closed" tells."""
    tokens = sentence.tokens
    for at in range(index - 1, max(-1, index - _FURTHEST_CLAUSE), -1):
        if tokens[at].kind == "COMMA":
            return False
        if tokens[at].role == "RELATIVE":
            return _looks_back(sentence, at + 1, index)
    return False


def _is_of_its_start(sentence: Sentence, island: Island) -> bool:
    """Whether a time counts from when each one came: "who leave in their first week"."""
    first = island.first
    words = [token.lower for token in sentence.tokens[first : island.last + 1]]
    if "first" not in words or sentence.tokens[first].role in _BY_WHEN:
        return False
    before = sentence.tokens[max(0, first - _FURTHEST_CLAUSE) : first]
    return any(token.lower == "who" for token in before)


def _looks_back(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a clause tells what was done: "have not ordered", "bought"."""
    tokens = sentence.tokens
    is_perfect = first < end and tokens[first].role == "HAVE"
    first += is_perfect
    # "Which we also met"; what "we have" done is told by the perfect.
    while first < end and tokens[first].role in _BEFORE_DONE:
        first += 1
    if first >= end:
        return False
    done = tokens[first].verb
    is_done = done is not None and done.form in {"past", "participle"}
    return is_done or (is_perfect and tokens[first].role == "BE")


def is_of_member(sentence: Sentence, index: int) -> bool:
    """Whether a time is that of what makes a member count: "who left in May"."""
    island = sentence.island_at[index]
    return island is not None and tells_which(sentence, island)


def is_of_case(sentence: Sentence, first: int, index: int) -> bool:
    """Whether a time or value tells which cases count."""
    return (
        _is_during(sentence, index)
        or _is_time_of_case(sentence, index)
        or _is_level_of_case(sentence, first, index)
    )


def _is_during(sentence: Sentence, index: int) -> bool:
    """Whether a time tells which cases count: "parcels sent during a week"."""
    words = sentence.tokens[index - 1 : index + 1]
    return any(word.lower == "during" for word in words)


def _is_time_of_case(sentence: Sentence, index: int) -> bool:
    """Whether a span belongs to each case of a share: "answered within 2 days"."""
    island = sentence.island_at[index]
    if island is None:
        return False
    after = island.last + 1
    follows = sentence.tokens[after : after + 1]
    # "… find work within six months of leaving"
    is_counted_from = any(token.role == "OF" for token in follows)
    is_span = island.name == "period" and is_counted_from
    return is_span or is_time_limit(sentence, island)


def _is_level_of_case(sentence: Sentence, first: int, index: int) -> bool:
    """Whether a value tells which cases count: "70% of shops are at 80% of plan"."""
    island = sentence.island_at[index]
    if island is None or island.name not in _LEVELS_OF_CASES:
        return False
    is_amount = sentence.tokens[island.last].kind == "AMOUNT"
    told = (at for at in range(first, index) if sentence.tokens[at].role == "BE")
    return is_amount and next(told, None) is not None
