"""Tells counted things that are to be there: "have 3 courses running", "9 novels read"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.figures import Figures, counts_plainly
from smartlint.syntax.reading.phrases.islands import Sentence

_FURTHEST_UP = 4
_SAME_DONE = frozenset({"read", "put", "set", "put up", "put in", "put out", "set up"})
_PARTICLES = frozenset({"in", "up", "out", "on", "down"})


def is_put_up(sentence: Sentence, figures: Figures) -> bool:
    """Whether counted things are to stand there: "have 3 courses running"."""
    anchor = figures.anchor
    if anchor is None or not counts_plainly(sentence, anchor):
        return False
    after = sentence.tokens[anchor.last + 1 :][:_FURTHEST_UP]
    return any(
        before.is_plain
        and (
            "standing there" in token.groups
            or _is_in_place(sentence, at)
            or _is_same_done(sentence, at)
        )
        for at, (before, token) in enumerate(pairwise(after), anchor.last + 2)
    )


def _is_same_done(sentence: Sentence, index: int) -> bool:
    """Whether a participle spelt as its verb closes what is counted: "9 novels read".

    A particle may follow: "90 moorings put in by May".
    """
    tokens, verb = sentence.tokens, sentence.tokens[index].verb
    if verb is None or verb.form != "base" or verb.lemma not in _SAME_DONE:
        return False
    after = index + 1
    after += after < len(tokens) and tokens[after].lower in _PARTICLES
    island = sentence.island_at[after] if after < len(tokens) else None
    return after >= len(tokens) or (island is not None and island.name == "deadline")


def _is_in_place(sentence: Sentence, index: int) -> bool:
    """Whether a thing is where it works: "in place", "on board"."""
    words = sentence.tokens[index : index + 2]
    if words[0].verb is not None and words[0].verb.lemma == "on board":
        return True
    is_led = len(words) > 1 and words[0].role in {"IN", "ON"}
    return is_led and "place of work" in words[1].groups
