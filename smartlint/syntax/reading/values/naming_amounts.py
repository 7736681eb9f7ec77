"""Tells amounts that say which one, how often or how old, and not how much."""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import COUNT, PERCENT, Bound, UnitKind
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.ages import is_age, is_of_ages
from smartlint.syntax.reading.values.sized_things import (
    KNOWN,
    OF_WHOM,
    WAYS,
    is_of_known,
    is_of_other,
    is_version,
    sizes_thing,
)
from smartlint.syntax.reading.words.lexicon import MEASURED, PAST_FORMS
from smartlint.syntax.reading.words.marks import OWN
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.weights import is_weight

_COUNT, _MONEY, _PERCENT = UnitKind.COUNT, UnitKind.MONEY, UnitKind.PERCENT
RACES = frozenset({"5k", "10k", "15k", "20k", "21k", "42k", "50k", "100k"})
# How "number one", "no. 1" and "#1" start.
_ORDERS = frozenset({"nu", "no", "#1", "# "})
_SMALL = frozenset({"two", "three", "four", "five", "six"})
_PARTS = ("half", "third", "quarter", "tenth")
_OURS = frozenset({"our", "its", "their", "these", "those", "my"})
RATINGS = frozenset({"rating", "average", "score", "ratings"})
_APIECE = frozenset({"each", "apiece"})
_EACH = frozenset({"every", "each", "per", "another", "last", "past", "first"})
_LONGEST_TITLE = 4  # words: "100 days of code challenge"
_MAGNITUDES = ("million", "billion", "trillion", "thousand", "crore", "lakh")
_STATUSES = frozenset({"301", "302", "401", "403", "404", "410", "500", "503"})
_BOUNDING = ("sub", "<", "≤")
_SPENDING = frozenset({"spend", "devote", "dedicate", "invest"})
_SHEDDING = frozenset({"lose", "shed", "drop"})
_LAST_HOUR = 12
_FURTHEST_LIMIT = 6  # tokens before "for 75% of visits"
_VERSIONED = frozenset({"release", "version", "update", "upgrade", "build", "beta"})


def is_no_figure(sentence: Sentence, island: Island) -> bool:
    """Whether an amount says which one, how often or how old, and not how much."""
    tokens = sentence.tokens
    token = tokens[island.last]
    amount = token.amount
    before = tokens[island.first - 1] if island.first else None
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    if after is not None and _is_first_of(token, after):
        return True
    if before is not None and before.lower in _EACH and not _is_meant(sentence, island):
        return before.lower != "first" or token.kind == "DURATION"
    is_led = before is not None and before.role == "DETERMINER"
    if (
        (island.name == "of_value" and is_of_other(sentence, island))
        or _is_known_group(sentence, island)
        or _is_place(sentence, island)
        or _is_part_of_name(sentence, island, after)
        or (tokens[island.first].lower in RACES and _is_race(sentence, island))
        or (is_led and _is_in_title(sentence, island))
        or (token.lower in _STATUSES and _is_status(sentence, island))
        or is_of_ages(sentence, island, after)
        or (island.name == "for_value" and _is_share_held(sentence, island))
        or (token.lower == "zero" and _is_kind(sentence, island))
        or _is_price(sentence, island)
        or (amount is not None and not amount.value and _is_far_aim(sentence, island))
    ):
        return True
    if amount is not None and amount.upper is not None:
        counts = amount.unit.kind is _COUNT and island.name == "value"
        return counts and before is not None and "plural" in before.nouns
    if token.kind != "DURATION" and island.name != "for_duration":
        return is_age(sentence, island)
    if is_age(sentence, island):
        return True
    is_rate = amount is not None and amount.per is not None
    if island.name == "for_duration":
        return not (is_rate or (after is not None and after.role == "RECURRING"))
    is_span = token.kind == "DURATION" and _is_beside(sentence, island)
    # "30 minutes a day outdoors", "a sub-4 marathon"
    if not is_span or after is None or is_rate or token.lower.startswith(_BOUNDING):
        return False
    return _times_thing(token, after) and not _is_spent(before, after)


def _times_thing(time: Token, after: Token) -> bool:
    """Whether it is told how long a thing is, or how early: "30 minutes outdoors"."""
    is_plan = "goal" in after.nouns and "-" in time.lower  # "a five-year plan"
    is_thing = after.is_plain or is_plan or _is_lead(time, after)
    is_thing = is_thing and not after.comparative and not _is_done(after)
    return is_thing and not _limits_lateness(time, after)


