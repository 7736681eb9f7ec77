"""Tells what one has or has not: "support for dark mode", "SOC 2 compliance"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.clause.verb_place import SPANS
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry

_ADDING = frozenset({"add", "ship", "implement", "introduce", "build", "release"})
_ONE = frozenset({"the", "my", "our", "this", "its", "their"})
_MORE_OR_LESS = frozenset({"lower", "quantity", "degree", "scale", "blank"})
_FURTHEST_SUPPORT = 3


def is_feature(sentence: Sentence, frame: Frame) -> bool:
    """Whether a program's support of something, or a standing under a rule, is named."""
    first, end = frame.object
    verb = frame.entry
    if frame.form == NOMINAL and (
        _names_standing(sentence, first, end) or _names_joint_work(sentence, first, end)
    ):
        return True
    is_added = verb is None or verb.lemma in _ADDING
    if verb is not None and not is_added and "abolishing" not in verb.groups:
        return False
    if "support" not in sentence.lowers:
        return False
    is_ended = first < end and sentence.tokens[first].lower == "no more"
    first += is_ended  # "no more Node 16 support"
    for index in range(first, min(end, first + _FURTHEST_SUPPORT + 1)):
        if sentence.tokens[index].lower != "support":
            continue
        after = sentence.tokens[index + 1] if index + 1 < end else None
        is_linked = after is not None and after.role == "FOR" and index + 2 < end
        if is_linked and index < first + _FURTHEST_SUPPORT:
            return is_added or _names_one(sentence, index + 2, end)
        is_last = after is None or after.kind != "WORD"
        is_last = is_last or sentence.island_at[index + 1] is not None or is_linked
        is_named = is_last and _is_named(sentence, first, index)
        is_told = verb is not None or is_ended
        return is_named and (is_told or _are_names(sentence, first, index))
    return False


def _names_one(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name or "the old app" stands there; "old browsers" may be any."""
    words = sentence.tokens[first : min(end, first + _FURTHEST_SUPPORT)]
    is_pointed = bool(words) and words[0].lower in _ONE
    return is_pointed or any(
        word.kind == "NAME_NUMBER" or (word.is_plain and word.is_capital)
        for word in words
    )


def _names_joint_work(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is named with whom one joins forces: "partnership with the archive"."""
    at = head_index(sentence, first, end)
    if at is None or at + 2 >= end or sentence.is_weak(first, at + 1):
        return False
    is_joint = "joint work" in sentence.tokens[at].groups
    return is_joint and sentence.tokens[at + 1].lower == "with"


def _are_names(sentence: Sentence, first: int, index: int) -> bool:
    """Whether names alone say of what, so that it is no department: "Linux ARM support"."""
    words = sentence.tokens[first:index]
    return all(word.is_capital and word.verb is None for word in words) and (
        index - first > 1 and not words[-1].nouns
    )


def ends_support(sentence: Sentence, frame: Frame, verb: VerbEntry) -> bool:
    """Whether a service or rule is given up, which is done or not: "abolish the toll"."""
    first, end = frame.object
    if "abolishing" not in verb.groups or first >= end:
        return False
    if sentence.tokens[first].lower == "support" or is_feature(sentence, frame):
        return True
    return _is_one_rule(sentence, first, end)


def ends_thing(sentence: Sentence, frame: Frame) -> bool:
    """Whether one thing or service is done away with: "retire the night bus service"."""
    verb = frame.entry
    if verb is None or "abolishing" not in verb.groups or frame.form != IMPERATIVE:
        return False
    return _is_one_rule(sentence, *frame.object)


def _is_one_rule(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one thing stands there that is no evil or amount: "end the ban on bees"."""
    at = head_index(sentence, first, end) if first < end else None
    if at is None or sentence.tokens[first].lower not in _ONE:
        return False
    words, head = sentence.tokens[first : at + 1], sentence.tokens[at]
    if any(word.amount is not None or word.when is not None for word in words):
        return False
    if "needing" in head.groups or any(word.lower in SPANS for word in words):
        return False  # "end the need for", "end the year debt-free"
    return not (is_plural(head) or head.nouns & _MORE_OR_LESS)


def _is_named(sentence: Sentence, first: int, index: int) -> bool:
    """Whether words before "support" say of what: "dark mode support"."""
    named = sentence.tokens[first:index]
    if not named or "supported" in named[-1].groups or sentence.is_weak(first, index):
        return False
    return all(
        word.kind == "NAME_NUMBER" or (word.is_plain and word.comparative is None)
        for word in named
    )


def _names_standing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a named rule or standard is to be met: "PCI DSS 4.0 compliance"."""
    at = head_index(sentence, first, end)
    if at is None or at == first or "compliance" not in sentence.tokens[at].groups:
        return False
    before = sentence.tokens[first:at]
    return any(
        word.kind == "NAME_NUMBER" or (word.is_plain and word.is_capital)
        for word in before[1:] or before
    ) and not any(word.comparative for word in before)
