"""Tells what lies behind from goals, by the words that say when it was."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.goalhood.told_facts import UNCHANGING
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_POINTING = frozenset({"this", "that", "these", "those", "which"})
_TAKEN = frozenset({"DETERMINER", "PRONOUN"})
_AIMING = frozenset({"MODAL", "WISH", "NOT"})
_EARLIER, _ENDED, _ALREADY = "earlier", "ended", "already"
_SHOWING = frozenset({"show", "shows", "showed"})
_UP_OR_DOWN = frozenset({"up", "down"})
_LONG_AGO = (" year", " quarter", " month")
_GONE = ("last ", "the last ", "the past ", "past ")
_OPENING = frozenset({"IN", "FOR"})
_GOALS = frozenset({"target", "goal", "objective", "aim"})
_LATEST_GOAL = 3  # tokens: "our sales target"
_LONGEST_OPENING = 8
# One of these stands in each, so that no other sentence is asked.
ASKED_WITHIN: frozenset[str] = (
    _POINTING | _SHOWING | _UP_OR_DOWN | _GOALS | {_EARLIER, _ENDED, _ALREADY}
)


def tells_behind(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what was or is so: "this raised our reach by 25%"."""
    if ASKED_WITHIN.isdisjoint(sentence.lowers) or frame.form == IMPERATIVE:
        return False
    tokens = sentence.tokens
    if _was_aimed_at(tokens):
        return True
    if frame.is_wish:
        return False
    if _stands_against(tokens) or _shows_course(sentence):
        return True
    if any(island.name == "deadline" for island in sentence.islands):
        return False
    return _did_so(tokens) or _was_by_then(sentence) or _have_already(tokens)


def _was_aimed_at(tokens: list[Token]) -> bool:
    """Whether an earlier goal is told: "our target last year: 40"; no later one follows."""
    for at, token in enumerate(tokens[:_LATEST_GOAL]):
        if token.lower not in _GOALS:
            continue
        after = tokens[at + 1 :]
        words = after[1:] if after and after[0].role in _OPENING else after
        if len(words) < 2 or words[0].kind != "DATE":  # noqa: PLR2004 - a time and what follows
            return False
        is_gone = words[0].lower.startswith(_GONE) or words[1].lower == "was"
        return is_gone and all(word.kind != "DATE" for word in words[1:])
    return False


def _did_so(tokens: list[Token]) -> bool:
    """Whether what was named before did something: "that cut our costs by a fifth"."""
    if len(tokens) <= 2 or tokens[0].lower not in _POINTING:  # noqa: PLR2004 - two words
        return False
    token, after = tokens[1], tokens[2]
    is_past = token.lower in UNCHANGING or _is_past(token)
    return is_past and (after.role in _TAKEN or after.amount is not None)


def _was_by_then(sentence: Sentence) -> bool:
    """Whether a past time is named with a past verb: "orders rose from 80 a year earlier".

    "For the quarter ended 30 September, revenue rose 4%" likewise.
    """
    tokens = sentence.tokens
    if not any(
        _is_past(token) and before.is_plain and token.lower != _ENDED
        for before, token in pairwise(tokens)
    ):
        return False
    for at, token in enumerate(tokens[1:], 1):
        if token.lower == _EARLIER and tokens[at - 1].lower.endswith(_LONG_AGO):
            return True
        if (
            token.lower == _ENDED
            and at < _LONGEST_OPENING
            and tokens[0].role in _OPENING
        ):
            return at + 1 < len(tokens) and tokens[at + 1].kind == "DATE"
    return False


def _have_already(tokens: list[Token]) -> bool:
    """Whether one only tells what there is: "we already have many helpers"."""
    if len(tokens) <= 2 or tokens[0].lower not in WE:  # noqa: PLR2004 - two words
        return False
    is_so = tokens[1].lower == _ALREADY and tokens[2].role == "HAVE"
    return is_so and not any(token.role == "WISH" for token in tokens)


def _shows_course(sentence: Sentence) -> bool:
    """Whether a course of the past is shown: "… shows a steady rise over the last year"."""
    tokens = sentence.tokens
    shown = any(
        token.lower in _SHOWING and before.is_plain
        for before, token in pairwise(tokens)
    )
    if not shown or any(token.role in _AIMING for token in tokens):
        return False
    is_course = any(token.change or token.comparative for token in tokens)
    return is_course and any(
        island.name == "since" or tokens[island.last].lower.startswith(_GONE)
        for island in sentence.islands
    )


def _stands_against(tokens: list[Token]) -> bool:
    """Whether it is told how it compares: "traffic is down 10% on last year"."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].lower not in _UP_OR_DOWN or tokens[at - 1].role != "BE":
            continue
        is_now = at < 2 or tokens[at - 2].role not in {"TO", "MODAL"}  # noqa: PLR2004
        rest = tokens[at + 1 :]
        times = [
            token.lower.startswith(_GONE) for token in rest if token.kind == "DATE"
        ]
        return is_now and rest[0].amount is not None and bool(times) and all(times)
    return False


def _is_past(token: Token) -> bool:
    return token.verb is not None and token.verb.form in PAST_FORMS
