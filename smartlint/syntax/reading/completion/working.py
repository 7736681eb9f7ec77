"""Tells what a program does, which is so or not: "login works offline".

What people, teams and firms do is told of them and is no such state.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import OWN
from smartlint.syntax.reading.words.token import Token

_RUNNING = frozenset({"run", "runs", "work", "works"})
_TAKING = frozenset({"support", "supports", "handle", "handles", "accepts"})
_JOINING = frozenset({"interoperates", "interops", "integrates", "syncs"})
_BEING_THERE = frozenset({"exist", "exists"})
_DOING = _RUNNING | _TAKING | _JOINING | _BEING_THERE
_WHERE = frozenset({"IN", "ON", "AT", "FOR", "AND", "PREPOSITION", "WITHOUT"})
_THINGS = frozenset({"document", "output"})
_ASSURING = frozenset({"ensure", "make"})
_IN_SUBJECTS = frozenset({"DETERMINER", "AND", "OR"})
_FURTHEST = 6


def works(sentence: Sentence, frame: Frame) -> bool:
    """Whether a program is said to work, or to do what it is made for."""
    if sentence.lowers.isdisjoint(_DOING):
        return False
    stretch = _stretch(sentence, frame)
    if stretch is None:
        return False
    first, end = stretch
    tokens = sentence.tokens
    for at in range(first + 1, min(end, first + _FURTHEST)):
        if tokens[at].lower in _DOING:
            return _is_program(tokens, first, at) and _does(tokens, at, end)
        if not (tokens[at].is_plain or tokens[at].role in _IN_SUBJECTS):
            return False
    return False


def holds_out(sentence: Sentence) -> bool:
    """Whether something is to go on so long without fault: "up for 90 days without"."""
    return "without" in sentence.lowers and any(
        island.name == "for_duration" for island in sentence.islands
    )


def _stretch(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """Return where the statement stands that may tell so; None for another form."""
    first, end = frame.object
    if frame.form == NOMINAL:
        return first, end
    if frame.form == FINITE:
        return frame.subject[0], end
    if frame.form != IMPERATIVE or frame.verb is None:
        return None
    verb = sentence.tokens[frame.verb].lower
    is_sure = verb == "sure" and frame.verb > 0
    return (first, end) if is_sure or verb in _ASSURING else None


def _is_program(tokens: list[Token], first: int, at: int) -> bool:
    """Whether the noun before the verb is a program, by its kind or as a bare name."""
    head = tokens[at - 1]
    if "program" in head.groups:
        return True
    if tokens[at].lower in _BEING_THERE and not head.nouns.isdisjoint(_THINGS):
        return True  # "a guide exists"
    is_bare = at == first + 1 and head.is_plain and not (head.nouns or head.groups)
    if not is_bare or head.verb is not None:
        return False
    return not head.is_capital or tokens[at].lower in _RUNNING


def _does(tokens: list[Token], at: int, end: int) -> bool:
    """Whether what follows is what it works on, takes, or stands beside."""
    verb = tokens[at].lower
    after = tokens[at + 1] if at + 1 < end else None
    if verb in _TAKING:
        return after is not None and after.is_plain and after.lower not in OWN
    if after is None or after.kind in {"OPEN", "STOP", "COMMA"}:
        return True
    if verb in _JOINING:
        return after.lower == "with"
    return after.role in _WHERE or (verb in _RUNNING and after.lower == "offline")
