"""Tells times that only say which thing is meant ("the June workshop"), or that others choose."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.frame import FINITE, Frame
from smartlint.syntax.reading.islands import Island, Sentence
from smartlint.syntax.reading.lexicon import VerbEntry
from smartlint.syntax.reading.tagging import Token

_SPANS = frozenset({"period", "seasonal", "time span"})
_POINTING = frozenset({"the", "our", "this", "a"})
_NAMING = _POINTING | {
    "the spring",
    "the summer",
    "the autumn",
    "the fall",
    "the winter",
}
_NAMED_KINDS = frozenset({WhenKind.MONTH, WhenKind.QUARTER, WhenKind.SEASON})
_DOING = frozenset({"do", "does", "did"})
_DONE = frozenset({"so", "it"})


def names_cohort(time: Token, after: Token | None) -> bool:
    """Whether "for the autumn 2029 cohort" says for whom, "for the 2027 fair" for what."""
    when = time.when
    if when is not None and when.kind is WhenKind.YEAR and not time.lower[:1].isalpha():
        return (
            after is not None
            and after.is_plain
            and bool(after.nouns or "event" in after.groups)
            and after.groups.isdisjoint(_SPANS)
        )
    return (
        time.kind == "DATE"
        and time.lower.startswith("the ")
        and after is not None
        and "cohort" in after.groups
    )


def points(token: Token, *, is_first: bool) -> bool:
    """Whether what stands behind a preposition may say which thing: "the", "the June"."""
    if is_first or token.lower in _NAMING:
        return token.lower in (_POINTING if is_first else _NAMING)
    when = token.when
    return (
        when is not None
        and when.kind in _NAMED_KINDS
        and token.lower.startswith("the ")
        and (when.year, when.part, when.offset) == (None, None, None)
        and " of " not in token.lower
    )


def names_thing(sentence: Sentence, island: Island, word: Token) -> bool:
    """Whether a word is what a time belongs to: "autumn survey", "the summer camp"."""
    if "seasonal" in word.groups:
        return False
    season = sentence.tokens[island.last]
    if not season.lower.startswith("the "):
        on, article = sentence.tokens[island.first : island.first + 2]
        is_called = word.is_capital or article.lower == "a"
        # "On the 2027 Jade Test", "on a 2027 club list"
        return bool(word.nouns) or (on.role == "ON" and is_called)
    at = island.last + 2
    is_closed = at == len(sentence.tokens) or not sentence.tokens[at].is_plain
    return word.verb is None or (word.is_noun and is_closed)


def takes_time(frame: Frame, verb: VerbEntry, token: Token) -> bool:
    """Whether a time is what something takes: "it takes under 9 minutes to pack a box"."""
    is_time = token.amount is not None and token.amount.unit.kind is UnitKind.DURATION
    return is_time and verb.lemma == "take" and frame.form == FINITE


def waits_for_others(sentence: Sentence, island: Island) -> bool:
    """Whether a day is one that others choose: "before Acme does", "before our rivals"."""
    tokens = sentence.tokens
    if tokens[island.first].role != "UNTIL":
        return False
    words = tokens[island.first + 1 : island.last + 1]
    if any("rival" in word.groups for word in words):
        return True
    return any(word.lower in _DOING for word in words[1:]) and (
        words[-1].lower in _DOING or words[-1].lower in _DONE
    )
