"""Tells statements of how it is from goals: "I can do 2 now", "we sell 3 a week"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.words.marks import JOINS, OWN, WE
from smartlint.syntax.reading.words.now import is_now
from smartlint.syntax.reading.words.token import Token

_AIMING = frozenset({"WISH", "PURPOSE"})
_ASIDES = frozenset({"COMMA", "DASH", "OPEN"})
_AMS = ("'m", "'re", "’m", "’re")
_FURTHEST_VALUE = 7  # tokens from "now" to the value: "the rate of reply is at 12%"
_GOAL_PARTS = frozenset({"deadline", "period", "to_value", "by_value", "goal_value"})
_LEADING = MOVING_OR_KEEPING | {"reach"}
_THINGS = frozenset({"it", "this", "they", "it's"})
_OBJECTS = frozenset({"it", "us", "them", "this", "me"})
_NEWS = frozenset({"will", "shall", "to", "want", "would", "should", "must", "let"})


def tells_of_now(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only today is told of, or what one does again and again.

    A statement about us in the present tense wants nothing; it may say how things are
    ("I can do 2 now", "last year I read 4") or by which means ("I get 25 euros a month").

    Args:
        sentence: The sentence.
        first: The statement's first token.
        end: The token behind it.
    """
    words = sentence.tokens[first:end]
    if any(word.role in _AIMING or word.lower in _NEWS for word in words):
        return False
    at = next((at for at, word in enumerate(words) if word.lower in WE), None)
    if at is None or at + 1 >= len(words):
        return False
    if any(is_now(word) for word in words):
        return all(_opens(word) for word in words[:at])
    return not at and _recurs(words)


def opens_now(sentence: Sentence, index: int) -> bool:
    """Whether a clause behind a comma tells of today: ", and right now we are at 12%"."""
    tokens = sentence.tokens
    index += index < len(tokens) and tokens[index].role in JOINS
    now = [token.lower for token in tokens[index : index + 2]]
    is_so_far = now == ["so", "far"]
    if not now or not (is_so_far or tokens[index].role == "CURRENT"):
        return False
    index += is_so_far
    is_told = False
    for token in tokens[index + 1 : index + 1 + _FURTHEST_VALUE]:
        if token.amount is not None:
            return is_told
        verb = token.verb
        is_told = is_told or token.role in {"BE", "HAVE"} or token.lower.endswith(_AMS)
        is_told = is_told or (verb is not None and verb.form == "s")
        if token.kind != "WORD" or token.role in _AIMING:
            return False
    return False


def _opens(word: Token) -> bool:
    return is_now(word) or word.kind in _ASIDES or word.is_adverb


def _recurs(words: list[Token]) -> bool:
    """Whether one tells what one does, and how often: "we sell 3 tours a week"."""
    verb = words[1].verb
    if verb is None or verb.form != "base":
        return False
    return any(
        word.role == "RECURRING" or (word.amount is not None and word.amount.per)
        for word in words
    )


def tells_circumstance(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a statement behind a goal only tells with whom or where it is done.

    "We work with two partner firms", "this takes place in 3 cities", "two firms help us".
    What is to be, by when and how much is told in other words.
    """
    words = sentence.tokens[first:end]
    if len(words) < 3 or any(_aims(word) for word in words):  # noqa: PLR2004 - "it works well"
        return False
    islands = sentence.islands_in(first, end)
    if any(island.name in _GOAL_PARTS for island in islands):
        return False
    opener, after = words[0], words[1]
    if opener.role == "PRONOUN" or opener.lower == "this":
        is_being = after.role == "BE" and opener.lower in _THINGS
        return is_being or after.role == "HAVE" or _does_only(after)
    if "outlay" in after.groups and words[2].role == "BE":
        return True
    if opener.lower in OWN and words[1].amount is not None:
        return any(map(_does_only, words[2:-1]))  # "our 40 cooks do the work"
    acts = words[-1].lower == "help us" or any(map(_acts_now, words[1:-1]))
    return acts and words[-1].lower.split()[-1] in _OBJECTS


def _aims(word: Token) -> bool:
    return word.role in {"MODAL", "CURRENT", "PURPOSE", "NOT"} or "goal" in word.nouns


def _does_only(word: Token) -> bool:
    """Whether a verb in the present leads to no outcome: "works", "takes place"."""
    verb = word.verb
    return _acts_now(word) and verb is not None and verb.verb_class not in _LEADING


def _acts_now(word: Token) -> bool:
    return word.verb is not None and word.verb.form in {"base", "s"}
