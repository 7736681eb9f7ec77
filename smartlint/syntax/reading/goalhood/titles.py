"""Tells titles and headings that name a deed from goals: "a guide to cutting waste"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_LEADING = frozenset({"TO", "FOR", "OF", "ON", "FROM", "IN", "PREPOSITION", "RELATIVE"})
_WILL = frozenset({"will", "shall"})
_WITHIN = frozenset({"", "DETERMINER", "AND", "OR"})
_SIGNS = frozenset({"COMMA", "SLASH"})
_LONGEST_HEAD = 7
_LONGEST_PLACE = 5


def is_title(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether what a paper tells of is named: "lessons from opening a shop"."""
    tokens = sentence.tokens
    head = _head(tokens, first)
    if head is None or (frame.verb is not None and frame.verb < head):
        return False
    if any(token.lower in _WILL for token in tokens[head:]):
        return False
    is_paper = "titled" in tokens[head].groups
    if is_paper and has_time(sentence):
        return False  # "a guide to composting by May 2027" is to be made
    return _names_deed(sentence, head + 1)


def _head(tokens: list[Token], first: int) -> int | None:
    """Return the noun that names the paper; None where something else opens."""
    for at in range(first, min(len(tokens) - 2, first + _LONGEST_HEAD)):
        token = tokens[at]
        is_heading = "titled" in token.groups or "headed" in token.groups
        if is_heading and tokens[at + 1].role in _LEADING:
            return at
        if token.kind in _SIGNS:
            continue
        if token.kind != "WORD" or token.role not in _WITHIN or token.lower == "new":
            return None
        if _is_learned(tokens, at):
            return at
    return None


def _is_learned(tokens: list[Token], at: int) -> bool:
    """Whether a participle stands between: "lessons learned from"."""
    if not at or "headed" not in tokens[at - 1].groups:
        return False
    return tokens[at].lower.endswith(("ed", "nt")) and tokens[at + 1].role in _LEADING


def _names_deed(sentence: Sentence, at: int) -> bool:
    """Whether a deed follows, or a plan or a meeting that is about one."""
    tokens = sentence.tokens
    end = len(tokens)
    if _leads_deed(tokens, at):
        return True
    if _is_deed(tokens, at + 1):
        return True
    for index in range(at + 1, min(end - 1, at + 1 + _LONGEST_PLACE)):
        token = tokens[index]
        if _leads_deed(tokens, index):
            return True
        if token.role in _LEADING:
            return _is_deed(tokens, index + 1) or (
                token.role == "RELATIVE" and tokens[at].role in {"OF", "FOR"}
            )
    return False


def _leads_deed(tokens: list[Token], at: int) -> bool:
    """Whether "to" stands there and a verb behind it."""
    if tokens[at].role == "PURPOSE":
        return tokens[at].lower.startswith("to ")  # "to help"
    if tokens[at].role != "TO" or at + 1 >= len(tokens):
        return False
    at += 1 + (tokens[at + 1].is_adverb and at + 2 < len(tokens))
    verb = tokens[at].verb
    return verb is not None and verb.form == "base"


def _is_deed(tokens: list[Token], at: int) -> bool:
    """Whether a gerund or "how" stands there."""
    if at >= len(tokens):
        return False
    verb = tokens[at].verb
    return tokens[at].lower in {"how", "why"} or (
        verb is not None and verb.form == "ing"
    )