def _is_beside(sentence: Sentence, island: Island) -> bool:
    """Whether a span stands by a thing, bare or as in "signing of a two-year lease"."""
    if island.name == "value":
        return True
    if island.name != "of_value" or "-" not in sentence.tokens[island.last].lower:
        return False
    return sentence.tokens[island.last - 1].role == "DETERMINER"


def _is_done(after: Token) -> bool:
    """Whether it is told how a thing is done: "below 3 days led by two nurses"."""
    return after.verb is not None and after.verb.form in PAST_FORMS


def _is_kind(sentence: Sentence, island: Island) -> bool:
    """Whether "zero" says what kind a thing is of: "a zero waste policy"."""
    tokens, first = sentence.tokens, island.first
    if not first or tokens[first - 1].role != "DETERMINER":
        return False
    words = list(takewhile(lambda word: word.is_plain, tokens[island.last + 1 :][:4]))
    return len(words) > 1 and words[-1].nouns.isdisjoint(MEASURED | {"lower"})


def _limits_lateness(time: Token, after: Token) -> bool:
    """Whether one is to be so late at most: "never more than 5 minutes late"."""
    is_late, amount = "lateness" in after.groups, time.amount
    return is_late and amount is not None and amount.bound is not Bound.EXACT


def _is_lead(time: Token, after: Token) -> bool:
    """Whether a time says how early something comes: "five years ahead of the goal".

    "Under 3 minutes before Christmas" says how long something takes, and by when.
    """
    is_most = time.amount is not None and time.amount.bound is Bound.AT_MOST
    return after.lower in {"ahead of", "before"} and not is_most


def _is_share_held(sentence: Sentence, island: Island) -> bool:
    """Whether a share says of how many a limit holds: "under 2 s for 75% of visits"."""
    tokens = sentence.tokens
    amount, after = tokens[island.last].amount, island.last + 1
    is_share = amount is not None and amount.unit.kind is _PERCENT
    if not is_share or after >= len(tokens) or tokens[after].role != "OF":
        return False
    words = tokens[max(0, island.first - _FURTHEST_LIMIT) : island.first]
    return any(
        word.amount is not None and word.amount.bound is Bound.AT_MOST for word in words
    )


def _is_lost(sentence: Sentence, island: Island) -> bool:
    """Whether the rest of a weight is to go: "lose the last 5 kg"."""
    words = sentence.tokens[max(0, island.first - 3) : island.first]
    verbs = (word.verb.lemma for word in words if word.verb is not None)
    return is_weight(sentence.tokens[island.last]) and not _SHEDDING.isdisjoint(verbs)


def _is_meant(sentence: Sentence, island: Island) -> bool:
    """Whether "last" says how much is to go, or is a verb."""
    return _is_lost(sentence, island) or _lasts(sentence, island)


def _lasts(sentence: Sentence, island: Island) -> bool:
    """Whether "last" is the verb: "the lamp should last 9 hours"."""
    last, lead = island.first - 1, sentence.tokens[max(0, island.first - 2)]
    is_led = lead.role in {"MODAL", "TO", "NOT"}
    return is_led and sentence.tokens[last].verb is not None


def is_hour(sentence: Sentence, island: Island) -> bool:
    """Whether an hour is named by which one is somewhere: "in bed by 10"."""
    amount = sentence.tokens[island.last].amount
    if island.name != "by_value" or amount is None or not island.first:
        return False
    is_hour = amount.unit.kind is _COUNT and amount.value <= _LAST_HOUR
    return is_hour and "bed time" in sentence.tokens[island.first - 1].groups


def _is_spent(before: Token | None, after: Token) -> bool:
    """Whether so much time is spent doing something: "spend 30 minutes learning Welsh"."""
    spend = before.verb if before is not None else None
    is_deed = after.verb is not None and after.verb.form == "ing"
    return is_deed and spend is not None and spend.lemma in _SPENDING


def tells_own_size(sentence: Sentence, island: Island) -> bool:
    """Whether money says how large a thing of one's own is: "grow our £2m business"."""
    tokens, at = sentence.tokens, island.last + 1
    if island.name != "value" or not island.first or at >= len(tokens):
        return False
    if tokens[island.first - 1].lower not in OWN:
        return False
    amount = tokens[island.last].amount
    is_money = amount is not None and amount.unit.kind is _MONEY
    return is_money and tokens[at].is_plain and "goal" not in tokens[at].nouns


