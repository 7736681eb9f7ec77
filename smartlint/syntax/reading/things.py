"""Tells a thing that can be made or done from one that is only praised or left open."""

from __future__ import annotations

from smartlint.syntax.reading.frame import Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.nameable import is_plural
from smartlint.syntax.reading.naming_amounts import RACES
from smartlint.syntax.reading.tagging import Token

_MEDLEYS = frozenset({"variety", "range", "array", "mix", "multitude"})
_MEDLEY_REACH = 4
_TELLING = 2
_LEADING = frozenset({"TO", "IN", "AT", "ON", "FOR", "FROM", "OF", "PREPOSITION"})


def behind_preposition(sentence: Sentence, first: int, end: int) -> int:
    """Return where the thing of "contribute to a journal" stands."""
    leads = first + 1 < end and sentence.tokens[first].role in _LEADING
    return first + leads


def is_made(frame: Frame) -> bool:
    """Whether the verb brings a thing into being: "build", "write"."""
    verb = frame.entry
    return verb is not None and "make" in verb.flags


def is_praised(sentence: Sentence, frame: Frame, head: int) -> bool:
    """Whether a thing to be made is only called good: "build a great team".

    A document can be checked off all the same, unless there are any number of them.
    """
    verb = frame.entry
    if verb is None:
        return False
    token = sentence.tokens[head]
    is_many = is_plural(sentence.tokens[_last_noun(sentence, head, frame.object[1])])
    is_loose = is_many or bool(token.nouns & {"abstract", "open"})
    is_given = verb.verb_class == "deliver" and is_loose
    if "make" not in verb.flags and verb.lemma != "become" and not is_given:
        return False
    if "document" in token.nouns and not is_many:
        return False
    return sentence.is_weak(frame.object[0], head) or is_called(sentence, head)


def _last_noun(sentence: Sentence, head: int, end: int) -> int:
    """Return the last of the nouns at ``head``: "upgrades" of "map and menu upgrades"."""
    tokens = sentence.tokens
    last = at = head
    while at + 1 < end and tokens[at + 1].kind == "WORD":
        at += 1
        if tokens[at].role not in {"", "AND"} or tokens[at].is_adverb:
            break
        if not tokens[at].role:
            last = at
    return last


def is_called(sentence: Sentence, head: int) -> bool:
    """Whether only praise follows a noun: "a staff that is friendly"."""
    tokens = sentence.tokens
    first = head + 1
    if first + _TELLING >= len(tokens) or tokens[first].role != "RELATIVE":
        return False
    is_said = tokens[first + 1].role == "BE"
    return is_said and sentence.is_weak(first + _TELLING, first + _TELLING + 1)


def is_medley(sentence: Sentence, frame: Frame) -> bool:
    """Whether "a variety of" leaves open how many and which ones."""
    first = frame.object[0]
    tokens = sentence.tokens
    end = min(frame.object[1] - 1, first + _MEDLEY_REACH)
    return any(
        tokens[at].lower in _MEDLEYS and tokens[at + 1].role == "OF"
        for at in range(first, end)
    )


def is_named_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name with a number is the thing: "phase 2", "version 3.0", "a 10k"."""
    return any(
        token.kind in {"NAME_NUMBER", "QUOTE", "DATE"} or token.lower in RACES
        for token in sentence.tokens[first : min(end, first + 2)]
    ) or (first < end and sentence.tokens[first].role == "IN")


def is_one_tool(sentence: Sentence, head: Token, first: int, *, is_made: bool) -> bool:
    """Whether one of an open kind is meant: "a system", "the process"."""
    if head.nouns & {"abstract", "plural"}:
        return False
    if "placeholder" in head.groups:
        return False
    article = sentence.tokens[first].lower
    return article in {"a", "an", "one"} or (article in {"the", "our"} and not is_made)
