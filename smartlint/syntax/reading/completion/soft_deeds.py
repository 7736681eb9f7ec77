"""Tells deeds of which there is always more: "connect young makers", "show our worth"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.noun_phrases import head_index, is_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_LINKING = frozenset({"TO", "INTO"})
_ONE = frozenset({"a", "an", "one"})
_LOOSE = frozenset({"community", "communities", "society", "audience", "audiences"})


def is_soft_deed(sentence: Sentence, verb: VerbEntry, first: int, end: int) -> bool:
    """Whether nobody could tell that it is done, by what it is done to or for."""
    opener = sentence.tokens[first]
    if verb.lemma == "prepare":
        return opener.role == "FOR"  # "prepare for the launch"
    if verb.lemma == "invest":
        return opener.role == "IN" and _is_at_large(sentence, first + 1, end)
    at = head_index(sentence, first, end)
    if at is None:
        return False
    head = sentence.tokens[at]
    if verb.lemma == "do" and "rounds" in head.groups:
        return not any(word.is_plain for word in sentence.tokens[first:at])
    if "light" in verb.groups and _is_manner(verb, head):
        return True
    if "stirring" in verb.groups:
        return _stirs_people(sentence, head, at, end)
    if "showing worth" in verb.groups:
        return "worth" in head.groups
    if "tying" not in verb.groups or "tie" not in head.groups:
        return False
    words = sentence.tokens[first:at]
    return not any(word.comparative or word.lower in _ONE for word in words)


def _is_manner(verb: VerbEntry, head: Token) -> bool:
    """Whether verb and noun only say how one acts: "pay attention", "play a part"."""
    if verb.lemma == "play" or head.lower == "use":
        is_played = verb.lemma == "play" and head.lower in {"part", "role"}
        return is_played or (verb.lemma == "make" and head.lower == "use")
    return "light noun" in head.groups


def _is_at_large(sentence: Sentence, first: int, end: int) -> bool:
    """Whether no one thing is named: "invest in people", no "in a new oven"."""
    if first >= end:
        return False
    opener = sentence.tokens[first]
    return opener.is_plain and not opener.is_capital


def _stirs_people(sentence: Sentence, head: Token, at: int, end: int) -> bool:
    """Whether people are only to feel so, and are linked to nothing."""
    if head.lower not in _LOOSE and not is_people(head):
        return False
    after = sentence.tokens[at + 1 : min(end, at + 2)]
    return all(word.role not in _LINKING and word.lower != "with" for word in after)