def _is_status(sentence: Sentence, island: Island) -> bool:
    """Whether a number names what a server answers: "fix all 404 errors"."""
    words = sentence.tokens[island.last : island.last + 2]
    is_answer = words[0].lower in _STATUSES and len(words) > 1
    return is_answer and words[1].lower.rstrip("s") in {"error", "redirect"}


def numbers_edition(token: Token) -> bool:
    """Whether a number is written as editions are: "2.0"."""
    return token.amount is not None and token.lower[1:] == ".0"


def _is_edition(sentence: Sentence, island: Island) -> bool:
    """Whether "2.0" names the next edition of a thing: "launch the loyalty app 2.0"."""
    tokens, at = sentence.tokens, island.first
    if island.name != "value" or not at:
        return False
    before = tokens[at - 1]
    if "." not in tokens[at].lower or not numbers_edition(tokens[at]):
        return before.is_capital and is_version(sentence, at)
    is_measured = before.nouns & {"quantity", "scale", "degree"}
    counts = at + 1 < len(tokens) and tokens[at + 1].is_plain
    return before.is_plain and not (is_measured or counts)


def _is_first_of(token: Token, after: Token) -> bool:
    """Whether "one of" or "number one goal" stands there."""
    if token.lower == "one" and after.role == "OF":
        return True
    if "goal" not in after.nouns or " than " in token.lower:
        return False  # "no fewer than five job fairs"
    return token.lower[:2] in _ORDERS


def _is_known_group(sentence: Sentence, island: Island) -> bool:
    """Whether a small number says which ones: "between the two schools"."""
    tokens, at = sentence.tokens, island.first
    if "all" in sentence.lowers and _is_all(sentence, island):
        return True
    if island.name in OF_WHOM and is_of_known(sentence, island):
        return True
    is_led = island.name in {"for_value", "in_value", "of_value"}
    if is_led and at + 1 < island.last:
        return tokens[at + 1].lower in _OURS and tokens[island.last].lower in _SMALL
    if island.name != "value" or at < 2 or tokens[at].lower not in _SMALL:  # noqa: PLR2004 - "between the"
        return False
    is_known = tokens[at - 1].lower in KNOWN
    return is_known and tokens[at - 2].role in {"PREPOSITION", "IN", "ON", "AT", "FOR"}


def _is_all(sentence: Sentence, island: Island) -> bool:
    """Whether "in all four regions" says where, and counts nothing."""
    tokens, at = sentence.tokens, island.last
    is_all = at > 1 and tokens[at - 1].lower == "all"
    return is_all and tokens[at - 2].role in {"PREPOSITION", "IN", "ON", "AT", "FOR"}


def _is_place(sentence: Sentence, island: Island) -> bool:
    """Whether a part of an order is named: "the top half of the table"."""
    tokens, at = sentence.tokens, island.last
    if not at or tokens[at - 1].lower not in {"top", "bottom"}:
        return False
    return tokens[at].lower.startswith(_PARTS)


def _is_race(sentence: Sentence, island: Island) -> bool:
    """Whether a way is the name of a race: "finish a 5K", "the charity 10k"."""
    tokens, at = sentence.tokens, island.first
    if island.name != "value" or tokens[at].lower not in RACES:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.is_plain and "race" not in after.groups:
        return False  # "a 10k following"
    if _is_timed(sentence, island):
        return True
    while at and tokens[at - 1].is_plain and tokens[at - 1].verb is None:
        at -= 1
    return at > 0 and tokens[at - 1].role == "DETERMINER"


def _is_in_title(sentence: Sentence, island: Island) -> bool:
    """Whether one club or challenge is called after a number: "the 500 club"."""
    tokens, at = sentence.tokens, island.first
    if island.name != "value" or not at or tokens[at - 1].role != "DETERMINER":
        return False
    last = None
    for token in tokens[island.last + 1 : island.last + 1 + _LONGEST_TITLE]:
        if not (token.is_plain or token.role == "OF"):
            break
        last = token
    return last is not None and "called by number" in last.groups


