"""Reads subjects that speak of the goal itself: "our goal is", "the target for X is"."""

from __future__ import annotations

from smartlint.syntax.frame import NOMINAL, STATE, Frame
from smartlint.syntax.islands import Sentence
from smartlint.syntax.predicate import is_of_process

_FURTHEST_GOAL = 6


def is_about_goal(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a subject is the goal, so that the predicate says what is wanted."""
    words = sentence.tokens[subject[0] : subject[1]][:_FURTHEST_GOAL]
    return any(
        "goal" in token.nouns and not is_of_process(words, at)
        for at, token in enumerate(words)
    )


def told_goal(inner: Frame, sentence: Sentence, subject: tuple[int, int]) -> Frame:
    """Return the frame of what a goal "is", with what a bare value is the goal of."""
    inner = inner._replace(is_wish=True)
    first, end = inner.object
    if inner.form != NOMINAL or first >= end:
        return inner
    value = sentence.island_at[first]
    if value is None or sentence.tokens[value.last].amount is None:
        return inner
    after = value.last + 1
    if after < end and sentence.tokens[after].kind == "WORD":
        token = sentence.tokens[after]
        if not token.role or token.role == "OF":
            return inner  # "the goal for the bakery is 400 loaves"
    for at in range(subject[0], subject[1] - 1):
        is_thing = sentence.island_at[at + 1] is None
        if sentence.tokens[at].role == "FOR" and is_thing:
            return inner._replace(form=STATE, subject=(at + 1, subject[1]))
    return inner
