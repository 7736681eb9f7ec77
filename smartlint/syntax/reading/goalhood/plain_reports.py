"""Tells reports of how things stand or went from goals, by the verb that carries them."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.noun_phrases import TIMES
from smartlint.syntax.reading.completion.working import holds_out
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS
from smartlint.syntax.reading.words.marks import EACH, WE
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import SHARING

_OTHERS = frozenset({"he", "she", "it", "they"})
_NOW = frozenset({"is", "are"})
_OFTEN = frozenset(
    {"mostly", "usually", "typically", "generally", "normally", "often", "sometimes"}
)
_RUNNING = frozenset({"operate", "run", "own", "employ", "sell", "make", "stock"})
_PART = "including"
_LONGEST_DEED = 6  # words: "including 14 that the club opened"
_DATED = TIMES | {"when"}
_OVER = frozenset({"was", "were", "wasn't", "has", "have", "hasn't", "haven't", "had"})
_ROUGH = ("around ", "about ", "roughly ", "approximately ", "nearly ", "almost ")
_AIMING = frozenset({"MODAL", "WISH", "NOT"})


def is_plain_report(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is only told how things stand or went: "growth has slowed"."""
    if frame.is_wish or frame.form == IMPERATIVE:
        return False
    if _makes_up(sentence):
        return True
    if frame.form == NOMINAL:
        return _was_worth(sentence)
    if _tells_of_goal(sentence, frame):
        return True
    if _PART in sentence.lowers and _has_done_part(sentence, frame):
        return True
    if any(island.name in _DATED for island in sentence.islands):
        return False
    first, at = frame.subject
    tokens = sentence.tokens
    if first >= at or at >= len(tokens) or tokens[first].lower in WE | EACH:
        return False
    if any(token.role in _AIMING for token in tokens[at : frame.object[0]]):
        return False
    return (
        _goes_on_now(tokens[at : frame.object[0]])
        or _has_moved(tokens, frame)
        or _others_did(tokens, frame)
        or _stands_so(sentence, frame)
        or _runs(sentence, frame)
    )


def _has_done_part(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what there is, some of it by a deed: "runs 90 cafés, including 9 it opened"."""
    tokens, verb = sentence.tokens, frame.subject[1]
    if frame.subject[0] >= verb or "running" not in tokens[verb].groups:
        return False
    at = next(at for at, token in enumerate(tokens) if token.lower == _PART)
    if any(
        island.name == "deadline" and island.first < at for island in sentence.islands
    ):
        return False  # "the hub has 90 desks by 2028, including 30 reserved for pupils"
    counted = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].role == "DETERMINER")
    if not verb < at or counted >= len(tokens) or tokens[counted].amount is None:
        return False
    return any(
        word.verb is not None and word.verb.form in PAST_FORMS
        for word in tokens[at + 2 : at + _LONGEST_DEED]
    )


def _tells_of_goal(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what became of a goal: "the target of 40 was not met"."""
    first, at = frame.subject
    words = sentence.tokens[first:at]
    if not any("goal" in word.nouns and "document" not in word.nouns for word in words):
        return False
    told = sentence.tokens[at : frame.object[0]]
    is_over = any(word.lower in _OVER for word in told[:2])
    return (
        is_over
        and told[-1].verb is not None
        and "reaching or not" in told[-1].verb.groups
    )


def _goes_on_now(words: list[Token]) -> bool:
    """Whether it is said what is going on: "9 beds are currently being built"."""
    is_now = any(word.role == "CURRENT" for word in words)
    verb = words[-1].verb if words else None
    is_done = any(word.lower == "being" for word in words)
    return is_now and (is_done or (verb is not None and verb.form == "ing"))


def _makes_up(sentence: Sentence) -> bool:
    """Whether a rough share is told of today: "fees make up around 30% of our income".

    A goal states its share, or a time or "should".
    """
    tokens = sentence.tokens
    if not sentence.topics & SHARING:
        return False
    if not any(token.lower.startswith(_ROUGH) for token in tokens):
        return False
    if any(island.name in _DATED for island in sentence.islands):
        return False
    if any(token.role in _AIMING or "goal" in token.nouns for token in tokens):
        return False
    shares = [token.amount for token in tokens if token.amount is not None]
    is_share = len(shares) == 1 and shares[0].unit.kind is UnitKind.PERCENT
    return is_share and any(
        "making up" in token.groups and (after.lower == "from" or _is_phrase(token))
        for token, after in pairwise(tokens)
    )


def _is_phrase(token: Token) -> bool:
    """Whether a verb takes the word behind it along: "account for"."""
    return token.verb is not None and " " in token.verb.lemma


def _was_worth(sentence: Sentence) -> bool:
    """Whether only an amount of the past is told: "revenue was £4m"."""
    tokens = sentence.tokens
    amounts = [at for at, token in enumerate(tokens) if token.amount is not None]
    if len(amounts) != 1 or not amounts[0]:
        return False
    if any("goal" in token.nouns for token in tokens):
        return False
    return tokens[amounts[0] - 1].lower in {"was", "were"}


def _has_moved(tokens: list[Token], frame: Frame) -> bool:
    """Whether something has risen or fallen of late: "demand has risen sharply"."""
    verb, at = frame.entry, frame.subject[1]
    if frame.form != FINITE or verb is None or tokens[at].role != "HAVE":
        return False
    is_done = verb.form in PAST_FORMS and verb.verb_class in MOVING
    rest = tokens[frame.object[0] : frame.object[1]]
    return is_done and all(
        token.is_adverb or token.kind in {"STOP", "COMMA"} for token in rest
    )


def _others_did(tokens: list[Token], frame: Frame) -> bool:
    """Whether it is told what somebody did: "she joined the firm"."""
    at = frame.subject[1]
    verb = tokens[at].verb
    is_past = verb is not None and verb.form in PAST_FORMS
    return is_past and at == frame.subject[0] + 1 and tokens[at - 1].lower in _OTHERS


def _stands_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told where something is, what it is worth, or how it mostly is."""
    tokens, at = sentence.tokens, frame.subject[1]
    if tokens[at].lower not in _NOW or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.lower == "worth" or after.lower in _OFTEN:
        return True
    return "told state" in after.groups and frame.form != NOMINAL


def _runs(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what a body runs or sells: "the chain operates 300 cafés"."""
    verb = frame.entry
    if frame.form not in {FINITE, STATE} or verb is None or verb.form != "s":
        return False
    if verb.lemma not in _RUNNING or frame.verb != frame.subject[1]:
        return False
    if holds_out(sentence):
        return False  # "the ferry runs for a month without a delay"
    opener = sentence.tokens[frame.subject[0]]
    is_body = opener.lower in _OTHERS or opener.role == "DETERMINER"
    return is_body or "organisation" in sentence.tokens[frame.verb - 1].groups