def _is_timed(sentence: Sentence, island: Island) -> bool:
    """Whether it is said in what time a way is to be run: "run 5k in under 24 min"."""
    at = island.last + 1
    later = sentence.island_at[at] if at < len(sentence.tokens) else None
    return later is not None and sentence.tokens[later.last].kind == "DURATION"


def _is_far_aim(sentence: Sentence, island: Island) -> bool:
    """Whether nothing is left at the end of a way: "the move towards zero waste"."""
    before = sentence.tokens[island.first - 1 : island.first]
    return any(token.lower in {"toward", "towards"} for token in before)


def _is_price(sentence: Sentence, island: Island) -> bool:
    """Whether an amount only pays: "win customers for €5 each", "a budget of €40"."""
    tokens = sentence.tokens
    amount = tokens[island.last].amount
    if amount is None or amount.unit.kind is not _MONEY:
        return False
    after = tokens[island.last + 1 : island.last + 2]
    words = [token.lower for token in tokens[max(0, island.first - 3) : island.first]]
    is_budget = words[-1:] == ["budget"] and words[0] in {"with", "on", "within"}
    is_budget = is_budget or any(token.lower in _APIECE for token in after)
    return is_budget or _is_done_away(tokens, island) or _tells_price(sentence, island)


def _is_done_away(tokens: list[Token], island: Island) -> bool:
    """Whether a price says what is done away with: "scrap the £2 booking fee"."""
    first = island.first
    if first < len(("scrap", "the")) or tokens[first - 1].role != "DETERMINER":
        return False
    verb, after = tokens[first - 2].verb, tokens[island.last + 1 : island.last + 2]
    is_ended = verb is not None and "abolishing" in verb.groups
    return is_ended and any(word.is_plain for word in after)


def _tells_price(sentence: Sentence, island: Island) -> bool:
    """Whether a thing is called by its price: "a $99 course", "the first $99 customer"."""
    tokens = sentence.tokens
    if island.name not in {"value", "to_value"} or not island.last:
        return False
    before = tokens[island.last - 1]
    is_led = before.role == "DETERMINER" or before.lower == "first"
    words = tokens[island.last + 1 : island.last + 1 + _LONGEST_TITLE]
    named = list(takewhile(lambda word: word.is_plain, words))
    return is_led and bool(named) and "priced" in named[-1].groups


def _is_part_of_name(sentence: Sentence, island: Island, after: Token | None) -> bool:
    """Whether a number only names: "the SOC 2 audit", "5-star reviews"."""
    tokens = sentence.tokens
    token = tokens[island.last]
    if _is_version(sentence, island, after) or _is_edition(sentence, island):
        return True
    amount = token.amount
    if (
        amount is not None
        and amount.unit.code in WAYS
        and sizes_thing(sentence, island)
    ):
        return True
    if after is None or not after.is_plain or island.name != "value":
        return False
    if "-" in token.lower and amount is not None and amount.upper is None:
        if token.lower[:1].isalpha() and amount.unit in {COUNT, PERCENT}:
            return False  # "twenty-five members", "two-thirds of farms"
        if token.lower.endswith(_MAGNITUDES) or token.lower.startswith("sub"):
            return False  # "a 3-million user base", "a sub-2-hour half marathon"
        is_rated = amount.unit.kind is UnitKind.SCORE and after.lower in RATINGS
        return token.lower[-1:].isalpha() and not is_rated
    if island.first < 1 or not token.lower.isdigit():
        return False
    before = tokens[island.first - 1]
    if before.verb is not None or not before.is_capital:
        return False
    if "channel" in before.groups:
        return False  # "LinkedIn 400 followers"
    is_short = sentence.slice(island.first - 1, island.first).isupper()
    return island.first > 1 or (is_short and after.is_capital and not before.nouns)


def _is_version(sentence: Sentence, island: Island, after: Token | None) -> bool:
    """Whether a number is a version: "the 2.0 release", "Python 3.13", "Node 16"."""
    tokens = sentence.tokens
    token = tokens[island.last]
    amount = token.amount
    if amount is None or amount.unit.kind is not _COUNT or not island.first:
        return False
    before = tokens[island.last - 1]
    if after is not None and after.lower in _VERSIONED:
        return "." in token.lower
    if not before.is_capital or before.verb is not None or before.nouns:
        return False
    is_last = after is None or after.kind == "STOP"
    is_number = token.lower.replace(".", "").isdigit()
    return is_number and is_last and island.last > 1
