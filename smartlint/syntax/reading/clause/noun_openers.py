"""Tells noun phrases that open with a verb's spelling: "Win rate", "Handle time".

Such a headline reads like an order until its measure is seen, so this looks further
than :mod:`smartlint.syntax.reading.clause.verb_place`, which goes by the next word.
"""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.quantity import COUNT
from smartlint.syntax.reading.clause.moved_levels import is_put
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import CARRYING, MOVING_OR_KEEPING

_BOUNDED = (
    "below",
    "under",
    "above",
    "over",
    "<",
    ">",
    "≤",
    "≥",
    "at most",
    "at least",
)
RATES = frozenset({"rate", "ratio"})
_LONGEST_THING = 3  # words: "new bus shelters"
_NOTHING: frozenset[str] = frozenset()
# A "landing page" lands nowhere.
_COMPOUNDS = {
    "landing": frozenset({"page", "pages"}),
    "mailing": frozenset({"list", "lists"}),
    "shopping": frozenset({"cart", "carts", "basket", "baskets", "bag"}),
    "opening": frozenset({"hours", "times"}),
    "operating": frozenset({"margin", "profit", "income", "costs", "cash"}),
    "closing": frozenset({"rate", "ratio", "stock"}),
    "booking": frozenset({"rate", "value"}),
    "bounce": frozenset({"rate"}),
    "close": frozenset({"rate", "ratio"}),
    "market": frozenset({"share", "penetration", "coverage"}),
    "share": frozenset({"price", "capital"}),
    "order": frozenset({"value", "volume", "intake", "book"}),
    "design": frozenset({"system"}),
    "return": frozenset({"rate", "rates", "visit", "visits", "visitor", "visitors"}),
    "push": frozenset(
        {"notification", "notifications", "message", "messages", "opt-in", "opt-ins"}
    ),
}


def opens_noun_phrase(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` is the first of a compound noun, and no order."""
    tokens = sentence.tokens
    token = tokens[index]
    # "Cut time" is an order.
    if token.verb is None:
        return False
    if token.verb.verb_class in MOVING_OR_KEEPING:
        return token.is_noun and index + 1 < end and _is_done(sentence, index, end)
    if index + 1 >= end:
        return False
    return _names_rate(sentence, index) or _names_thing(sentence, index, end)


def _is_done(sentence: Sentence, index: int, end: int) -> bool:
    """Whether it is said of a thing that it is done: "contract signed by May"."""
    done = sentence.tokens[index + 1].verb
    if done is None or done.form != "participle" or done.verb_class != "deliver":
        return False
    token, after = sentence.tokens[index], index + 2
    is_told = not sentence.tokens[index + 1].nouns
    is_closed = after >= end or sentence.island_at[after] is not None
    return (
        is_told and is_closed and token.verb is not None and token.verb.form == "base"
    )


def _counts_made(sentence: Sentence, index: int, end: int) -> bool:
    """Whether things are counted that are to be made: "install at least three wells"."""
    verb, amount = sentence.tokens[index].verb, sentence.tokens[index + 1].amount
    is_deed = verb is not None and verb.verb_class == "deliver" and verb.form == "base"
    if not is_deed or amount is None or amount.unit != COUNT:
        return False
    words = sentence.tokens[index + 2 : min(end, index + 2 + _LONGEST_THING)]
    things = takewhile(lambda word: word.is_plain, words)
    return any("plural" in word.nouns or word.lower.endswith("s") for word in things)


def _names_thing(sentence: Sentence, index: int, end: int) -> bool:
    tokens = sentence.tokens
    token = tokens[index]
    if token.verb is None or not (token.is_noun or token.verb.form == "ing"):
        return False
    if tokens[index + 1].role == "AT" and _stands_at(sentence, index + 1):
        return True
    if "goal" in tokens[index + 1].nouns and index + 2 < end:
        closes = tokens[index + 2]
        return closes.kind == "COLON" or closes.role == "BE"  # "Stretch goal: 500"
    if tokens[index + 1].kind == "AMOUNT" and "quantity" in token.nouns:
        # "Leverage below 2.5x", but "spend at most $9 to ship it"
        is_bounded = tokens[index + 1].lower.startswith(_BOUNDED)
        is_order = token.lower == "spend" and "TO" in [
            word.role for word in tokens[index + 2 : index + 3]
        ]
        return is_bounded and not (is_order or _counts_made(sentence, index, end))
    if token.verb.lemma == "hold":
        return False  # "holding net costs to 9%"
    if tokens[index + 1].lower in _COMPOUNDS.get(token.lower, _NOTHING):
        return True
    if tokens[index + 1].role == "ON":
        return "quantity" in token.nouns  # "Return on equity of 12%"
    return _opens_measure(sentence, index, end)


def _opens_measure(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the words from ``index`` on name a measure with a value: "Click share 4%"."""
    tokens, stop = sentence.tokens, index + 1
    while stop < end and tokens[stop].is_plain:
        stop += 1
    if stop == index + 1 or is_put(sentence, index, end):
        return False
    verb = tokens[index].verb
    is_value = stop < end and tokens[stop].amount is not None
    if verb is not None and verb.lemma in CARRYING and not is_value:
        return False  # "push trial retention past the 5% mark"
    names_measure = any("measure" in word.groups for word in tokens[index + 1 : stop])
    return names_measure and _has_amount(sentence, index, end)


def _stands_at(sentence: Sentence, at: int) -> bool:
    """Whether a count follows "at", as a level: "petition at 900 names"."""
    island = sentence.island_at[at]
    amount = None if island is None else sentence.tokens[island.last].amount
    if island is None or amount is None or amount.unit != COUNT:
        return False
    return any(word.is_plain for word in sentence.tokens[island.last + 1 :][:1])


def _names_rate(sentence: Sentence, index: int) -> bool:
    """Whether a deed tells of which rate: "cancel rate 22% to 15%", "skip rate: 9%"."""
    if sentence.tokens[index + 1].lower not in RATES:
        return False
    after = sentence.tokens[index + 2 : index + 3]
    return any(
        word.kind in {"AMOUNT", "COLON"} or word.role == "FROM" for word in after
    )


def _has_amount(sentence: Sentence, index: int, end: int) -> bool:
    return any(token.amount is not None for token in sentence.tokens[index:end])
