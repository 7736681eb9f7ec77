"""Tells what others do or want, and what is true of all, from goals of one's own.

"Our rivals cut prices too", "most clubs want 40 members", "shops that listen tend to grow".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import OFTEN

_ALL = frozenset({"everyone", "everybody", "nobody", "most", "many", "few", "not"})
_NOBODY = frozenset({"nobody", "no one", "anyone", "anybody"})
_CAN = frozenset({"can", "could", "cannot", "has", "ever"})
_OTHERS = frozenset({"other", "others", "they", "some", "few", "many", "most"})
_BEFORE_NOUN = frozenset({"other", "some", "few", "many", "most"})
_THOSE = frozenset({"those", "people", "they"})
_OWN = frozenset({"our", "my", "us", "we", "i"})
_AIMING = frozenset({"MODAL", "WISH"})
_TEND = frozenset({"tend", "tends"})
_ANY = frozenset({"a", "an"})
_WHO = frozenset({"who", "that", "which"})
_AT_LARGE = frozenset({"a", "an", "every", "any", "all", "each", "most"})
_LONGEST_SUBJECT = 5
_VERB_FORMS = frozenset({"base", "s"})


def tells_of_others(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether others are told of, or a truth of all."""
    tokens = sentence.tokens
    if frame.form == IMPERATIVE and frame.verb == first:
        return False
    if len(tokens) - first < _LONGEST_SUBJECT:
        return False
    if frame.is_wish:
        return _all_want(tokens, first)
    return (
        _nobody_can(tokens, first)
        or _others_act(tokens, first)
        or _tends(tokens, first)
        or _defines(tokens, first)
        or _is_hearsay(tokens, first)
        or _tells_exemplary(sentence, first)
    )


def _all_want(tokens: list[Token], first: int) -> bool:
    """Whether it is told what everybody wants: "most shops want to sell more"."""
    if tokens[first].lower not in _ALL:
        return False
    for token in tokens[first + 1 : first + _LONGEST_SUBJECT]:
        if token.role == "WISH":
            return True
        is_named = token.is_plain or token.lower in {"every", "all", "everyone"}
        if not is_named or token.lower in _OWN:
            return False
    return False


def _nobody_can(tokens: list[Token], first: int) -> bool:
    """Whether it is told what nobody can do: "nobody can run a club alone"."""
    if tokens[first].lower == "no":
        return [word.lower for word in tokens[first + 2 : first + 4]] == ["has", "ever"]
    return tokens[first].lower in _NOBODY and tokens[first + 1].lower in _CAN


def _others_act(tokens: list[Token], first: int) -> bool:
    """Whether rivals or other bodies are told to do so: "our rivals cut prices"."""
    is_other = False
    for at in range(first, first + _LONGEST_SUBJECT - 1):
        token, after = tokens[at], tokens[at + 1]
        is_other = is_other or token.lower in _OTHERS or "rival" in token.groups
        if token.role not in {"", "DETERMINER", "PRONOUN"}:
            return False
        is_named = is_other and (token.lower in _OTHERS or token.lower.endswith("s"))
        if is_named and token.lower not in _BEFORE_NOUN:
            return _acts(after) and not _plans(tokens[at:])
    return False


def _acts(token: Token) -> bool:
    """Whether a verb in the present tense may stand there."""
    verb = token.verb
    return verb is not None and verb.form in _VERB_FORMS and token.role != "WISH"


def _plans(words: list[Token]) -> bool:
    return any(word.role in _AIMING for word in words)


def _tends(tokens: list[Token], first: int) -> bool:
    """Whether it is told what becomes of those who do so: "clubs that sing tend to grow"."""
    who = first + 1
    if tokens[who].lower in OFTEN and _is_body(tokens[first]):
        return _acts(tokens[who + 1])  # "clubs usually sing"
    if tokens[who].lower not in _WHO or not _is_body(tokens[first]):
        return False
    rest = tokens[who + 1 :]
    if any(token.role == "MODAL" for token in rest):
        return False
    if tokens[first].lower in _THOSE:
        return True
    return any(
        token.lower in _TEND or (token.lower in OFTEN and _acts(after))
        for token, after in pairwise(rest)
    )


def _defines(tokens: list[Token], first: int) -> bool:
    """Whether it is told what something is: "a co-op is a firm that its staff own"."""
    if tokens[first].lower not in _ANY:
        return False
    for at in range(first + 1, min(len(tokens) - 2, first + _LONGEST_SUBJECT)):
        if tokens[at].role == "BE":
            rest = tokens[at + 2 : at + 2 + _LONGEST_SUBJECT]
            is_kind = tokens[at].lower == "is" and tokens[at + 1].lower in _ANY
            return is_kind and any(word.lower in _WHO for word in rest)
    return False


def _is_hearsay(tokens: list[Token], first: int) -> bool:
    """Whether it is told what people say or we think of others: "they say that"."""
    words = tokens[first : first + _LONGEST_SUBJECT]
    at = next((at for at, word in enumerate(words) if "opining" in word.groups), None)
    if at is None or not _names_sayer(words[:at]) or len(tokens) - first < at + 4:
        return False
    rest = tokens[first + at + 1 :]
    if words[0].lower in _OWN:
        return rest[0].role == "IN" or _acts_at_large(rest)
    is_led = any(word.lower in {"that", "you"} for word in rest[:3])
    return is_led and not any(
        word.role in _AIMING and word.lower != "should" for word in rest
    )


def _names_sayer(words: list[Token]) -> bool:
    return all(word.role in {"", "PRONOUN", "DETERMINER"} for word in words)


def _acts_at_large(words: list[Token]) -> bool:
    """Whether a body at large is the subject: "every club should", "that good clubs"."""
    start = words[0].lower == "that"
    subject = words[start : start + 2]
    if not subject or any(word.lower in _OWN for word in subject):
        return False
    return subject[0].lower in _AT_LARGE or "exemplary" in subject[0].groups


def _tells_exemplary(sentence: Sentence, first: int) -> bool:
    """Whether it is told what good ones do: "every good team should", "good shops"."""
    tokens = sentence.tokens
    at = first + (tokens[first].lower in _AT_LARGE)
    if "exemplary" not in tokens[at].groups or has_time(sentence):
        return False
    after = tokens[at + 2]
    if after.lower == "should":
        return True
    return _is_body(tokens[at + 1]) and _acts(after) and not after.nouns


def _is_body(token: Token) -> bool:
    """Whether people or bodies at large are named: "those", "companies"."""
    is_plural = token.lower.endswith("s") and token.is_plain
    return token.lower in _THOSE or is_plural
