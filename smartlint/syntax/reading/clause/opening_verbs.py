"""Tells whether a statement starts with its verb, also with one that is put as a result.

A plan's key results often speak from its last day: "Published the annual report". The
same spelling also opens noun phrases ("Registered users: 900"), which are none.
"""

from __future__ import annotations

from smartlint.model.quantity import COUNT
from smartlint.syntax.reading.clause.moved_levels import is_put
from smartlint.syntax.reading.clause.noun_openers import opens_noun_phrase
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.clause.verb_place import is_gerund, starts_order
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED, MOVING, PAST_FORMS
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import LIFT
from smartlint.syntax.reading.words.weights import is_lift

_OBJECTS = frozenset({"DETERMINER", "PRONOUN"})
_WHOSE = frozenset({"TO", "FOR"})
_WAYS = frozenset({"FROM", "TO", "BY"})
_FOR_SOME = frozenset({"to_value", "for_value"})
_LONGEST_GIFT = 5  # words: "offer free first-aid training"


def opens_statement(
    sentence: Sentence, index: int, end: int, *, is_infinitive: bool
) -> bool:
    """Whether the word at ``index`` is the verb of a statement that starts with it."""
    if not is_infinitive and (
        opens_noun_phrase(sentence, index, end) or _names_lift(sentence, index, end)
    ):
        return False
    entry = sentence.tokens[index].verb
    if entry is not None and (
        _is_done_more(sentence, index, end)
        or ("answering" in entry.groups and _answers_within(sentence, index, end))
        or (not index and is_put(sentence, index, end))
        or (entry.verb_class == "deliver" and _gives_some(sentence, index, end))
    ):
        return True
    if starts_order(sentence, index, end) or is_gerund(sentence, index, end):
        return True
    if not is_infinitive and _opens_result(sentence, index, end):
        return True
    return is_infinitive and entry is not None and entry.form in {"base", "participle"}


def _is_done_more(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "more often" closes what starts with a verb: "visit family more often"."""
    if "often" not in sentence.lowers or index + 2 >= end:
        return False
    verb, last = sentence.tokens[index].verb, sentence.tokens[end - 1]
    return last.lower == "often" and verb is not None and verb.form == "base"


def _answers_within(sentence: Sentence, index: int, end: int) -> bool:
    """Whether cases are to be dealt with in a time: "reply within a day to 95% of mails"."""
    tokens = sentence.tokens
    entry = tokens[index].verb
    if entry is None or entry.form != "base":
        return False
    words = tokens[index + 1 : min(end, index + 4)]
    is_timed = [word.kind for word in words[1:2]] == ["DURATION"]
    return is_timed and words[0].role == "IN" and words[-1].role in _WHOSE


def _gives_some(sentence: Sentence, index: int, end: int) -> bool:
    """Whether so many get what follows: "offer training to 40 crews"; no "offer rate".

    What is measured of so many is no gift: "mail opens to 90 fans".
    """
    token, at = sentence.tokens[index], index + 1
    if (
        "modifier" not in token.groups
        or token.verb is None
        or token.verb.form != "base"
    ):
        return False
    while at < min(end, index + _LONGEST_GIFT) and sentence.tokens[at].is_plain:
        at += 1
    island = sentence.island_at[at] if index + 1 < at < end else None
    if island is None or island.name not in _FOR_SOME or island.last + 1 >= end:
        return False
    amount, who = sentence.tokens[island.last].amount, sentence.tokens[island.last + 1]
    is_some = amount is not None and amount.unit == COUNT and who.is_plain
    is_measured = sentence.tokens[at - 1].nouns & MEASURED
    return is_some and not is_measured and (is_people(who) or not who.nouns & MEASURED)


def _names_lift(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an exercise is only named before its weight: "squat: 90 kg"."""
    if not (sentence.topics & LIFT and sentence.signs) or index + 2 >= end:
        return False
    signs = (at for at in sentence.signs if index < at < end)
    return is_lift(sentence.tokens, index, next(signs, index))


def _opens_result(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the word at ``index`` is a verb in the past that carries a statement."""
    tokens = sentence.tokens
    entry = tokens[index].verb
    if entry is None or entry.form not in PAST_FORMS or index + 1 >= end:
        return False
    after = tokens[index + 1]
    if after.role in _OBJECTS or after.kind == "AMOUNT":
        return True
    if entry.verb_class in MOVING and after.role in _WAYS:
        return sentence.island_at[index + 1] is not None  # "Increased from 4 to 6"
    return _is_plain(after) and _acts(sentence, tokens[index], index, end)


def _is_plain(token: Token) -> bool:
    return token.kind == "WORD" and not token.role


def _acts(sentence: Sentence, token: Token, index: int, end: int) -> bool:
    """Whether a thing right behind a verb in the past is its object."""
    entry = token.verb
    if entry is not None and entry.verb_class in MOVING:
        return True
    is_counted = any(word.amount is not None for word in sentence.tokens[index:end])
    return not is_counted and "describing" not in token.groups
