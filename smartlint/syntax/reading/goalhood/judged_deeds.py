"""Tells what is said of a deed from the deed as a goal: "cutting waste is not easy"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import IMPERATIVE, STATE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_OVER = frozenset({"was", "were", "wasn't", "weren't"})
_LATER = frozenset({"TO", "NOT"})
_TIED = frozenset({"RELATIVE", "NOT", "MODAL"})
_MAY = frozenset({"can", "may", "would", "might", "could"})
_JUDGING = frozenset({"hard or easy", "important", "means noun"})
_FURTHEST_JUDGEMENT = 4
_SHORTEST_DEED = 2


def judges_deed(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is the subject of what is said: "raising £900 takes time"."""
    tokens = sentence.tokens
    if _takes_pains(tokens, first) or _names_means(tokens, first):
        return True
    if frame.form == STATE:
        behind = tokens[frame.subject[1] + 1 : frame.subject[1] + 2]
        is_denied = any(token.role == "NOT" for token in behind)
        return is_denied and _opens_gerund(tokens[first])
    if frame.form != IMPERATIVE or frame.is_wish or frame.verb is None:
        return False
    is_gerund = _opens_gerund(tokens[first]) and frame.verb == first
    if not is_gerund and tokens[first].role != "TO":
        return False
    return any(
        _judges(tokens, at)
        for at in range(frame.verb + _SHORTEST_DEED, len(tokens) - 1)
        if not sentence.depth[at]
    )


def _opens_gerund(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "ing"


def _takes_pains(tokens: list[Token], first: int) -> bool:
    """Whether it is told what a deed takes: "it takes patience to sell 40"."""
    words = tokens[first : first + 3]
    if len(words) < _FURTHEST_JUDGEMENT - 1 or words[0].lower != "it":
        return False
    return "taking pains" in words[1].groups and words[2].amount is None


def _names_means(tokens: list[Token], first: int) -> bool:
    """Whether it is told how a deed is done: "the best way to sell 40 is to listen"."""
    head = first + 1
    while head < len(tokens) and "means noun" not in tokens[head].groups:
        if not tokens[head].is_plain or head > first + _SHORTEST_DEED:
            return False
        head += 1
    if tokens[first].role != "DETERMINER" or head + 1 >= len(tokens):
        return False
    if tokens[head + 1].role not in {"TO", "OF", "PURPOSE"}:
        return False
    return any(
        word.role == "BE"
        and (
            after.role in {"TO", "BY"}
            or (after.verb is not None and after.verb.form == "ing")
        )
        for word, after in pairwise(tokens[head + 2 :])
    )


def _judges(tokens: list[Token], at: int) -> bool:
    """Whether a verb there carries what is said of all before it."""
    token, before = tokens[at], tokens[at - 1]
    if before.lower in _MAY and token.lower == "be":
        return not tokens[at + 1].groups.isdisjoint(_JUDGING) or (
            tokens[at + 1].role == "DETERMINER"
        )
    if before.role in _TIED or before.kind == "COMMA":
        return False
    if token.role != "BE":
        return "taking pains" in token.groups and tokens[at + 1].amount is None
    if token.lower in _OVER:
        return True
    if tokens[at + 1].role in _LATER:
        return True
    words = tokens[at + 1 : at + 1 + _FURTHEST_JUDGEMENT]
    if any("goal" in word.nouns for word in words):
        return False
    return any(not word.groups.isdisjoint(_JUDGING) for word in words)
