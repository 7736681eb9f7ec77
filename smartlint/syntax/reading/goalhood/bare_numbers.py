"""Tells a name with a number, how things are, and chaff from levels aimed for.

"lamp 14", "my uncle is 51": nobody brings a lamp or an uncle to a number. A list of what is
counted cannot be complete, so only what is one thing by its form and stands in no list is
told apart: things in the plural, shares, money and whatever has a date may be aims.
"""

from __future__ import annotations

from smartlint.model.quantity import COUNT, Bound
from smartlint.syntax.reading.clause.frame import NOMINAL, STATE
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.draft import Draft
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import is_mashed

_ARE = frozenset({"is", "am", "'s"})
_ME = frozenset({"i", "he", "she", "it"})


def is_bare_number(draft: Draft) -> bool:
    """Whether a number only belongs to a thing, and is no level of anything."""
    frame, target = draft.frame, draft.figures.target
    if target is None or frame.is_wish or frame.form not in (NOMINAL, STATE):
        return False
    is_counted = target.unit == COUNT and target.value % 1 == 0
    if not is_counted or target.bound is not Bound.EXACT or target.per:
        return False
    figures = draft.figures
    is_moved = figures.baseline is not None or figures.change is not None
    if is_moved or target.upper is not None or draft.deadline is not None:
        return False
    return _is_so(draft) if frame.form == STATE else _is_numbered(draft)


def _is_numbered(draft: Draft) -> bool:
    """Whether a name stands before its number and nothing behind it: "lamp 14"."""
    sentence, metric, anchor = draft.sentence, draft.metric, draft.figures.anchor
    if metric is None or anchor is None or anchor.name != "value":
        return False
    if metric[1] != anchor.first or anchor.last + 1 < draft.end:
        return False
    head = head_noun(sentence, *metric)
    return head is not None and not head.groups and _is_one(head)


def _is_so(draft: Draft) -> bool:
    """Whether it is told how a person or thing is now: "my uncle is 51", "I am 17"."""
    sentence, anchor = draft.sentence, draft.figures.anchor
    first, end = draft.frame.subject
    if anchor is None or anchor.last + 1 < draft.end or first == end:
        return False
    if sentence.tokens[end].lower not in _ARE or anchor.first != end + 1:
        return False
    if end == first + 1 and sentence.tokens[first].lower in _ME:
        return True
    head = head_noun(sentence, first, end)
    return head is not None and _is_one(head)


def _is_one(head: Token) -> bool:
    """Whether a noun that no list of what is measured holds is one thing by its form.

    With a capital it may be a name, and what bears one has ratings and scores.
    """
    is_listed = head.is_known or bool(head.nouns) or head.is_capital
    return not is_listed and head.verb is None and not is_plural(head)


def is_chaff(draft: Draft) -> bool:
    """Whether all that is named was typed to have typed something: "asdf lol 88"."""
    first, end = draft.metric or draft.frame.object
    words = [word for word in draft.sentence.tokens[first:end] if word.kind == "WORD"]
    return bool(words) and all(_says_nothing(word) for word in words)


def _says_nothing(word: Token) -> bool:
    return "chaff" in word.groups or is_mashed(word)
